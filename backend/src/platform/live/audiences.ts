import { may } from '@cxboard/domain/people/permissions';
import type { OfBoard, ViewerFacts } from '@cxboard/domain/people/relations';
import type { BoardEvent } from '../events/event-stream.ts';

type MayHear = (viewer: ViewerFacts, event: BoardEvent) => boolean;
const everyone: MayHear = () => true;

/** What is told to some only is heard by the people named and by those who may see such things of that board. */
const orOf =
  (maySee: (viewer: ViewerFacts, of: OfBoard) => boolean): MayHear =>
  (viewer, { only }) =>
    !only || maySee(viewer, only) || (only.personIds?.includes(viewer.personId) ?? false);
const seesAgenda = (viewer: ViewerFacts, of: OfBoard) =>
  may(viewer).seeDraftAgenda(of) || may(viewer).seePublishedAgenda(of);

/**
 * Who hears that something changed. An event holds an id and nothing of the content, so this asks whether a viewer may
 * see such things at all; what exactly, the page is told when it reads again. Not named here: nobody hears it.
 */
export const audiences = {
  ORGANIZATION: everyone,
  PERSON: everyone,
  BOARD: everyone,
  CADENCE: everyone,
  /** When it is: everyone; what is on its agenda: those who may read it. */
  MEETING: orOf(seesAgenda),
  BACKLOG: (viewer, { id: boardId }) => may(viewer).seeBacklog({ boardId }),
  METRIC: everyone,
  SNAPSHOT: everyone,
  IMPORT: (viewer) => may(viewer).importData(),
  PROJECT: orOf((viewer, of) => may(viewer).seeProjects(of)),
  /** Its readers, or the one reader of a part. */
  PACK: orOf((viewer, of) => may(viewer).seePublishedAgenda(of)),
  QUARTERLY_REPORT: orOf((viewer, of) => may(viewer).seeQuarterlyReports(of)),
  NOMINATION: orOf((viewer, of) => may(viewer).seeNominations(of)),
  BOARD_TOPIC: orOf((viewer, of) => may(viewer).seeTopics(of)),
  /** Lane signers and owners read their own: what exactly, reading it again says. */
  DEEP_DIVE: everyone,
  RATIONALE: (viewer) => may(viewer).seeDeepDives(),
  VISION: everyone,
  PROPOSAL: everyone,
  TOPIC: everyone,
  STORY: (viewer) => may(viewer).seeStories(),
  COMMENT: (viewer) => may(viewer).codeComments() || may(viewer).seeReviewedComments(),
  REVIEW: (viewer) => may(viewer).seeReview(),
  /** Its id is the person who was told something. */
  NOTICE: (viewer, { id }) => id === viewer.personId,
  SESSION: orOf((viewer, of) => may(viewer).followMeeting(of)),
  MINUTES: orOf((viewer, of) => may(viewer).seeMinutes(of)),
  DECISION: (viewer, { id: boardId }) => may(viewer).seeDecisions({ boardId }),
  RESOLUTION: (viewer, { id: boardId }) => may(viewer).seeDecisions({ boardId }),
  ACTION: everyone,
  SIGNAL: (viewer) => may(viewer).seeSignals(),
} as const satisfies Record<string, MayHear>;

export type ChangeSubject = keyof typeof audiences;

export const isSubject = (subject: string): subject is ChangeSubject => Object.hasOwn(audiences, subject);

export const mayHear = (viewer: ViewerFacts, event: BoardEvent): boolean =>
  event.organizationId === viewer.organizationId && isSubject(event.subject) && audiences[event.subject](viewer, event);
