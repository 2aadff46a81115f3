import { addDays, type LocalDate } from '../local-time.ts';
import { lastClosedPeriod, type Period, previousPeriod } from '../metrics/period.rules.ts';

/** What a metrics session looks at: a calendar month, or four whole weeks. Both ends are included. */
export interface ReviewPeriod {
  readonly grain: 'MONTH' | 'WEEK';
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export const weeksReviewed = 4;

export interface ReviewFacts {
  readonly today: LocalDate;
  /** The first days of the months that sessions before this one have looked at or will. */
  readonly reviewedMonths: readonly LocalDate[];
}

/**
 * The newest complete month that no other session reviews. A month that was left out is caught up with; months before
 * the first one reviewed are history. When none is left: the last four full weeks.
 */
export function reviewPeriod({ today, reviewedMonths }: ReviewFacts): ReviewPeriod {
  const newest = lastClosedPeriod(today, 'MONTH');
  const first = [...reviewedMonths, newest.from].toSorted()[0] ?? newest.from;
  for (let month: Period = newest; month.from >= first; month = previousPeriod(month))
    if (!reviewedMonths.includes(month.from)) return { grain: 'MONTH', from: month.from, to: month.to };
  const last = lastClosedPeriod(today, 'WEEK');
  return { grain: 'WEEK', from: addDays(last.from, -7 * (weeksReviewed - 1)), to: last.to };
}

/** The period of the same kind just before: what a change is measured against. */
export function periodBefore({ grain, from }: ReviewPeriod): ReviewPeriod {
  if (grain === 'WEEK') return { grain, from: addDays(from, -7 * weeksReviewed), to: addDays(from, -1) };
  const { from: first, to } = previousPeriod({ grain, name: '', from, to: from });
  return { grain, from: first, to };
}
