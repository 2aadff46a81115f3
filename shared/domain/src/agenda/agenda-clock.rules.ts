import type { LocalTime } from '../local-time.ts';
import { windows, type MeetingKind } from '../meetings/meeting.rules.ts';

export interface TimedItem {
  readonly id: string;
  readonly minutes: number;
}

/** When an item is on, as moments and as the wall clock of the meeting shows them. */
export interface ItemTime {
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly startsClock: LocalTime;
  readonly endsClock: LocalTime;
}

/** The clock time of every item, in the order given. */
export function timetable(
  items: readonly TimedItem[],
  { startsAt, timeZone }: { readonly startsAt: Date; readonly timeZone: string },
): ItemTime[] {
  const clock = clockOf(timeZone);
  let next = startsAt;
  return items.map(({ id, minutes }) => {
    const starts = next;
    next = new Date(starts.getTime() + minutes * 60_000);
    return { id, startsAt: starts, endsAt: next, startsClock: clock(starts), endsClock: clock(next) };
  });
}

export interface WindowVerdict {
  readonly plannedMinutes: number;
  readonly lower: number;
  readonly upper: number;
  readonly verdict: 'UNDER' | 'WITHIN' | 'OVER';
  /** Minutes past the upper bound; 0 when there are none. */
  readonly overBy: number;
  /** The first item that ends after the upper bound. */
  readonly firstItemThatEndsLate: string | null;
}

/** How the planned minutes stand to the window of the meeting's kind. Advice: nothing is refused for it. */
export function windowVerdict(kind: MeetingKind, items: readonly TimedItem[]): WindowVerdict {
  const { lower, upper } = windows[kind];
  let plannedMinutes = 0;
  let firstItemThatEndsLate: string | null = null;
  for (const { id, minutes } of items) {
    plannedMinutes += minutes;
    if (plannedMinutes > upper) firstItemThatEndsLate ??= id;
  }
  const verdict = plannedMinutes > upper ? 'OVER' : plannedMinutes < lower ? 'UNDER' : 'WITHIN';
  return { plannedMinutes, lower, upper, verdict, overBy: Math.max(0, plannedMinutes - upper), firstItemThatEndsLate };
}

/** Making one takes far longer than using it, and a company has few zones. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** By Intl and not by Temporal, so that the agenda's page does not load a calendar to print a clock. */
function clockOf(timeZone: string): (moment: Date) => LocalTime {
  const known = formats.get(timeZone);
  const format =
    known ?? new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  formats.set(timeZone, format);
  return (moment) => format.format(moment);
}
