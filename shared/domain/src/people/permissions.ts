import { accessTokenActs } from '../access-tokens/access-tokens.permissions.ts';
import { healthActs } from '../board-health/board-health.permissions.ts';
import { adoptionActs } from '../adoption/adoption.permissions.ts';
import { charterActs } from '../projects/charters.permissions.ts';
import { effectActs } from '../effects/effects.permissions.ts';
import { ledgerActs } from '../ledger/ledger.permissions.ts';
import { attendeeActs } from '../attendees/attendees.permissions.ts';
import { customerActs } from '../customers/customers.permissions.ts';
import { commentActs } from '../comments/comments.permissions.ts';
import { deepDiveActs } from '../deep-dives/deep-dives.permissions.ts';
import { nominationActs } from '../nominations/nominations.permissions.ts';
import { topicActs } from '../topics/topics.permissions.ts';
import { visionActs } from '../vision/vision.permissions.ts';
import { overviewActs } from '../overview/overview.permissions.ts';
import { packLinkActs } from '../pack-links/pack-links.permissions.ts';
import { preReadActs } from '../pre-read/pre-read.permissions.ts';
import { portfolioActs } from '../portfolio/portfolio.permissions.ts';
import { proposalActs } from '../proposals/proposals.permissions.ts';
import { decisionActs } from '../decisions/decisions.permissions.ts';
import { minutesActs } from '../minutes/minutes.permissions.ts';
import { revisionActs } from '../revisions/revisions.permissions.ts';
import { resolutionActs } from '../resolutions/resolutions.permissions.ts';
import { reviewActs } from '../monthly-review/monthly-review.permissions.ts';
import { storyActs } from '../stories/stories.permissions.ts';
import { sessionActs } from '../sessions/sessions.permissions.ts';
import { staffDigestActs } from '../staff-digests/staff-digests.permissions.ts';
import { signalActs } from '../signals/signals.permissions.ts';
import {
  board,
  lead,
  type OfBoard,
  planners,
  type ProjectRelations,
  type Relations,
  relationsOf,
  seats,
  type ViewerFacts,
} from './relations.ts';

/**
 * Who may do what; what is not said here is not allowed. A permission speaks of *who*, a refusal of *when*.
 * A chapter with acts of its own keeps them in `<chapter>/<chapter>.permissions.ts` and is spread in here.
 * The page and the server ask the same question: `may(viewer).prepareAgenda(board)`.
 */
export function may(viewer: ViewerFacts): Acts {
  const known = asked.get(viewer);
  if (known) return known;
  const acts = actsOf(viewer);
  asked.set(viewer, acts);
  return acts;
}

type Acts = ReturnType<typeof actsOf>;
/** Somebody is asked about many times in one operation; who they are does not change in it. */
const asked = new WeakMap<ViewerFacts, Acts>();

const actsOf = (viewer: ViewerFacts) => {
  const who = relationsOf(viewer);
  return {
    ...{ ...peopleActs(who), ...boardActs(who), ...meetingActs(who), ...metricActs(who), ...projectActs(who) },
    ...proposalActs(who),
    ...{ ...sessionActs(who), ...minutesActs(who), ...decisionActs(who) },
    ...{ ...resolutionActs(who), ...healthActs(who) },
    ...{ ...signalActs(who), ...staffDigestActs(who) },
    ...{ ...nominationActs(who), ...visionActs(who) },
    ...{ ...topicActs(who), ...deepDiveActs(who) },
    ...{ ...attendeeActs(who), ...overviewActs(who) },
    ...effectActs(who),
    ...ledgerActs(who),
    ...{ ...reviewActs(who), ...commentActs(who), ...storyActs(who) },
    ...customerActs(who),
    ...{ ...revisionActs(who), ...charterActs(who), ...adoptionActs(who), ...portfolioActs(who) },
    ...{ ...preReadActs(who), ...packLinkActs(who), ...accessTokenActs(who) },
  };
};

const peopleActs = ({ is, isOneself }: Relations) => ({
  /** Names of colleagues, to name an owner or a presenter. */
  seePeople: () => true,
  /** Invite, give and take organization roles, keep departments, deactivate. */
  managePeople: () => is('ADMINISTRATOR'),
  changeSettings: () => is('ADMINISTRATOR'),
  /** Say when somebody is away and who stands in for them. */
  noteAbsence: ({ personId }: { readonly personId: string }) => is('ADMINISTRATOR') || isOneself(personId),
});

const boardActs = ({ is, sitsOneself }: Relations) => ({
  createBoard: () => is('ADMINISTRATOR'),
  /** Name, charter and mandate: the board's own words. */
  editCharter: (of: OfBoard) => sitsOneself(lead, of),
  appointMembers: (of: OfBoard) => is('ADMINISTRATOR') || sitsOneself(lead, of),
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
  setAgendaTemplate: (of: OfBoard) => sits(planners, of),
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

const projectActs = ({ is, isPerson, sits, owns, ownsOneself, speaksFor }: Relations) => ({
  createProject: (of: OfBoard) => sits(board, of),
  /** The whole portfolio; who may not see it still sees the projects of their own. */
  seeProjects: (of: OfBoard) => is('ANALYST') || sits(seats, of),
  seeProject: (project: ProjectRelations) =>
    is('ANALYST') || sits(seats, project) || owns(project) || speaksFor(project),
  editProject: (project: ProjectRelations) => owns(project) || sits(lead, project),
  /** Name another owner or co-owner. */
  assignProject: (project: ProjectRelations) => sits(lead, project),
  changeStage: (project: ProjectRelations) => owns(project) || sits(lead, project),
  reportStatus: (project: ProjectRelations) => owns(project) || sits(lead, project),
  /** The report then says that it was written for the owner. */
  reportsAsDeputy: (project: ProjectRelations) => !ownsOneself(project) && (owns(project) || sits(lead, project)),
  acknowledgeReport: (report: { authorId: string; project: ProjectRelations }) =>
    sits(board, report.project) && !isPerson(report.authorId) && !owns(report.project),
});
