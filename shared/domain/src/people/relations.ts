export type OrganizationRole = 'ANALYST' | 'ADMINISTRATOR';
export type BoardRole = 'MEMBER' | 'CHAIR' | 'SECRETARY' | 'DEPUTY';

/** Who asks. Everyone signed in is an employee; `boards` holds only the roles in force now. */
export interface ViewerFacts {
  readonly organizationId: string;
  readonly personId: string;
  readonly roles: readonly OrganizationRole[];
  readonly boards: readonly Seat[];
  /** Whose deputy they act as now, while that person is away. */
  readonly standsInFor?: StandIn | null;
}

export interface Seat {
  readonly boardId: string;
  readonly role: BoardRole;
}

/** Somebody who is away, with the roles and seats that their deputy acts by meanwhile. */
export interface StandIn {
  readonly personId: string;
  readonly roles: readonly OrganizationRole[];
  readonly boards: readonly Seat[];
}

/** The seats somebody acts by: their own, and those of whoever they stand in for. */
export const seatsOf = ({ boards, standsInFor }: Pick<ViewerFacts, 'boards' | 'standsInFor'>): readonly Seat[] =>
  standsInFor ? [...boards, ...standsInFor.boards] : boards;

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

export const relationsOf = (viewer: ViewerFacts) => {
  const { standsInFor } = viewer;
  const seatsNow = seatsOf(viewer);
  const selves = standsInFor ? [viewer.personId, standsInFor.personId] : [viewer.personId];
  const isPerson = (personId: string | null) => personId !== null && selves.includes(personId);
  const isOneself = (personId: string | null) => personId === viewer.personId;
  const sitting = (on: readonly Seat[], roles: readonly BoardRole[], { boardId }: OfBoard) =>
    on.some((seat) => seat.boardId === boardId && roles.includes(seat.role));
  return {
    is: (role: OrganizationRole) => viewer.roles.includes(role) || (standsInFor?.roles.includes(role) ?? false),
    /** They are meant, or whoever they stand in for. */
    isPerson,
    /** What nobody else does for anybody. */
    isOneself,
    sits: (roles: readonly BoardRole[], of: OfBoard) => sitting(seatsNow, roles, of),
    sitsOneself: (roles: readonly BoardRole[], of: OfBoard) => sitting(viewer.boards, roles, of),
    sitsSomewhere: (roles: readonly BoardRole[]) => seatsNow.some((seat) => roles.includes(seat.role)),
    owns: ({ ownerId, coOwnerId }: ProjectRelations) => isPerson(ownerId) || isPerson(coOwnerId),
    ownsOneself: ({ ownerId, coOwnerId }: ProjectRelations) => isOneself(ownerId) || isOneself(coOwnerId),
    speaksFor: ({ contactIds = [] }: ProjectRelations) => contactIds.some(isPerson),
  };
};
