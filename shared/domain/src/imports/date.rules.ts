import { localDateOf, type LocalDate } from '../local-time.ts';

export type DateOrder = 'DMY' | 'MDY' | 'YMD';
export const dateOrders = ['DMY', 'MDY', 'YMD'] as const satisfies readonly DateOrder[];

/** Earlier and later years are clerical: spreadsheets date bare times 1899. */
const firstYear = 1970;
const lastYear = 2100;

const parts = /^(\d{1,4})([-/. ])\s?(\d{1,2})\2\s?(\d{1,4})(?:[T ,]+(\d{1,2}:.*))?$/;
const withOffset = /(?:Z|[+-]\d{2}:?\d{2})$/;
const places: Record<DateOrder, readonly [year: number, month: number, day: number]> = {
  DMY: [2, 1, 0],
  MDY: [2, 0, 1],
  YMD: [0, 1, 2],
};

const two = (text: string): string => text.padStart(2, '0');

/** Two digits are a year only at the end of a date; 70 to 99 are of the last century. */
function fullYear(text: string, order: DateOrder): number | null {
  if (text.length === 4) return Number(text);
  if (text.length !== 2 || order === 'YMD') return null;
  return Number(text) + (Number(text) < 70 ? 2000 : 1900);
}

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function isCalendarDay(year: number, month: number, day: number): boolean {
  return (
    year >= firstYear && year <= lastYear && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  );
}

const quarterHour = 15 * 60 * 1000;
const remembered = 100_000;

/**
 * The day in a zone of a time written with its offset; null when it is none. Zones differ from UTC by whole quarter
 * hours since 1970, so a quarter hour lies on one day and each is looked up once.
 */
function momentReader(timeZone: string): (text: string) => LocalDate | null {
  const days = new Map<number, LocalDate>();
  return (text) => {
    const moment = Date.parse(text.replace(' ', 'T'));
    if (Number.isNaN(moment)) return null;
    const quarter = Math.floor(moment / quarterHour);
    const day = days.get(quarter) ?? localDateOf(new Date(moment), timeZone);
    if (days.size < remembered) days.set(quarter, day);
    return day;
  };
}

interface Written {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly time: string;
}

function takeApart(text: string, order: DateOrder): Written | null {
  const match = parts.exec(text);
  if (!match) return null;
  const fields = [match[1], match[3], match[4]];
  const [year = '', month = '', day = ''] = places[order].map((place) => fields[place] ?? '');
  return { year, month, day, time: match[5] ?? '' };
}

export type DayReader = (text: string) => LocalDate | null;

/**
 * Makes a reader of dates, or dates and times, with the parts in this order; two-digit years are 1970-2069.
 * A time with an offset (2026-03-01T23:30:00Z) counts on its day in `timeZone`. Null when it is no day of 1970-2100.
 */
export function dayReader(order: DateOrder, timeZone: string): DayReader {
  const dayOfMoment = momentReader(timeZone);
  return (text) => {
    const written = takeApart(text.trim(), order);
    const year = written && fullYear(written.year, order);
    if (!written || year === null) return null;
    const { month, day, time } = written;
    if (Math.max(day.length, month.length) > 2 || !isCalendarDay(year, Number(month), Number(day))) return null;
    if (order === 'YMD' && withOffset.test(time)) return dayOfMoment(text.trim());
    return `${year}-${two(month)}-${two(day)}`;
  };
}

/** Reads one day. For many make a `dayReader` once. */
export const readDay = (text: string, order: DateOrder, timeZone: string): LocalDate | null =>
  dayReader(order, timeZone)(text);

/** The orders in which every one of these texts is a date. None: no dates. Several: a person has to say. */
export function possibleDateOrders(texts: readonly string[]): DateOrder[] {
  const given = texts.filter((text) => text.trim() !== '');
  if (given.length === 0) return [];
  return dateOrders.filter((order) => {
    const read = dayReader(order, 'UTC');
    return given.every((text) => read(text) !== null);
  });
}
