import type { Unit } from '@cxboard/domain/metrics/definition.rules';
import type { Restatement } from '@cxboard/domain/metrics/told-values.rules';
import type { I18n } from '@lingui/core';
import { longDate, whole } from './figures.ts';
import { valueWords } from './metrics.messages.ts';
import { periodLabel } from './series.messages.ts';

export interface RestatedFacts {
  readonly restated: Restatement;
  readonly unit: Unit;
  readonly timeZone: string;
}

/** "Oct 2026 was 41.0 points until 12 November 2026, from 100 answers; it is 44.0 points now, from 120" */
export const restatedSentence = (i18n: I18n, { restated, unit, timeZone }: RestatedFacts): string => {
  const { month, was, wasN, now, nowN, changedAt } = restated;
  const day = new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(changedAt));
  const isByHand = wasN === 0 || nowN === 0;
  const values = {
    month: periodLabel(i18n, { grain: 'MONTH', name: month.slice(0, 7), from: month }),
    was: valueWords(i18n, { value: was, unit }),
    now: valueWords(i18n, { value: now, unit }),
    day: longDate(i18n, day),
  };
  if (isByHand)
    return i18n.t({
      id: 'metrics.restated.byHand',
      message:
        '{month} was {was} until {day}, {wasN, plural, =0 {given by hand} one {from # answer} other {from # answers}}; it is {now} now, {nowN, plural, =0 {given by hand} one {from # answer} other {from # answers}}',
      values: { ...values, wasN, nowN },
    });
  return i18n.t({
    id: 'metrics.restated',
    message: '{month} was {was} until {day}, from {wasN} answers; it is {now} now, from {nowN}',
    values: { ...values, wasN: whole(i18n, wasN), nowN: whole(i18n, nowN) },
  });
};
