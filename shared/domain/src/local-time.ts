import { Temporal } from 'temporal-polyfill';

/** A day on the wall calendar, `2026-03-29`. */
export type LocalDate = string;
/** A time on the wall clock, `09:30`. */
export type LocalTime = string;

/** By the calendar and the digits of dates as they are written here, whatever the place: 2026-11-23, or 11/23/2026 in an older Node. */
const wallDays = new Map<string, Intl.DateTimeFormat>();
const shape = {
  calendar: 'iso8601',
  numberingSystem: 'latn',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
} as const;
const iso = /^\d{4}-\d\d-\d\d$/;
const american = /^(\d\d)\/(\d\d)\/(\d{4})$/;

/** The day it is there at that moment. A zone is asked once for its clock: a backlog of hundreds says since when it waits. */
export function localDateOf(moment: Date, timeZone: string): LocalDate {
  const wall = wallDays.get(timeZone) ?? new Intl.DateTimeFormat('en-US', { ...shape, timeZone });
  wallDays.set(timeZone, wall);
  const said = wall.format(moment);
  if (iso.test(said)) return said;
  const [, month, day, year] = american.exec(said) ?? [];
  return year ? `${year}-${month}-${day}` : zoned(moment, timeZone).toPlainDate().toString();
}

/** The time it is there at that moment, to the minute. */
export const localTimeOf = (moment: Date, timeZone: string): LocalTime =>
  zoned(moment, timeZone).toPlainTime().toString({ smallestUnit: 'minute' });

/**
 * The moment at which a wall clock there shows this day and time.
 * A time that the clocks leap over comes later by the leap (02:30 becomes 03:30); of a time that they show twice, the first.
 */
export const momentOf = (date: LocalDate, time: LocalTime, timeZone: string): Date =>
  new Date(Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds);

/** The same wall time some days earlier or later, whatever the clocks did in between. */
export const daysFrom = (moment: Date, days: number, timeZone: string): Date =>
  new Date(zoned(moment, timeZone).add({ days }).epochMilliseconds);

/** Days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;

const millisecondsADay = 86_400_000;

/** Days since 1970-01-01 by the proleptic calendar: thousands of days are counted where Temporal would take its time. */
export const dayNumber = (day: LocalDate): number => Date.parse(day) / millisecondsADay;

const daysSaid = new Map<number, LocalDate>();
const mostSaid = 20_000;

/** Told once: what is looked at lies in the same few years. */
export function dayOf(number: number): LocalDate {
  const known = daysSaid.get(number);
  if (known) return known;
  if (daysSaid.size >= mostSaid) daysSaid.clear();
  const day = new Date(number * millisecondsADay).toISOString().slice(0, 10);
  daysSaid.set(number, day);
  return day;
}

/** 0000-01-01 and 9999-12-31, as numbers: reckoning them would bring this file into pages that ask nothing of it. */
const [firstDay, lastDay] = [-719_528, 2_932_896];

/** Counted; what is no day of a calendar, or a day beyond its four-digit years, is left to Temporal, which knows best. */
export function addDays(date: LocalDate, days: number): LocalDate {
  const number = iso.test(date) ? dayNumber(date) : NaN;
  const then = number + days;
  return Number.isInteger(then) && then >= firstDay && then <= lastDay && dayOf(number) === date
    ? dayOf(then)
    : Temporal.PlainDate.from(date).add({ days }).toString();
}

/** A place's zone, such as `Europe/Prague`. A bare offset knows no daylight saving and is none. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return !/^[+-]/.test(name);
  } catch {
    return false;
  }
}

const zoned = (moment: Date, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone);
