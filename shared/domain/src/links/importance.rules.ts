import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { leastSquares } from './least-squares.rules.ts';
import type { Question } from './penalty-reward.rules.ts';

/** All subsets of drivers are fitted up to this many: 1,024 of ten. */
const mostForAllSubsets = 10;
/** Below this part of the variance explained nobody should speak of importance. */
const leastExplained = 0.05;

export interface Importance {
  readonly method: 'SHAPLEY' | 'RELATIVE_WEIGHTS';
  readonly n: number;
  /** Part of the variance explained by all drivers together, 0 to 1. */
  readonly explained: number;
  /** One a driver, in their order; they add up to `explained`. */
  readonly parts: readonly number[];
  readonly mayBeShown: boolean;
}

const columnsOf = (mask: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => index).filter((index) => (mask >> index) & 1);

function factorials(count: number): number[] {
  const all = [1];
  for (let k = 1; k <= count; k += 1) all.push((all[k - 1] ?? 1) * k);
  return all;
}

/** Mean, over all orders in which drivers can come in, of what each adds to R² (Lindeman-Merenda-Gold = Shapley). */
export function shapleyImportance(answers: readonly Question[]): Importance | null {
  const count = answers[0]?.scores.length ?? 0;
  if (count > mostForAllSubsets) return null;
  const outcome = answers.map(({ overall }) => overall);
  const explainedBy: number[] = [0];
  for (let mask = 1; mask < 1 << count; mask += 1) {
    const columns = columnsOf(mask, count);
    const fit = leastSquares(
      answers.map(({ scores }) => columns.map((column) => scores[column] ?? 0)),
      outcome,
    );
    if (!fit) return null;
    explainedBy.push(fit.explained);
  }
  const f = factorials(count);
  const parts = Array.from({ length: count }, (_, driver) =>
    explainedBy.reduce((sum, without, mask) => {
      if ((mask >> driver) & 1) return sum;
      const before = columnsOf(mask, count).length;
      const orders = ((f[before] ?? 1) * (f[count - before - 1] ?? 1)) / (f[count] ?? 1);
      return sum + orders * ((explainedBy[mask | (1 << driver)] ?? 0) - without);
    }, 0),
  );
  const explained = explainedBy.at(-1) ?? 0;
  return { method: 'SHAPLEY', n: answers.length, explained, parts, mayBeShown: explained >= leastExplained };
}

/** Columns with mean 0 and length 1, so that products of two are correlations. */
function standardized(columns: readonly (readonly number[])[]): Matrix {
  const scaled = columns.map((column) => {
    const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
    const length = Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0));
    return column.map((value) => (value - mean) / length);
  });
  return new Matrix(scaled).transpose();
}

/** Johnson's relative weights (2000): R² split through the nearest uncorrelated drivers. For more than ten drivers. */
export function relativeWeights(answers: readonly Question[]): Importance | null {
  const count = answers[0]?.scores.length ?? 0;
  const outcome = answers.map(({ overall }) => overall);
  const rows = answers.map(({ scores }) => scores);
  const fit = leastSquares(rows, outcome);
  if (!fit) return null;
  const drivers = standardized(Array.from({ length: count }, (_, index) => rows.map((row) => row[index] ?? 0)));
  const between = drivers.transpose().mmul(drivers);
  const { realEigenvalues, eigenvectorMatrix: vectors } = new EigenvalueDecomposition(between, {
    assumeSymmetric: true,
  });
  const roots = Matrix.diag(realEigenvalues.map((value) => Math.sqrt(Math.max(0, value))));
  const inverseRoots = Matrix.diag(realEigenvalues.map((value) => 1 / Math.sqrt(value)));
  const loadings = vectors.mmul(roots).mmul(vectors.transpose());
  const withOutcome = drivers.transpose().mmul(standardized([outcome]));
  const slopes = vectors.mmul(inverseRoots).mmul(vectors.transpose()).mmul(withOutcome);
  const parts = Matrix.pow(loadings, 2).mmul(Matrix.pow(slopes, 2)).to1DArray();
  const mayBeShown = fit.explained >= leastExplained;
  return { method: 'RELATIVE_WEIGHTS', n: answers.length, explained: fit.explained, parts, mayBeShown };
}

/**
 * How much each driver's differences account for in the overall score, never below 0 by Shapley, adding up to R².
 * Shapley up to ten drivers, relative weights above. Null when the drivers cannot be told apart.
 */
export const derivedImportance = (answers: readonly Question[]): Importance | null =>
  (answers[0]?.scores.length ?? 0) <= mostForAllSubsets ? shapleyImportance(answers) : relativeWeights(answers);
