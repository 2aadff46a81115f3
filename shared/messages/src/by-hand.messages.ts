import { isPercent, type Unit } from '@cxboard/domain/metrics/definition.rules';
import type { Estimate } from '@cxboard/domain/metrics/estimate.rules';
import type { I18n } from '@lingui/core';
import { oneDigit, signed, whole } from './figures.ts';

interface ByHandFacts extends Pick<Estimate, 'low' | 'high' | 'n'> {
  /** With its unit. */
  readonly value: string;
}

/** "44.0 points, between 38.0 and 50.0 (95 %), given by hand from 120 answers" */
export function byHand(i18n: I18n, { value, low, high, n }: ByHandFacts): string {
  if (low === null || high === null)
    return i18n.t({
      id: 'metrics.byHand.noInterval',
      message:
        '{value}, given by hand {n, plural, =0 {without saying of how many} one {from # answer} other {from # answers}}',
      values: { value, n },
    });
  return i18n.t({
    id: 'metrics.byHand',
    message:
      '{value}, between {low} and {high} (95\u00a0%), given by hand {n, plural, =0 {without saying of how many} one {from # answer} other {from # answers}}',
    values: { value, n, low: oneDigit(i18n, low), high: oneDigit(i18n, high) },
  });
}

/** How many a value stands on; of one given by hand nobody may know it. */
export const sizeWord = (i18n: I18n, { n, method }: Pick<Estimate, 'n' | 'method'>): string =>
  method === 'STATED' && n === 0 ? i18n.t({ id: 'metrics.size.unknown', message: 'not known' }) : whole(i18n, n);

interface ChangedFacts {
  readonly difference: number;
  readonly unit: Unit;
  /** The period before, in words. */
  readonly previous: string;
}

/** "+3.0 points since Sep 2026; a value was given by hand, so nobody can say whether that is more than chance" */
export const changedByHand = (i18n: I18n, { difference, unit, previous }: ChangedFacts): string =>
  i18n.t({
    id: 'series.change.byHand',
    message:
      '{by}{unit, select, percent { percentage points} mean {} other { points}} since {previous}; a value was given by hand, so nobody can say whether that is more than chance',
    values: {
      previous,
      by: signed(i18n, difference),
      unit: unit === 'MEAN' ? 'mean' : isPercent(unit) ? 'percent' : 'points',
    },
  });
