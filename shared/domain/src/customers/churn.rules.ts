import { adjustForMany, claimLevel } from '../metrics/benjamini-hochberg.rules.ts';
import { nothingExcluded, type Estimate } from '../metrics/estimate.rules.ts';
import { smallestForVerdict } from '../metrics/gates.rules.ts';
import { percentage, percentageChange } from '../metrics/share.rules.ts';
import { verdictAmongMany, type Verdict } from '../metrics/verdict.rules.ts';

export interface Customers {
  /** Customers at the start of the period. */
  readonly atStart: number;
  readonly lost: number;
}

/** Percent of the customers at the start that were lost in the period, with Wilson's 95 % interval. Null without customers. */
export const churnRate = ({ atStart, lost }: Customers): Estimate => ({
  n: atStart,
  excluded: nothingExcluded,
  ...percentage({ hits: lost, n: atStart }),
});

export interface ChurnSegment {
  readonly label: string;
  readonly rate: Estimate;
  /** Against all other segments, p-values adjusted together; null when a side has fewer than 30 customers. */
  readonly againstTheRest: {
    readonly difference: number;
    readonly adjustedPValue: number;
    readonly verdict: Verdict;
  } | null;
}

/** Churn by segment, highest first, each compared with the rest. */
export function churnBySegment(segments: ReadonlyMap<string, Customers>): ChurnSegment[] {
  const all = [...segments.values()].reduce(
    (sum, { atStart, lost }) => ({ atStart: sum.atStart + atStart, lost: sum.lost + lost }),
    { atStart: 0, lost: 0 },
  );
  const rows = [...segments].map(([label, own]) => {
    const rest = { hits: all.lost - own.lost, n: all.atStart - own.atStart };
    const tested = Math.min(own.atStart, rest.n) >= smallestForVerdict;
    return {
      label,
      rate: churnRate(own),
      change: tested ? percentageChange({ hits: own.lost, n: own.atStart }, rest) : null,
    };
  });
  const tested = rows.filter(({ change }) => change !== null);
  const adjusted = adjustForMany(tested.map(({ change }) => change?.pValue ?? 1));
  return rows
    .map(({ label, rate, change }, index): ChurnSegment => {
      const pValue = adjusted[tested.findIndex((row) => row === rows[index])];
      if (!change || pValue === undefined) return { label, rate, againstTheRest: null };
      const verdict = verdictAmongMany(change, { pValue, level: claimLevel }, 'LOWER_IS_BETTER');
      return { label, rate, againstTheRest: { difference: change.difference ?? 0, adjustedPValue: pValue, verdict } };
    })
    .sort((a, b) => (b.rate.value ?? -1) - (a.rate.value ?? -1) || (a.label < b.label ? -1 : 1));
}
