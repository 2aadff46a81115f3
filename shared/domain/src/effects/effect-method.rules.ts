import { addDays, dayNumber, dayOf, type LocalDate } from '../local-time.ts';
import { smallestForVerdict } from '../metrics/gates.rules.ts';
import type { Grain } from '../metrics/period.rules.ts';
import { noUnrest, unrestOf, type Observed, type Unrest } from './differences.rules.ts';
import type { EffectMethod } from './effect.ts';
import { measureOf } from './effect-measure.rules.ts';
import { countsFrom, type EffectPlan } from './effect-plan.rules.ts';
import { bucketsOf, finestGrain, sidesOf, type Bucket, type Sides, type Windows } from './effect-windows.rules.ts';
import {
  isEnoughForSeries,
  modelFor,
  pointsForSeries,
  type SeriesModel,
  type SeriesPoint,
} from './interrupted-series.rules.ts';
import { pool, type DaySample } from './sample.rules.ts';

/** Answers or contacts by day, of what the project touches and of what it leaves alone. */
export interface EffectHistory {
  readonly touched: readonly DaySample[];
  readonly comparison: readonly DaySample[];
}

/** Days laid out as they will be judged. */
export interface Layout {
  readonly plan: EffectPlan;
  readonly windows: Windows;
  readonly touched: Sides;
  readonly comparison: Sides;
  /** Null: not even months hold. */
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
  const buckets = bucketsOf(inOrder(sides), drawn);
  const comparisonBuckets = plan.comparison.length > 0 ? bucketsOf(inOrder(others), drawn) : [];
  const compared = measureOf(plan).wholePeriods
    ? { touched: wholeSides(buckets), comparison: wholeSides(comparisonBuckets) }
    : { touched: sides, comparison: others };
  return { ...{ plan, windows, ...compared, grain }, buckets, comparisonBuckets };
}

/** Whole periods that anything was counted in, each as one day: its first. */
function wholeSides(buckets: readonly Bucket[]): Sides {
  const of = (isAfter: boolean) =>
    buckets
      .filter((bucket) => bucket.isAfter === isAfter && bucket.sample.w > 0)
      .map(({ first, sample }) => ({ day: dayOf(first), ...sample }));
  return { before: of(false), after: of(true) };
}

const sizeIn = ({ plan }: Pick<Layout, 'plan'>, days: readonly DaySample[]): number =>
  measureOf(plan).sizeOf(pool(days));

const isEnough = ({ plan }: Layout, { before, after }: Sides): boolean => measureOf(plan).isEnough(before, after);

const countOf = ({ buckets }: Layout) => ({
  before: buckets.filter(({ isAfter }) => !isAfter).length,
  after: buckets.filter(({ isAfter }) => isAfter).length,
});

/** The strongest way the answers allow; null when they allow none. */
export function methodFor(layout: Layout): EffectMethod | null {
  const { touched, comparison, grain } = layout;
  if (!isEnough(layout, touched)) return null;
  if (isEnough(layout, comparison)) return 'DIFFERENCE_IN_DIFFERENCES';
  return grain && isEnoughForSeries(countOf(layout)) ? 'INTERRUPTED_TIME_SERIES' : 'CHANGED_SINCE';
}

export const pointsOf = ({ plan, buckets }: Pick<Layout, 'plan' | 'buckets'>): SeriesPoint[] => {
  const { family, sizeOf, valueOf } = measureOf(plan);
  return buckets.map(({ isAfter, at, daysSince, sample }) => ({
    ...{ isAfter, at, time: daysSince / 30, season: daysSince / 365.25 },
    ...(family === 'COUNT' ? { y: sample.wx, weight: sample.w } : { y: valueOf(sample).value, weight: sizeOf(sample) }),
  }));
};

export const seriesModel = ({ plan, windows, buckets }: Layout): SeriesModel =>
  modelFor(measureOf(plan).family, {
    points: buckets,
    days: dayNumber(windows.after.to) - dayNumber(windows.before.from),
  });

/** The periods as what is compared: the value itself, or how far it lies from the comparison. */
export function observedIn({ plan, buckets, comparisonBuckets }: Layout, method: EffectMethod): Observed[] {
  const { sizeOf, smallestPoint, valueOf } = measureOf(plan);
  const others = new Map(comparisonBuckets.map((bucket) => [bucket.at, bucket]));
  return buckets.flatMap(({ isAfter, at, sample }) => {
    if (sizeOf(sample) < smallestPoint) return [];
    const own = { isAfter, at, ...valueOf(sample) };
    if (method !== 'DIFFERENCE_IN_DIFFERENCES') return [own];
    const other = others.get(at)?.sample;
    if (!other || sizeOf(other) < smallestPoint) return [];
    const beside = valueOf(other);
    return [{ ...own, value: own.value - beside.value, variance: own.variance + beside.variance }];
  });
}

export const unrestIn = (layout: Layout, method: EffectMethod): Unrest =>
  method === 'INTERRUPTED_TIME_SERIES' ? noUnrest : unrestOf(observedIn(layout, method));

/** How many answers or contacts a day have come lately: over the 13 weeks that end with the newest day. */
export function countedPerDay(days: readonly DaySample[], plan: EffectPlan): number {
  const newest = days.at(-1)?.day;
  if (newest === undefined) return 0;
  const from = addDays(newest, 1 - ratedDays);
  return (
    sizeIn(
      { plan },
      days.filter(({ day }) => day >= from),
    ) / ratedDays
  );
}
const ratedDays = 91;

/** The first day on which a verdict becomes possible if they keep coming; null when the baseline can never hold. */
export function enoughOn(layout: Layout, perDay: number): LocalDate | null {
  const { plan, touched, windows, grain } = layout;
  if (!(perDay > 0) || sizeIn(layout, touched.before) < smallestForVerdict) return null;
  if (measureOf(plan).wholePeriods)
    return addDays(countsFrom(plan), Math.ceil(Math.max(smallestForVerdict / perDay, 5 * daysOf[grain ?? 'MONTH'])));
  const missing = Math.max(0, smallestForVerdict - sizeIn(layout, touched.after));
  const from = missing === 0 ? countsFrom(plan) : windows.after.to;
  return addDays(from > countsFrom(plan) ? from : countsFrom(plan), Math.ceil(missing / perDay) + 1);
}

const daysOf = { DAY: 1, WEEK: 7, MONTH: 31 } as const satisfies Record<Grain, number>;

/** The first day on which a series can be judged; null when there is no series to be had. */
export function seriesEnoughOn(layout: Layout): LocalDate | null {
  const { grain, plan } = layout;
  const { before } = countOf(layout);
  return grain && before >= pointsForSeries ? addDays(countsFrom(plan), (pointsForSeries + 1) * daysOf[grain]) : null;
}
