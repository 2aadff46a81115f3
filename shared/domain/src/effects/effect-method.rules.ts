import { addDays, type LocalDate } from '../local-time.ts';
import { smallestForVerdict } from '../metrics/gates.rules.ts';
import type { Grain } from '../metrics/period.rules.ts';
import { dayNumber } from './day-number.rules.ts';
import { noUnrest, unrestOf, type Observed, type Unrest } from './differences.rules.ts';
import type { EffectMethod } from './effect.ts';
import { countsFrom, type EffectPlan } from './effect-plan.rules.ts';
import {
  bucketsOf,
  finestGrain,
  sidesOf,
  smallestPoint,
  type Bucket,
  type Sides,
  type Windows,
} from './effect-windows.rules.ts';
import {
  isEnoughForSeries,
  modelFor,
  pointsForSeries,
  type SeriesModel,
  type SeriesPoint,
} from './interrupted-series.rules.ts';
import { meanOf, pool, sizeOfSample, varianceOf, type DaySample } from './sample.rules.ts';

/** Answers by day, of what the project touches and of what it leaves alone. */
export interface EffectHistory {
  readonly touched: readonly DaySample[];
  readonly comparison: readonly DaySample[];
}

/** Answers laid out as they will be judged. */
export interface Layout {
  readonly plan: EffectPlan;
  readonly windows: Windows;
  readonly touched: Sides;
  readonly comparison: Sides;
  /** Null: not even months have 30 answers each. */
  readonly grain: Grain | null;
  readonly buckets: readonly Bucket[];
  /** The same periods of the comparison, in the same order; empty without one. */
  readonly comparisonBuckets: readonly Bucket[];
}

const inOrder = ({ before, after }: Sides): DaySample[] => [...before, ...after];

export function layOut({ touched, comparison }: EffectHistory, plan: EffectPlan, windows: Windows): Layout {
  const sides = sidesOf(touched, plan, windows);
  const others = sidesOf(plan.comparison.length > 0 ? comparison : [], plan, windows);
  const frame = { plan, windows };
  const grain = finestGrain(inOrder(sides), frame);
  // Without any grain that holds, months still show how the values went; nothing is concluded from them.
  const drawn = { ...frame, grain: grain ?? 'MONTH' } as const;
  return {
    ...{ plan, windows, touched: sides, comparison: others, grain },
    buckets: bucketsOf(inOrder(sides), drawn),
    comparisonBuckets: plan.comparison.length > 0 ? bucketsOf(inOrder(others), drawn) : [],
  };
}

const answersIn = (days: readonly DaySample[]): number => sizeOfSample(pool(days));

export const isEnough = (...sides: readonly (readonly DaySample[])[]): boolean =>
  sides.every((side) => answersIn(side) >= smallestForVerdict);

const countOf = ({ buckets }: Layout) => ({
  before: buckets.filter(({ isAfter }) => !isAfter).length,
  after: buckets.filter(({ isAfter }) => isAfter).length,
});

/** The strongest way the answers allow; null when they allow none. */
export function methodFor(layout: Layout): EffectMethod | null {
  const { touched, comparison, grain } = layout;
  if (!isEnough(touched.before, touched.after)) return null;
  if (isEnough(comparison.before, comparison.after)) return 'DIFFERENCE_IN_DIFFERENCES';
  return grain && isEnoughForSeries(countOf(layout)) ? 'INTERRUPTED_TIME_SERIES' : 'CHANGED_SINCE';
}

export const pointsOf = ({ buckets }: Pick<Layout, 'buckets'>): SeriesPoint[] =>
  buckets.map(({ isAfter, at, daysSince, sample }) => ({
    ...{ isAfter, at, time: daysSince / 30, season: daysSince / 365.25 },
    ...{ y: meanOf(sample), weight: sizeOfSample(sample) },
  }));

export const seriesModel = ({ windows, buckets }: Layout): SeriesModel =>
  modelFor('MEAN', { points: buckets, days: dayNumber(windows.after.to) - dayNumber(windows.before.from) });

/** The periods as what is compared: the value itself, or how far it lies from the comparison. */
export function observedIn({ buckets, comparisonBuckets }: Layout, method: EffectMethod): Observed[] {
  const others = new Map(comparisonBuckets.map((bucket) => [bucket.at, bucket]));
  return buckets.flatMap(({ isAfter, at, sample }) => {
    if (sizeOfSample(sample) < smallestPoint) return [];
    const own = { isAfter, at, value: meanOf(sample), variance: varianceOf(sample) / sizeOfSample(sample) };
    if (method !== 'DIFFERENCE_IN_DIFFERENCES') return [own];
    const other = others.get(at)?.sample;
    if (!other || sizeOfSample(other) < smallestPoint) return [];
    const variance = own.variance + varianceOf(other) / sizeOfSample(other);
    return [{ ...own, value: own.value - meanOf(other), variance }];
  });
}

export const unrestIn = (layout: Layout, method: EffectMethod): Unrest =>
  method === 'INTERRUPTED_TIME_SERIES' ? noUnrest : unrestOf(observedIn(layout, method));

/** How many answers a day have come lately: over the 13 weeks that end with the newest answer. */
export function answersPerDay(days: readonly DaySample[]): number {
  const newest = days.at(-1)?.day;
  if (newest === undefined) return 0;
  const from = addDays(newest, 1 - ratedDays);
  return answersIn(days.filter(({ day }) => day >= from)) / ratedDays;
}
const ratedDays = 91;

/** The first day on which a verdict becomes possible if answers keep coming; null when the baseline can never hold. */
export function enoughOn(layout: Layout, perDay: number): LocalDate | null {
  const { plan, touched } = layout;
  if (!(perDay > 0) || !isEnough(touched.before)) return null;
  const missing = Math.max(0, smallestForVerdict - answersIn(touched.after));
  const from = missing === 0 ? countsFrom(plan) : layout.windows.after.to;
  return addDays(from > countsFrom(plan) ? from : countsFrom(plan), Math.ceil(missing / perDay) + 1);
}

const daysOf = { DAY: 1, WEEK: 7, MONTH: 31 } as const satisfies Record<Grain, number>;

/** The first day on which a series can be judged; null when there is no series to be had. */
export function seriesEnoughOn(layout: Layout): LocalDate | null {
  const { grain, plan } = layout;
  const { before } = countOf(layout);
  return grain && before >= pointsForSeries ? addDays(countsFrom(plan), (pointsForSeries + 1) * daysOf[grain]) : null;
}
