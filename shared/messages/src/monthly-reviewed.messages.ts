import type { ContactsReviewed, MonthlyReviewed } from '@cxboard/domain/drafting/reason-facts';
import type { ReviewPeriod } from '@cxboard/domain/drafting/review-period.rules';
import type { LocalDate } from '@cxboard/domain/local-time';
import type { I18n } from '@lingui/core';
import { list, longDate, whole } from './figures.ts';
import { periodWords } from './review-period.messages.ts';
import { reasonName } from './review.messages.ts';

/** The item under which a session looks at its period as a whole. */
export const monthlyReviewTitle = (i18n: I18n, { period }: { readonly period: ReviewPeriod }): string =>
  period.grain === 'MONTH'
    ? i18n.t({
        id: 'drafting.title.monthlyReview',
        message: 'Monthly review: {period}',
        values: { period: periodWords(i18n, period) },
      })
    : i18n.t({
        id: 'drafting.title.weeksReview',
        message: 'Review of the last four weeks: {period}',
        values: { period: periodWords(i18n, period) },
      });

/** "Trends of 6 metrics and the top 10 of 41,230 contacts: Money transfer leads, was 2; Limits rises beyond its own noise" */
export function monthlyReviewed(i18n: I18n, reviewed: MonthlyReviewed): string {
  if (reviewed.overAfter) return stillRuns(i18n, reviewed.overAfter);
  const said = lookedAt(i18n, reviewed);
  if (!reviewed.isReady) return said;
  return `${said}. ${i18n.t({ id: 'drafting.why.dataReady', message: 'All data expected for it are there' })}`;
}

const stillRuns = (i18n: I18n, overAfter: LocalDate): string =>
  i18n.t({
    id: 'drafting.why.reviewStillRuns',
    message:
      'The session looks at its period as a whole. It runs until {on}: drafted again after that, its numbers stand here',
    values: { on: longDate(i18n, overAfter) },
  });

function lookedAt(i18n: I18n, { metrics, contacts }: MonthlyReviewed): string {
  const count = metrics.length;
  if (!contacts)
    return i18n.t({
      id: 'drafting.why.trends',
      message:
        'The session looks at its period as a whole: {count, plural, one {the trend of # metric} other {the trends of # metrics}}',
      values: { count },
    });
  const values = {
    count,
    ranked: contacts.top.length,
    total: whole(i18n, contacts.total),
    said: contactsSaid(i18n, contacts),
  };
  return count === 0
    ? i18n.t({
        id: 'drafting.why.topReasons',
        message: 'The session looks at its period as a whole: the top {ranked} of {total} contacts. {said}',
        values,
      })
    : i18n.t({
        id: 'drafting.why.monthlyReview',
        message:
          'The session looks at its period as a whole: {count, plural, one {the trend of # metric} other {the trends of # metrics}} and the top {ranked} of {total} contacts. {said}',
        values,
      });
}

/** "Money transfer leads, was 2; Limits rises beyond its own noise" */
function contactsSaid(i18n: I18n, { top: [first], rising }: ContactsReviewed): string {
  if (!first) return i18n.t({ id: 'review.top.none', message: 'No contact has a reason that can be ranked' });
  const values = { first: reasonName(i18n, first.reason), was: first.previousRank ?? 0 };
  const leads =
    first.previousRank === 1 || first.previousRank === null
      ? i18n.t({ id: 'drafting.why.leads', message: '{first} leads', values })
      : i18n.t({ id: 'drafting.why.leadsNow', message: '{first} leads now, was {was}', values });
  if (rising.length === 0) return leads;
  return i18n.t({
    id: 'drafting.why.leadsAndRises',
    message:
      '{leads}; {count, plural, one {{rising} rises beyond its own noise} other {{rising} rise beyond their own noise}}',
    values: {
      leads,
      count: rising.length,
      rising: list(
        i18n,
        rising.map((reason) => reasonName(i18n, reason)),
      ),
    },
  });
}
