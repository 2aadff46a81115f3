/** What JSON can say. Numbers are finite. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The one spelling of a value: keys sorted, no white space. Equal values give equal bytes, so they can be hashed. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return scalar(value);
  const members = Object.entries(value as { readonly [key: string]: Json })
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

function scalar(value: string | number | boolean | null): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('JSON knows no such number.');
  return JSON.stringify(value);
}
