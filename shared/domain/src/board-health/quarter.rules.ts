import { addDays, type LocalDate } from '../local-time.ts';
import type { Quarter } from './quarter-word.rules.ts';

export type { Quarter } from './quarter-word.rules.ts';

export interface QuarterDays {
  readonly from: LocalDate;
  /** The last day. */
  readonly to: LocalDate;
}

const numbersIn = (quarter: Quarter): [year: number, nth: number] => {
  const [, year, nth] = /^(\d{4})-Q([1-4])$/.exec(quarter) ?? [];
  return [Number(year), Number(nth)];
};
const named = (year: number, month: number): Quarter => `${year}-Q${Math.floor((month - 1) / 3) + 1}`;

export const quarterOf = (day: LocalDate): Quarter => named(Number(day.slice(0, 4)), Number(day.slice(5, 7)));

export const quarterBefore = (quarter: Quarter): Quarter => quarterOf(addDays(daysOf(quarter).from, -1));

/** First and last day of a quarter. */
export function daysOf(quarter: Quarter): QuarterDays {
  const [year, nth] = numbersIn(quarter);
  const from = `${year}-${String(nth * 3 - 2).padStart(2, '0')}-01`;
  const next = nth === 4 ? `${year + 1}-01-01` : `${year}-${String(nth * 3 + 1).padStart(2, '0')}-01`;
  return { from, to: addDays(next, -1) };
}

/** The newest first, from that of a day back. */
export function lastQuarters(day: LocalDate, howMany: number): Quarter[] {
  const quarters = [quarterOf(day)];
  while (quarters.length < howMany) quarters.push(quarterBefore(quarters.at(-1) ?? ''));
  return quarters.slice(0, howMany);
}
