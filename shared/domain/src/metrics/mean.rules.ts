import { noChange, noFigure, within, type Change, type Figure } from './estimate.rules.ts';
import { countIn, type Scale, type ScoreCount } from './histogram.rules.ts';
import { t95, twoSidedStudent } from './student.rules.ts';

export interface Spread {
  readonly n: number;
  readonly mean: number;
  /** Variance with n - 1; null for a single answer, which has no spread. */
  readonly variance: number | null;
}

/** Mean and variance of a histogram on its own scale. Null without answers. */
export function spreadOf(scores: readonly ScoreCount[]): Spread | null {
  const n = countIn(scores);
  if (!(n > 0)) return null;
  const mean = scores.reduce((sum, { score, count }) => sum + score * count, 0) / n;
  const squares = scores.reduce((sum, { score, count }) => sum + count * (score - mean) ** 2, 0);
  return { n, mean, variance: n > 1 ? squares / (n - 1) : null };
}

/**
 * Mean answer with a 95 % interval by Student's t, in steps of the scale, clipped to it.
 * Null without answers; a single answer has a mean and no interval.
 */
export const meanAnswer = (scores: readonly ScoreCount[], scale: Scale): Figure => meanOf(spreadOf(scores), scale);

/** Mean with its 95 % interval by Student's t, clipped to what it can be. */
export function meanOf(spread: Spread | null, { min, max }: Scale): Figure {
  if (!spread) return noFigure('STUDENT_T');
  const { n, mean, variance } = spread;
  if (variance === null) return { ...noFigure('STUDENT_T', 'TOO_FEW_FOR_INTERVAL'), value: mean };
  const reach = variance === 0 ? 0 : t95(n - 1) * Math.sqrt(variance / n);
  return {
    value: mean,
    low: within(mean - reach, min, mean),
    high: within(mean + reach, mean, max),
    method: 'STUDENT_T',
  };
}

/**
 * Difference of two mean answers, later minus earlier, in steps of the scale: Welch's t, spreads need not be equal.
 * Without answers on a side null; with a single one the difference alone.
 */
export const meanChange = (later: readonly ScoreCount[], earlier: readonly ScoreCount[]): Change =>
  changeOfMeans(spreadOf(later), spreadOf(earlier));

/** Difference of two means by Welch's t. */
export function changeOfMeans(now: Spread | null, before: Spread | null): Change {
  if (!now || !before) return noChange('WELCH_T');
  const difference = now.mean - before.mean;
  if (now.variance === null || before.variance === null) {
    return { ...noChange('WELCH_T', 'TOO_FEW_FOR_INTERVAL'), difference };
  }
  const [a, b] = [now.variance / now.n, before.variance / before.n];
  if (a + b === 0)
    return { difference, low: difference, high: difference, pValue: difference === 0 ? 1 : 0, method: 'WELCH_T' };
  const freedom = (a + b) ** 2 / (a ** 2 / (now.n - 1) + b ** 2 / (before.n - 1));
  const [error, reach] = [Math.sqrt(a + b), t95(freedom) * Math.sqrt(a + b)];
  return {
    difference,
    low: difference - reach,
    high: difference + reach,
    pValue: twoSidedStudent(difference / error, freedom),
    method: 'WELCH_T',
  };
}
