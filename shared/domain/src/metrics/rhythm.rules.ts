import type { LocalDate } from '../local-time.ts';

/** When a metric last had answers, and when in an earlier month. */
export interface Rhythm {
  readonly newestOn: LocalDate | null;
  readonly previousOn: LocalDate | null;
}

const monthOf = (day: LocalDate): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/**
 * Data are missing in a period when a metric never had any, or when they are later than its own rhythm: the months between
 * its newest answers and those before. A survey that was held once owes nothing.
 */
export function isWaitedFor(
  { newestOn, previousOn }: Rhythm,
  period: { readonly from: LocalDate; readonly to: LocalDate },
) {
  if (newestOn === null) return true;
  if (previousOn === null || newestOn >= period.from) return false;
  const step = monthOf(newestOn) - monthOf(previousOn);
  return monthOf(newestOn) + step <= monthOf(period.to);
}
