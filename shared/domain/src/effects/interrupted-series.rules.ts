import { t95 } from '../metrics/student.rules.ts';
import type { EffectEstimate } from './effect.ts';
import {
  breadOf,
  contrastOf,
  leastSquares,
  quasiPoisson,
  unitVariance,
  type Fit,
  type Row,
} from './regression.rules.ts';

/** A point of a series that a go-live interrupts. */
export interface SeriesPoint {
  readonly isAfter: boolean;
  /** Its place in time; neighbours differ by one. */
  readonly at: number;
  /** The clock of the trend, 0 at go-live; any unit. */
  readonly time: number;
  /** Where in the year it lies, 0 to 1. */
  readonly season: number;
  /** A mean or share in the unit of its metric, or a count. */
  readonly y: number;
  /** Answers behind a mean, or exposure of a count. */
  readonly weight: number;
}

export interface SeriesModel {
  /** Least squares for means and shares, quasi-Poisson with exposure for counts. */
  readonly family: 'MEAN' | 'COUNT';
  /** Whether the trend may bend at go-live too, not only step. */
  readonly bends: boolean;
  readonly hasSeasons: boolean;
}

export const pointsForSeries = 8;
const pointsForSlope = 12;
const pointsForSeasons = 24;
const yearsForSeasons = 2;

/** An interrupted series needs 8 points before and 8 after (Penfold & Zhang 2013). */
export const isEnoughForSeries = ({ before, after }: { readonly before: number; readonly after: number }): boolean =>
  before >= pointsForSeries && after >= pointsForSeries;

interface Span {
  readonly points: readonly Pick<SeriesPoint, 'isAfter'>[];
  readonly days: number;
}

/** Slope from 12 points after, seasons from 24 points over two years. */
export const modelFor = (family: SeriesModel['family'], { points, days }: Span): SeriesModel => ({
  family,
  bends: points.filter(({ isAfter }) => isAfter).length >= pointsForSlope,
  hasSeasons: points.length >= pointsForSeasons && days >= yearsForSeasons * 365,
});

const waves = (season: number): number[] =>
  [1, 2].flatMap((times) => [Math.sin(2 * Math.PI * times * season), Math.cos(2 * Math.PI * times * season)]);

type Placed = Pick<SeriesPoint, 'isAfter' | 'time' | 'season'>;

/** Level, trend, step at go-live, bend at go-live, a year and a half-year wave. */
const explain = ({ isAfter, time, season }: Placed, { bends, hasSeasons }: SeriesModel): number[] => [
  ...[1, time, isAfter ? 1 : 0],
  ...(bends ? [isAfter ? time : 0] : []),
  ...(hasSeasons ? waves(season) : []),
];

const rowsOf = (points: readonly SeriesPoint[], model: SeriesModel): Row[] =>
  points.map((point) => ({ x: explain(point, model), y: point.y, weight: point.weight, at: point.at }));

/** The step, and the bend at the middle of the time after: how far the mean after lies from where the trend led. */
function effectContrast(points: readonly SeriesPoint[], model: SeriesModel): number[] {
  const after = points.filter(({ isAfter }) => isAfter);
  const weight = after.reduce((sum, point) => sum + point.weight, 0);
  const middle = after.reduce((sum, point) => sum + point.time * point.weight, 0) / weight;
  const place = { isAfter: true, time: middle, season: 0 };
  const without = explain({ ...place, isAfter: false }, model);
  return explain(place, model).map((value, index) => value - (without[index] ?? 0));
}

/** Where the series would have gone without the project, with its 95 % band. */
export interface Counterfactual {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface InterruptedSeries {
  /** Means: in their unit. Counts: percent, 100 times ratio less one. */
  readonly effect: EffectEstimate;
  /** Neighbouring points hang together; the interval was widened for it (Newey-West). */
  readonly isRobust: boolean;
  readonly dispersion: number;
  /** One a point; for a point before, the fitted value. */
  readonly counterfactuals: readonly Counterfactual[];
}

/**
 * Interrupted time series (Lopez Bernal 2017; Penfold & Zhang 2013): how far the mean after go-live lies from where
 * level and trend before would have led. Null when the points cannot tell that apart; gates are asked before.
 */
export function interruptedSeries(points: readonly SeriesPoint[], model: SeriesModel): InterruptedSeries | null {
  const rows = rowsOf(points, model);
  const fit = model.family === 'MEAN' ? leastSquares(rows) : quasiPoisson(rows);
  if (!fit) return null;
  const { estimate, standardError, isRobust } = contrastOf(fit, effectContrast(points, model));
  const quantile = t95(fit.degreesOfFreedom);
  const reach = quantile * standardError;
  const shown = model.family === 'MEAN' ? (value: number) => value : (value: number) => 100 * Math.expm1(value);
  return {
    effect: {
      ...{ difference: shown(estimate), low: shown(estimate - reach), high: shown(estimate + reach) },
      ...{ standardError, degreesOfFreedom: fit.degreesOfFreedom },
    },
    isRobust,
    dispersion: fit.dispersion,
    counterfactuals: points.map((point) => counterfactualOf({ fit, model, quantile }, point)),
  };
}

interface Fitted {
  readonly fit: Fit;
  readonly model: SeriesModel;
  readonly quantile: number;
}

function counterfactualOf({ fit, model, quantile }: Fitted, point: SeriesPoint): Counterfactual {
  const { estimate, standardError } = contrastOf(fit, explain({ ...point, isAfter: false }, model));
  const reach = quantile * standardError;
  const shown = (value: number) => (model.family === 'MEAN' ? value : Math.exp(value) * point.weight);
  return { value: shown(estimate), low: shown(estimate - reach), high: shown(estimate + reach) };
}

/**
 * The error such a series will have, in standard deviations of one answer. Null when its points cannot tell the step
 * from the trend.
 */
export function plannedError(
  points: readonly SeriesPoint[],
  model: SeriesModel,
): { readonly perDeviation: number; readonly degreesOfFreedom: number } | null {
  const rows = rowsOf(points, model);
  const bread = breadOf(
    rows,
    rows.map(({ weight }) => weight),
  );
  const degreesOfFreedom = rows.length - (rows[0]?.x.length ?? 0);
  if (!bread || degreesOfFreedom < 1) return null;
  return { perDeviation: Math.sqrt(unitVariance(bread, effectContrast(points, model))), degreesOfFreedom };
}
