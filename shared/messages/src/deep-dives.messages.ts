import type { LayoutWords } from '@cxboard/domain/deep-dives/drawing.rules';
import type { Written } from '@cxboard/domain/deep-dives/map-comparison.rules';
import type { PathTotals } from '@cxboard/domain/deep-dives/path.rules';
import type { I18n } from '@lingui/core';
import { percent } from './figures.ts';

/** Minutes as people say them: 45 min, 6.5 h, 3 days (of 24 hours: a customer waits at night too). */
export function spanWords(i18n: I18n, minutes: number): string {
  const said = (of: number) => i18n.number(of, { maximumFractionDigits: of < 10 ? 1 : 0 });
  if (minutes < 90) return i18n.t({ id: 'dives.minutes', message: '{of} min', values: { of: said(minutes) } });
  if (minutes < 48 * 60) return i18n.t({ id: 'dives.hours', message: '{of} h', values: { of: said(minutes / 60) } });
  return i18n.t({ id: 'dives.days', message: '{of} days', values: { of: said(minutes / 1440) } });
}

export interface NotedStep {
  readonly touchMinutes: number | null;
  readonly waitMinutes: number | null;
  /** Contacts of the last 30 days that it causes. */
  readonly contacts?: number;
  /** Metrics that feel it, as they are now. */
  readonly figures?: readonly string[];
  readonly why: string | null;
  readonly holder: string | null;
  /** What is written down, where it is done otherwise; null where nothing is. */
  readonly written?: Written | null | undefined;
}

/** What stands below the name of a step: how long, what it causes, why it is so, who can change it. */
export function stepNotes(i18n: I18n, step: NotedStep): readonly string[] {
  const { contacts = 0, figures = [], why, holder, written } = step;
  return [
    timesOf(i18n, step),
    contacts > 0 &&
      i18n.t({
        id: 'dives.contacts',
        message: '{contacts} contacts in 30 days',
        values: { contacts: i18n.number(contacts) },
      }),
    ...figures,
    why && i18n.t({ id: 'dives.why', message: 'why: {why}', values: { why } }),
    holder && i18n.t({ id: 'dives.holder', message: 'can change: {holder}', values: { holder } }),
    written !== undefined && writtenWords(i18n, written),
  ].filter((note): note is string => typeof note === 'string' && note !== '');
}

function timesOf(i18n: I18n, { touchMinutes, waitMinutes }: NotedStep): string {
  const times = [
    touchMinutes !== null &&
      i18n.t({ id: 'dives.work', message: '{span} work', values: { span: spanWords(i18n, touchMinutes) } }),
    waitMinutes !== null &&
      waitMinutes > 0 &&
      i18n.t({ id: 'dives.wait', message: '{span} wait', values: { span: spanWords(i18n, waitMinutes) } }),
  ];
  return times.filter((said) => said !== false).join(', ');
}

function writtenWords(i18n: I18n, written: Written | null): string {
  if (!written) return i18n.t({ id: 'dives.notWritten', message: '≠ not written down' });
  const { name, laneName, isCustomerVisible, systems } = written;
  const seen = isCustomerVisible && i18n.t({ id: 'dives.seen', message: 'the customer notices it' });
  const unseen = isCustomerVisible === false && i18n.t({ id: 'dives.unseen', message: 'unnoticed by the customer' });
  const times = timesOf(i18n, { ...written, why: null, holder: null });
  const what = [name && `“${name}”`, laneName, times, seen || unseen, systems?.join(', ')];
  return i18n.t({
    id: 'dives.written',
    message: '≠ written down: {what}',
    values: { what: what.filter(Boolean).join(', ') },
  });
}

/** Where a way of a folded map goes on, and where one comes from. */
export const layoutWords = (i18n: I18n): LayoutWords => ({
  to: (step) => i18n.t({ id: 'dives.to', message: 'to {step}', values: { step } }),
  from: (steps) => i18n.t({ id: 'dives.from', message: 'from {steps}', values: { steps: steps.join(', ') } }),
});

/** What a drawing shows, for who cannot see it. */
export const mapFinding = (i18n: I18n, counts: { readonly steps: number; readonly lanes: number }): string =>
  i18n.t({
    id: 'dives.map',
    message:
      '{steps, plural, one {# step} other {# steps}} in {lanes, plural, one {# lane} other {# lanes}}; the outline says them one by one.',
    values: counts,
  });

/** What one case takes, the finding first. */
export function caseSentence(i18n: I18n, totals: PathTotals): string {
  return i18n.t({
    id: 'dives.case',
    message:
      'A case takes {touch} of work and {wait} of waiting, of which the customer sees {seen}; {right} go through without going back.',
    values: {
      touch: spanWords(i18n, totals.touchMinutes),
      wait: spanWords(i18n, totals.waitMinutes),
      seen: spanWords(i18n, totals.visibleWaitMinutes),
      right: percent(i18n, totals.firstTimeRight * 100),
    },
  });
}
