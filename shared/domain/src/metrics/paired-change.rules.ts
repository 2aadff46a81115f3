import { noChange, type Change } from './estimate.rules.ts';
import { t95, twoSidedStudent } from './student.rules.ts';

/** More than this part of customers in both periods and the two samples are not independent. */
const mostOverlap = 0.1;

/** True when the same customers answer so often in both periods that the usual comparison would be wrong. */
export const notIndependent = (sizes: {
  readonly later: number;
  readonly earlier: number;
  readonly both: number;
}): boolean => sizes.both > mostOverlap * Math.min(sizes.later, sizes.earlier);

const standing = (score: number): number => Number(score >= 9) - Number(score <= 6);

/**
 * Change of the Net Promoter Score among customers who answered both times (0-10), in points: mean change of each from
 * detractor (-1), passive (0) or promoter (1), with Student's t interval. Null without pairs; one pair has no interval.
 */
export function pairedNpsChange(pairs: readonly { readonly later: number; readonly earlier: number }[]): Change {
  if (pairs.length === 0) return noChange('PAIRED_T');
  const changes = pairs.map(({ later, earlier }) => 100 * (standing(later) - standing(earlier)));
  const difference = changes.reduce((sum, change) => sum + change, 0) / changes.length;
  if (pairs.length === 1) return { ...noChange('PAIRED_T', 'TOO_FEW_FOR_INTERVAL'), difference };
  const freedom = pairs.length - 1;
  const variance = changes.reduce((sum, change) => sum + (change - difference) ** 2, 0) / freedom;
  const error = Math.sqrt(variance / pairs.length);
  const reach = t95(freedom) * error;
  const pValue = error > 0 ? twoSidedStudent(difference / error, freedom) : Number(difference === 0);
  return { difference, low: difference - reach, high: difference + reach, pValue, method: 'PAIRED_T' };
}
