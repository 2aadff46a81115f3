import { smallestForValue } from '../metrics/gates.rules.ts';
import { differenceInDifferences, plainDifference, type Cell } from './differences.rules.ts';
import type { EffectEstimate, EffectMethod } from './effect.ts';
import { drawnBand, type Measure, measureOf, readableEstimate } from './effect-measure.rules.ts';
import { pointsOf, seriesModel, unrestIn, type Layout } from './effect-method.rules.ts';
import { interruptedSeries, type Counterfactual } from './interrupted-series.rules.ts';
import { pool, type DaySample, type Sample } from './sample.rules.ts';

function cellOf({ valueOf }: Measure, days: readonly DaySample[]): Cell {
  const { value, variance } = valueOf(pool(days));
  return { mean: value, standardError: Math.sqrt(variance) };
}

export interface Found {
  readonly estimate: EffectEstimate;
  /** One a bucket. */
  readonly expected: readonly (Counterfactual | null)[];
}

type Finder = (layout: Layout) => Found | null;

const around = (value: number, reach: number): Counterfactual => ({ value, low: value - reach, high: value + reach });

/** By each way: how much changed, and what was to be expected. */
export const findEffect: Record<EffectMethod, Finder> = {
  DIFFERENCE_IN_DIFFERENCES: (layout) => {
    const { plan, touched, comparison, buckets, comparisonBuckets } = layout;
    const measure = measureOf(plan);
    const cells = {
      touchedBefore: cellOf(measure, touched.before),
      touchedAfter: cellOf(measure, touched.after),
      comparisonBefore: cellOf(measure, comparison.before),
      comparisonAfter: cellOf(measure, comparison.after),
    };
    const estimate = differenceInDifferences(cells, unrestIn(layout, 'DIFFERENCE_IN_DIFFERENCES'));
    const others = new Map(comparisonBuckets.map(({ at, sample }) => [at, sample]));
    const apart = cells.touchedBefore.mean - cells.comparisonBefore.mean;
    const known = cells.touchedBefore.standardError ** 2 + cells.comparisonBefore.standardError ** 2;
    return {
      estimate: readableEstimate(measure, estimate),
      expected: buckets.map(({ at }) => shifted(measure, others.get(at), { apart, known })),
    };
  },
  INTERRUPTED_TIME_SERIES: (layout) => {
    const model = seriesModel(layout);
    const points = pointsOf(layout);
    const series = interruptedSeries(points, model);
    if (!series || model.family === 'MEAN')
      return series && { estimate: series.effect, expected: series.counterfactuals };
    return {
      estimate: series.effect,
      expected: series.counterfactuals.map((count, index) => aWeek(count, points[index])),
    };
  },
  CHANGED_SINCE: (layout) => {
    const measure = measureOf(layout.plan);
    const before = cellOf(measure, layout.touched.before);
    const estimate = plainDifference(before, cellOf(measure, layout.touched.after), unrestIn(layout, 'CHANGED_SINCE'));
    const level = drawnBand(measure, around(before.mean, 1.96 * before.standardError));
    return { estimate: readableEstimate(measure, estimate), expected: layout.buckets.map(() => level) };
  },
};

/** Contacts of a period as contacts a week. */
function aWeek({ value, low, high }: Counterfactual, point: { readonly weight: number } | undefined): Counterfactual {
  const times = 7 / (point?.weight ?? 7);
  return { value: value * times, low: low * times, high: high * times };
}

/** The comparison of a period, moved to where the touched ones stood before. */
function shifted(
  measure: Measure,
  sample: Sample | undefined,
  { apart, known }: { readonly apart: number; readonly known: number },
): Counterfactual | null {
  if (!sample || measure.sizeOf(sample) < smallestForValue) return null;
  const { value, variance } = measure.valueOf(sample);
  return drawnBand(measure, around(value + apart, 1.96 * Math.sqrt(variance + known)));
}
