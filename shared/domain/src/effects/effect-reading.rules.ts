import { dayOf, type LocalDate } from '../local-time.ts';
import { smallestForValue } from '../metrics/gates.rules.ts';
import type { Grain } from '../metrics/period.rules.ts';
import { movedApartBefore } from './differences.rules.ts';
import type { EffectEstimate, EffectGrade, EffectMethod, EffectVerdict } from './effect.ts';
import {
  countedPerDay,
  enoughOn,
  layOut,
  methodFor,
  observedIn,
  seriesEnoughOn,
  seriesModel,
  type EffectHistory,
  type Layout,
} from './effect-method.rules.ts';
import { type Found, findEffect } from './effect-finding.rules.ts';
import { type Measure, measureOf } from './effect-measure.rules.ts';
import type { EffectPlan } from './effect-plan.rules.ts';
import { againstSmallest, gradeOf, verdictOf, type AgainstSmallest, type GradeFlaw } from './effect-verdict.rules.ts';
import { windowsOf, type Windows } from './effect-windows.rules.ts';
import type { Counterfactual } from './interrupted-series.rules.ts';
import { pool, type DaySample, type Sample } from './sample.rules.ts';

/** A period as the chart draws it. */
export interface EffectPoint {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly isAfter: boolean;
  readonly n: number;
  /** Null below 10 answers, or on days without any count; of contacts how many a week. */
  readonly value: number | null;
  /** Where it would be without the project; the band holds from go-live on. */
  readonly expected: Counterfactual | null;
}

/** Answers or contacts behind a reading, weighted ones by their effective number. */
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

/** Reads the effect of a project by the strongest way its answers allow. */
export function readEffect({ plan, history, today, flaws }: ReadingRequest): EffectReading {
  const windows = windowsOf(plan, today);
  const layout = layOut(history, plan, windows);
  const method = methodFor(layout);
  const found = method && findEffect[method](layout);
  return {
    kind: today < plan.reviewOn ? 'INTERIM' : 'VERDICT',
    asAt: today,
    ...(method && found ? judged(layout, { method, estimate: found.estimate, flaws }) : unjudged),
    ...whenMore(layout, { method, perDay: countedPerDay(history.touched, plan) }),
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

const sizesOf = ({ plan, touched, comparison }: Layout): EffectSizes => {
  const size = (days: readonly DaySample[]) => measureOf(plan).sizeOf(pool(days));
  return {
    ...{ touchedBefore: size(touched.before), touchedAfter: size(touched.after) },
    ...{ comparisonBefore: size(comparison.before), comparisonAfter: size(comparison.after) },
  };
};

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

function drawn({ plan, buckets }: Layout, expected: Found['expected']): EffectPoint[] {
  const measure = measureOf(plan);
  const isSeen = (sample: Sample) =>
    measure.family === 'COUNT' ? sample.w > 0 : measure.sizeOf(sample) >= smallestForValue;
  return buckets.map(({ first, next, isAfter, sample }, index) => {
    const value = isSeen(sample) ? seenIn(measure, sample) : null;
    const span = { from: dayOf(first), to: dayOf(next - 1), isAfter };
    return { ...span, n: measure.sizeOf(sample), value, expected: expected[index] ?? null };
  });
}

const seenIn = ({ family, valueOf }: Measure, sample: Sample): number =>
  family === 'COUNT' ? (7 * sample.wx) / sample.w : valueOf(sample).value;
