import type { Direction } from './definition.rules.ts';
import type { Change } from './estimate.rules.ts';
import { smallestForVerdict } from './gates.rules.ts';

export type Verdict = 'BETTER' | 'WORSE' | 'NO_CLEAR_CHANGE' | 'NOT_ENOUGH_DATA';

/** How many answers stand on each side; for weighted values the effective number. */
export interface Sizes {
  readonly later: number;
  readonly earlier: number;
}

/** Both sides hold the 30 answers a verdict needs. */
export const enoughForVerdict = ({ later, earlier }: Sizes): boolean => Math.min(later, earlier) >= smallestForVerdict;

const towards = (difference: number, direction: Direction): Verdict =>
  difference > 0 === (direction === 'HIGHER_IS_BETTER') ? 'BETTER' : 'WORSE';

/** What a change says when it is judged alone: clear only when its 95 % interval leaves out zero. */
export function verdictOn(change: Change, sizes: Sizes, direction: Direction): Verdict {
  const { difference, low, high } = change;
  if (difference === null || low === null || high === null || !enoughForVerdict(sizes)) return 'NOT_ENOUGH_DATA';
  return low > 0 || high < 0 ? towards(difference, direction) : 'NO_CLEAR_CHANGE';
}

/** What a change says when it is one of several shown side by side: clear only when its adjusted p-value is. */
export function verdictAmongMany(
  { difference }: Change,
  adjusted: { readonly pValue: number; readonly level: number },
  direction: Direction,
): Verdict {
  if (difference === null) return 'NOT_ENOUGH_DATA';
  return adjusted.pValue <= adjusted.level && difference !== 0 ? towards(difference, direction) : 'NO_CLEAR_CHANGE';
}
