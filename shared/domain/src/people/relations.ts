export type OrganizationRole = 'ANALYST' | 'ADMINISTRATOR';
export type BoardRole = 'MEMBER' | 'CHAIR' | 'SECRETARY' | 'DEPUTY';

/** Who asks. Everyone signed in is an employee; `boards` holds only the roles in force now. */
export interface ViewerFacts {
  readonly organizationId: string;
  readonly personId: string;
  readonly roles: readonly OrganizationRole[];
  readonly boards: readonly { readonly boardId: string; readonly role: BoardRole }[];
}

export interface OfBoard {
  readonly boardId: string;
}

export interface ProjectRelations extends OfBoard {
  readonly ownerId: string;
  readonly coOwnerId: string | null;
  /** The people who speak for the departments involved. */
  readonly contactIds?: readonly string[];
}

/** How the one who asks stands to a board, a project or another person. */
export type Relations = ReturnType<typeof relationsOf>;

export const board = ['MEMBER', 'CHAIR', 'SECRETARY'] as const;
export const lead = ['CHAIR', 'SECRETARY'] as const;
export const planners = ['CHAIR', 'SECRETARY', 'DEPUTY'] as const;
export const deciders = ['MEMBER', 'CHAIR'] as const;
export const seats = ['MEMBER', 'CHAIR', 'SECRETARY', 'DEPUTY'] as const;

export const relationsOf = (viewer: ViewerFacts) => ({
  is: (role: OrganizationRole) => viewer.roles.includes(role),
  isPerson: (personId: string | null) => personId === viewer.personId,
  sits: (roles: readonly BoardRole[], { boardId }: OfBoard) =>
    viewer.boards.some((seat) => seat.boardId === boardId && roles.includes(seat.role)),
  sitsSomewhere: (roles: readonly BoardRole[]) => viewer.boards.some((seat) => roles.includes(seat.role)),
  owns: (project: ProjectRelations) => [project.ownerId, project.coOwnerId].includes(viewer.personId),
  speaksFor: (project: ProjectRelations) => project.contactIds?.includes(viewer.personId) ?? false,
});
