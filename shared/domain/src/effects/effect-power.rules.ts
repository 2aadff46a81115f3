import { addDays, dayNumber, dayOf, type LocalDate } from '../local-time.ts';
import { twoSidedNormal, z95 } from '../metrics/normal.rules.ts';
import { t95 } from '../metrics/student.rules.ts';
import type { EffectMethod } from './effect.ts';
import {
  countedPerDay,
  layOut,
  methodFor,
  observedIn,
  pointsOf,
  seriesModel,
  type EffectHistory,
  type Layout,
} from './effect-method.rules.ts';
import { unrestOf, type Unrest } from './differences.rules.ts';
import { measureOf } from './effect-measure.rules.ts';
import { countsFrom, type EffectPlan } from './effect-plan.rules.ts';
import { windowsOf } from './effect-windows.rules.ts';
import { plannedError, type SeriesPoint } from './interrupted-series.rules.ts';
import { pool, sizeOfSample, type DaySample } from './sample.rules.ts';

/** The 80 % point of the normal distribution: a true effect is then found in four of five projects. */
const z80 = 0.8416212335729143;
export const promisedPower = 0.8;

/**
 * Answers needed before and again after to find a change with 80 % power at 95 % confidence:
 * 2 (1.960 + 0.842)^2 variance / change^2. An NPS change of 5 at 50 % promoters and 20 % detractors needs 3,831.
 * `variance` of one answer and `change` in the unit of the metric (squared).
 */
export const answersNeeded = (variance: number, change: number): number =>
  Math.ceil((2 * (z95 + z80) ** 2 * variance) / change ** 2);

/** What can be seen on a day, if answers keep coming as they did. */
export interface Outlook {
  readonly on: LocalDate;
  readonly method: EffectMethod;
  /** Chance to find the smallest effect that matters if it is there: 0 to 1. */
  readonly power: number;
  /** The smallest effect that would be found with 80 % power, in the unit of the metric. */
  readonly smallestVisible: number;
}

export interface PowerAdvice {
  /** On the day of the review; null when not even a plain difference can be taken by then. */
  readonly atReview: Outlook | null;
  /** The first week in which the smallest effect that matters would be found with 80 % power; null: not within two years. */
  readonly visibleOn: LocalDate | null;
  /** Answers or contacts needed in each period for a plain before and after. */
  readonly answersNeeded: number | null;
  readonly answersPerDay: number;
  /** The smallest visible effect at the review in standard deviations of one answer: compares metrics of any unit. */
  readonly sensitivity: number | null;
}

export interface Advised {
  readonly plan: EffectPlan;
  readonly history: EffectHistory;
  /** Days before this one are known; those after it are expected. */
  readonly today: LocalDate;
}

const chanceToFind = (distance: number): number => {
  const tail = twoSidedNormal(distance) / 2;
  return distance > 0 ? 1 - tail : tail;
};

/** Known days, and the days to come with as many answers, alike to those of the baseline. */
function withExpected(known: readonly DaySample[], { plan, today }: Advised, until: LocalDate): DaySample[] {
  const past = known.filter(({ day }) => day < today && day < plan.goLiveOn);
  const like = pool(past.filter(({ day }) => day >= plan.baseline.from && day <= plan.baseline.to));
  const perDay = countedPerDay(past, plan);
  const begins = past.at(-1) ? addDays(past.at(-1)?.day ?? today, 1) : today;
  if (!(sizeOfSample(like) > 0) || perDay === 0 || begins > until) return past;
  const expected = measureOf(plan).expectedDay(like, perDay);
  const toCome = Array.from({ length: dayNumber(until) - dayNumber(begins) + 1 }, (_, index) => index);
  return [...past, ...toCome.map((index) => ({ day: dayOf(dayNumber(begins) + index), ...expected }))];
}

/** The standard error the review will have, with the quantile it will use. */
function errorOf(layout: Layout, method: EffectMethod): { readonly error: number; readonly reach: number } | null {
  const { plan, touched, comparison } = layout;
  const measure = measureOf(plan);
  const known = observedIn(layout, method).filter(({ isAfter }) => !isAfter);
  const { dispersion } = unrestOf(known);
  if (method === 'INTERRUPTED_TIME_SERIES') {
    const planned = plannedError(weighed(layout), seriesModel(layout));
    if (!planned) return null;
    const error = planned.perDeviation * measure.deviationOf(pool(touched.before)) * Math.sqrt(dispersion);
    return { error, reach: t95(planned.degreesOfFreedom) };
  }
  const compares = method === 'DIFFERENCE_IN_DIFFERENCES';
  const sides = [touched.before, touched.after, ...(compares ? [comparison.before, comparison.after] : [])].map(pool);
  const sum = sides.reduce((all, side) => all + measure.valueOf(side).variance, 0);
  const { degreesOfFreedom } = unrestOf(observedIn(layout, method));
  const error = Math.sqrt(sum * dispersion * stretchOf({ dispersion, degreesOfFreedom }));
  return { error, reach: degreesOfFreedom === null ? z95 : t95(degreesOfFreedom) };
}

/** In a fit of counts a period weighs as many as are to be expected in it. */
const weighed = (layout: Layout): SeriesPoint[] =>
  pointsOf(layout).map((point) =>
    measureOf(layout.plan).family === 'COUNT' ? { ...point, weight: Math.max(point.y, 0.5) } : point,
  );

/** A dispersion that is never read below 1 lies above it by 0.4 of its spread on average, even where nothing stirs. */
const stretchOf = ({ degreesOfFreedom }: Unrest): number =>
  degreesOfFreedom === null ? 1 : 1 + 0.4 * Math.sqrt(2 / degreesOfFreedom);

function outlookOn(advised: Advised, on: LocalDate): Outlook | null {
  const plan = { ...advised.plan, reviewOn: on };
  const windows = windowsOf(plan, on);
  const expect = (days: readonly DaySample[]) => withExpected(days, advised, windows.after.to);
  const { touched, comparison } = advised.history;
  const layout = layOut({ touched: expect(touched), comparison: expect(comparison) }, plan, windows);
  const method = methodFor(layout);
  const planned = method && errorOf(layout, method);
  if (!method || !planned || !(planned.error > 0)) return null;
  const { error, reach } = planned;
  const { onScale, readable } = measureOf(plan);
  const power = chanceToFind(onScale(plan.smallestEffect, plan.wanted) / error - reach);
  const visible = (reach + z80) * error;
  return { on, method, power, smallestVisible: Math.abs(readable(plan.wanted === 'UP' ? visible : -visible)) };
}

const weeksAhead = 104;

/** The first week whose outlook is good enough; power grows with time, so halving finds it. */
function firstVisible(advised: Advised): LocalDate | null {
  const dayOf = (week: number) => addDays(countsFrom(advised.plan), 7 * week);
  const isVisible = (week: number) => (outlookOn(advised, dayOf(week))?.power ?? 0) >= promisedPower;
  if (!isVisible(weeksAhead)) return null;
  let [hidden, visible] = [0, weeksAhead];
  while (visible - hidden > 1) {
    const middle = (hidden + visible) >> 1;
    if (isVisible(middle)) visible = middle;
    else hidden = middle;
  }
  return dayOf(visible);
}

/** Whether the metric can show what the project promises, and by when, from the metric's own history. */
export function advisePower(advised: Advised): PowerAdvice {
  const { plan, history, today } = advised;
  const before = history.touched.filter(({ day }) => day >= plan.baseline.from && day <= plan.baseline.to);
  const baseline = pool(before);
  const measure = measureOf(plan);
  const past = history.touched.filter(({ day }) => day < today);
  const perDay = countedPerDay(past, plan);
  if (!(measure.sizeOf(baseline) > 0))
    return { atReview: null, visibleOn: null, answersNeeded: null, answersPerDay: perDay, sensitivity: null };
  const atReview = outlookOn(advised, plan.reviewOn);
  const deviation = measure.deviationOf(baseline);
  return {
    ...{ atReview, visibleOn: firstVisible(advised), answersPerDay: perDay },
    answersNeeded: answersNeeded(
      deviation ** 2 * unrestBefore(advised),
      measure.onScale(plan.smallestEffect, plan.wanted),
    ),
    // Counts have no spread of one answer by which metrics of answers could be compared with them.
    sensitivity: atReview && deviation > 0 && measure.family === 'MEAN' ? atReview.smallestVisible / deviation : null,
  };
}

/** How much more weeks of contacts differ than counting explains; of answers the textbook's sample size is told. */
function unrestBefore({ plan, history, today }: Advised): number {
  if (measureOf(plan).family === 'MEAN') return 1;
  const layout = layOut(history, plan, windowsOf(plan, today));
  return unrestOf(observedIn(layout, 'CHANGED_SINCE').filter(({ isAfter }) => !isAfter)).dispersion;
}
