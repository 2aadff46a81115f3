import { noChange, noFigure, within, type Change, type Figure } from './estimate.rules.ts';
import type { ScoreCount } from './histogram.rules.ts';
import { twoSidedNormal, z95 } from './normal.rules.ts';

/** Answers 0-6, 7-8 and 9-10. Fractions are allowed: weighted answers arrive as their effective number. */
export interface PromoterCounts {
  readonly detractors: number;
  readonly passives: number;
  readonly promoters: number;
}

export type PromoterGroup = 'DETRACTORS' | 'PASSIVES' | 'PROMOTERS';

function promoterGroup(score: number): PromoterGroup {
  if (score >= 9) return 'PROMOTERS';
  return score >= 7 ? 'PASSIVES' : 'DETRACTORS';
}

export function promoterCounts(scores: readonly ScoreCount[]): PromoterCounts {
  const counts = { DETRACTORS: 0, PASSIVES: 0, PROMOTERS: 0 };
  for (const { score, count } of scores) counts[promoterGroup(score)] += count;
  return { detractors: counts.DETRACTORS, passives: counts.PASSIVES, promoters: counts.PROMOTERS };
}

interface Moments {
  readonly n: number;
  readonly net: number;
  readonly variance: number;
}

function moments({ detractors, passives, promoters }: PromoterCounts): Moments {
  const n = detractors + passives + promoters;
  const net = (promoters - detractors) / n;
  return { n, net, variance: Math.max(0, (promoters + detractors) / n - net * net) };
}

/** Adjusted Wald adds three pretended answers (Rocks 2016; the default of the R package NPS). */
const adjusted = ({ detractors, passives, promoters }: PromoterCounts): Moments =>
  moments({ detractors: detractors + 0.75, passives: passives + 1.5, promoters: promoters + 0.75 });

/** Standard error of the plain score in points, sqrt(variance / n) without n - 1. Null without answers. */
export function npsStandardError(counts: PromoterCounts): number | null {
  const { n, variance } = moments(counts);
  return n > 0 ? 100 * Math.sqrt(variance / n) : null;
}

/**
 * Net Promoter Score with its 95 % interval: points from -100 to 100, null when nobody answered.
 * Adjusted Wald (Rocks 2016, The American Statistician 70:365), clipped to the possible range and widened to contain
 * the shown score, which the adjusted interval can miss when there are very few answers.
 */
export function netPromoterScore(counts: PromoterCounts): Figure {
  const { n, net } = moments(counts);
  if (!(n > 0)) return noFigure('ADJUSTED_WALD');
  const { net: centre, variance, n: size } = adjusted(counts);
  const reach = z95 * Math.sqrt(variance / size);
  return {
    value: 100 * net,
    low: Math.min(100 * net, within(100 * (centre - reach), -100, 100)),
    high: Math.max(100 * net, within(100 * (centre + reach), -100, 100)),
    method: 'ADJUSTED_WALD',
  };
}

/**
 * Change of the score between two independent samples, in points from -200 to 200: later minus earlier.
 * Interval and p-value from the adjusted scores (measuringu.com/nps-significance-test, R package NPS); the difference
 * printed is the plain one and the interval is widened to contain it. Null when one side has no answers.
 */
export function npsChange(later: PromoterCounts, earlier: PromoterCounts): Change {
  const plain = [moments(later), moments(earlier)] as const;
  if (!(plain[0].n > 0 && plain[1].n > 0)) return noChange('ADJUSTED_WALD');
  const [now, before] = [adjusted(later), adjusted(earlier)];
  const difference = 100 * (plain[0].net - plain[1].net);
  const centre = 100 * (now.net - before.net);
  const error = 100 * Math.sqrt(now.variance / now.n + before.variance / before.n);
  return {
    difference,
    low: Math.min(difference, within(centre - z95 * error, -200, 200)),
    high: Math.max(difference, within(centre + z95 * error, -200, 200)),
    pValue: twoSidedNormal(centre / error),
    method: 'ADJUSTED_WALD',
  };
}
