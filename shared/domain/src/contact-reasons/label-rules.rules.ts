import { groupingOf } from './top-reasons.rules.ts';

/** Labels in which one of the words stands belong to the reason. */
export interface LabelRule {
  readonly reasonId: string;
  /** Separated by commas; a star at an end stands for any letters there. */
  readonly words: string;
}

const isOfAWord = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}_]/u.test(sign);

interface Word {
  readonly text: string;
  readonly mayGoOnBefore: boolean;
  readonly mayGoOnAfter: boolean;
}

const wordsOf = (words: string): Word[] =>
  words
    .split(',')
    .map(groupingOf)
    .filter((word) => word.replaceAll('*', '').trim() !== '')
    .map((word) => ({
      text: word.replace(/^\*|\*$/gu, '').trim(),
      mayGoOnBefore: word.startsWith('*'),
      mayGoOnAfter: word.endsWith('*'),
    }));

/** Why the words of a rule cannot be used; null when they can. */
export type WordsProblem = 'NO_WORD' | 'STAR_INSIDE';
export function refuseWords(words: string): WordsProblem | null {
  const all = wordsOf(words);
  if (all.length === 0) return 'NO_WORD';
  return all.some(({ text }) => text.includes('*')) ? 'STAR_INSIDE' : null;
}

function standsIn(grouping: string, { text, mayGoOnBefore, mayGoOnAfter }: Word): boolean {
  for (let at = grouping.indexOf(text); at >= 0; at = grouping.indexOf(text, at + 1)) {
    const [before, after] = [grouping[at - 1], grouping[at + text.length]];
    if ((mayGoOnBefore || !isOfAWord(before)) && (mayGoOnAfter || !isOfAWord(after))) return true;
  }
  return false;
}

/** Which rule, told by its words, a label belongs to: the first one of which a word stands in it. Null when there is none. */
export function ruleOf(rules: readonly string[]): (label: string) => number | null {
  const all = rules.map(wordsOf);
  return (label) => {
    const grouping = groupingOf(label);
    const found = all.findIndex((words) => words.some((word) => standsIn(grouping, word)));
    return found < 0 ? null : found;
  };
}

export interface TriedLabel {
  readonly label: string;
  readonly contacts: number;
}

/** What a rule takes: how many labels with how many contacts, and the most frequent of them. */
export interface Taken {
  readonly labels: number;
  readonly contacts: number;
  readonly examples: readonly string[];
}

const named = 3;
function taken(labels: readonly TriedLabel[]): Taken {
  return {
    labels: labels.length,
    contacts: labels.reduce((sum, { contacts }) => sum + contacts, 0),
    examples: labels
      .toSorted((a, b) => b.contacts - a.contacts)
      .slice(0, named)
      .map(({ label }) => label),
  };
}

/** What rules would do to labels, before they do it: what each takes, and what none does. */
export function tryRules(rules: readonly string[], labels: readonly TriedLabel[]) {
  const find = ruleOf(rules);
  const by = Map.groupBy(labels, ({ label }) => find(label));
  return { rules: rules.map((_, nth) => taken(by.get(nth) ?? [])), left: taken(by.get(null) ?? []) };
}
