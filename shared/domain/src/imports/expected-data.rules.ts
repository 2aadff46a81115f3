import { addDays, type LocalDate } from '../local-time.ts';
import { lastClosedPeriod } from '../metrics/period.rules.ts';

/** When the data of a source are expected, and how far those taken over reach. */
export interface Expectation {
  /** The data of a month come within so many days after its end; null: nobody waits for them. */
  readonly withinDays: number | null;
  readonly dataUntil: LocalDate | null;
}

export interface AwaitedData {
  /** The first and last day of the month. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly expectedOn: LocalDate;
}

/** Nobody may have answered on its last days, a weekend or a holiday: data of the last week speak for the month. */
const lastDays = 7;

/** Whether the data of these days are still to come. */
export const isAwaited = ({ withinDays, dataUntil }: Expectation, { to }: { readonly to: LocalDate }): boolean =>
  withinDays !== null && (dataUntil === null || dataUntil <= addDays(to, -lastDays));

/** The newest complete month of which the data are still to come; null when they are there or nobody waits for them. */
export function awaitedData(expectation: Expectation, today: LocalDate): AwaitedData | null {
  const { from, to } = lastClosedPeriod(today, 'MONTH');
  if (!isAwaited(expectation, { to })) return null;
  return { from, to, expectedOn: addDays(to, expectation.withinDays ?? 0) };
}
