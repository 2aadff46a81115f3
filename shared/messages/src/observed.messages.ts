import type { Unit } from '@cxboard/domain/metrics/definition.rules';
import type { Estimate } from '@cxboard/domain/metrics/estimate.rules';
import type { I18n } from '@lingui/core';
import { oneDigit, percent, whole } from './figures.ts';

type Valued = Pick<Estimate, 'low' | 'high' | 'n'> & { readonly value: number };

/** What was counted or measured, with how sure it is: nobody was asked, so these are no answers. */
export const observedWords = (
  i18n: I18n,
  { estimate, unit }: { readonly estimate: Valued; readonly unit: Unit },
): string => (unit === 'MEAN' ? ofMeasured(i18n, estimate) : ofCounted(i18n, estimate));

/** "11.5 % of 21,289, between 11.1 and 11.9 (95 %)" */
function ofCounted(i18n: I18n, { value, low, high, n }: Valued): string {
  const values = { value: percent(i18n, value, 1), n: whole(i18n, n) };
  if (low === null || high === null)
    return i18n.t({ id: 'metrics.share.noInterval', message: '{value} of {n}', values });
  return i18n.t({
    id: 'metrics.share',
    message: '{value} of {n}, between {low} and {high} (95\u00a0%)',
    values: { ...values, low: oneDigit(i18n, low), high: oneDigit(i18n, high) },
  });
}

/** "243.5 on average, between 239.1 and 247.9 (95 %), of 2,140" */
function ofMeasured(i18n: I18n, { value, low, high, n }: Valued): string {
  const values = { value: oneDigit(i18n, value), n: whole(i18n, n) };
  if (low === null || high === null)
    return i18n.t({ id: 'metrics.mean.noInterval', message: '{value} on average, of {n}', values });
  return i18n.t({
    id: 'metrics.mean',
    message: '{value} on average, between {low} and {high} (95\u00a0%), of {n}',
    values: { ...values, low: oneDigit(i18n, low), high: oneDigit(i18n, high) },
  });
}
