interface Related {
  readonly boardId: string;
  readonly state: string;
  readonly nominator: { readonly id: string } | null;
  readonly owner: { readonly id: string } | null;
}

/** Who is who to a nomination, as the permissions ask it. */
export const relationsOf = ({ boardId, state, nominator, owner }: Related) => ({
  ...{ boardId, isDraft: state === 'DRAFT', nominatorId: nominator?.id ?? null, ownerId: owner?.id ?? null },
});
