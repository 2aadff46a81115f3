import { smallestForVerdict } from '../metrics/gates.rules.ts';
import type { Grain } from '../metrics/period.rules.ts';
import type { Counted, EffectEstimate } from './effect.ts';
import type { Wanted } from './effect-plan.rules.ts';
import { expectedLike, meanOf, pool, sizeOfSample, varianceOf, type Sample } from './sample.rules.ts';

/** A value with the variance that counting alone gives it. */
export interface Valued {
  readonly value: number;
  readonly variance: number;
}

interface Band {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * How sums of days are read. Answers are compared as means; contacts as logarithms of contacts a day, so that a
 * difference is a ratio (a day of contacts weighs 1 and contributes as many as came).
 */
export interface Measure {
  readonly family: 'MEAN' | 'COUNT';
  readonly grains: readonly Grain[];
  /** A period on fewer is mostly noise. */
  readonly smallestPoint: number;
  /** Whether only whole periods are compared. */
  readonly wholePeriods: boolean;
  /** How much it stands on: answers, or contacts. */
  readonly sizeOf: (sample: Sample) => number;
  /** Whether a period is firm enough, among all of them together. */
  readonly holds: (sample: Sample, all: Sample) => boolean;
  /** Whether two sides can be compared at all; each is given as its days or periods. */
  readonly isEnough: (before: readonly Sample[], after: readonly Sample[]) => boolean;
  readonly valueOf: (sample: Sample) => Valued;
  /** The spread of one answer; of contacts 1, as their scale is that of counting. */
  readonly deviationOf: (sample: Sample) => number;
  /** As many a day as lately, alike to those before. */
  readonly expectedDay: (like: Sample, perDay: number) => Sample;
  /** A difference of values in the unit that people read, and back. */
  readonly readable: (difference: number) => number;
  readonly onScale: (change: number, wanted: Wanted) => number;
  /** A value as the chart draws it: the value itself, or contacts a week. */
  readonly drawn: (value: number) => number;
}

const answers: Measure = {
  ...{ family: 'MEAN', grains: ['DAY', 'WEEK', 'MONTH'], smallestPoint: 30, wholePeriods: false },
  sizeOf: sizeOfSample,
  holds: (sample) => sizeOfSample(sample) >= 30,
  isEnough: (...sides) => sides.every((side) => sizeOfSample(pool(side)) >= smallestForVerdict),
  valueOf: (sample) => ({ value: meanOf(sample), variance: varianceOf(sample) / sizeOfSample(sample) }),
  deviationOf: (sample) => Math.sqrt(varianceOf(sample)),
  expectedDay: expectedLike,
  readable: (difference) => difference,
  onScale: (change) => change,
  drawn: (value) => value,
};

const fewestPeriods = 4;
const expectedInAPeriod = 5;
const daysAWeek = 7;
/** No contact at all still has a logarithm: half of one. */
const countOf = ({ wx }: Sample): number => Math.max(wx, 0.5);

const contacts: Measure = {
  // Days of a week differ, so a day is never compared with another.
  ...{ family: 'COUNT', grains: ['WEEK', 'MONTH'], smallestPoint: expectedInAPeriod, wholePeriods: true },
  sizeOf: ({ wx }) => wx,
  holds: (sample, all) => sample.w > 0 && (all.wx / all.w) * sample.w >= expectedInAPeriod,
  // What was to be expected counts: a project after which nobody calls has been measured.
  isEnough: (before, after) => {
    const { w, wx: usual } = pool(before);
    const expected = (usual / w) * pool(after).w;
    return Math.min(before.length, after.length) >= fewestPeriods && Math.min(usual, expected) >= smallestForVerdict;
  },
  valueOf: (sample) => ({ value: Math.log(countOf(sample) / sample.w), variance: 1 / countOf(sample) }),
  deviationOf: () => 1,
  expectedDay: (_, perDay) => ({ w: 1, w2: 1, wx: perDay, wxx: perDay ** 2 }),
  readable: (difference) => 100 * Math.expm1(difference),
  onScale: (change, wanted) => (wanted === 'UP' ? Math.log1p(change / 100) : -Math.log1p(-Math.min(change, 99) / 100)),
  drawn: (value) => daysAWeek * Math.exp(value),
};

const measures: Record<Counted, Measure> = { ANSWERS: answers, CONTACTS: contacts };

export const measureOf = ({ counts = 'ANSWERS' }: { readonly counts?: Counted }): Measure => measures[counts];

/** An estimate on the scale of comparison in the unit that people read. */
export const readableEstimate = (measure: Measure, estimate: EffectEstimate): EffectEstimate => ({
  ...estimate,
  difference: measure.readable(estimate.difference),
  ...{ low: measure.readable(estimate.low), high: measure.readable(estimate.high) },
});

export const drawnBand = ({ drawn }: Measure, { value, low, high }: Band): Band => ({
  ...{ value: drawn(value), low: drawn(low), high: drawn(high) },
});
