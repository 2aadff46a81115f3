import type { CasesDocument, CasesOfReason } from '@cxboard/domain/contact-reasons/cases.rules';
import type { Figure } from '@cxboard/domain/figures/figure';
import type { I18n } from '@lingui/core';
import { noReason, paceWord, rangeWord, slowestFinding, untilWord } from './cases.messages.ts';
import { monthWord, whole } from './figures.ts';

const inDays = (hours: number | null): number | null => (hours === null ? null : hours / 24);

/** The charts of the page of cases. */
export const casesFigures = (i18n: I18n, document: CasesDocument): Figure[] =>
  document.all === null ? [] : [casesByReason(i18n, document), casesByMonth(i18n, document)];

/** What takes longest, each reason with its interval; a reason whose end is out of sight says so. */
export function casesByReason(i18n: I18n, document: CasesDocument): Figure {
  const { reasons } = document;
  const rows = reasons.map(({ reason, withOpen: { median }, closed, open }) => ({
    ...{ label: reason || noReason(i18n), shown: untilWord(i18n, median), count: whole(i18n, closed + open) },
    ...{ value: inDays(median.hours), low: inDays(median.low), high: inDays(median.high) },
  }));
  const longest = Math.max(1, ...rows.flatMap(({ value, high }) => [value ?? 0, high ?? 0]));
  const lineOf = ({ reason, withOpen: { median, p90 }, closed, open, pace }: CasesOfReason): string[] => [
    ...[reason || noReason(i18n), untilWord(i18n, median), rangeWord(i18n, median), untilWord(i18n, p90)],
    ...[whole(i18n, closed + open), whole(i18n, open), paceWord(i18n, pace)],
  ];
  return {
    name: 'cases-by-reason',
    title: i18n.t({ id: 'cases.byReason', message: 'How long cases take, by contact reason' }),
    finding: slowestFinding(i18n, document),
    notes: [counted(i18n)],
    head: [
      i18n.t({ id: 'cases.head.reason', message: 'Reason' }),
      ...timeHeads(i18n),
      ...caseHeads(i18n),
      i18n.t({ id: 'cases.head.pace', message: 'Against the others' }),
    ],
    lines: reasons.map(lineOf),
    drawing: {
      ...{ kind: 'BREAKDOWN', rows, range: [0, longest] },
      shownHeading: i18n.t({ id: 'cases.shown.half', message: 'half within' }),
      countHeading: i18n.t({ id: 'cases.shown.cases', message: 'cases' }),
    },
  };
}

/** By the month in which cases were opened: young months are still open and say so. */
export function casesByMonth(i18n: I18n, { months }: CasesDocument): Figure {
  const rows = months.map(({ month, withOpen: { median }, closed, open }) => ({
    ...{ label: monthWord(i18n, month), shown: untilWord(i18n, median), count: whole(i18n, closed + open) },
    ...{ value: inDays(median.hours), low: inDays(median.low), high: inDays(median.high) },
  }));
  const longest = Math.max(1, ...rows.flatMap(({ value, high }) => [value ?? 0, high ?? 0]));
  return {
    name: 'cases-by-month',
    title: i18n.t({ id: 'cases.byMonth', message: 'How long cases take, by the month of opening' }),
    finding: monthsFinding(i18n, months),
    notes: [counted(i18n)],
    head: [i18n.t({ id: 'cases.head.month', message: 'Opened in' }), ...timeHeads(i18n), ...caseHeads(i18n)],
    lines: months.map(({ month, withOpen: { median, p90 }, closed, open }) => [
      ...[monthWord(i18n, month), untilWord(i18n, median), rangeWord(i18n, median), untilWord(i18n, p90)],
      ...[whole(i18n, closed + open), whole(i18n, open)],
    ]),
    drawing: {
      ...{ kind: 'BREAKDOWN', rows, range: [0, longest] },
      shownHeading: i18n.t({ id: 'cases.shown.half', message: 'half within' }),
      countHeading: i18n.t({ id: 'cases.shown.cases', message: 'cases' }),
    },
  };
}

function monthsFinding(i18n: I18n, months: CasesDocument['months']): string {
  const halves = months.flatMap(({ withOpen: { median } }) => (median.hours === null ? [] : [median]));
  const [shortest, ...others] = halves.toSorted((a, b) => (a.hours ?? 0) - (b.hours ?? 0));
  if (!shortest) return i18n.t({ id: 'cases.months.none', message: 'Of no month are half of the cases closed yet' });
  return i18n.t({
    id: 'cases.months',
    message: 'Half of the cases of a month were closed within {shortest} to {longest}',
    values: { shortest: untilWord(i18n, shortest), longest: untilWord(i18n, others.at(-1) ?? shortest) },
  });
}

const counted = (i18n: I18n): string =>
  i18n.t({
    id: 'cases.note',
    message: 'Days within which half of the cases are closed, open ones counted so far (Kaplan-Meier), 95 % intervals.',
  });

const timeHeads = (i18n: I18n): string[] => [
  i18n.t({ id: 'cases.head.half', message: 'Half within' }),
  i18n.t({ id: 'cases.head.interval', message: 'Interval' }),
  i18n.t({ id: 'cases.head.most', message: 'Nine in ten within' }),
];
const caseHeads = (i18n: I18n): string[] => [
  i18n.t({ id: 'cases.head.cases', message: 'Cases' }),
  i18n.t({ id: 'cases.head.open', message: 'Open' }),
];
