import { type Band, roundedTogether } from '@cxboard/domain/ledger/band.rules';
import type { LedgerTotal, Return, Source } from '@cxboard/domain/ledger/ledger.rules';
import type { LedgerLine, LineBasis, LineKind, Uncounted } from '@cxboard/domain/ledger/lines.rules';
import type { I18n } from '@lingui/core';
import { oneDigit, whole } from './figures.ts';

/** €41,500: no more figures than the interval bears. */
export const money = (i18n: I18n, value: number, currency: string): string =>
  i18n
    .number(value, { style: 'currency', currency, maximumSignificantDigits: 3, maximumFractionDigits: 0 })
    .replace('-', '−');

/** €4.20: what one thing costs, to the cent where cents matter. */
export function price(i18n: I18n, value: number, currency: string): string {
  const digits = Math.abs(value) < 100 && !Number.isInteger(value) ? 2 : 0;
  const shown = { style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits } as const;
  return i18n.number(value, shown).replace('-', '−');
}

export const wholeMoney = (i18n: I18n, value: number, currency: string): string =>
  i18n.number(value, { style: 'currency', currency, maximumFractionDigits: 0 }).replace('-', '−');

/** Figures of one list with their sum: what is shown of the parts adds up to what is shown of the whole. */
export function moneyTogether(i18n: I18n, values: readonly number[], currency: string) {
  const { parts, whole } = roundedTogether(values);
  return {
    parts: parts.map((value) => wholeMoney(i18n, value, currency)),
    whole: wholeMoney(i18n, whole, currency),
  };
}

/** "€28,000 to €55,000" */
export const moneyRange = (i18n: I18n, { low, high }: Band, currency: string): string =>
  i18n.t({
    id: 'ledger.range',
    message: '{low} to {high}',
    values: { low: money(i18n, low, currency), high: money(i18n, high, currency) },
  });

const kindWords = {
  RECOMMENDATION: (i18n) => i18n.t({ id: 'ledger.kind.recommendation', message: 'Recommendation' }),
  CONTACTS: (i18n) => i18n.t({ id: 'ledger.kind.contacts', message: 'Contacts avoided' }),
  RETENTION: (i18n) => i18n.t({ id: 'ledger.kind.retention', message: 'Customers retained' }),
} satisfies Record<LineKind, (i18n: I18n) => string>;

export const lineKindWord = (i18n: I18n, kind: LineKind): string => kindWords[kind](i18n);

const basisWords = {
  MEASURED: (i18n) => i18n.t({ id: 'ledger.basis.measured', message: 'measured' }),
  MODELLED: (i18n) => i18n.t({ id: 'ledger.basis.modelled', message: 'modelled' }),
  ENTERED: (i18n) => i18n.t({ id: 'ledger.basis.entered', message: 'entered' }),
} satisfies Record<LineBasis, (i18n: I18n) => string>;

export const basisWord = (i18n: I18n, basis: LineBasis): string => basisWords[basis](i18n);

/** "Source: churn report of finance"; empty where nobody had to say. */
export const lineSource = (i18n: I18n, { source }: Pick<LedgerLine, 'source'>): string =>
  source ? i18n.t({ id: 'ledger.line.source', message: 'Source: {source}', values: { source } }) : '';

const whyWords = {
  NO_MODEL: (i18n) => i18n.t({ id: 'ledger.why.model', message: 'no value model says what a recommendation is worth' }),
  NO_CUSTOMERS: (i18n) =>
    i18n.t({ id: 'ledger.why.customers', message: 'nobody has said how many customers the project reaches' }),
  NO_PRICE: (i18n) => i18n.t({ id: 'ledger.why.price', message: 'the value model names no price for it' }),
  TOO_FEW: (i18n) => i18n.t({ id: 'ledger.why.few', message: 'too little was counted to compare' }),
  NOT_DETECTABLE: (i18n) => i18n.t({ id: 'ledger.why.undetectable', message: 'no detectable change, so no money' }),
  NOT_IMPROVED: (i18n) =>
    i18n.t({ id: 'ledger.why.unimproved', message: 'the verdict is no improvement, so no money' }),
  NOT_PLANNED: (i18n) =>
    i18n.t({ id: 'ledger.why.unplanned', message: 'the plan named no customers it should keep, so no money' }),
  WORTH_OPEN: (i18n) =>
    i18n.t({ id: 'ledger.why.open', message: 'it may have brought money or cost some, so none is counted' }),
  COUNTED_ELSEWHERE: (i18n) => i18n.t({ id: 'ledger.why.elsewhere', message: 'counted once already' }),
} satisfies Record<Uncounted, (i18n: I18n) => string>;

/** Why a line has no money; empty when it has. */
export function whyUncounted(i18n: I18n, { uncounted, countedWith }: LedgerLine): string {
  if (uncounted === 'COUNTED_ELSEWHERE' && countedWith !== null)
    return i18n.t({
      id: 'ledger.why.with',
      message: 'counted once, with project {number}',
      values: { number: countedWith },
    });
  return uncounted === null ? '' : whyWords[uncounted](i18n);
}

const signless = (value: number) => Math.round(Math.abs(value));

function promotersMoved(i18n: I18n, value: number): string {
  const values = { count: signless(value) };
  return value < 0
    ? i18n.t({
        id: 'ledger.promoters.fewer',
        message: '{count, plural, one {# promoter fewer} other {# promoters fewer}}',
        values,
      })
    : i18n.t({
        id: 'ledger.promoters.more',
        message: '{count, plural, one {# promoter more} other {# promoters more}}',
        values,
      });
}

function detractorsMoved(i18n: I18n, value: number): string {
  const values = { count: signless(value) };
  return value > 0
    ? i18n.t({
        id: 'ledger.detractors.more',
        message: '{count, plural, one {# detractor more} other {# detractors more}}',
        values,
      })
    : i18n.t({
        id: 'ledger.detractors.fewer',
        message: '{count, plural, one {# detractor fewer} other {# detractors fewer}}',
        values,
      });
}

/** Of a loss the interval is turned over with its sign: "120 more (40 to 200)". */
function sizeOf(i18n: I18n, { value, low, high }: Band) {
  const figure = (of: number) => whole(i18n, of).replace('-', '−');
  const isLoss = value < 0;
  const count = signless(value);
  return { count, size: whole(i18n, count), low: figure(isLoss ? -high : low), high: figure(isLoss ? -low : high) };
}

function recommendationMoved(i18n: I18n, amount: Band, won: number): string {
  const values = {
    ...{ promoters: promotersMoved(i18n, won), detractors: detractorsMoved(i18n, won - amount.value) },
    ...sizeOf(i18n, amount),
  };
  return amount.value < 0
    ? i18n.t({
        id: 'ledger.amount.recommendation.lost',
        message: '{promoters} and {detractors} (together {size} lost, {low} to {high})',
        values,
      })
    : i18n.t({
        id: 'ledger.amount.recommendation.won',
        message: '{promoters} and {detractors} (together {size} won, {low} to {high})',
        values,
      });
}

/** "1,240 contacts fewer a year (900 to 1,580)", whichever way it went; empty when nothing was measured. */
export function amountSentence(i18n: I18n, { kind, amount, promoters }: LedgerLine): string {
  if (!amount) return '';
  const values = sizeOf(i18n, amount);
  const isLoss = amount.value < 0;
  if (kind === 'RECOMMENDATION') return recommendationMoved(i18n, amount, promoters ?? 0);
  if (kind === 'CONTACTS')
    return isLoss
      ? i18n.t({
          id: 'ledger.amount.contacts.more',
          message: '{count, plural, one {# contact} other {# contacts}} more a year ({low} to {high})',
          values,
        })
      : i18n.t({
          id: 'ledger.amount.contacts.fewer',
          message: '{count, plural, one {# contact} other {# contacts}} fewer a year ({low} to {high})',
          values,
        });
  return isLoss
    ? i18n.t({
        id: 'ledger.amount.retention.lost',
        message: '{count, plural, one {# customer} other {# customers}} more lost a year ({low} to {high})',
        values,
      })
    : i18n.t({
        id: 'ledger.amount.retention.kept',
        message: '{count, plural, one {# customer} other {# customers}} retained a year ({low} to {high})',
        values,
      });
}

/** "3.2 for 1 (2.1 to 4.3)" */
export function returnWords(i18n: I18n, { ratio }: Return): string {
  const [value, low, high] = [ratio.value, ratio.low, ratio.high].map((figure) => oneDigit(i18n, figure));
  return i18n.t({ id: 'ledger.return', message: '{value} for 1 ({low} to {high})', values: { value, low, high } });
}

/** What the whole ledger says, in one sentence without its full stop. */
export function ledgerFinding(i18n: I18n, total: LedgerTotal, currency: string): string {
  const { projects } = total;
  if (projects === 0)
    return i18n.t({ id: 'ledger.finding.none', message: 'The board has not accepted any measured effect yet' });
  if (!total.money)
    return i18n.t({
      id: 'ledger.finding.unpriced',
      message:
        '{projects, plural, one {One accepted effect has} other {# accepted effects have}} no value in money so far',
      values: { projects },
    });
  const { money: all, byKind, priced = projects } = total;
  const { whole: value } = moneyTogether(
    i18n,
    byKind.map((one) => one.money.value),
    currency,
  );
  const range = { low: money(i18n, all.low, currency), high: money(i18n, all.high, currency) };
  const values = { projects, priced, value, ...range };
  if (priced < projects)
    return i18n.t({
      id: 'ledger.finding.some',
      message:
        '{priced, plural, one {One} other {#}} of {projects} accepted effects {priced, plural, one {is} other {are together}} worth about {value} a year, between {low} and {high} (95 %); the rest has no value in money so far',
      values,
    });
  return i18n.t({
    id: 'ledger.finding.worth',
    message:
      '{projects, plural, one {The one accepted effect is} other {# accepted effects together are}} worth about {value} a year, between {low} and {high} (95 %)',
    values,
  });
}

const sourceWords = {
  DATA: (i18n) => i18n.t({ id: 'ledger.source.data', message: 'Data' }),
  CUSTOMER: (i18n) => i18n.t({ id: 'ledger.source.customer', message: 'Customers' }),
  EMPLOYEE: (i18n) => i18n.t({ id: 'ledger.source.employee', message: 'Employees' }),
  RESEARCH: (i18n) => i18n.t({ id: 'ledger.source.research', message: 'Research' }),
  EXECUTIVE: (i18n) => i18n.t({ id: 'ledger.source.executive', message: 'Executives' }),
} satisfies Record<Source, (i18n: I18n) => string>;

export const sourceWord = (i18n: I18n, source: Source): string => sourceWords[source](i18n);
