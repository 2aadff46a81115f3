import { useNavigate, useSearch } from '@tanstack/react-router';

type Search = Record<string, unknown>;

/** What a list is narrowed to, kept in its address; `read` leaves out what it does not know. */
export function useListFilter<Words extends object>(read: (search: Search) => Words) {
  const words = read(useSearch({ strict: false }));
  const navigate = useNavigate();
  const show = (search: object) => void navigate({ to: '.', search: narrowing(search), replace: true } as never);
  const change = (changes: Words) => show({ ...words, ...changes });
  const clear = () => show({});
  return { words, change, clear, isNarrowed: Object.keys(words).length > 0 };
}

/** Only what narrows: an address says nothing about the rest. */
export const narrowing = (words: object): Record<string, string> =>
  Object.fromEntries(Object.entries(words).filter((part): part is [string, string] => part[1] !== ''));

/** Several words stand in one part of the address, with commas between them. */
export const wordsIn = (given: unknown): string[] =>
  typeof given === 'string' ? given.split(',').filter(Boolean) : [];

export const knownIn = <Word extends string>(words: readonly Word[], given: unknown): Word[] =>
  words.filter((word) => wordsIn(given).includes(word));

export const idsIn = (given: unknown): string[] => wordsIn(given).filter((id) => /^[0-9a-f-]{36}$/.test(id));
