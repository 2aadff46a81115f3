import { twoSidedNormal, z95 } from './normal.rules.ts';

/** `hits` of `n`; fractions are allowed for weighted answers. */
export interface Proportion {
  readonly hits: number;
  readonly n: number;
}

export interface Range {
  readonly low: number;
  readonly high: number;
}

/**
 * 95 % interval of a share by Wilson's score method (Newcombe 1998, Stat Med 17:857): shares from 0 to 1, n > 0.
 * Exactly 0 or 1 at the end when no one or everyone hit, where rounding would leave a trace.
 */
export function wilsonInterval({ hits, n }: Proportion): Range {
  const share = hits / n;
  const z2 = z95 * z95;
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
  const reach = (z95 / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  return { low: hits <= 0 ? 0 : Math.max(0, centre - reach), high: hits >= n ? 1 : Math.min(1, centre + reach) };
}

/**
 * 95 % interval of the difference of two independent shares, later minus earlier, from -1 to 1.
 * Newcombe's hybrid score (1998, Stat Med 17:873, method 10). Both n > 0.
 */
export function newcombeInterval(later: Proportion, earlier: Proportion): Range {
  const [p1, p2] = [later.hits / later.n, earlier.hits / earlier.n];
  const [w1, w2] = [wilsonInterval(later), wilsonInterval(earlier)];
  const difference = p1 - p2;
  return {
    low: difference - Math.hypot(p1 - w1.low, w2.high - p2),
    high: difference + Math.hypot(w1.high - p1, p2 - w2.low),
  };
}

/** Two-sided p-value for equal shares by the pooled score test; 1 when both sides are all hits or all misses. */
export function equalSharesPValue(a: Proportion, b: Proportion): number {
  const pooled = (a.hits + b.hits) / (a.n + b.n);
  const variance = pooled * (1 - pooled) * (1 / a.n + 1 / b.n);
  return variance > 0 ? twoSidedNormal((a.hits / a.n - b.hits / b.n) / Math.sqrt(variance)) : 1;
}
