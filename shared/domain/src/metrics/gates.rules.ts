/** Fewer people than this in a cell about people are never told apart. */
export const smallestCell = 5;
/** Fewer answers than this are counted, not valued. */
export const smallestForValue = 10;
/** Fewer answers than this take no verdict. */
export const smallestForVerdict = 30;

/** How much of a value may be shown. Each word includes the ones before it, from COUNTS on. */
export type Showing = 'NOTHING' | 'FEWER_THAN_FIVE' | 'COUNTS' | 'VALUE' | 'VERDICT';

/**
 * What n answers allow: nothing at 0; counts to 9; value and interval to 29; a verdict from 30.
 * Where the cell describes people, 1 to 4 are only said to be fewer than five.
 */
export function showingFor(n: number, { aboutPeople }: { readonly aboutPeople: boolean }): Showing {
  if (!(n > 0)) return 'NOTHING';
  if (aboutPeople && n < smallestCell) return 'FEWER_THAN_FIVE';
  if (n < smallestForValue) return 'COUNTS';
  return n < smallestForVerdict ? 'VALUE' : 'VERDICT';
}

export const mayShowValue = (showing: Showing): boolean => showing === 'VALUE' || showing === 'VERDICT';
