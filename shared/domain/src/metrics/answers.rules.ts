import { nothingExcluded, type Excluded, type ExclusionReason } from './estimate.rules.ts';
import { mergeCells, whyNotCounted, type Scale, type ScoreCell } from './histogram.rules.ts';

export interface RawAnswer {
  readonly value: unknown;
  readonly weight?: number;
}

const labelled = /^([+-]?\d+(?:\.\d+)?)(?:\s*[-–—:=.]\s+\S.*)?$/u;

/** Reads "9", "10 - Extremely likely" or 9 as a number; null when there is none. Numbers are never rounded. */
function readScore(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string') return null;
  const match = labelled.exec(value.trim());
  return match ? Number(match[1]) : null;
}

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

function whyExcluded(value: unknown, score: number | null, scale: Scale): ExclusionReason | null {
  if (isBlank(value)) return 'blank';
  return score === null ? 'outOfRange' : whyNotCounted(score, scale);
}

/**
 * Raw answers to a histogram on a scale, with what was left out and why.
 * Text that holds no number cannot lie on the scale and counts as out of range. A missing weight is 1.
 */
export function countAnswers(
  answers: Iterable<RawAnswer>,
  scale: Scale,
): { readonly cells: readonly ScoreCell[]; readonly excluded: Excluded } {
  const excluded: Record<ExclusionReason, number> = { ...nothingExcluded };
  const cells: ScoreCell[] = [];
  for (const { value, weight = 1 } of answers) {
    const score = readScore(value);
    const reason = whyExcluded(value, score, scale);
    if (reason) excluded[reason] += 1;
    else if (score !== null) cells.push({ score, n: 1, sumW: weight, sumW2: weight * weight });
  }
  return { cells: mergeCells(cells), excluded };
}
