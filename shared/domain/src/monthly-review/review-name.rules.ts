import type { ReviewPeriod } from '../drafting/review-period.rules.ts';

const day = 86_400_000;
const two = (number: number): string => String(number).padStart(2, '0');

/** How an address names what is reviewed: a month (2026-10), or four weeks by their last one (2026-W46). */
export const reviewName = ({ grain, to }: ReviewPeriod): string =>
  grain === 'MONTH' ? to.slice(0, 7) : isoWeek(Date.parse(`${to}T00:00:00Z`));

/** A week belongs to the year of its Thursday. */
function isoWeek(sunday: number): string {
  const thursday = new Date(sunday - 3 * day);
  const year = thursday.getUTCFullYear();
  const week = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * day));
  return `${year}-W${two(week)}`;
}
