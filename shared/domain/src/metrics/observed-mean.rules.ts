import type { CountingRule } from './definition.rules.ts';
import { type Change, type Figure, unclippedWhere } from './estimate.rules.ts';
import { answersIn, type ScoreCell } from './histogram.rules.ts';
import { changeOfMeans, meanOf, type Spread } from './mean.rules.ts';

/**
 * A mean that was observed keeps no single values, only how many there were, their sum and the sum of their squares:
 * in a bar these stand in place of the weights (decision 510). Sums of bars are then exact over days, weeks, months and
 * labels, so the variance of a month is that within its days and that between them.
 */
export interface Observed {
  readonly n: number;
  readonly mean: number;
  /** Of single values, with n - 1; 0 for one alone. */
  readonly deviation: number;
}

/** The sum of what was observed and of its squares. */
export const sumsOf = ({ n, mean, deviation }: Observed) => ({
  sum: n * mean,
  squares: (n - 1) * deviation ** 2 + n * mean ** 2,
});

/** Mean and variance of all that the bars hold. Null when nothing was observed. */
export function spreadOfSums(cells: readonly ScoreCell[]): Spread | null {
  const n = answersIn(cells);
  if (n === 0) return null;
  const sum = cells.reduce((all, { sumW }) => all + sumW, 0);
  const squares = cells.reduce((all, { sumW2 }) => all + sumW2, 0);
  return { n, mean: sum / n, variance: n > 1 ? scatter(squares, sum ** 2 / n) / (n - 1) : null };
}

/** Two numbers that differ by no more than they can be written with do not differ. */
const scatter = (squares: number, ofMean: number): number =>
  squares - ofMean <= squares * 1e-13 ? 0 : squares - ofMean;

/** The mean of what was observed, with its 95 % interval, which is not clipped on a side where the mean itself lies beyond. */
export function observedMean(cells: readonly ScoreCell[], { scale }: CountingRule): Figure {
  const spread = spreadOfSums(cells);
  return meanOf(spread, spread ? unclippedWhere([spread.mean], scale) : scale);
}

/** Change of an observed mean: later minus earlier, by Welch's t. */
export const observedMeanChange = (later: readonly ScoreCell[], earlier: readonly ScoreCell[]): Change =>
  changeOfMeans(spreadOfSums(later), spreadOfSums(earlier));
