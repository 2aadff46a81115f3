import { Matrix, QrDecomposition, inverse } from 'ml-matrix';

export interface LeastSquares {
  readonly n: number;
  readonly intercept: number;
  /** One a column, with its standard error. */
  readonly slopes: readonly { readonly value: number; readonly error: number }[];
  /** Part of the variance explained, 0 to 1. */
  readonly explained: number;
}

/** Exact zeros are rare in floating point: a column that adds next to nothing to the others follows from them. */
function canBeToldApart(triangle: Matrix): boolean {
  const own = triangle.diagonal().map(Math.abs);
  return Math.min(...own) > 1e-10 * Math.max(...own);
}

/**
 * Ordinary least squares with an intercept. Null when the columns cannot be told apart (one follows from the others), when
 * there are not more rows than coefficients, or when the outcome does not vary.
 */
export function leastSquares(rows: readonly (readonly number[])[], outcome: readonly number[]): LeastSquares | null {
  const [n, columns] = [rows.length, (rows[0]?.length ?? 0) + 1];
  const mean = outcome.reduce((sum, value) => sum + value, 0) / n;
  const all = outcome.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  if (n <= columns || all === 0) return null;
  const design = new Matrix(rows.map((row) => [1, ...row]));
  const qr = new QrDecomposition(design);
  if (!canBeToldApart(qr.upperTriangularMatrix)) return null;
  const coefficients = qr.solve(Matrix.columnVector([...outcome]));
  const fitted = design.mmul(coefficients).to1DArray();
  const left = outcome.reduce((sum, value, index) => sum + (value - (fitted[index] ?? 0)) ** 2, 0);
  const covariance = inverse(design.transpose().mmul(design)).mul(left / (n - columns));
  const slopes = Array.from({ length: columns - 1 }, (_, index) => ({
    value: coefficients.get(index + 1, 0),
    error: Math.sqrt(covariance.get(index + 1, index + 1)),
  }));
  return { n, intercept: coefficients.get(0, 0), slopes, explained: 1 - left / all };
}
