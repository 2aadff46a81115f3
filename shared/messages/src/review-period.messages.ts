import type { ReviewPeriod } from '@cxboard/domain/drafting/review-period.rules';
import type { LocalDate } from '@cxboard/domain/local-time';
import { isOpen } from '@cxboard/domain/metrics/period.rules';
import type { I18n } from '@lingui/core';
import { longDate } from './figures.ts';
import { periodLabel } from './series.messages.ts';

/** "Oct 2026", "19 October 2026 to 15 November 2026" */
export const periodWords = (i18n: I18n, { grain, from, to }: ReviewPeriod): string =>
  grain === 'MONTH'
    ? periodLabel(i18n, { grain, name: from.slice(0, 7), from })
    : i18n.t({
        id: 'drafting.period.weeks',
        message: '{from} to {to}',
        values: { from: longDate(i18n, from), to: longDate(i18n, to) },
      });

/** What a metrics session looks at, why not the month, and from when on its numbers can be there. */
export function reviewSentence(i18n: I18n, period: ReviewPeriod, today: LocalDate): string {
  const sentence = reviews(i18n, period);
  if (!isOpen(period, today)) return sentence;
  return i18n.t({
    id: 'drafting.reviews.stillRuns',
    message: '{sentence}; its numbers can be there after {on}',
    values: { sentence, on: longDate(i18n, period.to) },
  });
}

const reviews = (i18n: I18n, period: ReviewPeriod): string =>
  period.grain === 'MONTH'
    ? i18n.t({
        id: 'drafting.reviews.month',
        message: 'Reviews {period}',
        values: { period: periodWords(i18n, period) },
      })
    : i18n.t({
        id: 'drafting.reviews.weeks',
        message: 'Reviews the last four full weeks, {period}: the newest month was reviewed before',
        values: { period: periodWords(i18n, period) },
      });

/** The title of the item that tells which numbers are not there yet. */
export const dataMissingTitle = (i18n: I18n, { period }: { readonly period: ReviewPeriod }): string =>
  i18n.t({
    id: 'drafting.title.dataMissing',
    message: 'Data still missing for {period}',
    values: { period: periodWords(i18n, period) },
  });
