import type { Scale } from '../metrics/histogram.rules.ts';
import type { Code } from './mapping.rules.ts';
import { asksToRecommend, folded } from './mapping.rules.ts';
import { detectDecimalMark, readScoreText, type DecimalMark } from './number.rules.ts';

/** A value that may mean "not answered": a number beside the scale, or a word among numbers. A person says what it is. */
export interface Suspect {
  readonly value: string;
  readonly count: number;
  readonly why: 'OUTSIDE_SCALE' | 'WORD';
}

export interface ScoreGuess {
  readonly scale: Scale;
  readonly decimalMark: DecimalMark;
  readonly suspects: readonly Suspect[];
  /** Words that plainly mean "not answered" are proposed as codes; numbers never are. */
  readonly codes: readonly Code[];
}

const blankWords = /^(blank|none|null|nil|no answer|not answered|no response|non-?response|missing|empty|skipped|-+)$/;
const notApplicableWords = /^(n\.?\/?a\.?|not applicable|does not apply|don'?t know|unknown|dk|nvt|n\.v\.t\.)$/;

/** Words that plainly mean that nothing was answered. */
export function codeOf(value: string): Code | null {
  if (blankWords.test(folded(value))) return { value, means: 'BLANK' };
  return notApplicableWords.test(folded(value)) ? { value, means: 'NOT_APPLICABLE' } : null;
}

interface Tally {
  readonly value: string;
  readonly count: number;
  readonly number: number | null;
}

function tally(values: readonly string[], mark: DecimalMark): Tally[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value.trim(), (counts.get(value.trim()) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count, number: readScoreText(value, mark) }));
}

const scalesByLikelihood: readonly Scale[] = [
  { min: 1, max: 5 },
  { min: 1, max: 7 },
  { min: 0, max: 10 },
  { min: 1, max: 10 },
];
/** At most this many different numbers may lie beside a scale; more of them are another scale. */
const mostOutside = 2;

/**
 * Every step occurs but the lowest, which few choose (or any one on a long scale); few other numbers do, and the scale
 * does not simply go on.
 */
function fits({ min, max }: Scale, numbers: ReadonlySet<number>): boolean {
  const steps = Array.from({ length: max - min + 1 }, (_, step) => min + step);
  const missing = steps.filter((step) => !numbers.has(step));
  const outside = numbers.size - (steps.length - missing.length);
  const goesOn = numbers.has(max + 1) && numbers.has(max + 2);
  const mayMiss = missing.length === 1 && (steps.length > 9 || missing[0] === min);
  return (missing.length === 0 || mayMiss) && outside <= mostOutside && !goesOn;
}

function scaleOf(header: string, numbers: ReadonlySet<number>): Scale | null {
  const nps = { min: 0, max: 10 };
  const outside = [...numbers].filter((number) => number < 0 || number > 10).length;
  if (asksToRecommend(header) && numbers.size > 0 && outside <= mostOutside && Math.max(...numbers) >= 9) return nps;
  return scalesByLikelihood.find((scale) => fits(scale, numbers)) ?? null;
}

/** More than this share of words and the column holds no scores. */
const mostWords = 0.2;

/** Takes a column for scores when its numbers fill a known scale, and points out what does not belong. Null: no scores. */
export function guessScore(header: string, values: readonly string[]): ScoreGuess | null {
  const decimalMark = detectDecimalMark(values);
  const tallies = tally(values, decimalMark);
  const words = tallies.filter(({ number }) => number === null);
  if (words.reduce((sum, { count }) => sum + count, 0) > mostWords * values.length) return null;
  const numbers = new Set(tallies.flatMap(({ number }) => (number === null ? [] : [number])));
  const scale = scaleOf(header, numbers);
  if (!scale) return null;
  const beside = tallies.filter(({ number }) => number !== null && (number < scale.min || number > scale.max));
  return {
    scale,
    decimalMark,
    suspects: [
      ...beside.map(({ value, count }): Suspect => ({ value, count, why: 'OUTSIDE_SCALE' })),
      ...words.map(({ value, count }): Suspect => ({ value, count, why: 'WORD' })),
    ],
    codes: words.flatMap(({ value }) => codeOf(value) ?? []),
  };
}
