import { may } from '@cxboard/domain/people/permissions';
import type { ViewerFacts } from '@cxboard/domain/people/relations';
import type { BoardEvent } from '../events/event-stream.ts';

type MayHear = (viewer: ViewerFacts) => boolean;
const everyone: MayHear = () => true;

/**
 * Who hears that something changed. An event holds an id and nothing of the content, so this asks whether a viewer may
 * see such things at all; what exactly, the page is told when it reads again. Not named here: nobody hears it.
 */
export const audiences = {
  ORGANIZATION: everyone,
  PERSON: everyone,
  BOARD: everyone,
  CADENCE: everyone,
  MEETING: everyone,
  BACKLOG: (viewer) => viewer.roles.includes('ANALYST') || viewer.boards.length > 0,
  METRIC: everyone,
  SNAPSHOT: everyone,
  IMPORT: (viewer) => may(viewer).importData(),
  PROJECT: everyone,
} as const satisfies Record<string, MayHear>;

export type ChangeSubject = keyof typeof audiences;

export const isSubject = (subject: string): subject is ChangeSubject => Object.hasOwn(audiences, subject);

export const mayHear = (viewer: ViewerFacts, event: BoardEvent): boolean =>
  event.organizationId === viewer.organizationId && isSubject(event.subject) && audiences[event.subject](viewer);
