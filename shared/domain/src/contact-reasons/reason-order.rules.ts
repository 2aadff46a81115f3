/** A reason with its place in the tree and what counts under it. */
export interface CountedReason {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly isResidual: boolean;
  readonly contacts: number;
}

export interface Placed<Of extends CountedReason> {
  readonly reason: Of;
  readonly depth: 0 | 1;
  /** Its own and those of the reasons below it. */
  readonly contacts: number;
}

/** Each top reason, most contacts first, with those below it; "Other" at the end. */
export function inTreeOrder<Of extends CountedReason>(reasons: readonly Of[]): Placed<Of>[] {
  const below = Map.groupBy(reasons, ({ parentId }) => parentId);
  const byContacts = (a: Placed<Of>, b: Placed<Of>) =>
    Number(a.reason.isResidual) - Number(b.reason.isResidual) ||
    b.contacts - a.contacts ||
    a.reason.name.localeCompare(b.reason.name);
  const tops = (below.get(null) ?? []).map((reason): Placed<Of> => {
    const all = [reason, ...(below.get(reason.id) ?? [])];
    return { reason, depth: 0, contacts: all.reduce((sum, one) => sum + one.contacts, 0) };
  });
  return tops
    .toSorted(byContacts)
    .flatMap((top) => [
      top,
      ...(below.get(top.reason.id) ?? [])
        .map((reason): Placed<Of> => ({ reason, depth: 1, contacts: reason.contacts }))
        .toSorted(byContacts),
    ]);
}
