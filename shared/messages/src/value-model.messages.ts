import type { Assumption, Swing } from '@cxboard/domain/customers/word-of-mouth.rules';
import type { I18n } from '@lingui/core';
import { oneDigit, whole } from './figures.ts';
import { money } from './ledger.messages.ts';

/** What the value of somebody's word hangs on. */
export const assumptionWords = (i18n: I18n): Readonly<Record<Assumption, string>> => ({
  shareWhoSpeak: i18n.t({ id: 'ledger.assumption.share', message: 'how many speak of us' }),
  timesPerYear: i18n.t({ id: 'ledger.assumption.times', message: 'how often in a year' }),
  conversion: i18n.t({ id: 'ledger.assumption.conversion', message: 'how many listeners act' }),
  revenue: i18n.t({ id: 'ledger.assumption.revenue', message: 'revenue of a customer' }),
});

/** The result is a product: the same part more or less of any of them moves it alike, but for what is rounded. */
const moveAlike = (swings: readonly Swing[]): boolean => {
  const widths = swings.map(({ low, high }) => high - low);
  return Math.max(...widths) - Math.min(...widths) <= 1e-6 * Math.max(...widths);
};

/** "A fifth more or less in how many speak of us moves it between €44 and €66; no other assumption moves it more" */
export function tornadoFinding(
  i18n: I18n,
  { swings, currency }: { swings: readonly Swing[]; currency: string },
): string {
  const [widest] = swings;
  if (!widest) return '';
  const values = {
    what: assumptionWords(i18n)[widest.assumption],
    low: money(i18n, widest.low, currency),
    high: money(i18n, widest.high, currency),
  };
  if (moveAlike(swings))
    return i18n.t({
      id: 'ledger.tornado.alike',
      message:
        'A fifth more or less in any of the four moves it between {low} and {high}: it is as unsure as the least sure of them',
      values,
    });
  return i18n.t({
    id: 'ledger.tornado',
    message: 'A fifth more or less in {what} moves it between {low} and {high}; no other assumption moves it more',
    values,
  });
}

/** "It takes 1.9 promoters to make up for one detractor" */
export function breakEvenWords(i18n: I18n, promoters: number | null): string {
  if (promoters === null)
    return i18n.t({
      id: 'ledger.breakEven.never',
      message: 'A promoter brings nothing, so no number of them makes up for a detractor',
    });
  return i18n.t({
    id: 'ledger.breakEven',
    message: 'It takes {promoters} promoters to make up for one detractor; the score counts one for one',
    values: { promoters: oneDigit(i18n, promoters) },
  });
}

/** "45 promoters against 20 detractors; the score is above zero and the balance below" */
export function netBalanceWords(
  i18n: I18n,
  { promoters, detractors, balance }: { promoters: number; detractors: number; balance: number },
): string {
  const values = { promoters: whole(i18n, promoters), detractors: whole(i18n, detractors) };
  return promoters > detractors && balance < 0
    ? i18n.t({
        id: 'ledger.balance.hidden',
        message: '{promoters} promoters against {detractors} detractors: a score above zero that still costs money',
        values,
      })
    : i18n.t({
        id: 'ledger.balance',
        message: '{promoters} promoters against {detractors} detractors',
        values,
      });
}
