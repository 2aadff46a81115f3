import { inverse, Matrix } from 'ml-matrix';

/** One row of a regression: what explains, what is explained, and how much the row counts. */
export interface Row {
  readonly x: readonly number[];
  readonly y: number;
  /** Least squares: the weight (answers behind a mean). Poisson: the exposure. Positive. */
  readonly weight: number;
  /** Its place in time; neighbours differ by one. */
  readonly at: number;
}

/** A fitted linear model, with what its errors need. */
export interface Fit {
  readonly coefficients: readonly number[];
  /** (X'WX)^-1. */
  readonly bread: Matrix;
  /** Residual variance (least squares) or overdispersion (Poisson): 1 is what counting alone explains. */
  readonly dispersion: number;
  readonly degreesOfFreedom: number;
  /** Correlation of neighbouring residuals, -1 to 1; 0 when there are no neighbours. */
  readonly lagCorrelation: number;
  readonly rows: readonly Row[];
  /** What each row pulls at the coefficients: x times its weighted residual. */
  readonly pulls: readonly number[];
}

/** A sum of coefficients, with its standard error. `isRobust`: neighbours hang together, so Newey-West widened it. */
export interface Contrast {
  readonly estimate: number;
  readonly standardError: number;
  readonly isRobust: boolean;
}

/** Neighbouring residuals that correlate more than this widen the interval. */
const correlationThatCounts = 0.2;

const matrixOf = (rows: readonly Row[]): Matrix => new Matrix(rows.map(({ x }) => [...x]));

/** (X'WX)^-1. Null when the rows cannot tell the coefficients apart. */
export function breadOf(rows: readonly Row[], weights: readonly number[]): Matrix | null {
  const x = matrixOf(rows);
  const weighted = matrixOf(rows).mulColumnVector([...weights]);
  try {
    const bread = inverse(x.transpose().mmul(weighted));
    return bread.to1DArray().every(Number.isFinite) ? bread : null;
  } catch {
    return null;
  }
}

const fittedBy = (coefficients: readonly number[], x: readonly number[]): number =>
  x.reduce((sum, value, index) => sum + value * (coefficients[index] ?? 0), 0);

/** Solves the weighted normal equations. Null without enough rows, or when they cannot tell the coefficients apart. */
function solve(rows: readonly Row[], weights: readonly number[], targets: readonly number[]) {
  const size = rows[0]?.x.length ?? 0;
  if (rows.length <= size) return null;
  const bread = breadOf(rows, weights);
  if (!bread) return null;
  const weighted = Matrix.columnVector(targets.map((target, index) => target * (weights[index] ?? 0)));
  return { bread, coefficients: bread.mmul(matrixOf(rows).transpose().mmul(weighted)).to1DArray() };
}

/** Correlation of standardized residuals of neighbours. */
function lagCorrelationOf(rows: readonly Row[], residuals: readonly number[]): number {
  const all = residuals.reduce((sum, value) => sum + value * value, 0);
  const beside = rows.reduce((sum, row, index) => {
    const before = rows[index - 1];
    const isNeighbour = before !== undefined && row.at - before.at === 1;
    return isNeighbour ? sum + (residuals[index] ?? 0) * (residuals[index - 1] ?? 0) : sum;
  }, 0);
  return all > 0 ? beside / all : 0;
}

/** Weighted least squares. */
export function leastSquares(rows: readonly Row[]): Fit | null {
  const weights = rows.map(({ weight }) => weight);
  const solved = solve(
    rows,
    weights,
    rows.map(({ y }) => y),
  );
  if (!solved) return null;
  const residuals = rows.map(({ x, y }) => y - fittedBy(solved.coefficients, x));
  const standardized = residuals.map((residual, index) => residual * Math.sqrt(weights[index] ?? 0));
  const degreesOfFreedom = rows.length - solved.coefficients.length;
  return {
    ...solved,
    ...{ rows, degreesOfFreedom },
    dispersion: standardized.reduce((sum, value) => sum + value * value, 0) / degreesOfFreedom,
    lagCorrelation: lagCorrelationOf(rows, standardized),
    pulls: residuals.map((residual, index) => residual * (weights[index] ?? 0)),
  };
}

/** Counts in their exposure, log link, by iteratively reweighted least squares (McCullagh & Nelder 1989). */
export function quasiPoisson(rows: readonly Row[]): Fit | null {
  let expected = rows.map(({ y, weight }) => Math.max(y, 0.5) / weight);
  let solved: ReturnType<typeof solve> = null;
  let before = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 50; round += 1) {
    const rates = expected;
    const weights = rows.map(({ weight }, index) => (rates[index] ?? 0) * weight);
    const targets = rows.map(({ y, weight }, index) => {
      const rate = rates[index] ?? 0;
      return Math.log(rate) + (y / weight - rate) / rate;
    });
    solved = solve(rows, weights, targets);
    if (!solved) return null;
    const { coefficients } = solved;
    expected = rows.map(({ x }) => Math.exp(fittedBy(coefficients, x)));
    const [intercept = 0] = coefficients;
    if (Math.abs(intercept - before) < 1e-12) break;
    before = intercept;
  }
  return solved && poissonFit(rows, solved, expected);
}

function poissonFit(
  rows: readonly Row[],
  { coefficients }: { readonly coefficients: readonly number[] },
  rates: readonly number[],
): Fit | null {
  const means = rows.map(({ weight }, index) => (rates[index] ?? 0) * weight);
  const bread = breadOf(rows, means);
  if (!bread) return null;
  const pulls = rows.map(({ y }, index) => y - (means[index] ?? 0));
  const standardized = pulls.map((pull, index) => pull / Math.sqrt(means[index] ?? 1));
  const degreesOfFreedom = rows.length - coefficients.length;
  return {
    ...{ coefficients, bread, rows, degreesOfFreedom, pulls },
    dispersion: standardized.reduce((sum, value) => sum + value * value, 0) / degreesOfFreedom,
    lagCorrelation: lagCorrelationOf(rows, standardized),
  };
}

/** c'Bc: the variance of a contrast while the dispersion is 1. */
export const unitVariance = (bread: Matrix, contrast: readonly number[]): number =>
  fittedBy(along(bread, contrast), contrast);

/** Bc, without a matrix for every point of a chart. */
const along = (bread: Matrix, contrast: readonly number[]): number[] =>
  contrast.map((_, row) => contrast.reduce((sum, value, column) => sum + bread.get(row, column) * value, 0));

/**
 * A sum of coefficients with its error from the residuals. When neighbouring residuals correlate by more than 0.2, the
 * Newey-West error with lag 1 (Bartlett weight 1/2, n / (n - k)) is taken if it is the larger: never the narrower one.
 */
export function contrastOf(fit: Fit, contrast: readonly number[]): Contrast {
  const estimate = fittedBy(fit.coefficients, contrast);
  const plain = fit.dispersion * unitVariance(fit.bread, contrast);
  const robust = fit.lagCorrelation > correlationThatCounts ? neweyWest(fit, contrast) : 0;
  return { estimate, standardError: Math.sqrt(Math.max(plain, robust)), isRobust: robust > plain };
}

function neweyWest({ bread, rows, pulls, degreesOfFreedom }: Fit, contrast: readonly number[]): number {
  const direction = along(bread, contrast);
  const scores = rows.map(({ x }, index) => fittedBy(direction, x) * (pulls[index] ?? 0));
  const variance = scores.reduce((sum, score, index) => {
    const isNeighbour = (rows[index]?.at ?? 0) - (rows[index - 1]?.at ?? Number.NaN) === 1;
    return sum + score * score + (isNeighbour ? score * (scores[index - 1] ?? 0) : 0);
  }, 0);
  return (variance * rows.length) / degreesOfFreedom;
}
