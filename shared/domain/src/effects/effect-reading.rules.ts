import type { LocalDate } from '../local-time.ts';
import { smallestForValue } from '../metrics/gates.rules.ts';
import type { Grain } from '../metrics/period.rules.ts';
import { dayOf } from './day-number.rules.ts';
import { differenceInDifferences, movedApartBefore, plainDifference, type Cell } from './differences.rules.ts';
import type { EffectEstimate, EffectGrade, EffectMethod, EffectVerdict } from './effect.ts';
import {
  answersPerDay,
  enoughOn,
  layOut,
  methodFor,
  observedIn,
  pointsOf,
  seriesEnoughOn,
  seriesModel,
  unrestIn,
  type EffectHistory,
  type Layout,
} from './effect-method.rules.ts';
import type { EffectPlan } from './effect-plan.rules.ts';
import { againstSmallest, gradeOf, verdictOf, type AgainstSmallest, type GradeFlaw } from './effect-verdict.rules.ts';
import { windowsOf, type Windows } from './effect-windows.rules.ts';
import { interruptedSeries, type Counterfactual } from './interrupted-series.rules.ts';
import { meanOf, pool, sizeOfSample, varianceOf, type DaySample, type Sample } from './sample.rules.ts';

/** A period as the chart draws it. */
export interface EffectPoint {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly isAfter: boolean;
  readonly n: number;
  /** Null below 10 answers. */
  readonly value: number | null;
  /** Where it would be without the project; the band holds from go-live on. */
  readonly expected: Counterfactual | null;
}

/** Answers behind a reading, weighted ones by their effective number. */
export interface EffectSizes {
  readonly touchedBefore: number;
  readonly touchedAfter: number;
  readonly comparisonBefore: number;
  readonly comparisonAfter: number;
}

/** What the answers say about a project on a day. Before the day of its review it is not yet a verdict. */
export interface EffectReading {
  readonly kind: 'INTERIM' | 'VERDICT';
  readonly asAt: LocalDate;
  readonly verdict: EffectVerdict;
  /** Null: the answers allow no way at all. */
  readonly method: EffectMethod | null;
  readonly estimate: EffectEstimate | null;
  readonly grade: EffectGrade | null;
  readonly flaws: readonly GradeFlaw[];
  readonly against: AgainstSmallest | null;
  /** When it can be measured at all, if it cannot yet; null also when it never can. */
  readonly enoughOn: LocalDate | null;
  /** When a plain difference could become a series; null otherwise. */
  readonly seriesOn: LocalDate | null;
  readonly windows: Windows;
  readonly sizes: EffectSizes;
  readonly grain: Grain;
  readonly points: readonly EffectPoint[];
}

export interface ReadingRequest {
  readonly plan: EffectPlan;
  readonly history: EffectHistory;
  /** Days before this one are over. */
  readonly today: LocalDate;
  /** What the surroundings know: breaks, events, projects on the same metric. */
  readonly flaws: readonly GradeFlaw[];
}

const sizeOfDays = (days: readonly DaySample[]): number => sizeOfSample(pool(days));

function cellOf(days: readonly DaySample[]): Cell {
  const sample = pool(days);
  return { mean: meanOf(sample), standardError: Math.sqrt(varianceOf(sample) / sizeOfSample(sample)) };
}

interface Found {
  readonly estimate: EffectEstimate;
  /** One a bucket. */
  readonly expected: readonly (Counterfactual | null)[];
}

type Finder = (layout: Layout) => Found | null;

const around = (value: number, reach: number): Counterfactual => ({ value, low: value - reach, high: value + reach });

const finders: Record<EffectMethod, Finder> = {
  DIFFERENCE_IN_DIFFERENCES: (layout) => {
    const { touched, comparison, buckets, comparisonBuckets } = layout;
    const cells = {
      ...{ touchedBefore: cellOf(touched.before), touchedAfter: cellOf(touched.after) },
      ...{ comparisonBefore: cellOf(comparison.before), comparisonAfter: cellOf(comparison.after) },
    };
    const estimate = differenceInDifferences(cells, unrestIn(layout, 'DIFFERENCE_IN_DIFFERENCES'));
    const others = new Map(comparisonBuckets.map(({ at, sample }) => [at, sample]));
    const apart = cells.touchedBefore.mean - cells.comparisonBefore.mean;
    const known = cells.touchedBefore.standardError ** 2 + cells.comparisonBefore.standardError ** 2;
    return { estimate, expected: buckets.map(({ at }) => shifted(others.get(at), { apart, known })) };
  },
  INTERRUPTED_TIME_SERIES: (layout) => {
    const series = interruptedSeries(pointsOf(layout), seriesModel(layout));
    return series && { estimate: series.effect, expected: series.counterfactuals };
  },
  CHANGED_SINCE: (layout) => {
    const before = cellOf(layout.touched.before);
    const estimate = plainDifference(before, cellOf(layout.touched.after), unrestIn(layout, 'CHANGED_SINCE'));
    const level = around(before.mean, 1.96 * before.standardError);
    return { estimate, expected: layout.buckets.map(() => level) };
  },
};

/** The comparison of a period, moved to where the touched ones stood before. */
function shifted(
  sample: Sample | undefined,
  { apart, known }: { readonly apart: number; readonly known: number },
): Counterfactual | null {
  if (!sample || sizeOfSample(sample) < smallestForValue) return null;
  const reach = 1.96 * Math.sqrt(varianceOf(sample) / sizeOfSample(sample) + known);
  return around(meanOf(sample) + apart, reach);
}

/** Reads the effect of a project by the strongest way its answers allow. */
export function readEffect({ plan, history, today, flaws }: ReadingRequest): EffectReading {
  const windows = windowsOf(plan, today);
  const layout = layOut(history, plan, windows);
  const method = methodFor(layout);
  const found = method && finders[method](layout);
  return {
    kind: today < plan.reviewOn ? 'INTERIM' : 'VERDICT',
    asAt: today,
    ...(method && found ? judged(layout, { method, estimate: found.estimate, flaws }) : unjudged),
    ...whenMore(layout, { method, perDay: answersPerDay(history.touched) }),
    ...{ windows, grain: layout.grain ?? 'MONTH' },
    sizes: sizesOf(layout),
    points: drawn(layout, found?.expected ?? []),
  };
}

type Judgement = Pick<EffectReading, 'verdict' | 'method' | 'estimate' | 'grade' | 'flaws' | 'against'>;

const unjudged: Judgement = {
  ...{ verdict: 'NOT_MEASURABLE', method: null, estimate: null },
  ...{ grade: null, flaws: [], against: null },
};

interface Judged extends Pick<ReadingRequest, 'flaws'> {
  readonly method: EffectMethod;
  readonly estimate: EffectEstimate;
}

function judged(layout: Layout, { method, estimate, flaws: known }: Judged): Judgement {
  const flaws = [...known, ...flawsIn(layout, method)];
  const verdict = verdictOf(estimate, layout.plan.wanted);
  const against = againstSmallest(estimate, layout.plan);
  return { verdict, method, estimate, grade: gradeOf(method, flaws), flaws, against };
}

function whenMore(
  layout: Layout,
  { method, perDay }: { readonly method: EffectMethod | null; readonly perDay: number },
): Pick<EffectReading, 'enoughOn' | 'seriesOn'> {
  const seriesOn = method === 'CHANGED_SINCE' ? seriesEnoughOn(layout) : null;
  return {
    enoughOn: method === null ? enoughOn(layout, perDay) : null,
    seriesOn: seriesOn && seriesOn > layout.windows.after.to ? seriesOn : null,
  };
}

const sizesOf = ({ touched, comparison }: Layout): EffectSizes => ({
  ...{ touchedBefore: sizeOfDays(touched.before), touchedAfter: sizeOfDays(touched.after) },
  ...{ comparisonBefore: sizeOfDays(comparison.before), comparisonAfter: sizeOfDays(comparison.after) },
});

const fewAnswers = 100;

function flawsIn(layout: Layout, method: EffectMethod): GradeFlaw[] {
  const { touchedBefore, touchedAfter, comparisonBefore, comparisonAfter } = sizesOf(layout);
  const compares = method === 'DIFFERENCE_IN_DIFFERENCES';
  const smallest = Math.min(touchedBefore, touchedAfter, ...(compares ? [comparisonBefore, comparisonAfter] : []));
  const isSeasonal = method === 'INTERRUPTED_TIME_SERIES' && !seriesModel(layout).hasSeasons;
  return [
    ...(smallest < fewAnswers ? ['FEW_ANSWERS' as const] : []),
    ...(isSeasonal ? ['SEASONS_UNKNOWN' as const] : []),
    ...(compares && movedApartBefore(observedIn(layout, method)) ? ['MOVED_APART_BEFORE' as const] : []),
  ];
}

function drawn({ buckets }: Layout, expected: Found['expected']): EffectPoint[] {
  return buckets.map(({ first, next, isAfter, sample }, index) => {
    const n = sizeOfSample(sample);
    const value = n >= smallestForValue ? meanOf(sample) : null;
    return { from: dayOf(first), to: dayOf(next - 1), isAfter, n, value, expected: expected[index] ?? null };
  });
}
