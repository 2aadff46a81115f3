import type { AgendaItemKind } from '../agenda/agenda.rules.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { DecisionOutcome, DecisionRule, Tally } from '../decisions/decision.rules.ts';
import type { LocalDate } from '../local-time.ts';
import type { MeetingKind } from '../meetings/meeting.rules.ts';
import type { Refusal } from '../refusal.ts';
import type { Presence } from '../sessions/attendance.rules.ts';
import type { Response, ResultKind } from '../sessions/result.rules.ts';
import type { ItemState } from '../sessions/session.rules.ts';

/** What came of an item, as it stood when the meeting was closed. */
export type MinutedResult = Readonly<{
  id: string;
  kind: ResultKind;
  text: string;
  ownerId: string | null;
  dueOn: LocalDate | null;
  response: Response | null;
  /** Of the decision or the action. */
  number: number | null;
  outcome: DecisionOutcome | null;
  /** Minutes of before this was kept say nothing of it, and stay as they are. */
  how?: HowMinuted;
}>;

/** How a decision was taken, and what an answer to the numbers rests on. */
export type HowMinuted = Readonly<{
  rule: DecisionRule | null;
  tally: Pick<Tally, keyof Tally> | null;
  quorum: number | null;
  reviewOn: LocalDate | null;
  /** The number of the decision whose place it took. */
  supersedes: number | null;
  cause: string;
  withoutKnownCause: boolean;
}>;

export type MinutedItem = Readonly<{
  itemId: string;
  position: number;
  kind: AgendaItemKind;
  title: string;
  plannedMinutes: number;
  actualMinutes: number;
  state: ItemState;
  snapshotId: string | null;
  /** SHA-256 of what the snapshot says, so that the numbers stand under the same seal. */
  snapshotDigest: string | null;
  projectId: string | null;
  comesAgain: boolean;
  /** The decision that the board looked at again and left as it is. Minutes of before this was kept say nothing of it. */
  confirmed?: ConfirmedDecision;
  results: readonly MinutedResult[];
}>;

export type ConfirmedDecision = Readonly<{
  number: number;
  /** When it is looked at the next time; null when it stays for good. */
  reviewOn: LocalDate | null;
}>;

/** What happened. People are ids: names are joined where they are shown, so that a person can be erased. */
export type MinutesRecord = Readonly<{
  meetingId: string;
  boardId: string;
  number: number;
  kind: MeetingKind;
  /** ISO instants. */
  startedAt: string;
  endedAt: string | null;
  timeZone: string;
  recordedAfterwards: boolean;
  attendance: readonly Readonly<{
    personId: string;
    presence: Presence;
    substituteId: string | null;
    substituteVotes: boolean;
  }>[];
  items: readonly MinutedItem[];
}>;

export interface ItemText {
  readonly itemId: string;
  readonly text: string;
}

/** What approved minutes say, for ever: what happened and what was written about each item. */
export type MinutesContent = Omit<MinutesRecord, 'items'> &
  Readonly<{ items: readonly (MinutedItem & Readonly<{ text: string }>)[] }>;

/** What is known is written down already: what the board took note of. The rest stands beside it as results. */
export const draftText = ({ results }: { readonly results: readonly Pick<MinutedResult, 'kind' | 'text'>[] }): string =>
  results
    .filter(({ kind }) => kind === 'INFORMATION')
    .map(({ text }) => text)
    .join('\n\n');

export function composeMinutes(record: MinutesRecord, texts: readonly ItemText[]): MinutesContent {
  const textOf = new Map(texts.map(({ itemId, text }) => [itemId, text.trim()]));
  return { ...record, items: record.items.map((item) => ({ ...item, text: textOf.get(item.itemId) ?? '' })) };
}

/** The bytes that are hashed: equal minutes give equal text, whatever way they were stored. */
export const canonicalMinutes = (content: MinutesContent): string => canonicalJson(content);

export interface Addendum {
  readonly minutesDigest: string;
  readonly number: number;
  readonly text: string;
  readonly authorId: string;
  /** ISO instant. */
  readonly addedAt: string;
}

/** An addendum is sealed to the minutes it adds to. */
export const canonicalAddendum = ({ minutesDigest, number, text, authorId, addedAt }: Addendum): string =>
  canonicalJson({ minutesDigest, number, text, authorId, addedAt });

export interface MinutesTextChanged extends Refusal<'MinutesTextChanged'> {
  readonly text: string;
  readonly version: number;
}

/** Who writes from an older text is shown the newer one beside their own; neither is lost. */
export function refuseStaleText(
  { text, version }: { readonly text: string; readonly version: number },
  expectedVersion: number,
): MinutesTextChanged | null {
  if (version === expectedVersion) return null;
  return {
    __typename: 'MinutesTextChanged',
    text,
    version,
    message: 'Somebody else has changed this text meanwhile; here is what it says now.',
  };
}
