import { fewestContacts } from '@cxboard/domain/contact-reasons/fewest-contacts';
import type { ContactReview, ReviewedRunUp } from '@cxboard/domain/monthly-review/contact-review.rules';
import type { I18n } from '@lingui/core';
import { list, oneDigit, percent, signed, whole } from './figures.ts';

/** What a reason is called; contacts whose label belongs to none are named too. */
export const reasonName = (i18n: I18n, reason: string): string =>
  reason || i18n.t({ id: 'review.noReason', message: 'Labels without a reason' });

interface TopFacts {
  readonly total: number;
  readonly top: {
    readonly ten: readonly Pick<ContactReview['top']['ten'][number], 'reason' | 'previousRank'>[];
    readonly vitalFew: number | null;
  };
}

/** "Money transfer leads, as before; 6 reasons make four fifths of 41,230 contacts" */
export function topFinding(i18n: I18n, { top, total }: TopFacts): string {
  const [first] = top.ten;
  if (!first) return i18n.t({ id: 'review.top.none', message: 'No contact has a reason that can be ranked' });
  const values = { first: first.reason, total: whole(i18n, total), few: top.vitalFew ?? 0, was: first.previousRank };
  const lead =
    first.previousRank === 1
      ? i18n.t({ id: 'review.top.stays', message: '{first} leads, as before', values })
      : i18n.t({ id: 'review.top.leads', message: '{first} leads now', values });
  const rest =
    top.vitalFew === null
      ? i18n.t({ id: 'review.top.residual', message: 'too many of {total} contacts have no reason to rank', values })
      : i18n.t({
          id: 'review.top.vital',
          message: '{few, plural, one {# reason makes} other {# reasons make}} four fifths of {total} contacts',
          values,
        });
  return `${lead}; ${rest}`;
}

/** "up 2", "down 1", "as before", "new" */
export function rankMoved(i18n: I18n, { rank, previousRank }: { rank: number; previousRank: number | null }): string {
  if (previousRank === null) return i18n.t({ id: 'review.rank.new', message: 'new' });
  const values = { places: Math.abs(previousRank - rank), was: previousRank };
  if (previousRank === rank) return i18n.t({ id: 'review.rank.same', message: 'as before' });
  return previousRank > rank
    ? i18n.t({ id: 'review.rank.up', message: 'up, was {was}', values })
    : i18n.t({ id: 'review.rank.down', message: 'down, was {was}', values });
}

/** "Transaction checking rises beyond its own noise" */
export function runUpFinding(i18n: I18n, { rows, baselinePeriods }: ContactReview['runUps']): string {
  if (baselinePeriods === 0)
    return i18n.t({ id: 'review.runUp.noBaseline', message: 'There is no earlier period to compare with yet' });
  const flagged = rows.filter((row) => row.flagged).map(({ reason }) => reasonName(i18n, reason));
  if (rows.every(({ current }) => current < fewestContacts))
    return i18n.t({
      id: 'review.runUp.thin',
      message: 'Not enough data: no reason was named ten times in the period',
    });
  if (flagged.length === 0) return i18n.t({ id: 'review.runUp.none', message: 'No reason rises beyond its own noise' });
  const values = { reasons: list(i18n, flagged), count: flagged.length };
  return i18n.t({
    id: 'review.runUp.some',
    message:
      '{count, plural, one {{reasons} rises beyond its own noise} other {{reasons} rise beyond their own noise}}',
    values,
  });
}

/** "1.62 times its usual level, between 1.31 and 2.00 (95 %): 1,950 more contacts than expected" */
export function runUpEvidence(i18n: I18n, row: ReviewedRunUp): string {
  const two = (value: number) => i18n.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  if (row.ratio === null || row.high === null)
    return i18n.t({
      id: 'review.runUp.new',
      message: 'new: {now} contacts where there were none',
      values: { now: whole(i18n, row.current) },
    });
  const values = {
    ...{ ratio: two(row.ratio), low: two(row.low), high: two(row.high) },
    excess: whole(i18n, Math.max(0, row.excess)),
  };
  return i18n.t({
    id: 'review.runUp.evidence',
    message: '{ratio} times its usual level, between {low} and {high} (95 %): {excess} contacts more than expected',
    values,
  });
}

/** "its share rose by 2.1 points, between 1.8 and 2.4" */
export function shiftWords(i18n: I18n, { shareShift }: Pick<ReviewedRunUp, 'shareShift'>): string {
  if (!shareShift) return '';
  const { shift, low, high, shifted } = shareShift;
  const values = { shift: signed(i18n, shift), low: signed(i18n, low), high: signed(i18n, high) };
  return shifted
    ? i18n.t({
        id: 'review.shift.moved',
        message: 'share of all contacts {shift} points ({low} to {high})',
        values,
      })
    : i18n.t({ id: 'review.shift.same', message: 'no clear change in its share of all contacts', values });
}

/** "41,230 contacts, 3.2 % more than in the period before" */
export function volumeFinding(
  i18n: I18n,
  { total, totalBefore }: Pick<ContactReview, 'total' | 'totalBefore'>,
): string {
  const contacts = whole(i18n, total);
  if (!totalBefore) return i18n.t({ id: 'review.volume.alone', message: '{contacts} contacts', values: { contacts } });
  const change = (100 * (total - totalBefore)) / totalBefore;
  const values = { contacts, change: percent(i18n, Math.abs(change), 1) };
  if (Math.abs(change) < 0.05)
    return i18n.t({
      id: 'review.volume.same',
      message: '{contacts} contacts, as many as in the period before',
      values,
    });
  return change > 0
    ? i18n.t({
        id: 'review.volume.more',
        message: '{contacts} contacts, {change} more than in the period before',
        values,
      })
    : i18n.t({
        id: 'review.volume.less',
        message: '{contacts} contacts, {change} fewer than in the period before',
        values,
      });
}

/** "“Other” and labels without a reason are 16.2 % of all contacts: too many to act on" */
export function residualWords(i18n: I18n, { residual }: ContactReview['top']): string {
  const values = { share: percent(i18n, residual.share, 1) };
  return residual.tooMuch
    ? i18n.t({
        id: 'review.residual.large',
        message: '{share} of all contacts have no reason anybody could act on, which is too many: the list may mislead',
        values,
      })
    : i18n.t({ id: 'review.residual.small', message: '{share} of all contacts have no reason with a rank', values });
}

/** "8.4": figures of a table, one digit. */
export const tableFigure = (i18n: I18n, value: number | null): string => (value === null ? '' : oneDigit(i18n, value));
