import { mostOnReport, type QuarterlyFacts } from '@cxboard/domain/ledger/quarterly-report.rules';
import type { I18n } from '@lingui/core';
import { effectSentence, verdictWord } from './effects.messages.ts';
import { longDate } from './figures.ts';
import { ledgerFinding, lineKindWord, money, moneyRange, returnWords } from './ledger.messages.ts';

export interface ReportLine {
  readonly label: string;
  readonly text: string;
}

export interface ReportPart {
  readonly heading: string;
  /** Stands where there is nothing. */
  readonly none: string;
  readonly lines: readonly ReportLine[];
  /** "and 3 more"; empty when all are there. */
  readonly more: string;
}

/** Two pages hold the first of each; how many more there were is said. */
function partOf(
  i18n: I18n,
  heading: readonly [heading: string, none: string],
  lines: readonly ReportLine[],
): ReportPart {
  const count = lines.length - mostOnReport;
  const more = count > 0 ? i18n.t({ id: 'quarterly.more', message: 'and {count} more', values: { count } }) : '';
  return { heading: heading[0], none: heading[1], lines: lines.slice(0, mostOnReport), more };
}

const numbered = (number: number, title: string) => `${number}. ${title}`;

function decided(i18n: I18n, { decided: decisions }: QuarterlyFacts): ReportPart {
  const words = [
    i18n.t({ id: 'quarterly.decided', message: 'Decided' }),
    i18n.t({ id: 'quarterly.decided.none', message: 'Nothing was decided in this quarter.' }),
  ] as const;
  const lines = decisions.map(({ text, decidedOn }) => ({ label: longDate(i18n, decidedOn), text }));
  return partOf(i18n, words, lines);
}

function delivered(i18n: I18n, { delivered: projects }: QuarterlyFacts): ReportPart {
  const words = [
    i18n.t({ id: 'quarterly.delivered', message: 'Delivered' }),
    i18n.t({ id: 'quarterly.delivered.none', message: 'No project was delivered in this quarter.' }),
  ] as const;
  const lines = projects.map(({ number, title, deliveredOn }) => ({
    label: longDate(i18n, deliveredOn),
    text: numbered(number, title),
  }));
  return partOf(i18n, words, lines);
}

function changed(i18n: I18n, { changed: effects }: QuarterlyFacts): ReportPart {
  const words = [
    i18n.t({ id: 'quarterly.changed', message: 'Changed for customers' }),
    i18n.t({ id: 'quarterly.changed.none', message: 'The board accepted no measured effect in this quarter.' }),
  ] as const;
  const lines = effects.map(({ number, title, reading }) => ({
    label: verdictWord(i18n, reading.verdict),
    text: `${numbered(number, title)}. ${effectSentence(i18n, reading)}.`,
  }));
  return partOf(i18n, words, lines);
}

function worth(i18n: I18n, { total, currency }: QuarterlyFacts): ReportPart {
  const words = [
    i18n.t({ id: 'quarterly.money', message: 'Worth in a year' }),
    i18n.t({ id: 'quarterly.money.none', message: 'No accepted effect has a value in money so far.' }),
  ] as const;
  const lines = total.byKind.map(({ kind, money: band }) => ({
    label: lineKindWord(i18n, kind),
    text: `${money(i18n, band.value, currency)} (${moneyRange(i18n, band, currency)})`,
  }));
  const back = total.return && {
    label: i18n.t({ id: 'quarterly.return', message: 'Return on experience' }),
    text: returnWords(i18n, total.return),
  };
  return partOf(i18n, words, back ? [...lines, back] : lines);
}

export interface ReportWordsFacts {
  readonly facts: QuarterlyFacts;
  readonly frozenAt: string | null;
  readonly digest: string | null;
}

/** The words of a report, for its page, its paper and its slides. */
export function quarterlyWords(i18n: I18n, { facts, frozenAt, digest }: ReportWordsFacts) {
  const [year, quarter] = facts.quarter.split('-');
  const values = { from: longDate(i18n, facts.from), to: longDate(i18n, facts.to) };
  return {
    title: i18n.t({
      id: 'quarterly.title',
      message: 'Customer experience, {quarter} {year}',
      values: { quarter: quarter ?? '', year: year ?? '' },
    }),
    span: i18n.t({ id: 'quarterly.span', message: '{from} to {to}', values }),
    standing: frozenAt
      ? i18n.t({ id: 'quarterly.frozen', message: 'Confidential. Report to the executive board' })
      : i18n.t({ id: 'quarterly.draft', message: 'Confidential. Draft' }),
    seal: digest ? i18n.t({ id: 'quarterly.seal', message: 'Seal {digest}', values: { digest } }) : '',
    page: (page: number, pages: number) =>
      i18n.t({ id: 'quarterly.page', message: '{page} of {pages}', values: { page, pages } }),
    asks: i18n.t({ id: 'quarterly.asks', message: 'What we ask of you' }),
    noAsks: i18n.t({ id: 'quarterly.asks.none', message: 'Nothing this time.' }),
    finding: `${ledgerFinding(i18n, facts.total, facts.currency)}.`,
    parts: [decided(i18n, facts), delivered(i18n, facts), changed(i18n, facts)],
    worth: worth(i18n, facts),
  };
}
