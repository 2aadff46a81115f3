import type { LocalDate } from '../local-time.ts';
import { dayWords, type DayWords } from './day-words.rules.ts';

export interface Mentioned {
  readonly id: string;
  readonly name: string;
}

/** What a text says about one thing: it, several that it could be (somebody is asked), or nothing. */
export type Said<T> =
  | { readonly is: 'ONE'; readonly value: T }
  | { readonly is: 'MANY'; readonly values: readonly T[] }
  /** Named, but there is nobody and no day like that. */
  | { readonly is: 'UNKNOWN'; readonly words: string }
  | { readonly is: 'NOTHING' };

export interface ActionText {
  /** The promise without the owner and the day that were understood. */
  readonly text: string;
  readonly owner: Said<Mentioned>;
  readonly due: Said<LocalDate>;
}

interface Span {
  readonly from: number;
  readonly until: number;
}

/** `Cost note for the board @jonas by 12 Dec`: what, who and until when, as people write it in English. */
export function parseActionText(
  typed: string,
  { people, today }: { readonly people: readonly Mentioned[]; readonly today: LocalDate },
): ActionText {
  const mention = mentionIn(typed, people);
  const when = dayIn(typed, today);
  const understood = [mention.span, when.span].filter((span) => span !== null);
  return { text: without(typed, understood), owner: mention.owner, due: when.due };
}

/** The first word after an @: as somebody is called. Empty where nobody is. */
export const calledIn = (typed: string): string => /(?<![\p{L}\p{N}])@(\p{L}[\p{L}\p{M}'’-]*)/u.exec(typed)?.[1] ?? '';

function mentionIn(text: string, people: readonly Mentioned[]): { owner: Said<Mentioned>; span: Span | null } {
  const at = /(?<![\p{L}\p{N}])@(?=\p{L})/u.exec(text)?.index;
  if (at === undefined) return { owner: { is: 'NOTHING' }, span: null };
  const words = [...text.slice(at + 1).matchAll(/[\p{L}\p{M}'’-]+/gu)].slice(0, 4);
  const joined = words.filter(
    (word, index) => index === 0 || /^[ .]$/.test(text.slice(at + 1).slice(endOf(words[index - 1]), word.index)),
  );
  for (let count = joined.length; count > 0; count -= 1) {
    const span = { from: at, until: at + 1 + endOf(joined[count - 1]) };
    const found = bestOf(
      people,
      joined.slice(0, count).map(([word]) => plain(word)),
    );
    const [only] = found;
    if (only) return { owner: found.length === 1 ? { is: 'ONE', value: only } : { is: 'MANY', values: found }, span };
  }
  return { owner: { is: 'UNKNOWN', words: words[0]?.[0] ?? '' }, span: null };
}

/** Those whose name has these words one after the other; whole words before beginnings of words. */
function bestOf(people: readonly Mentioned[], words: readonly string[]): Mentioned[] {
  const whole = people.filter((person) => isNamed(person, words, (part, word) => part === word));
  return whole.length > 0
    ? whole
    : people.filter((person) => isNamed(person, words, (part, word) => part.startsWith(word)));
}

function isNamed({ name }: Mentioned, words: readonly string[], fits: (part: string, word: string) => boolean) {
  const parts = plain(name).split(/\s+/);
  return parts.some((_, from) => words.every((word, index) => fits(parts[from + index] ?? '', word)));
}

function dayIn(text: string, today: LocalDate): { due: Said<LocalDate>; span: Span | null } {
  const all = dayWords(text, today);
  const meant = all.filter(({ isDue }) => isDue);
  const candidates = meant.length > 0 ? meant : all;
  const [first] = candidates;
  if (!first) return { due: { is: 'NOTHING' }, span: null };
  const days = [...new Set(candidates.flatMap((words) => words.days))].toSorted();
  const [day] = days;
  if (!day) return { due: { is: 'UNKNOWN', words: wordsIn(text, first) }, span: null };
  return days.length === 1
    ? { due: { is: 'ONE', value: day }, span: first }
    : { due: { is: 'MANY', values: days }, span: candidates.length === 1 ? first : null };
}

const wordsIn = (text: string, { from, until }: DayWords): string => text.slice(from, until);
const endOf = (word: RegExpExecArray | undefined): number => (word ? word.index + word[0].length : 0);
const plain = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/\./g, ' ');

function without(text: string, spans: readonly Span[]): string {
  const kept = spans
    .toSorted((a, b) => b.from - a.from)
    .reduce((left, { from, until }) => `${left.slice(0, from)} ${left.slice(until)}`, text);
  const clean = kept
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;:])/g, '$1')
    .replace(/^[\s,;:–-]*(?:to\s+)?/i, '')
    .replace(/[\s,;:–-]+$/, '');
  return clean.charAt(0).toUpperCase() + clean.slice(1);
}
