import { Written } from '../platform/graphql/written.ts';

/** A character that JSON knows only escaped. */
export const separator = '\u001e';
const idLength = 36;

/** The documents of a page by the id before each, none of them read. */
export function documentsIn(said: string | null): Readonly<Record<string, Written>> {
  const all = said?.split(separator) ?? [];
  return Object.fromEntries(all.map((one) => [one.slice(0, idLength), new Written(one.slice(idLength))]));
}
