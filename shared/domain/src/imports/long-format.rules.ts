import type { Scale } from '../metrics/histogram.rules.ts';
import { folded, type QuestionOfRows } from './mapping.rules.ts';
import { guessScore } from './score-guess.rules.ts';
import { guessWords } from './word-scales.rules.ts';

/** More questions than this in one column: it names something else. */
export const mostQuestions = 100;

interface Places {
  readonly question: number;
  readonly score: number;
}

function scaleOf(question: string, values: readonly string[]): Scale | null {
  if (values.length === 0) return null;
  return (guessScore(folded(question), values) ?? guessWords(values))?.scale ?? null;
}

/**
 * The questions that the rows of a file name, each with the scale its own answers fill. Without a scale the rows of a
 * question hold comments; a person sees the list and corrects it.
 */
export function questionsNamed(rows: readonly (readonly string[])[], { question, score }: Places): QuestionOfRows[] {
  const answers = new Map<string, { value: string; values: string[] }>();
  for (const row of rows) {
    const value = (row[question] ?? '').trim();
    if (value === '') continue;
    const known = answers.get(folded(value)) ?? { value, values: [] };
    answers.set(folded(value), known);
    const answer = (row[score] ?? '').trim();
    if (answer !== '') known.values.push(answer);
  }
  return [...answers.values()].map(({ value, values }) => ({ value, question: value, scale: scaleOf(value, values) }));
}
