import { noChange, noFigure, type Change, type Figure } from './estimate.rules.ts';
import { equalSharesPValue, newcombeInterval, wilsonInterval, type Proportion } from './proportion.rules.ts';

/** A share of answers in percent, 0 to 100, with its Wilson 95 % interval. Null when nobody answered. */
export function percentage(proportion: Proportion): Figure {
  if (!(proportion.n > 0)) return noFigure('WILSON');
  const { low, high } = wilsonInterval(proportion);
  const value = 100 * (proportion.hits / proportion.n);
  return { value, low: Math.min(value, 100 * low), high: Math.max(value, 100 * high), method: 'WILSON' };
}

/**
 * Change of a share between two independent samples in percentage points, -100 to 100: later minus earlier.
 * Newcombe's hybrid score interval; p from the pooled score test. Null when one side has no answers.
 */
export function percentageChange(later: Proportion, earlier: Proportion): Change {
  if (!(later.n > 0 && earlier.n > 0)) return noChange('NEWCOMBE');
  const { low, high } = newcombeInterval(later, earlier);
  return {
    difference: 100 * (later.hits / later.n - earlier.hits / earlier.n),
    low: 100 * low,
    high: 100 * high,
    pValue: equalSharesPValue(later, earlier),
    method: 'NEWCOMBE',
  };
}
