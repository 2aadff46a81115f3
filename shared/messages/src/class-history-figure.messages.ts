import { type QuarterOfClasses, shareHeld } from '@cxboard/domain/customers/class-history.rules';
import type { CustomerClass } from '@cxboard/domain/customers/classes.rules';
import type { Figure } from '@cxboard/domain/figures/figure';
import type { I18n } from '@lingui/core';
import { classWord, quarterWord } from './customers.messages.ts';
import { percent, whole } from './figures.ts';

const four: readonly CustomerClass[] = ['MODEL', 'GROWTH', 'AT_RISK', 'DANGLING'];

function shareOf(quarter: QuarterOfClasses, of: CustomerClass): number | null {
  const share = shareHeld(quarter, of);
  return share === null ? null : 100 * share;
}

function historyFinding(i18n: I18n, last: QuarterOfClasses | undefined): string {
  const model = last ? shareOf(last, 'MODEL') : null;
  if (!last || model === null)
    return i18n.t({
      id: 'classes.history.none',
      message: 'What the classes hold in the newest quarter nobody can say',
    });
  const values = {
    model: classWord(i18n, 'MODEL'),
    share: percent(i18n, model),
    quarter: quarterWord(i18n, last.quarter),
  };
  return i18n.t({
    id: 'classes.history.finding',
    message: '{model} customers hold {share} of the revenue in {quarter}',
    values,
  });
}

/** The share of the revenue that each class held, quarter by quarter. */
export function classHistory(i18n: I18n, quarters: readonly QuarterOfClasses[]): Figure {
  const written = (value: number | null) => (value === null ? '–' : percent(i18n, value));
  return {
    name: 'customer-class-shares',
    title: i18n.t({ id: 'classes.history', message: 'Share of the revenue by quarter' }),
    finding: historyFinding(i18n, quarters.at(-1)),
    notes: [
      i18n.t({ id: 'classes.history.note', message: 'Percent of the revenue of customers whose revenue is known.' }),
    ],
    head: [
      i18n.t({ id: 'classes.history.quarter', message: 'Quarter' }),
      ...four.map((of) => classWord(i18n, of)),
      i18n.t({ id: 'classes.head.customers', message: 'Customers' }),
    ],
    lines: quarters.map((quarter) => [
      quarterWord(i18n, quarter.quarter),
      ...four.map((of) => written(shareOf(quarter, of))),
      whole(i18n, quarter.customers),
    ]),
    drawing: {
      kind: 'TREND',
      emptyLabel: i18n.t({ id: 'classes.history.empty', message: 'No quarter tells what they bring' }),
      periods: quarters.map(({ quarter }) => ({ label: quarterWord(i18n, quarter) })),
      series: four.map((of) => ({
        name: classWord(i18n, of),
        points: quarters.map((quarter) => ({ value: shareOf(quarter, of) })),
        endLabel: classWord(i18n, of),
      })),
    },
  };
}
