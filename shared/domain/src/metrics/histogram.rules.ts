import { addExcluded, nothingExcluded, type Excluded } from './estimate.rules.ts';

/** One bar of a histogram of answers, as roll-ups keep it: how many gave this score, the sum of weights, of squared weights. */
export interface ScoreCell {
  readonly score: number;
  readonly n: number;
  readonly sumW: number;
  readonly sumW2: number;
}

/** How often a score was given. Counts may be fractions: weighted answers scaled to their effective number. */
export interface ScoreCount {
  readonly score: number;
  readonly count: number;
}

export interface Scale {
  readonly min: number;
  readonly max: number;
}

export const answersIn = (cells: readonly ScoreCell[]): number => cells.reduce((sum, cell) => sum + cell.n, 0);

export const countIn = (scores: readonly ScoreCount[]): number => scores.reduce((sum, { count }) => sum + count, 0);

/** True when some answer weighs other than 1: then a weighted value stands beside the plain one. */
export const isWeighted = (cells: readonly ScoreCell[]): boolean =>
  cells.some((cell) => cell.sumW !== cell.n || cell.sumW2 !== cell.n);

/** Kish: (sum w)^2 / sum w^2. 0 when no answer weighs anything; equal weights give n. */
export function effectiveSize(cells: readonly ScoreCell[]): number {
  const sumW = cells.reduce((sum, cell) => sum + cell.sumW, 0);
  const sumW2 = cells.reduce((sum, cell) => sum + cell.sumW2, 0);
  return sumW2 > 0 ? (sumW * sumW) / sumW2 : 0;
}

export const plainCounts = (cells: readonly ScoreCell[]): ScoreCount[] =>
  cells.map(({ score, n }) => ({ score, count: n }));

/** Weighted shares times the effective n, so that every formula for counts holds for weighted answers too. */
export function weightedCounts(cells: readonly ScoreCell[]): ScoreCount[] {
  const sumW = cells.reduce((sum, cell) => sum + cell.sumW, 0);
  const scale = sumW > 0 ? effectiveSize(cells) / sumW : 0;
  return cells.map((cell) => ({ score: cell.score, count: cell.sumW * scale }));
}

/** Why a number is no answer on this scale: outside it, or between two of its steps. Null when it counts. */
export function whyNotCounted(score: number, { min, max }: Scale): 'outOfRange' | 'notInteger' | null {
  if (!(score >= min && score <= max)) return 'outOfRange';
  return Number.isInteger(score) ? null : 'notInteger';
}

/** Keeps the answers that a definition counts and says what it left out, and why. What means are made of counts as it is. */
export function keepCountable(
  cells: readonly ScoreCell[],
  { rule, scale }: { readonly rule: string; readonly scale: Scale },
): { readonly cells: readonly ScoreCell[]; readonly excluded: Excluded } {
  if (rule === 'MEAN') return { cells: cells.filter(({ n }) => n > 0), excluded: nothingExcluded };
  let excluded = nothingExcluded;
  const kept = cells.filter((cell) => {
    const reason = whyNotCounted(cell.score, scale);
    if (reason) excluded = addExcluded(excluded, { ...nothingExcluded, [reason]: cell.n });
    return reason === null && cell.n > 0;
  });
  return { cells: kept, excluded };
}

/** Puts bars of the same score together: days into a month, segments into a total. Sorted by score. */
export function mergeCells(cells: Iterable<ScoreCell>): ScoreCell[] {
  const byScore = new Map<number, ScoreCell>();
  for (const { score, n, sumW, sumW2 } of cells) {
    const before = byScore.get(score) ?? { score, n: 0, sumW: 0, sumW2: 0 };
    byScore.set(score, { score, n: before.n + n, sumW: before.sumW + sumW, sumW2: before.sumW2 + sumW2 });
  }
  return [...byScore.values()].sort((a, b) => a.score - b.score);
}
