/** What JSON can say. Numbers are finite. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The same value as JSON knows it: its interfaces named by nobody. */
export type Plain<T> = T extends readonly (infer Member)[]
  ? readonly Plain<Member>[]
  : T extends object
    ? { readonly [Key in keyof T]: Plain<T[Key]> }
    : T;

/**
 * The one spelling of a value: keys sorted (whole numbers first, as objects hold them), no white space. Equal values
 * give equal bytes, so they can be hashed. Throws RangeError on a number that is not finite.
 */
export const canonicalJson = (value: Json): string => JSON.stringify(inOrder(value));

/** The same value with its keys in order: spelling it is then the engine's work, three times as fast as ours. */
function inOrder(value: Json): Json {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object') return spellable(value);
  const members = value as { readonly [key: string]: Json };
  const ordered = Object.create(null) as { [key: string]: Json };
  for (const key of Object.keys(members).sort()) ordered[key] = inOrder(members[key] as Json);
  return ordered;
}

function spellable(value: string | number | boolean | null) {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('JSON knows no such number.');
  return value;
}
