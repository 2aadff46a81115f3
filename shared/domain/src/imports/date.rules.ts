import { localDateOf, localTimeOf, type LocalDate } from '../local-time.ts';

/** The order of day, month and year; or seconds (or thousandths of them) since 1970. */
export const dateOrders = ['DMY', 'MDY', 'YMD', 'UNIX'] as const;
export type DateOrder = (typeof dateOrders)[number];
type WrittenOrder = Exclude<DateOrder, 'UNIX'>;

/** Earlier and later years are clerical: spreadsheets date bare times 1899. */
const firstYear = 1970;
const lastYear = 2100;

const parts = /^(\d{1,4})([-/. ])\s?(\d{1,2})\2\s?(\d{1,4})(?:[T ,]+(\d{1,2}:.*))?$/;
const withOffset = /(?:Z| UTC|[+-]\d{2}:?\d{2})$/;
const seconds = /^[1-9]\d{8,9}(?:\.\d+)?$/;
const milliseconds = /^[1-9]\d{11,12}$/;
const places: Record<WrittenOrder, readonly [year: number, month: number, day: number]> = {
  DMY: [2, 1, 0],
  MDY: [2, 0, 1],
  YMD: [0, 1, 2],
};

const two = (text: string): string => text.padStart(2, '0');

/** Two digits are a year only at the end of a date; 70 to 99 are of the last century. */
function fullYear(text: string, order: WrittenOrder): number | null {
  if (text.length === 4) return Number(text);
  if (text.length !== 2 || order === 'YMD') return null;
  return Number(text) + (Number(text) < 70 ? 2000 : 1900);
}

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const isCalendarDay = (year: number, month: number, day: number): boolean =>
  year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

const quarterHour = 15 * 60 * 1000;
const remembered = 100_000;

/**
 * The day in a zone of a time written with its offset; null when it is none. Zones differ from UTC by whole quarter
 * hours since 1970, so a quarter hour lies on one day and each is looked up once.
 */
function momentReader(timeZone: string): (moment: number) => LocalDate | null {
  const days = new Map<number, LocalDate>();
  return (moment) => {
    if (Number.isNaN(moment)) return null;
    const quarter = Math.floor(moment / quarterHour);
    const day = days.get(quarter) ?? localDateOf(new Date(moment), timeZone);
    if (days.size < remembered) days.set(quarter, day);
    return day;
  };
}

const momentIn = (text: string): number => Date.parse(text.replace(/ UTC$/, 'Z').replace(' ', 'T'));

function unixMoment(text: string): number {
  if (seconds.test(text)) return Number(text) * 1_000;
  return milliseconds.test(text) ? Number(text) : Number.NaN;
}

interface Written {
  readonly year: number;
  readonly month: string;
  readonly day: string;
  readonly time: string;
}

/** The parts of a day of the calendar, whatever its year. */
function takeApart(text: string, order: WrittenOrder): Written | null {
  const match = parts.exec(text);
  if (!match) return null;
  const [, first = '', , second = '', third = '', time = ''] = match;
  const fields = [first, second, third];
  const [inYear, inMonth, inDay] = places[order];
  return dayOf({ year: fields[inYear], month: fields[inMonth], day: fields[inDay], time }, order);
}

type Parts = { readonly [Part in keyof Written]: string | undefined };

function dayOf({ month = '', day = '', time = '', ...written }: Parts, order: WrittenOrder): Written | null {
  const year = fullYear(written.year ?? '', order);
  if (year === null || Math.max(day.length, month.length) > 2) return null;
  return isCalendarDay(year, Number(month), Number(day)) ? { year, month, day, time } : null;
}

const isNear = ({ year }: Written): boolean => year >= firstYear && year <= lastYear;

export type DayReader = (text: string) => LocalDate | null;

/**
 * Makes a reader of dates, or dates and times, with the parts in this order; two-digit years are 1970-2069.
 * A time with an offset (2026-03-01T23:30:00Z) counts on its day in `timeZone`. Null when it is no day of 1970-2100.
 */
export function dayReader(order: DateOrder, timeZone: string): DayReader {
  const dayOfMoment = momentReader(timeZone);
  if (order === 'UNIX') return (text) => dayOfMoment(unixMoment(text.trim()));
  return (text) => {
    const written = takeApart(text.trim(), order);
    if (!written || !isNear(written)) return null;
    const { year, month, day, time } = written;
    if (order === 'YMD' && withOffset.test(time)) return dayOfMoment(momentIn(text.trim()));
    return `${year}-${two(month)}-${two(day)}`;
  };
}

const clock = /^(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?:\s*([ap])\.?m\.?)?/i;

const inTheDay = (hour: number, half: string): number => {
  if (half === '') return hour;
  return (hour % 12) + (half === 'p' ? 12 : 0);
};

/** "1:59 PM" as "13:59"; midnight where no time is written. */
function timeOf(written: string): string | null {
  if (written === '') return '00:00';
  const found = clock.exec(written);
  if (!found) return null;
  const [, hours = '', minutes = '', half = ''] = found;
  const hour = inTheDay(Number(hours), half.toLowerCase());
  return hour < 24 && Number(minutes) < 60 ? `${two(String(hour))}:${minutes}` : null;
}

/**
 * Makes a reader of moments to the minute, as a clock on the wall of `timeZone` shows them: "2026-03-01T23:30". A day
 * without a time is its midnight. Null when it is no day of 1970-2100 or no time.
 */
export function minuteReader(order: DateOrder, timeZone: string): (text: string) => string | null {
  const dayIn = dayReader(order, timeZone);
  const onTheWall = (moment: number, day: LocalDate) => `${day}T${localTimeOf(new Date(moment), timeZone)}`;
  return (text) => {
    const bare = text.trim();
    const day = dayIn(bare);
    if (day === null) return null;
    if (order === 'UNIX') return onTheWall(unixMoment(bare), day);
    const written = takeApart(bare, order)?.time ?? '';
    if (order === 'YMD' && withOffset.test(written)) return onTheWall(momentIn(bare), day);
    const time = timeOf(written);
    return time && `${day}T${time}`;
  };
}

/** Reads one day. For many make a `dayReader` once. */
export const readDay = (text: string, order: DateOrder, timeZone: string): LocalDate | null =>
  dayReader(order, timeZone)(text);

/** A day of the calendar that no customer answered on: 1899, where spreadsheets put bare times, or 9999, which means "never". */
export function isFarDay(text: string, order: DateOrder): boolean {
  const written = order === 'UNIX' ? null : takeApart(text.trim(), order);
  return written !== null && !isNear(written);
}

const namedForTime = /date|time|unix|epoch|stamp|\b(created|updated|received|at|on)\b/i;

/**
 * The orders in which every one of these texts is a date, most of them of our time. None: no dates. Several: a person has
 * to say. Bare numbers are seconds since 1970 only where the column is named for a time.
 */
export function possibleDateOrders(texts: readonly string[], header = ''): DateOrder[] {
  const given = texts.filter((text) => text.trim() !== '');
  if (given.length === 0) return [];
  return dateOrders.filter((order) => {
    if (order === 'UNIX' && !namedForTime.test(header)) return false;
    const read = dayReader(order, 'UTC');
    const far = given.filter((text) => read(text) === null);
    return far.length * 2 < given.length && far.every((text) => isFarDay(text, order));
  });
}

/** A column whose cells are dates but for one in ten is one of dates: the others are refused by their line. */
const mostCells = 0.9;

const isDayAtAll = (text: string): boolean =>
  dateOrders.some((order) => readDay(text, order, 'UTC') !== null || isFarDay(text, order));

/** The same for a column that may hold a few cells that are no date in any order. */
export function likelyDateOrders(texts: readonly string[], header = ''): DateOrder[] {
  const possible = possibleDateOrders(texts, header);
  if (possible.length > 0) return possible;
  const given = texts.filter((text) => text.trim() !== '');
  const days = given.filter(isDayAtAll);
  return days.length < mostCells * given.length ? [] : possibleDateOrders(days, header);
}
