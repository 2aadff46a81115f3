import { limits } from '../limits.ts';
import type { LocalDate } from '../local-time.ts';

/** What somebody has to do. */
export const dutyKinds = [
  'CREATE_BOARD',
  'NAME_CHAIR',
  'SET_CADENCE',
  'PREPARE_AGENDA',
  'PUBLISH_AGENDA',
  'READ_AGENDA',
  'REPORT_STATUS',
  'HAND_OVER_PROJECT',
  'ACKNOWLEDGE_REPORT',
  'PUBLISH_METRIC',
  'ANSWER_PROPOSAL',
  'GIVE_PROPOSAL_INFO',
  'DO_ACTION',
  'APPROVE_MINUTES',
  'JUDGE_SIGNALS',
  'PREPARE_TOPIC',
  'VOTE_ON_RESOLUTION',
  'ANSWER_VISION',
  'ANSWER_PULSE',
  'HAND_OVER',
  'BRING_DATA',
  'FINISH_IMPORT',
  'ANSWER_QUESTIONS',
  'SIGN_LANE',
  'MAP_PROCESS',
  'EXAMINE_CAUSES',
  'VERIFY_DEEP_DIVE',
  'REVALIDATE_RATIONALE',
] as const;
export type DutyKind = (typeof dutyKinds)[number];

export type DutySubject =
  | 'PERSON'
  | 'ORGANIZATION'
  | 'BOARD'
  | 'MEETING'
  | 'AGENDA_ITEM'
  | 'PROJECT'
  | 'STATUS_REPORT'
  | 'METRIC'
  | 'PROPOSAL'
  | 'ACTION'
  | 'BOARD_TOPIC'
  | 'RESOLUTION'
  | 'VISION'
  | 'SOURCE'
  | 'IMPORT'
  | 'PROCESS_LANE'
  | 'DEEP_DIVE'
  | 'RATIONALE';

/** Where the duty is done. The page turns it into an address, a mail into a link. */
export type DutyPlace =
  | {
      readonly page: 'PROJECT';
      readonly boardSlug: string;
      readonly number: number;
      /** The report it is about, by its id; "new" where one is to be written. */
      readonly report?: string;
    }
  | { readonly page: 'TOPIC'; readonly boardSlug: string; readonly number: number }
  | { readonly page: 'MEETING'; readonly boardSlug: string; readonly number: number }
  | { readonly page: 'MINUTES'; readonly boardSlug: string; readonly number: number }
  | { readonly page: 'DIGEST'; readonly boardSlug: string; readonly number: number }
  | { readonly page: 'ACTIONS'; readonly boardSlug: string; readonly number: number }
  | { readonly page: 'DECISIONS'; readonly boardSlug: string; readonly number: number }
  | { readonly page: 'RESOLUTION'; readonly boardSlug: string; readonly number: number }
  | { readonly page: 'BOARD'; readonly boardSlug: string }
  | { readonly page: 'METRIC'; readonly slug: string }
  | { readonly page: 'PROPOSAL'; readonly number: number }
  | { readonly page: 'DEEP_DIVE'; readonly number: number }
  | { readonly page: 'RATIONALES' }
  | { readonly page: 'SIGNALS' }
  | { readonly page: 'VISION' }
  | { readonly page: 'MEMBERS' }
  | { readonly page: 'IMPORTS' }
  | { readonly page: 'WELCOME' };

/** The one board that all of these are about; null when they are of several, or of the house. */
export function boardOf(places: readonly DutyPlace[]): string | null {
  const [first, ...others] = [...new Set(places.map((place) => ('boardSlug' in place ? place.boardSlug : null)))];
  return others.length === 0 ? (first ?? null) : null;
}

/** One line of "my turn": a name and its facts, worded where it is shown. */
export interface Duty {
  readonly kind: DutyKind;
  readonly subject: { readonly type: DutySubject; readonly id: string };
  /** The name of the subject, as its people call it: a project's title, "Metrics session 23". */
  readonly title: string;
  readonly dueOn: LocalDate | null;
  readonly place: DutyPlace;
}

export const isOverdue = ({ dueOn }: Pick<Duty, 'dueOn'>, today: LocalDate): boolean => dueOn !== null && dueOn < today;

/** The soonest first, so what is overdue leads; then what has no date. Equal dates go by title. */
export const inOrder = <D extends Duty>(duties: readonly D[]): D[] =>
  duties.toSorted((a, b) => compare(a.dueOn ?? never, b.dueOn ?? never) || compare(a.title, b.title));

export interface MyTurn<D extends Duty> {
  readonly shown: readonly D[];
  /** How many more wait. */
  readonly more: number;
}

/** The first lines, and how many follow: five unless asked for more, a list that is read to its end. */
export function myTurn<D extends Duty>(duties: readonly D[], atMost: number = limits.overview.dutiesShown): MyTurn<D> {
  return { shown: inOrder(duties).slice(0, atMost), more: Math.max(0, duties.length - atMost) };
}

/** Later than every date. */
const never = '~';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
