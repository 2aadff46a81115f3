/// <reference path="../metrics/jstat.d.ts" />
import jStat from 'jstat';
import { t95, upperStudent } from '../metrics/student.rules.ts';

/** Events in a stretch of exposure (days, working days, active customers); exposure > 0, count a whole number >= 0. */
export interface Counted {
  readonly count: number;
  readonly exposure: number;
}

export interface Rate {
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

/** Events per unit of exposure with the exact 95 % interval of a Poisson count (Garwood 1936; R `poisson.test`). */
export function poissonRate({ count, exposure }: Counted): Rate {
  return {
    rate: count / exposure,
    low: count === 0 ? 0 : jStat.gamma.inv(0.025, count, 1) / exposure,
    high: jStat.gamma.inv(0.975, count + 1, 1) / exposure,
  };
}

/**
 * How many times the earlier rate the later one is. `ratio` and `high` are Infinity when nothing was counted earlier.
 * `pGreater` is one-sided: small when the later rate is higher.
 */
export interface RateRatio {
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  readonly pGreater: number;
}

const ratioOf = (later: Counted, earlier: Counted): number => {
  if (earlier.count === 0) return later.count === 0 ? 1 : Infinity;
  return later.count / later.exposure / (earlier.count / earlier.exposure);
};

/**
 * Exact comparison of two Poisson rates, given their sum (Clopper-Pearson on the later one's part; R `poisson.test`).
 * Right for rates shown alone; for lists of reasons it cries wolf when counts spread more than Poisson, see run-ups.
 * Nothing counted on either side: ratio 1 between 0 and Infinity, p 1.
 */
export function exactRateRatio(later: Counted, earlier: Counted): RateRatio {
  const [y, Y] = [later.count, earlier.count];
  const odds = (part: number): number => (part / (1 - part)) * (earlier.exposure / later.exposure);
  return {
    ratio: ratioOf(later, earlier),
    low: y === 0 ? 0 : odds(jStat.beta.inv(0.025, y, Y + 1)),
    high: Y === 0 ? Infinity : odds(jStat.beta.inv(0.975, y + 1, Y)),
    pGreater: y === 0 ? 1 : jStat.ibeta(later.exposure / (later.exposure + earlier.exposure), y, Y + 1),
  };
}

/** How far counts spread: 1 for Poisson, more for counts that jump. Freedom Infinity = the spread is known for sure. */
export interface Spread {
  readonly phi: number;
  readonly freedom: number;
}

/**
 * Comparison of two rates whose counts spread `phi` times as much as Poisson: log ratio by Student's t.
 * Both counts must be above 0.
 */
export function spreadRateRatio(later: Counted, earlier: Counted, { phi, freedom }: Spread): RateRatio {
  const log = Math.log(ratioOf(later, earlier));
  const error = Math.sqrt(phi * (1 / later.count + 1 / earlier.count));
  const reach = t95(freedom) * error;
  return {
    ratio: Math.exp(log),
    low: Math.exp(log - reach),
    high: Math.exp(log + reach),
    pGreater: upperStudent(log / error, freedom),
  };
}

/**
 * Variance of the counts of one reason against what Poisson allows: 1 = as Poisson, 4 = twice the scatter.
 * Null below two periods or when nothing was counted.
 */
export function dispersion(periods: readonly Counted[]): number | null {
  const count = periods.reduce((sum, period) => sum + period.count, 0);
  const exposure = periods.reduce((sum, period) => sum + period.exposure, 0);
  if (periods.length < 2 || count === 0) return null;
  const squares = periods.map((period) => {
    const expected = (count / exposure) * period.exposure;
    return (period.count - expected) ** 2 / expected;
  });
  return squares.reduce((sum, square) => sum + square, 0) / (periods.length - 1);
}
