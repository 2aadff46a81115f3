import { Temporal } from 'temporal-polyfill';
import type { CalendarLine } from './calendar-text.rules.ts';

export interface TimeSpan {
  readonly from: Date;
  readonly until: Date;
}

/**
 * What the clocks of a zone do in a span, as a VTIMEZONE: how they stand at its beginning, and every change until its
 * end. Spelled out instead of given as a rule, since no rule holds for all zones (Morocco follows the moon).
 */
export function timeZoneLines(timeZone: string, { from, until }: TimeSpan): CalendarLine[] {
  const start = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(timeZone);
  const first = start.getTimeZoneTransition('previous') ?? start.subtract({ years: 1 });
  const observances = [first];
  for (let next = first.getTimeZoneTransition('next'); next; next = next.getTimeZoneTransition('next')) {
    if (next.epochMilliseconds > until.getTime()) break;
    observances.push(next);
  }
  return [['BEGIN', 'VTIMEZONE'], ['TZID', timeZone], ...observances.flatMap(observanceLines), ['END', 'VTIMEZONE']];
}

/** A wall clock as the format writes it: `20260329T020000`. */
export const wallClock = (moment: Date, timeZone: string): string =>
  plain(Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone).toPlainDateTime());

/** The moment itself: `20260329T010000Z`. */
export const utcClock = (moment: Date): string => `${wallClock(moment, 'UTC')}Z`;

/** From the change on the clocks stand so. Its beginning is told by the clocks as they stood before. */
function observanceLines(change: Temporal.ZonedDateTime): CalendarLine[] {
  const before = change.subtract({ nanoseconds: 1 });
  const kind = isDaylight(change, before) ? 'DAYLIGHT' : 'STANDARD';
  const shownBefore = change
    .toPlainDateTime()
    .subtract({ nanoseconds: change.offsetNanoseconds - before.offsetNanoseconds });
  return [
    ['BEGIN', kind],
    ['DTSTART', plain(shownBefore)],
    ['TZOFFSETFROM', offset(before)],
    ['TZOFFSETTO', offset(change)],
    ['TZNAME', nameOf(change)],
    ['END', kind],
  ];
}

/** Put forward, to be put back later. A zone that moved for good is not. */
function isDaylight(change: Temporal.ZonedDateTime, before: Temporal.ZonedDateTime): boolean {
  const next = change.getTimeZoneTransition('next');
  return (
    change.offsetNanoseconds > before.offsetNanoseconds &&
    next !== null &&
    next.offsetNanoseconds < change.offsetNanoseconds
  );
}

const offset = ({ offset: said }: Temporal.ZonedDateTime): string => said.replaceAll(':', '');

const plain = (clock: Temporal.PlainDateTime): string =>
  clock.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');

function nameOf(moment: Temporal.ZonedDateTime): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: moment.timeZoneId, timeZoneName: 'short' }).formatToParts(
    moment.epochMilliseconds,
  );
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? moment.timeZoneId;
}
