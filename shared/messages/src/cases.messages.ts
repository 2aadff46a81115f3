import type { CasesDocument, CasesOfReason } from '@cxboard/domain/contact-reasons/cases.rules';
import type { CycleTime, TimeEstimate } from '@cxboard/domain/contact-reasons/cycle-time.rules';
import type { I18n } from '@lingui/core';
import { whole } from './figures.ts';

const day = 24;

/** "44 hours", "5.2 days": in days from two days on. */
export function durationWord(i18n: I18n, hours: number): string {
  const isDays = hours >= 2 * day;
  const value = isDays ? hours / day : hours;
  const shown = i18n.number(value, { maximumFractionDigits: value < 10 ? 1 : 0 });
  return isDays
    ? i18n.t({ id: 'cases.days', message: '{shown} days', values: { shown } })
    : i18n.t({ id: 'cases.hours', message: '{shown} hours', values: { shown } });
}

/** Within which a part of the cases was closed; open cases may not let anybody say. */
export const untilWord = (i18n: I18n, { hours }: TimeEstimate): string =>
  hours === null ? i18n.t({ id: 'cases.notYet', message: 'not reached yet' }) : durationWord(i18n, hours);

/** "41 to 47 hours" of an interval; its far end may lie beyond what was seen. */
export function rangeWord(i18n: I18n, { low, high }: TimeEstimate): string {
  if (low === null) return '';
  const values = { low: durationWord(i18n, low), high: high === null ? '' : durationWord(i18n, high) };
  return high === null
    ? i18n.t({ id: 'cases.from', message: '{low} or more', values })
    : i18n.t({ id: 'cases.range', message: '{low} to {high}', values });
}

/** The finding over the page: how long it takes, with the cases that nobody has closed. */
export function casesFinding(i18n: I18n, all: CycleTime): string {
  const values = {
    half: untilWord(i18n, all.withOpen.median),
    most: untilWord(i18n, all.withOpen.p90),
    closed: whole(i18n, all.closed),
    open: whole(i18n, all.open),
  };
  if (all.withOpen.median.hours === null)
    return i18n.t({
      id: 'cases.finding.open',
      message: 'More than half of the cases are still open: {closed} closed, {open} open',
      values,
    });
  if (all.withOpen.p90.hours === null)
    return i18n.t({
      id: 'cases.finding.half',
      message:
        'Half of the cases are closed within {half}; when nine in ten are closed nobody can say yet: {open} of them are still open and counted so',
      values,
    });
  return i18n.t({
    id: 'cases.finding',
    message:
      'Half of the cases are closed within {half}, nine in ten within {most}; {open} of them are still open and counted so',
    values,
  });
}

const paceWords: Readonly<Record<CasesOfReason['pace'], (i18n: I18n) => string>> = {
  FASTER: (i18n) => i18n.t({ id: 'cases.faster', message: 'faster than the others' }),
  SLOWER: (i18n) => i18n.t({ id: 'cases.slower', message: 'slower than the others' }),
  UNCLEAR: (i18n) => i18n.t({ id: 'cases.unclear', message: 'no clear difference' }),
};
export const paceWord = (i18n: I18n, pace: CasesOfReason['pace']): string => paceWords[pace](i18n);

/** What stands over the list of reasons. */
export function slowestFinding(i18n: I18n, { reasons }: CasesDocument): string {
  const slower = reasons.filter(({ pace }) => pace === 'SLOWER');
  const slowest = slower.find(({ withOpen }) => withOpen.median.hours === null) ?? slower[0];
  if (!slowest) return i18n.t({ id: 'cases.slowest.none', message: 'No reason clearly takes longer than the others' });
  const values = { reason: slowest.reason || noReason(i18n), half: untilWord(i18n, slowest.withOpen.median) };
  return slowest.withOpen.median.hours === null
    ? i18n.t({
        id: 'cases.slowest.open',
        message: '“{reason}” takes longest: more than half of its cases are still open',
        values,
      })
    : i18n.t({
        id: 'cases.slowest',
        message: '“{reason}” takes longest: half of its cases are closed within {half}',
        values,
      });
}

export const noReason = (i18n: I18n): string => i18n.t({ id: 'cases.noReason', message: 'Without a reason' });
