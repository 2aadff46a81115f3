/** What the address of the projects may say, in the order in which it is kept. */
export const filterParts = ['view', 'by', 'words', 'stage', 'health', 'owner', 'department', 'promise'] as const;
export type FilterPart = (typeof filterParts)[number];
export type FilterParts = Partial<Record<FilterPart, string>>;

/** The same filter reads the same, however it was put together; empty when it says nothing. */
export const queryOf = (parts: FilterParts): string =>
  filterParts.flatMap((part) => (parts[part] ? [`${part}=${encodeURIComponent(parts[part])}`] : [])).join('&');

/** What a query says; what is not known in it, or cannot be read, is left out. */
export function partsIn(query: string): FilterParts {
  const said = new Map(query.split('&').map((pair) => [pair.split('=', 1)[0] ?? '', pair]));
  return Object.fromEntries(
    filterParts.flatMap((part) => {
      const text = readable((said.get(part) ?? '').slice(part.length + 1));
      return text ? [[part, text]] : [];
    }),
  );
}

function readable(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
