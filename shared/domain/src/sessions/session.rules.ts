import { limits } from '../limits.ts';
import type { LocalDate } from '../local-time.ts';
import { type MeetingState, meetingMoves } from '../meetings/meeting.rules.ts';
import type { Refusal } from '../refusal.ts';

/** What can be done with a meeting that is held. RECORD is the one page for a meeting held without the tool. */
export const sessionActs = ['START', 'ADJOURN', 'CONTINUE', 'CLOSE', 'RECORD'] as const;
export type SessionAct = (typeof sessionActs)[number];

const turns = {
  START: { from: 'PUBLISHED', to: 'IN_SESSION' },
  ADJOURN: { from: 'IN_SESSION', to: 'ADJOURNED' },
  CONTINUE: { from: 'ADJOURNED', to: 'IN_SESSION' },
  CLOSE: { from: 'IN_SESSION', to: 'CLOSED' },
  RECORD: { from: 'PUBLISHED', to: 'CLOSED' },
} as const satisfies Record<SessionAct, { from: MeetingState; to: MeetingState }>;

export interface SessionActRefused extends Refusal<'SessionActRefused'> {
  readonly act: SessionAct;
  readonly state: MeetingState;
}

export const stateAfter = (act: SessionAct): MeetingState => turns[act].to;

export function refuseAct(state: MeetingState, act: SessionAct): SessionActRefused | null {
  const { from, to } = turns[act];
  const possible: readonly MeetingState[] = meetingMoves[state];
  if (state === from && possible.includes(to)) return null;
  return { __typename: 'SessionActRefused', act, state, message: whyNot[act](state) };
}

const whyNot: Record<SessionAct, (state: MeetingState) => string> = {
  START: (state) =>
    state === 'IN_SESSION'
      ? 'This meeting is already running.'
      : `A meeting starts once its agenda is published; this one is ${state}.`,
  ADJOURN: (state) => `Only a running meeting can be adjourned; this one is ${state}.`,
  CONTINUE: (state) => `Only an adjourned meeting goes on; this one is ${state}.`,
  CLOSE: (state) => `Only a running meeting can be closed; this one is ${state}.`,
  RECORD: (state) => `Only a published meeting that was not run here is recorded afterwards; this one is ${state}.`,
};

export interface NotInSession extends Refusal<'NotInSession'> {
  readonly state: MeetingState;
}

/** So long before its time that whoever starts it may have meant another one. */
export const startsEarly = (startsAt: Date, now: Date): boolean =>
  startsAt.getTime() - now.getTime() > limits.meetings.earlyStartMinutes * 60_000;

export type StillToCome = Refusal<'StillToCome'>;

/** A meeting is written down once it has been held, be it earlier than planned. */
export function refuseRecording(startedAt: Date, now: Date): StillToCome | null {
  if (startedAt <= now) return null;
  return { __typename: 'StillToCome', message: 'This meeting is still to come; it is written down once it was held.' };
}

/** Results, attendance and the current item change while the meeting runs or is adjourned, and never after. */
export function refuseWriting(state: MeetingState): NotInSession | null {
  if (state === 'IN_SESSION' || state === 'ADJOURNED') return null;
  return { __typename: 'NotInSession', state, message: `This meeting is not running; it is ${state}.` };
}

/** The clock runs and ballots count only while the board sits. */
export function refuseSitting(state: MeetingState): NotInSession | null {
  if (state === 'IN_SESSION') return null;
  return { __typename: 'NotInSession', state, message: `The board is not sitting; the meeting is ${state}.` };
}

export const itemStates = ['WAITING', 'DISCUSSED', 'PARKED'] as const;
export type ItemState = (typeof itemStates)[number];

export interface MovedOn extends Refusal<'MovedOn'> {
  readonly currentItemId: string | null;
}

/** Two who press "next" at once mean the same step: only the one who saw the item that is still on goes on. */
export function refuseStep(current: string | null, seen: string | null): MovedOn | null {
  if (current === seen) return null;
  return { __typename: 'MovedOn', currentItemId: current, message: 'Somebody else has gone on to another item.' };
}

export interface OrderedItem {
  readonly id: string;
  readonly position: number;
  readonly state: ItemState;
}

/** The item that is on after this one: the next that waits, else the first that waits; null when all are through. */
export function itemAfter<I extends OrderedItem>(items: readonly I[], currentId: string | null): I | null {
  const waiting = items
    .filter(({ id, state }) => state === 'WAITING' && id !== currentId)
    .toSorted((a, b) => a.position - b.position);
  const from = items.find(({ id }) => id === currentId)?.position ?? 0;
  return waiting.find(({ position }) => position > from) ?? waiting[0] ?? null;
}

/** A deferral that stands among the results of an item. */
export interface PutOff {
  readonly dueOn: LocalDate | null;
}

interface DeferredItem {
  readonly spentSeconds: number;
  /** The board talks about it now. */
  readonly isOn: boolean;
}

/**
 * What is put off is parked, not before the latest day that was said. Once nothing puts it off any more, it was talked
 * about or still waits.
 */
export function afterDeferrals(
  { spentSeconds, isOn }: DeferredItem,
  deferrals: readonly PutOff[],
): { readonly state: ItemState; readonly notBefore: LocalDate | null } {
  if (deferrals.length === 0) return { state: spentSeconds > 0 && !isOn ? 'DISCUSSED' : 'WAITING', notBefore: null };
  const days = deferrals.flatMap(({ dueOn }) => dueOn ?? []).toSorted();
  return { state: 'PARKED', notBefore: days.at(-1) ?? null };
}
