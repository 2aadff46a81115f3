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

/**
 * Who may do what; what is not said here is not allowed. A permission speaks of *who*, a refusal of *when*.
 * The page and the server ask the same question: `may(viewer).prepareAgenda(board)`.
 */
export const may = (viewer: ViewerFacts) => {
  const who = relationsOf(viewer);
  return { ...peopleActs(who), ...boardActs(who), ...meetingActs(who), ...metricActs(who), ...projectActs(who) };
};

type Relations = ReturnType<typeof relationsOf>;

const board = ['MEMBER', 'CHAIR', 'SECRETARY'] as const;
const lead = ['CHAIR', 'SECRETARY'] as const;
const planners = ['CHAIR', 'SECRETARY', 'DEPUTY'] as const;
const deciders = ['MEMBER', 'CHAIR'] as const;
const seats = ['MEMBER', 'CHAIR', 'SECRETARY', 'DEPUTY'] as const;

const relationsOf = (viewer: ViewerFacts) => ({
  is: (role: OrganizationRole) => viewer.roles.includes(role),
  isPerson: (personId: string | null) => personId === viewer.personId,
  sits: (roles: readonly BoardRole[], { boardId }: OfBoard) =>
    viewer.boards.some((seat) => seat.boardId === boardId && roles.includes(seat.role)),
  sitsSomewhere: (roles: readonly BoardRole[]) => viewer.boards.some((seat) => roles.includes(seat.role)),
  owns: (project: ProjectRelations) => [project.ownerId, project.coOwnerId].includes(viewer.personId),
  speaksFor: (project: ProjectRelations) => project.contactIds?.includes(viewer.personId) ?? false,
});

const peopleActs = ({ is }: Relations) => ({
  /** Names of colleagues, to name an owner or a presenter. */
  seePeople: () => true,
  /** Invite, give and take organization roles, keep departments, deactivate. */
  managePeople: () => is('ADMINISTRATOR'),
  changeSettings: () => is('ADMINISTRATOR'),
});

const boardActs = ({ is, sits }: Relations) => ({
  createBoard: () => is('ADMINISTRATOR'),
  /** Name, charter and mandate: the board's own words. */
  editCharter: (of: OfBoard) => sits(lead, of),
  appointMembers: (of: OfBoard) => is('ADMINISTRATOR') || sits(lead, of),
  /** That the board exists, who sits on it and what it is for. */
  seeBoard: () => true,
});

const meetingActs = ({ is, isPerson, sits, owns }: Relations) => ({
  /** When the board meets and about what kind of question; not what is on the agenda. */
  seeCalendar: () => true,
  setCadence: (of: OfBoard) => sits(planners, of),
  planMeetings: (of: OfBoard) => sits(planners, of),
  cancelMeeting: (of: OfBoard) => sits(planners, of),
  prepareAgenda: (of: OfBoard) => sits(planners, of),
  publishAgenda: (of: OfBoard) => sits(planners, of),
  proposeItems: (of: OfBoard) => is('ANALYST') || sits(seats, of),
  seeBacklog: (of: OfBoard) => is('ANALYST') || sits(seats, of),
  seeDraftAgenda: (of: OfBoard) => sits(planners, of),
  seePublishedAgenda: (of: OfBoard) => is('ANALYST') || sits(seats, of),
  /** One published item: also by the person who presents it and by the owners of the project it is about. */
  seePublishedItem: (item: OfBoard & { presenterId: string | null; project?: ProjectRelations | null }) =>
    is('ANALYST') || sits(seats, item) || isPerson(item.presenterId) || (item.project ? owns(item.project) : false),
});

const metricActs = ({ is, sitsSomewhere }: Relations) => ({
  /** Also: roll an import back, download its bad rows. */
  importData: () => is('ANALYST') || sitsSomewhere(lead),
  defineMetrics: () => is('ANALYST') || sitsSomewhere(lead),
  publishMetrics: () => is('ANALYST') || sitsSomewhere(lead),
  seeDraftMetrics: () => is('ANALYST') || sitsSomewhere(lead),
  seePublishedMetrics: () => true,
  /** Numbers frozen for an agenda: by everyone who may propose an item to one. */
  freezeSnapshot: () => is('ANALYST') || sitsSomewhere(seats),
  seeMaskedResponses: () => is('ANALYST'),
  seeResponsesOfSnapshots: () => sitsSomewhere(board),
});

const projectActs = ({ is, isPerson, sits, owns, speaksFor }: Relations) => ({
  createProject: (of: OfBoard) => sits(board, of),
  /** The whole portfolio; who may not see it still sees the projects of their own. */
  seeProjects: (of: OfBoard) => is('ANALYST') || sits(seats, of),
  seeProject: (project: ProjectRelations) =>
    is('ANALYST') || sits(seats, project) || owns(project) || speaksFor(project),
  editProject: (project: ProjectRelations) => owns(project) || sits(lead, project),
  /** Name another owner or co-owner. */
  assignProject: (project: ProjectRelations) => sits(lead, project),
  changeStage: (project: ProjectRelations) => owns(project) || sits(lead, project),
  /** Stopping binds, so those who decide do it. */
  stopProject: (project: ProjectRelations) => sits(deciders, project),
  reportStatus: (project: ProjectRelations) => owns(project) || sits(lead, project),
  /** The report then says that it was written for the owner. */
  reportsAsDeputy: (project: ProjectRelations) => !owns(project) && sits(lead, project),
  acknowledgeReport: (report: { authorId: string; project: ProjectRelations }) =>
    sits(board, report.project) && !isPerson(report.authorId) && !owns(report.project),
});
