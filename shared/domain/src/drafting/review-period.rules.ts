import { addDays, type LocalDate } from '../local-time.ts';
import { isOpen, lastClosedPeriod, type Period, previousPeriod } from '../metrics/period.rules.ts';

/** What a metrics session looks at: a calendar month, or four whole weeks. Both ends are included. */
export interface ReviewPeriod {
  readonly grain: 'MONTH' | 'WEEK';
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export const weeksReviewed = 4;

export interface ReviewFacts {
  /** The day the session is held, or today when that has passed. */
  readonly heldOn: LocalDate;
  /** The first days of the months that sessions before this one have looked at or will. */
  readonly reviewedMonths: readonly LocalDate[];
  /** The days of sessions before this one that nobody has drafted yet: each will take the month that is its turn. */
  readonly undraftedBefore?: readonly LocalDate[];
}

/**
 * The newest month that is complete on the day of the session and that no other session reviews; drafted early, it may
 * still run. A month that was left out is caught up with; months before the first one reviewed are history. When none is
 * left: the last four full weeks.
 */
export function reviewPeriod({ heldOn, reviewedMonths, undraftedBefore = [] }: ReviewFacts): ReviewPeriod {
  const taken = undraftedBefore.toSorted().reduce<readonly LocalDate[]>((months, day) => {
    const due = monthDue(day, months);
    return due ? [...months, due.from] : months;
  }, reviewedMonths);
  const month = monthDue(heldOn, taken);
  return month ? { grain: 'MONTH', from: month.from, to: month.to } : weeksBefore(heldOn);
}

function monthDue(day: LocalDate, reviewedMonths: readonly LocalDate[]): Period | null {
  const newest = lastClosedPeriod(day, 'MONTH');
  const first = [...reviewedMonths, newest.from].toSorted()[0] ?? newest.from;
  for (let month = newest; month.from >= first; month = previousPeriod(month))
    if (!reviewedMonths.includes(month.from)) return month;
  return null;
}

function weeksBefore(day: LocalDate): ReviewPeriod {
  const last = lastClosedPeriod(day, 'WEEK');
  return { grain: 'WEEK', from: addDays(last.from, -7 * (weeksReviewed - 1)), to: last.to };
}

/** Whose numbers there are today: of the period itself once it is over, until then of the newest one that is. */
export function periodAtHand(period: ReviewPeriod, today: LocalDate): ReviewPeriod {
  if (!isOpen(period, today)) return period;
  if (period.grain === 'WEEK') return weeksBefore(today);
  const { from, to } = lastClosedPeriod(today, 'MONTH');
  return { grain: 'MONTH', from, to };
}

/** The period of the same kind just before: what a change is measured against. */
export function periodBefore({ grain, from }: ReviewPeriod): ReviewPeriod {
  if (grain === 'WEEK') return { grain, from: addDays(from, -7 * weeksReviewed), to: addDays(from, -1) };
  const { from: first, to } = previousPeriod({ grain, name: '', from, to: from });
  return { grain, from: first, to };
}
