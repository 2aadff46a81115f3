import type { I18n } from '@lingui/core';

/** 2,746 */
export const whole = (i18n: I18n, value: number): string => i18n.number(value, { maximumFractionDigits: 0 });

/** 39.8: one digit after the point, always, so that figures in a row compare. */
export const oneDigit = (i18n: I18n, value: number): string => toOneDigit(i18n, value, 'auto');

/** +2.1, −2.1, 0.0 */
export const signed = (i18n: I18n, value: number): string => toOneDigit(i18n, value, 'exceptZero');

/** With a minus sign as wide as a plus, and none before a figure that rounds to nothing. */
function toOneDigit(i18n: I18n, value: number, signDisplay: 'auto' | 'exceptZero'): string {
  const rounded = Number(value.toFixed(1)) || 0;
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return i18n.number(rounded, { ...digits, signDisplay }).replace('-', '−');
}

/** 74.8 %, from a number of 0 to 100. */
export const percent = (i18n: I18n, value: number, digits = 0): string =>
  i18n.t({
    id: 'figures.percent',
    message: '{value}\u00a0%',
    values: { value: i18n.number(value, { minimumFractionDigits: digits, maximumFractionDigits: digits }) },
  });

/** 3 December 2026, from 2026-12-03. */
export const longDate = (i18n: I18n, date: string): string =>
  i18n.date(`${date}T00:00:00Z`, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** October 2026, from 2026-10-01. */
export const monthWord = (i18n: I18n, month: string): string =>
  i18n.date(`${month}T00:00:00Z`, { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "1 – 31 Oct 2026", "1 Jan – 31 Dec 2017": days from the first to the last. */
export function daysWords(i18n: I18n, { from, to }: { readonly from: string; readonly to: string }): string {
  const shown = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  const at = (date: string) => new Date(`${date}T00:00:00Z`);
  return new Intl.DateTimeFormat(i18n.locales ?? i18n.locale, shown).formatRange(at(from), at(to));
}

/** “a, b and c” */
export const list = (i18n: I18n, words: readonly string[]): string =>
  new Intl.ListFormat(i18n.locales ?? i18n.locale, { type: 'conjunction' }).format(words);

interface FilterPart {
  readonly dimension: string;
  readonly values: readonly string[];
}

/** ", only Region: North and South; Channel: App" behind a period; nothing when all answers count. */
export function filterWords(i18n: I18n, filter: readonly FilterPart[]): string {
  if (filter.length === 0) return '';
  const parts = filter.map(({ dimension, values }) => `${dimension}: ${list(i18n, values)}`).join('; ');
  return i18n.t({ id: 'figures.only', message: ', only {parts}', values: { parts } });
}
