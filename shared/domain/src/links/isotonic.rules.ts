import { netPromoterScore, promoterCounts } from '../metrics/nps.rules.ts';

export interface WeightedValue {
  readonly value: number;
  /** Above 0: usually how many answers the value stands on. */
  readonly weight: number;
}

export type Slope = 'RISING' | 'FALLING';

/**
 * Best fit that never falls (or never rises): pool adjacent violators (R `isoreg` with equal weights). Same length and
 * order as given; the weighted mean stays. The direction is declared beforehand, never read from the data.
 */
export function isotonic(values: readonly WeightedValue[], slope: Slope = 'RISING'): number[] {
  const sign = slope === 'RISING' ? 1 : -1;
  const pools: { value: number; weight: number; size: number }[] = [];
  for (const { value, weight } of values) {
    let pool = { value: sign * value, weight, size: 1 };
    for (let last = pools.at(-1); last && last.value > pool.value; last = pools.at(-1)) {
      pools.pop();
      const together = last.weight + pool.weight;
      const mean = (last.value * last.weight + pool.value * pool.weight) / together;
      pool = { value: mean, weight: together, size: last.size + pool.size };
    }
    pools.push(pool);
  }
  return pools.flatMap(({ value, size }) => Array.from({ length: size }, () => sign * value));
}

export interface Band {
  readonly level: number;
  readonly n: number;
  readonly nps: number;
  /** The same with the declared slope kept. */
  readonly fitted: number;
}

/** Net Promoter Score at each level of a driver (a step of ease, a band of waiting), no straight line forced. */
export function npsByLevel(pairs: readonly { readonly x: number; readonly y: number }[], slope: Slope): Band[] {
  const levels = [...new Set(pairs.map(({ x }) => x))].sort((a, b) => a - b);
  const bands = levels.map((level) => {
    const scores = pairs.filter(({ x }) => x === level).map(({ y }) => ({ score: y, count: 1 }));
    return { level, n: scores.length, nps: netPromoterScore(promoterCounts(scores)).value ?? 0 };
  });
  const fitted = isotonic(
    bands.map(({ nps, n }) => ({ value: nps, weight: n })),
    slope,
  );
  return bands.map((band, index) => ({ ...band, fitted: fitted[index] ?? band.nps }));
}
