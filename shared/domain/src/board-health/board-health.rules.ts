import type { ActionKind, ActionState } from '../decisions/action.rules.ts';
import { daysBetween, type LocalDate } from '../local-time.ts';
import type { MeetingKind, MeetingState } from '../meetings/meeting.rules.ts';
import type { Presence } from '../sessions/attendance.rules.ts';

/** A meeting whose time has come in the period; minutes are those of the items that were talked about. */
export interface PastMeeting {
  readonly id: string;
  readonly kind: MeetingKind;
  readonly state: MeetingState;
  readonly plannedMinutes: number;
  readonly spentSeconds: number;
}

/** Somebody with a vote on the day of a meeting, and how they were there; null when nobody noted it. */
export interface SeatAt {
  readonly meetingId: string;
  readonly personId: string;
  readonly presence: Presence | null;
}

/** A decision: the day it was taken, and the day the matter was first put down for the board. */
export interface DecidedMatter {
  readonly askedOn: LocalDate;
  readonly decidedOn: LocalDate;
}

export interface PromisedWork {
  readonly kind: ActionKind;
  readonly state: ActionState;
  readonly dueOn: LocalDate;
  readonly settledOn: LocalDate | null;
}

export interface CarriedItem {
  readonly id: string;
  readonly title: string;
  /** Before the meeting, and once more when it comes again afterwards. */
  readonly carriedTimes: number;
  readonly comesAgain: boolean;
  /** The item it came again as. */
  readonly carriedToId: string | null;
}

const isHeld = ({ state }: Pick<PastMeeting, 'state'>): boolean =>
  state === 'IN_SESSION' || state === 'ADJOURNED' || state === 'CLOSED' || state === 'MINUTES_APPROVED';

export interface MeetingCount {
  readonly planned: number;
  readonly held: number;
  readonly cancelled: number;
  /** Its time has come and gone, and nobody ran it, recorded it or called it off. */
  readonly unrecorded: number;
}

/** Every meeting whose time has come was planned, whatever became of it. */
export function countMeetings(meetings: readonly PastMeeting[]): MeetingCount {
  const held = meetings.filter(isHeld).length;
  const cancelled = meetings.filter(({ state }) => state === 'CANCELLED').length;
  return { planned: meetings.length, held, cancelled, unrecorded: meetings.length - held - cancelled };
}

export interface PersonAttendance {
  readonly personId: string;
  /** Meetings held while they had a seat with a vote, and where it was noted who was there. */
  readonly of: number;
  readonly there: number;
  readonly substituted: number;
}

/** Per person, the one who missed most first. Late is there; a substitute is not. */
export function attendanceOf(seats: readonly SeatAt[]): PersonAttendance[] {
  const noted = Map.groupBy(
    seats.filter(({ presence }) => presence !== null),
    ({ personId }) => personId,
  );
  const counted = [...noted].map(([personId, all]) => ({
    personId,
    of: all.length,
    there: all.filter(({ presence }) => presence === 'PRESENT' || presence === 'LATE').length,
    substituted: all.filter(({ presence }) => presence === 'SUBSTITUTED').length,
  }));
  return counted.toSorted((a, b) => a.there / a.of - b.there / b.of || (a.personId < b.personId ? -1 : 1));
}

export interface Latency {
  readonly decisions: number;
  /** Half of the decisions took no longer; null without one. */
  readonly medianDays: number | null;
  readonly longestDays: number | null;
}

/** Days from when a matter was first put down for the board to the day it decided; never negative. */
export function latencyOf(decided: readonly DecidedMatter[]): Latency {
  const days = decided
    .map(({ askedOn, decidedOn }) => Math.max(0, daysBetween(askedOn, decidedOn)))
    .toSorted((a, b) => a - b);
  return { decisions: days.length, medianDays: medianOf(days), longestDays: days.at(-1) ?? null };
}

/** Of an even number the lower middle: a number of days that somebody really waited. */
const medianOf = (sorted: readonly number[]): number | null => sorted[Math.floor((sorted.length - 1) / 2)] ?? null;

export interface Promises {
  readonly due: number;
  readonly onTime: number;
  readonly late: number;
  /** Past its day and not done. */
  readonly overdue: number;
}

/** What was due until a day and not dropped: done on its day or before, done later, or still open. */
export function promisesKept(promised: readonly PromisedWork[], today: LocalDate): Promises {
  const due = promised.filter(({ state, dueOn }) => state !== 'DROPPED' && dueOn < today);
  const done = due.filter(({ state }) => state === 'DONE');
  const onTime = done.filter(({ dueOn, settledOn }) => settledOn !== null && settledOn <= dueOn).length;
  return { due: due.length, onTime, late: done.length - onTime, overdue: due.length - done.length };
}

export interface Analyses {
  readonly asked: number;
  readonly delivered: number;
  readonly overdue: number;
}

/** Analysis tasks that the board asked for; those not needed any more were never owed. */
export function analysesOf(promised: readonly PromisedWork[], today: LocalDate): Analyses {
  const asked = promised.filter(({ kind, state }) => kind === 'ANALYSIS_TASK' && state !== 'DROPPED');
  const delivered = asked.filter(({ state }) => state === 'DONE').length;
  const overdue = asked.filter(({ state, dueOn }) => state === 'OPEN' && dueOn < today).length;
  return { asked: asked.length, delivered, overdue };
}

/** More often than this an item is rather avoided than prepared. */
export const carriedTooOften = 2;

/** Items carried more than twice, each once as it stood last, the most carried first. */
export function stuckItems(items: readonly CarriedItem[]): CarriedItem[] {
  const ids = new Set(items.map(({ id }) => id));
  return items
    .filter(({ carriedToId }) => carriedToId === null || !ids.has(carriedToId))
    .map((item) => ({ ...item, carriedTimes: item.carriedTimes + (item.comesAgain ? 1 : 0) }))
    .filter(({ carriedTimes }) => carriedTimes > carriedTooOften)
    .toSorted((a, b) => b.carriedTimes - a.carriedTimes || a.title.localeCompare(b.title, 'en'));
}

export interface MinutesKept {
  readonly kind: MeetingKind;
  readonly meetings: number;
  /** On average a meeting, whole minutes. */
  readonly planned: number;
  readonly actual: number;
}

/** What items were planned for and what they took, by kind of meeting; only where time was noted. */
export function minutesKept(meetings: readonly PastMeeting[]): MinutesKept[] {
  const timed = meetings.filter((meeting) => isHeld(meeting) && meeting.spentSeconds > 0);
  return [...Map.groupBy(timed, ({ kind }) => kind)]
    .map(([kind, all]) => ({
      ...{ kind, meetings: all.length },
      planned: Math.round(sumOf(all, ({ plannedMinutes }) => plannedMinutes) / all.length),
      actual: Math.round(sumOf(all, ({ spentSeconds }) => spentSeconds) / 60 / all.length),
    }))
    .toSorted((a, b) => (a.kind < b.kind ? -1 : 1));
}

const sumOf = <T>(all: readonly T[], of: (one: T) => number): number => all.reduce((sum, one) => sum + of(one), 0);
