import { Temporal } from 'temporal-polyfill';
import { type ReviewPeriod, weeksReviewed } from '../drafting/review-period.rules.ts';
import { addDays, type LocalDate } from '../local-time.ts';
import { periodOf } from '../metrics/period.rules.ts';
import { reviewName } from './review-name.rules.ts';

const month = /^(\d{4})-(0[1-9]|1[0-2])$/;
const week = /^(\d{4})-W(0[1-9]|[1-4]\d|5[0-3])$/;

/** The period of a name; null when it names none. */
export function reviewNamed(name: string): ReviewPeriod | null {
  if (month.test(name)) {
    const { from, to } = periodOf(`${name}-01`, 'MONTH');
    return { grain: 'MONTH', from, to };
  }
  const [, year, number] = week.exec(name) ?? [];
  if (!year || !number) return null;
  const to = sundayOf(Number(year), Number(number));
  const isOfThatYear = periodOf(to, 'WEEK').name === name;
  return isOfThatYear ? { grain: 'WEEK', from: addDays(to, 1 - 7 * weeksReviewed), to } : null;
}

/** What is reviewed of exactly these days: a February from Monday to Sunday is a month, and four weeks as well. */
export const reviewsOf = ({ from, to }: Pick<ReviewPeriod, 'from' | 'to'>): ReviewPeriod[] =>
  (['MONTH', 'WEEK'] as const).flatMap((grain) => {
    const period = reviewNamed(reviewName({ grain, from, to }));
    return period?.from === from && period.to === to ? [period] : [];
  });

/** The fourth of January lies in the first week of its year. */
function sundayOf(year: number, number: number): LocalDate {
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  return fourth.add({ days: 7 * number - fourth.dayOfWeek }).toString();
}
