import {
  type ClassHeld,
  type CustomerClassesDocument,
  type QuarterOfClasses,
  shareHeld,
  type ToldMove,
} from '@cxboard/domain/customers/class-history.rules';
import type { ChurnSegment } from '@cxboard/domain/customers/churn.rules';
import type { CustomerClass, Move } from '@cxboard/domain/customers/classes.rules';
import type { I18n } from '@lingui/core';
import { percent, whole } from './figures.ts';
import { money } from './ledger.messages.ts';

const words: Readonly<Record<CustomerClass | 'NEW' | 'GONE', (i18n: I18n) => string>> = {
  MODEL: (i18n) => i18n.t({ id: 'customers.class.model', message: 'Model' }),
  GROWTH: (i18n) => i18n.t({ id: 'customers.class.growth', message: 'Growth' }),
  AT_RISK: (i18n) => i18n.t({ id: 'customers.class.atRisk', message: 'At risk' }),
  DANGLING: (i18n) => i18n.t({ id: 'customers.class.dangling', message: 'Dangling' }),
  UNSCORED: (i18n) => i18n.t({ id: 'customers.class.unscored', message: 'Not asked' }),
  NO_REVENUE_DATA: (i18n) => i18n.t({ id: 'customers.class.noRevenue', message: 'Revenue unknown' }),
  NEW: (i18n) => i18n.t({ id: 'customers.class.new', message: 'New' }),
  GONE: (i18n) => i18n.t({ id: 'customers.class.gone', message: 'No longer listed' }),
};

export const classWord = (i18n: I18n, of: CustomerClass | 'NEW' | 'GONE'): string => words[of](i18n);

/** "Q3 2026", from its first day. */
export const quarterWord = (i18n: I18n, quarter: string): string =>
  i18n.t({
    id: 'customers.quarter',
    message: 'Q{nth} {year}',
    values: { nth: Math.ceil(Number(quarter.slice(5, 7)) / 3), year: quarter.slice(0, 4) },
  });

export const cents = (i18n: I18n, inCents: number, currency: string): string => money(i18n, inCents / 100, currency);

const heldBy = ({ held }: QuarterOfClasses, of: CustomerClass): ClassHeld | undefined =>
  held.find(({ customerClass }) => customerClass === of);

/** How many they are; one to four are never told, nor what would give them away. */
export function customersWord(i18n: I18n, { customers, isFew }: Pick<ClassHeld, 'customers' | 'isFew'>): string {
  if (customers !== null) return whole(i18n, customers);
  return isFew
    ? i18n.t({ id: 'customers.few', message: 'fewer than 5' })
    : i18n.t({ id: 'customers.keptBack', message: 'kept back' });
}

function atRiskFinding(i18n: I18n, quarter: QuarterOfClasses, all: string): string {
  const { customers, isFew } = heldBy(quarter, 'AT_RISK') ?? { customers: 0, isFew: false };
  const share = shareHeld(quarter, 'AT_RISK');
  if (customers === null)
    return isFew
      ? i18n.t({ id: 'customers.finding.few', message: 'Fewer than 5 of {all} customers are at risk', values: { all } })
      : i18n.t({
          id: 'customers.finding.keptBack',
          message: 'How many of {all} customers are at risk is kept back: it would give a smaller class away',
          values: { all },
        });
  return i18n.t({
    id: 'customers.finding.atRisk',
    message: '{customers} customers are at risk, and with them {share} of the revenue',
    values: { customers: whole(i18n, customers), share: percent(i18n, 100 * (share ?? 0)) },
  });
}

/** What the grid says first: how much of the revenue stands with customers who are not content. */
export function classesFinding(i18n: I18n, quarter: QuarterOfClasses): string {
  const all = whole(i18n, quarter.customers);
  if (heldBy(quarter, 'UNSCORED')?.customers === quarter.customers)
    return i18n.t({
      id: 'customers.finding.unasked',
      message: 'Nobody knows yet how content these {all} customers are: no answer carries the key of one of them',
      values: { all },
    });
  if (heldBy(quarter, 'AT_RISK')?.customers === 0)
    return i18n.t({
      id: 'customers.finding.noneAtRisk',
      message: 'No customer with good revenue is known to be discontent, of {all} listed',
      values: { all },
    });
  return atRiskFinding(i18n, quarter, all);
}

/** What the two sides of the grid mean in this quarter. */
export function thresholdWords(
  i18n: I18n,
  { quarter, currency }: { quarter: QuarterOfClasses; currency: string },
): string {
  const { goodScore: score, goodRevenueInCents } = quarter;
  if (goodRevenueInCents === null)
    return i18n.t({
      id: 'customers.thresholds.unknown',
      message: 'Content from {score} up; the revenue of too few customers is known to say what is good',
      values: { score },
    });
  return i18n.t({
    id: 'customers.thresholds',
    message:
      'Content from {score} up; good revenue from {revenue} a year, the middle of all customers when the quarter was first read. The revenue stays as it was; the score is that of the newest definition',
    values: { score, revenue: cents(i18n, goodRevenueInCents, currency) },
  });
}

const order: readonly CustomerClass[] = ['DANGLING', 'AT_RISK', 'GROWTH', 'MODEL'];
const isRated = (of: Move['from'] | Move['to']): of is CustomerClass => order.some((one) => one === of);
const isUntold = ({ customers }: ToldMove): boolean => customers === null;
const sumOf = (moves: readonly ToldMove[]): number => moves.reduce((sum, { customers }) => sum + (customers ?? 0), 0);

/** Their sum; where some of them are not told, no more than that there are so many at least. */
function sumWord(i18n: I18n, moves: readonly ToldMove[]): string {
  const sum = whole(i18n, sumOf(moves));
  if (!moves.some(isUntold)) return sum;
  return sumOf(moves) === 0
    ? i18n.t({ id: 'customers.moves.some', message: 'some' })
    : i18n.t({ id: 'customers.moves.least', message: 'at least {sum}', values: { sum } });
}
const turned = (moves: readonly ToldMove[], lost: boolean) =>
  moves.filter(({ from, to }) => {
    if (!isRated(from) || !isRated(to)) return false;
    const [was, is] = [from, to].map((of) => of === 'MODEL' || of === 'GROWTH');
    return lost ? was && !is : !was && is;
  });

/** "212 customers turned discontent, 140 turned content" */
export function movesFinding(i18n: I18n, moves: readonly ToldMove[]): string {
  const parts = [turned(moves, true), turned(moves, false), moves.filter(({ to }) => to === 'GONE')] as const;
  const [lost, won, gone] = parts.map((part) => sumWord(i18n, part));
  const values = { lost, won, gone };
  if (parts.some((part) => part.some(isUntold)))
    return i18n.t({
      id: 'customers.moves.kept',
      message: 'Turned discontent: {lost}; turned content: {won}; no longer listed: {gone}',
      values,
    });
  return i18n.t({
    id: 'customers.moves',
    message: '{lost} customers turned discontent and {won} turned content; {gone} are no longer listed',
    values,
  });
}

/** "26.5 % of the customers left (25.5 to 27.6), n = 7,043" */
export function churnFinding(i18n: I18n, { churn }: Pick<QuarterOfClasses, 'churn'>): string {
  if (!churn || churn.value === null) return i18n.t({ id: 'customers.churn.none', message: 'No file says who left' });
  return i18n.t({
    id: 'customers.churn',
    message: '{rate} of the customers left ({low} to {high}), n = {n}',
    values: {
      rate: percent(i18n, churn.value, 1),
      low: percent(i18n, churn.low ?? churn.value, 1),
      high: percent(i18n, churn.high ?? churn.value, 1),
      n: whole(i18n, churn.n),
    },
  });
}

/** How a group stands against all others. */
export function churnVerdict(i18n: I18n, { againstTheRest }: ChurnSegment): string {
  if (!againstTheRest) return i18n.t({ id: 'customers.churn.few', message: 'too few customers to compare' });
  if (againstTheRest.verdict === 'WORSE')
    return i18n.t({ id: 'customers.churn.more', message: 'leave more often than the others' });
  return againstTheRest.verdict === 'BETTER'
    ? i18n.t({ id: 'customers.churn.less', message: 'leave less often than the others' })
    : i18n.t({ id: 'customers.churn.alike', message: 'no clear difference from the others' });
}

/** Who says how content a customer is. */
export const scoreSource = (i18n: I18n, { metric }: Pick<CustomerClassesDocument, 'metric'>): string =>
  metric
    ? i18n.t({
        id: 'customers.score',
        message: 'How content a customer is says their newest answer of the last twelve months to “{name}”',
        values: { name: metric.name },
      })
    : i18n.t({
        id: 'customers.score.none',
        message: 'No recommendation metric is published, so nobody can say who is content',
      });
