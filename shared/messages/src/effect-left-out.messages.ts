import type { EffectDocument } from '@cxboard/domain/effects/effect-document';
import type { I18n } from '@lingui/core';
import { daysWords } from './figures.ts';

/** Why the lines of the picture have gaps: the period that led to the nomination, and the days in which it settled. */
export function leftOutOfEffect(i18n: I18n, { plan, asAt }: Pick<EffectDocument, 'plan' | 'asAt'>): string {
  const { nominatedBy, baseline, washInDays, reviewOn } = plan;
  const end = asAt < reviewOn ? asAt : reviewOn;
  const isInside = nominatedBy && nominatedBy.from < end && nominatedBy.to >= baseline.from;
  const said = [
    ...(isInside
      ? [
          i18n.t({
            id: 'effects.leftOut.nominated',
            message: '{days}, which led to the nomination',
            values: { days: daysWords(i18n, nominatedBy) },
          }),
        ]
      : []),
    ...(washInDays > 0
      ? [
          i18n.t({
            id: 'effects.leftOut.washIn',
            message: '{n, plural, one {the first day} other {the first # days}} after going live',
            values: { n: washInDays },
          }),
        ]
      : []),
  ];
  if (said.length === 0) return '';
  return i18n.t({ id: 'effects.leftOut', message: 'Not counted: {what}.', values: { what: said.join('; ') } });
}
