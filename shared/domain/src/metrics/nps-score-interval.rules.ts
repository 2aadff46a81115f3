import type { PromoterCounts } from './nps.rules.ts';
import type { Range } from './proportion.rules.ts';
import { z95 } from './normal.rules.ts';

/** Score statistic of a supposed net share, its nuisance share at its restricted likelihood (Tango 1998, Stat Med 17:891). */
function scoreAt(net: number, { detractors: c, passives, promoters: b }: PromoterCounts): number {
  const n = b + c + passives;
  const linear = -b - c + (2 * n - b + c) * net;
  const root = Math.sqrt(Math.max(0, linear * linear + 8 * n * c * net * (1 - net)));
  const share = (root - linear) / (4 * n);
  const variance = n * (2 * share + net * (1 - net));
  return variance > 0 ? (b - c - n * net) / Math.sqrt(variance) : Math.sign(b - c - n * net) * Infinity;
}

/** The net share at which the falling statistic passes `z`. */
function netWhere(z: number, counts: PromoterCounts): number {
  let [low, high] = [-1, 1];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (scoreAt(middle, counts) > z) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * 95 % interval of the Net Promoter Score by the iterative score method, in points: Rocks' alternative to the adjusted
 * Wald interval that the product shows. Null without answers.
 */
export function npsScoreInterval(counts: PromoterCounts): Range | null {
  if (!(counts.detractors + counts.passives + counts.promoters > 0)) return null;
  return { low: 100 * netWhere(z95, counts), high: 100 * netWhere(-z95, counts) };
}
