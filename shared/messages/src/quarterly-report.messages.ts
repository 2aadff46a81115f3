import type { Band } from '@cxboard/domain/ledger/band.rules';
import { lineBases } from '@cxboard/domain/ledger/lines.rules';
import type { QuarterlyFacts } from '@cxboard/domain/ledger/quarterly-report.rules';
import type { I18n } from '@lingui/core';
import { gradeWords } from './effect-standing.messages.ts';
import { againstSentence, effectSentence, verdictWord } from './effects.messages.ts';
import { longDate } from './figures.ts';
import { ledgerFinding, basisWord, lineKindWord, moneyRange, moneyTogether, returnWords } from './ledger.messages.ts';

export interface ReportLine {
  readonly label: string;
  readonly text: string;
}

export interface ReportPart {
  readonly heading: string;
  /** Stands where there is nothing. */
  readonly none: string;
  readonly lines: readonly ReportLine[];
}

const partOf = (
  [heading, none]: readonly [heading: string, none: string],
  lines: readonly ReportLine[],
): ReportPart => ({ heading, none, lines });

const numbered = (number: number, title: string) => `${number}. ${title}`;
/** A title that asks or calls ends itself. */
const ended = (text: string): string => (/[.?!…]$/.test(text) ? text : `${text}.`);

function decided(i18n: I18n, { decided: decisions }: QuarterlyFacts): ReportPart {
  const words = [
    i18n.t({ id: 'quarterly.decided', message: 'Decided' }),
    i18n.t({ id: 'quarterly.decided.none', message: 'Nothing was decided in this quarter.' }),
  ] as const;
  const lines = decisions.map(({ text, decidedOn }) => ({ label: longDate(i18n, decidedOn), text }));
  return partOf(words, lines);
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
  return partOf(words, lines);
}

function changed(i18n: I18n, { changed: effects }: QuarterlyFacts): ReportPart {
  const words = [
    i18n.t({ id: 'quarterly.changed', message: 'Changed for customers' }),
    i18n.t({ id: 'quarterly.changed.none', message: 'The board accepted no measured effect in this quarter.' }),
  ] as const;
  const lines = effects.map(({ number, title, reading }) => ({
    label: verdictWord(i18n, reading.verdict),
    text: [
      `${ended(numbered(number, title))} ${effectSentence(i18n, reading)}.`,
      againstSentence(i18n, reading),
      gradeWords(i18n, reading),
    ]
      .filter(Boolean)
      .join(' '),
  }));
  return partOf(words, lines);
}

function worth(i18n: I18n, { total, currency }: QuarterlyFacts): ReportPart {
  const words = [
    i18n.t({ id: 'quarterly.money', message: 'Worth in a year' }),
    i18n.t({ id: 'quarterly.money.none', message: 'No accepted effect has a value in money so far.' }),
  ] as const;
  const shown = moneyTogether(
    i18n,
    total.byKind.map(({ money }) => money.value),
    currency,
  ).parts;
  const lines = total.byKind.map(({ kind, money }, index) => ({
    label: `${lineKindWord(i18n, kind)} (${basisWord(i18n, lineBases[kind])})`,
    text: `${shown[index] ?? ''} (${moneyRange(i18n, money, currency)})`,
  }));
  const back = total.return && {
    label: i18n.t({ id: 'quarterly.return', message: 'Return on experience' }),
    text: returnWords(i18n, total.return),
  };
  return partOf(words, back ? [...lines, back] : lines);
}

/** A value in money as its picture shows it. */
export interface WorthRow {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly shown: string;
  /** From where to where. */
  readonly range: string;
  /** Measured or modelled; empty for all together. */
  readonly basis: string;
  readonly tip: string;
  readonly isSum?: true;
}

/** What each kind is worth with its interval, and together where there are several; empty without money. */
export function worthRows(i18n: I18n, { total, currency }: QuarterlyFacts): WorthRow[] {
  const { byKind, money: sum } = total;
  const shown = moneyTogether(
    i18n,
    byKind.map(({ money }) => money.value),
    currency,
  );
  const row = (label: string, { value, low, high }: Band, words: string) => {
    const range = moneyRange(i18n, { value, low, high }, currency);
    return { label, value, low, high, shown: words, range, tip: `${label}: ${words} (${range})` };
  };
  const rows = byKind.map(({ kind, money }, index) => ({
    ...row(lineKindWord(i18n, kind), money, shown.parts[index] ?? ''),
    basis: basisWord(i18n, lineBases[kind]),
  }));
  if (rows.length < 2 || !sum) return rows;
  const together = i18n.t({ id: 'quarterly.money.together', message: 'Together' });
  return [...rows, { ...row(together, sum, shown.whole), basis: '', isSum: true }];
}

export interface ReportWordsFacts {
  readonly facts: QuarterlyFacts;
  readonly frozenAt: Date | string | null;
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
    parts: [decided(i18n, facts), delivered(i18n, facts), changed(i18n, facts)] as const,
    more: (count: number) =>
      i18n.t({
        id: 'quarterly.more',
        message: '{count, plural, one {And # more, in the register.} other {And # more, in the register.}}',
        values: { count },
      }),
    worth: worth(i18n, facts),
  };
}
