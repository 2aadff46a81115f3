import { smallestCell } from './gates.rules.ts';

const isSmall = (n: number): boolean => n > 0 && n < smallestCell;

/**
 * Could a reader who knows the total, every shown row and this very rule work out a hidden row of 1 to 4?
 * The hidden sum is the total less what is shown. A small row is known to be 1 to 4 and a row hidden for its sake to be
 * at least 5 and no bigger than the smallest row still shown.
 */
function canBeWorkedOut(hidden: readonly number[], shown: readonly number[]): boolean {
  const sum = hidden.reduce((total, n) => total + n, 0);
  if (sum < smallestCell) return true;
  const small = hidden.filter(isSmall).length;
  const covers = hidden.length - small;
  const most = covers === 0 ? 0 : Math.min(...shown.filter((n) => n >= smallestCell), sum);
  const restLeast = small - 1 + covers * smallestCell;
  const restMost = (small - 1) * (smallestCell - 1) + covers * most;
  const least = Math.max(1, sum - restMost);
  const greatest = Math.min(smallestCell - 1, sum - restLeast);
  return least >= greatest;
}

/**
 * Complementary suppression: which rows of a breakdown about people to keep back, by position, so that no row of 1 to 4
 * follows by subtraction from the total. Takes the smallest other rows first, and every row when nothing less protects.
 * Empty rows hide nothing and stay.
 */
export function rowsToHide(sizes: readonly number[]): Set<number> {
  const positions = sizes.map((n, index) => ({ n, index })).filter(({ n }) => n > 0);
  const hidden = positions.filter(({ n }) => isSmall(n));
  const others = positions.filter(({ n }) => !isSmall(n)).sort((a, b) => a.n - b.n || a.index - b.index);
  if (hidden.length === 0) return new Set();
  const numbers = (rows: readonly { readonly n: number }[]) => rows.map(({ n }) => n);
  while (others.length > 0 && canBeWorkedOut(numbers(hidden), numbers(others))) {
    const next = others.shift();
    if (next) hidden.push(next);
  }
  return new Set(hidden.map(({ index }) => index));
}
