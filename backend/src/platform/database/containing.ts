/** A pattern for LIKE that finds this text anywhere, in small letters; null when nothing is looked for. */
export function containing(search: string | null | undefined): string | null {
  const words = search?.trim().toLowerCase();
  return words ? `%${words.replace(/[\\%_]/g, '\\$&')}%` : null;
}
