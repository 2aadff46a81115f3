import { folded } from './mapping.rules.ts';
import { codeOf, type ScoreGuess } from './score-guess.rules.ts';

/** Steps of answers in words, the worst first; a step may be called several things. */
const scales: readonly (readonly (readonly string[])[])[] = [
  [
    ['very dissatisfied', 'extremely dissatisfied', 'very unsatisfied'],
    ['dissatisfied', 'somewhat dissatisfied', 'unsatisfied'],
    ['neutral', 'neither satisfied nor dissatisfied', 'neither'],
    ['satisfied', 'somewhat satisfied'],
    ['very satisfied', 'extremely satisfied'],
  ],
  [
    ['strongly disagree'],
    ['disagree', 'somewhat disagree'],
    ['neutral', 'neither agree nor disagree', 'neither'],
    ['agree', 'somewhat agree'],
    ['strongly agree'],
  ],
  [
    ['very difficult', 'extremely difficult'],
    ['difficult', 'somewhat difficult'],
    ['neutral', 'neither easy nor difficult', 'neither'],
    ['easy', 'somewhat easy'],
    ['very easy', 'extremely easy'],
  ],
  [
    ['very unlikely', 'extremely unlikely'],
    ['unlikely', 'somewhat unlikely'],
    ['neutral', 'neither likely nor unlikely', 'neither'],
    ['likely', 'somewhat likely'],
    ['very likely', 'extremely likely'],
  ],
];

interface Matched {
  readonly words: readonly { readonly value: string; readonly score: number }[];
  readonly others: readonly string[];
}

/** Several spellings of one step may occur; values that are no step stay apart. */
function matched(values: readonly string[], scale: readonly (readonly string[])[]): Matched {
  const stepOf = (value: string) => scale.findIndex((step) => step.includes(folded(value))) + 1;
  return {
    words: values.flatMap((value) => (stepOf(value) > 0 ? [{ value, score: stepOf(value) }] : [])),
    others: values.filter((value) => stepOf(value) === 0),
  };
}

const mostOthers = 0.2;
const fewestSteps = 2;

/** Takes a column for scores when its words are steps from bad to good. Every step is named, also those the sample lacks. */
export function guessWords(texts: readonly string[]): (ScoreGuess & { words: Matched['words'] }) | null {
  const trimmed = texts.map((text) => text.trim());
  const distinct = [...new Set(trimmed)];
  for (const scale of scales) {
    const { words, others } = matched(distinct, scale);
    const countOf = (value: string) => trimmed.filter((text) => text === value).length;
    const rest = others.reduce((sum, value) => sum + countOf(value), 0);
    if (new Set(words.map(({ score }) => score)).size < fewestSteps || rest > mostOthers * trimmed.length) continue;
    const known = new Set(words.map(({ value }) => folded(value)));
    const unseen = scale.flatMap((step, at) => step.map((value) => ({ value, score: at + 1 })));
    return {
      scale: { min: 1, max: scale.length },
      decimalMark: '.',
      words: [...words, ...unseen.filter(({ value }) => !known.has(value))],
      suspects: others.map((value) => ({ value, count: countOf(value), why: 'WORD' })),
      codes: others.flatMap((value) => codeOf(value) ?? []),
    };
  }
  return null;
}
