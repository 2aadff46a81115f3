import { adjustForMany, lookHereLevel } from '../metrics/benjamini-hochberg.rules.ts';
import { fewestContacts } from './fewest-contacts.ts';
import { dispersion, exactRateRatio, spreadRateRatio } from './rate.rules.ts';
import type { Counted, RateRatio } from './rate.rules.ts';
import { byCodePoint } from './top-reasons.rules.ts';

/** Closed periods a baseline is made of, unless somebody chooses otherwise. */
export const usualBaseline = 6;
/** A baseline of fewer periods is thin: the spread of a reason cannot be told from chance. */
const fewestForOwnSpread = 3;
/** The pooled spread weighs as much as this many periods of a reason's own. */
const pooledWeight = 6;

export interface CountedPeriod {
  /** Days, working days or active customers in the period. */
  readonly exposure: number;
  /** Contacts by reason; a reason that is not there had none. */
  readonly counts: ReadonlyMap<string, number>;
}

export interface RunUpRequest {
  readonly current: CountedPeriod;
  /** The closed periods before, at least one. */
  readonly baseline: readonly CountedPeriod[];
  /** The same period a year ago, when there are thirteen months or more. */
  readonly lastYear?: CountedPeriod;
}

/** NEW = none in the baseline; GONE = none now. */
export type RunUpState = 'TESTED' | 'NEW' | 'GONE';

export interface RunUp {
  readonly reason: string;
  readonly state: RunUpState;
  readonly current: number;
  readonly baseline: number;
  /** Contacts this period would have at the baseline's rate. */
  readonly expected: number;
  readonly excess: number;
  /** Times the baseline's rate; Infinity for a new reason, which has only a lower bound. */
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  readonly pGreater: number;
  /** Adjusted for all reasons looked at together (Benjamini-Hochberg). */
  readonly adjustedPValue: number;
  /** Spread the test allowed for; null where the exact test was used. */
  readonly phi: number | null;
  /** Rising beyond chance, and enough contacts to matter. */
  readonly flagged: boolean;
  /** True when the same month last year was no different, false when it was, null without a year of history. */
  readonly usualForSeason: boolean | null;
}

export interface RunUps {
  readonly baselinePeriods: number;
  readonly thinBaseline: boolean;
  readonly pooledPhi: number;
  /** All contacts now against the baseline: when this rises, every reason rises, so look at shares too. */
  readonly volume: RateRatio;
  /** Flagged first, each group by excess contacts. */
  readonly rows: readonly RunUp[];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const totalOf = ({ counts }: CountedPeriod): number => sum([...counts.values()]);

const counted = (period: CountedPeriod, reason: string): Counted => ({
  count: period.counts.get(reason) ?? 0,
  exposure: period.exposure,
});

const together = (periods: readonly Counted[]): Counted => ({
  count: sum(periods.map(({ count }) => count)),
  exposure: sum(periods.map(({ exposure }) => exposure)),
});

interface Spreads {
  readonly pooled: number;
  readonly freedom: number;
  readonly own: ReadonlyMap<string, number | null>;
}

function spreadsOf(baseline: readonly CountedPeriod[], reasons: readonly string[]): Spreads {
  const own = new Map(reasons.map((reason) => [reason, dispersion(baseline.map((period) => counted(period, reason)))]));
  const known = [...own.values()].filter((phi) => phi !== null);
  const pooled = known.length > 0 ? Math.max(1, sum(known) / known.length) : 1;
  return { pooled, own, freedom: baseline.length - 1 + pooledWeight };
}

/** A reason's own spread drawn towards that of all reasons; the pooled one alone where the baseline is thin. */
function phiOf(reason: string, { own, pooled }: Spreads, periods: number): number {
  const phi = own.get(reason) ?? null;
  if (phi === null || periods < fewestForOwnSpread) return pooled;
  return Math.max(1, ((periods - 1) * phi + pooledWeight * pooled) / (periods - 1 + pooledWeight));
}

function stateOf(now: Counted, before: Counted): RunUpState {
  if (before.count === 0) return 'NEW';
  return now.count === 0 ? 'GONE' : 'TESTED';
}

function usualFor(now: Counted, lastYear: Counted | null, spread: { phi: number; freedom: number }): boolean | null {
  if (!lastYear) return null;
  const both = now.count > 0 && lastYear.count > 0;
  const { low, high } = both ? spreadRateRatio(now, lastYear, spread) : exactRateRatio(now, lastYear);
  return low <= 1 && high >= 1;
}

/**
 * Which contact reasons rise faster than chance. For each reason the rate now over the rate of the baseline, tested with
 * a spread shrunk towards that of all reasons, because a plain Poisson test raises a false alarm in every second month
 * of real contact counts; p-values adjusted together; flagged at 0.10 and ten contacts. Rule chosen by simulation.
 */
export function findRunUps({ current, baseline, lastYear }: RunUpRequest): RunUps {
  const reasons = [...new Set([current, ...baseline].flatMap(({ counts }) => [...counts.keys()]))].sort(byCodePoint);
  const spreads = spreadsOf(baseline, reasons);
  const tested = reasons.map((reason) => {
    const now = counted(current, reason);
    const before = together(baseline.map((period) => counted(period, reason)));
    const state = stateOf(now, before);
    const spread = { phi: phiOf(reason, spreads, baseline.length), freedom: spreads.freedom };
    const expected = (before.count * now.exposure) / before.exposure;
    return {
      ...(state === 'TESTED' ? spreadRateRatio(now, before, spread) : exactRateRatio(now, before)),
      ...{ reason, state, current: now.count, baseline: before.count, expected, excess: now.count - expected },
      phi: state === 'TESTED' ? spread.phi : null,
      usualForSeason: usualFor(now, lastYear ? counted(lastYear, reason) : null, spread),
    };
  });
  const adjusted = adjustForMany(tested.map(({ pGreater }) => pGreater));
  const rows = tested.map((row, index): RunUp => {
    const adjustedPValue = adjusted[index] ?? 1;
    return { ...row, adjustedPValue, flagged: adjustedPValue <= lookHereLevel && row.current >= fewestContacts };
  });
  return {
    baselinePeriods: baseline.length,
    thinBaseline: baseline.length < fewestForOwnSpread,
    pooledPhi: spreads.pooled,
    volume: volumeOf(current, baseline),
    rows: rows.sort(flaggedThenExcess),
  };
}

const allOf = (period: CountedPeriod): Counted => ({ count: totalOf(period), exposure: period.exposure });

/** All contacts together, with the spread that the totals of the baseline show. */
function volumeOf(current: CountedPeriod, baseline: readonly CountedPeriod[]): RateRatio {
  const [now, before] = [allOf(current), together(baseline.map(allOf))];
  if (now.count === 0 || before.count === 0) return exactRateRatio(now, before);
  const own = dispersion(baseline.map(allOf)) ?? 1;
  const periods = baseline.length - 1;
  const phi = Math.max(1, (periods * own + pooledWeight) / (periods + pooledWeight));
  return spreadRateRatio(now, before, { phi, freedom: periods + pooledWeight });
}

const flaggedThenExcess = (a: RunUp, b: RunUp): number =>
  Number(b.flagged) - Number(a.flagged) || b.excess - a.excess || byCodePoint(a.reason, b.reason);
