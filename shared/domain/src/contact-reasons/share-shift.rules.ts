import { adjustForMany, lookHereLevel } from '../metrics/benjamini-hochberg.rules.ts';
import { equalSharesPValue, newcombeInterval } from '../metrics/proportion.rules.ts';
import { byCodePoint } from './top-reasons.rules.ts';

/** Percentage points of all contacts that a reason gained or lost. */
export interface ShareShift {
  readonly reason: string;
  readonly now: number;
  readonly before: number;
  readonly shift: number;
  readonly low: number;
  readonly high: number;
  readonly adjustedPValue: number;
  readonly shifted: boolean;
}

/**
 * How the mix of reasons moved, whatever the volume did: share now minus share before in percentage points with
 * Newcombe's interval, p-values adjusted together. Biggest gain first. Empty when a side has no contacts.
 */
export function shareShifts(
  now: ReadonlyMap<string, number>,
  before: ReadonlyMap<string, number>,
): readonly ShareShift[] {
  const [n, m] = [now, before].map((counts) => [...counts.values()].reduce((sum, count) => sum + count, 0));
  if (!n || !m) return [];
  const shifts = [...new Set([...now.keys(), ...before.keys()])].map((reason) => {
    const later = { hits: now.get(reason) ?? 0, n };
    const earlier = { hits: before.get(reason) ?? 0, n: m };
    const { low, high } = newcombeInterval(later, earlier);
    const [a, b] = [(100 * later.hits) / n, (100 * earlier.hits) / m];
    const pValue = equalSharesPValue(later, earlier);
    return { reason, now: a, before: b, shift: a - b, low: 100 * low, high: 100 * high, pValue };
  });
  const adjusted = adjustForMany(shifts.map(({ pValue }) => pValue));
  return shifts
    .map(({ pValue, ...shift }, index): ShareShift => {
      const adjustedPValue = adjusted[index] ?? pValue;
      return { ...shift, adjustedPValue, shifted: adjustedPValue <= lookHereLevel };
    })
    .sort((a, b) => b.shift - a.shift || byCodePoint(a.reason, b.reason));
}
