import { z95 } from '../metrics/normal.rules.ts';
import { twoSidedStudent } from '../metrics/student.rules.ts';

export interface Pair {
  readonly x: number;
  readonly y: number;
}

/** Fewer pairs than this are not correlated; fewer than `pairsForVerdict` are shown without a verdict. */
export const pairsForShowing = 10;
export const pairsForVerdict = 20;

/** How two measures go together, -1 to 1. It never says that one causes the other. */
export interface RankCorrelation {
  readonly n: number;
  readonly rho: number | null;
  readonly t: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly pValue: number | null;
  readonly reason?: 'NO_VARIATION' | 'TOO_FEW_PAIRS';
}

/** Ranks from 1; equal values share the mean of their ranks. */
export function meanRanks(values: readonly number[]): number[] {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const ranks = new Array<number>(values.length);
  for (let first = 0; first < order.length;) {
    let next = first;
    while (order[next]?.value === order[first]?.value && next < order.length) next += 1;
    for (const { index } of order.slice(first, next)) ranks[index] = (first + next + 1) / 2;
    first = next;
  }
  return ranks;
}

function pearson(x: readonly number[], y: readonly number[]): number | null {
  const [meanX, meanY] = [x, y].map((values) => values.reduce((sum, value) => sum + value, 0) / values.length) as [
    number,
    number,
  ];
  let [xx, yy, xy] = [0, 0, 0];
  x.forEach((value, index) => {
    const [a, b] = [value - meanX, (y[index] ?? 0) - meanY];
    xx += a * a;
    yy += b * b;
    xy += a * b;
  });
  return xx > 0 && yy > 0 ? Math.min(1, Math.max(-1, xy / Math.sqrt(xx * yy))) : null;
}

/**
 * Spearman's rank correlation with mean ranks for ties; 95 % interval by Bonett & Wright (2000), two-sided p by t with
 * n - 2 degrees of freedom. Null with "no variation" when one side is constant, and below four pairs.
 */
export function rankCorrelation(pairs: readonly Pair[]): RankCorrelation {
  const n = pairs.length;
  const nothing = { n, rho: null, t: null, low: null, high: null, pValue: null };
  if (n < 4) return { ...nothing, reason: 'TOO_FEW_PAIRS' };
  const rho = pearson(meanRanks(pairs.map(({ x }) => x)), meanRanks(pairs.map(({ y }) => y)));
  if (rho === null) return { ...nothing, reason: 'NO_VARIATION' };
  if (Math.abs(rho) === 1) return { n, rho, t: rho * Infinity, low: rho, high: rho, pValue: 0 };
  const reach = z95 * Math.sqrt((1 + (rho * rho) / 2) / (n - 3));
  const t = rho * Math.sqrt((n - 2) / (1 - rho * rho));
  const [low, high] = [Math.tanh(Math.atanh(rho) - reach), Math.tanh(Math.atanh(rho) + reach)];
  return { n, rho, t, low, high, pValue: twoSidedStudent(t, n - 2) };
}
