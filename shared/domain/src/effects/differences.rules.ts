import { z95 } from '../metrics/normal.rules.ts';
import { t95 } from '../metrics/student.rules.ts';
import type { EffectEstimate } from './effect.ts';
import { contrastOf, leastSquares } from './regression.rules.ts';

/** A mean with its standard error, in the unit of its metric. */
export interface Cell {
  readonly mean: number;
  readonly standardError: number;
}

/** Before and after of what a project touches, and of what it leaves alone. */
export interface FourCells {
  readonly touchedBefore: Cell;
  readonly touchedAfter: Cell;
  readonly comparisonBefore: Cell;
  readonly comparisonAfter: Cell;
}

/** How much more the periods differ from each other than counting explains: 1 or more. Null degrees: not known. */
export interface Unrest {
  readonly dispersion: number;
  readonly degreesOfFreedom: number | null;
}

export const noUnrest: Unrest = { dispersion: 1, degreesOfFreedom: null };

const quantileOf = ({ degreesOfFreedom }: Unrest): number => (degreesOfFreedom === null ? z95 : t95(degreesOfFreedom));

function estimateOf(difference: number, variance: number, unrest: Unrest): EffectEstimate {
  const standardError = Math.sqrt(variance * unrest.dispersion);
  const reach = quantileOf(unrest) * standardError;
  const { degreesOfFreedom } = unrest;
  return { difference, low: difference - reach, high: difference + reach, standardError, degreesOfFreedom };
}

/**
 * Difference in differences, (T2 - T1) - (C2 - C1), in the unit of the cells: what changed beyond what changed anyway.
 * The cells are independent samples (Card & Krueger 1994 give 2.76 from micro data; 2.75 from their rounded means).
 */
export function differenceInDifferences(cells: FourCells, unrest: Unrest = noUnrest): EffectEstimate {
  const { touchedBefore, touchedAfter, comparisonBefore, comparisonAfter } = cells;
  const difference = touchedAfter.mean - touchedBefore.mean - (comparisonAfter.mean - comparisonBefore.mean);
  const all = [touchedBefore, touchedAfter, comparisonBefore, comparisonAfter];
  const variance = all.reduce((sum, { standardError }) => sum + standardError ** 2, 0);
  return estimateOf(difference, variance, unrest);
}

/** After less before, in the unit of the cells. It says that something changed, not why. */
export const plainDifference = (before: Cell, after: Cell, unrest: Unrest = noUnrest): EffectEstimate =>
  estimateOf(after.mean - before.mean, before.standardError ** 2 + after.standardError ** 2, unrest);

/** How the same units changed: their mean change and its standard error, in their unit. Null for fewer than two. */
export function meanChange(units: readonly { readonly before: number; readonly after: number }[]): Cell | null {
  if (units.length < 2) return null;
  const changes = units.map(({ before, after }) => after - before);
  const mean = changes.reduce((sum, change) => sum + change, 0) / changes.length;
  const variance = changes.reduce((sum, change) => sum + (change - mean) ** 2, 0) / (changes.length - 1);
  return { mean, standardError: Math.sqrt(variance / changes.length) };
}

/**
 * Difference in differences of the same units: what lasts in a unit stands in both of its values and cancels, so the
 * standard error comes from the changes (Card & Krueger 1994, table 3: 1.36, where independent samples would say 1.80).
 */
export const differenceOfChanges = (touched: Cell, comparison: Cell, unrest: Unrest = noUnrest): EffectEstimate =>
  plainDifference(comparison, touched, unrest);

/** A value of one period with the variance that counting alone gives it. */
export interface Observed {
  readonly isAfter: boolean;
  readonly at: number;
  readonly value: number;
  readonly variance: number;
}

/** Fewer periods than this say too little about unrest. */
const periodsForUnrest = 8;

const centreOf = (side: readonly Observed[]): number => {
  const weights = side.reduce((sum, { variance }) => sum + 1 / variance, 0);
  return side.reduce((sum, { value, variance }) => sum + value / variance, 0) / weights;
};

/**
 * Pearson's dispersion of the periods around the mean of their side, not below 1: it stretches the interval when months
 * differ by more than their answers explain (Bertrand, Duflo & Mullainathan 2004). None from fewer than 8 periods.
 */
export function unrestOf(observed: readonly Observed[]): Unrest {
  const counted = observed.filter(({ variance }) => variance > 0);
  const sides = [true, false].map((isAfter) => counted.filter((one) => one.isAfter === isAfter));
  const present = sides.filter((side) => side.length > 0);
  if (counted.length < periodsForUnrest) return noUnrest;
  const squares = present.flatMap((side) => {
    const centre = centreOf(side);
    return side.map(({ value, variance }) => (value - centre) ** 2 / variance);
  });
  const degreesOfFreedom = counted.length - present.length;
  const dispersion = squares.reduce((sum, square) => sum + square, 0) / degreesOfFreedom;
  return { dispersion: Math.max(1, dispersion), degreesOfFreedom };
}

/** Whether touched and untouched already moved apart before go-live: then what they do afterwards proves less. */
export function movedApartBefore(observed: readonly Observed[]): boolean {
  const before = observed.filter(({ isAfter, variance }) => !isAfter && variance > 0);
  if (before.length < periodsForUnrest) return false;
  const fit = leastSquares(
    before.map(({ at, value, variance }) => ({ x: [1, at], y: value, weight: 1 / variance, at })),
  );
  if (!fit) return false;
  const { estimate, standardError } = contrastOf(fit, [0, 1]);
  return Math.abs(estimate) > t95(fit.degreesOfFreedom) * standardError;
}
