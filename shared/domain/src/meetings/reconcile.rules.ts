import { daysBetween, type LocalDate } from '../local-time.ts';
import {
  occurrences,
  type Cadence,
  type Cancellation,
  type CancellationEffect,
  type Occurrence,
} from './cadence.rules.ts';
import type { MeetingKind, MeetingState } from './meeting.rules.ts';

/** A meeting that is already there. */
export interface ExistingMeeting {
  readonly id: string;
  readonly kind: MeetingKind;
  readonly state: MeetingState;
  readonly startsAt: Date;
  readonly minutes: number;
  /** The regular date that made it; null for an extraordinary meeting. */
  readonly slotOn: LocalDate | null;
  readonly movedByHand: boolean;
  readonly items: number;
  /** Set when the chair called its date off; null when it was cancelled because no date was left for it. */
  readonly cancellation: CancellationEffect | null;
}

export type KeptBecause =
  'EXTRAORDINARY' | 'CANCELLED' | 'BEGUN' | 'PUBLISHED' | 'PAST' | 'HAS_ITEMS' | 'MOVED_BY_HAND' | 'BEFORE_ANCHOR';

export interface KeptMeeting<M> {
  readonly meeting: M;
  readonly because: KeptBecause;
  /** The date of the cadence whose place it takes; its kind may be another than the meeting's. */
  readonly instead: Occurrence | null;
}

export interface Reconciliation<M> {
  /** Empty coming meetings that keep their number and get another date, kind or length. */
  readonly redated: readonly { readonly meeting: M; readonly to: Occurrence }[];
  readonly kept: readonly KeptMeeting<M>[];
  readonly created: readonly Occurrence[];
  /** Empty coming meetings for which no date is left: to be cancelled, their numbers are not used again. */
  readonly surplus: readonly M[];
}

/**
 * What has to happen to the meetings of a board so that they follow its cadence until a day. Give it every meeting
 * since the anchor: what was called off earlier decides whose turn it is. A second time it changes nothing.
 */
export function reconcile<M extends ExistingMeeting>(
  cadence: Cadence,
  existing: readonly M[],
  { now, until }: { readonly now: Date; readonly until: LocalDate },
): Reconciliation<M> {
  // From the anchor, because a holiday may have moved a regular date of the past to a day to come.
  const coming = occurrences(cadence, { from: cadence.anchorDate, until }, cancellationsOf(existing)).filter(
    ({ startsAt }) => startsAt > now,
  );
  const meetings = existing.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const { kept, free } = seatKept(cadence, coming, keptOf(cadence, meetings, now));
  const movable = meetings.filter((meeting) => !kept.some((other) => other.meeting === meeting));
  return {
    redated: movable.flatMap((meeting, index) => {
      const to = free[index];
      return to && differs(meeting, to) ? [{ meeting, to }] : [];
    }),
    kept,
    created: free.slice(movable.length),
    surplus: movable.slice(free.length),
  };
}

const cancellationsOf = (existing: readonly ExistingMeeting[]): Cancellation[] =>
  existing.flatMap(({ slotOn, cancellation }) => (slotOn && cancellation ? [{ slotOn, effect: cancellation }] : []));

const keptOf = <M extends ExistingMeeting>(cadence: Cadence, meetings: readonly M[], now: Date) =>
  meetings.flatMap((meeting) => {
    const because = whyKept(cadence, meeting, now);
    return because ? [{ meeting, because }] : [];
  });

function whyKept(cadence: Cadence, meeting: ExistingMeeting, now: Date): KeptBecause | null {
  if (!meeting.slotOn) return 'EXTRAORDINARY';
  if (meeting.state === 'CANCELLED') return 'CANCELLED';
  const daysToAnchor = daysBetween(meeting.slotOn, cadence.anchorDate);
  return whyFixed(meeting, now) ?? (isNear(daysToAnchor, cadence) ? null : 'BEFORE_ANCHOR');
}

function whyFixed({ state, startsAt, items, movedByHand }: ExistingMeeting, now: Date): KeptBecause | null {
  if (state === 'PUBLISHED') return 'PUBLISHED';
  if (state !== 'PLANNED' && state !== 'AGENDA_OPEN') return 'BEGUN';
  if (startsAt <= now) return 'PAST';
  if (items > 0) return 'HAS_ITEMS';
  return movedByHand ? 'MOVED_BY_HAND' : null;
}

/** Kept meetings stand for the date nearest to their own, so that no second one is made beside them. */
function seatKept<M extends ExistingMeeting>(
  cadence: Cadence,
  coming: readonly Occurrence[],
  meetings: readonly { readonly meeting: M; readonly because: KeptBecause }[],
): { kept: KeptMeeting<M>[]; free: Occurrence[] } {
  const taken = new Set<Occurrence>();
  const kept = meetings.map(({ meeting, because }) => {
    const near = coming
      .map((occurrence) => ({ occurrence, days: distance(meeting, occurrence) }))
      .filter(({ occurrence, days }) => !taken.has(occurrence) && isNear(days, cadence))
      .toSorted((a, b) => a.days - b.days);
    const instead = near[0]?.occurrence ?? null;
    if (instead) taken.add(instead);
    return { meeting, because, instead };
  });
  return { kept, free: coming.filter((occurrence) => !taken.has(occurrence)) };
}

/** A meeting cancelled because no date was left for it stands for none. */
const distance = ({ slotOn, state, cancellation }: ExistingMeeting, occurrence: Occurrence): number =>
  slotOn && (state !== 'CANCELLED' || cancellation) ? Math.abs(daysBetween(slotOn, occurrence.slotOn)) : Infinity;

/** Nearer than to the regular date before or after. */
const isNear = (days: number, { everyDays }: Cadence): boolean => days * 2 < everyDays;

const differs = (meeting: ExistingMeeting, to: Occurrence): boolean =>
  meeting.slotOn !== to.slotOn ||
  meeting.startsAt.getTime() !== to.startsAt.getTime() ||
  meeting.kind !== to.kind ||
  meeting.minutes !== to.minutes;
