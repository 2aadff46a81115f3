/// <reference types="node" />
import { afterEach, expect, test } from '@jest/globals';
import { setupI18n } from '@lingui/core';
import { wordsIn, writtenLocales } from './languages.ts';
import { list, longDate, oneDigit, percent, signed, whole } from './figures.ts';

const { NODE_ENV } = process.env;
afterEach(() => {
  process.env['NODE_ENV'] = NODE_ENV;
});

test('the server says a message with plurals although it holds no catalogue, in production too', () => {
  process.env['NODE_ENV'] = 'production';
  const i18n = wordsIn();
  const minutes = (count: number) =>
    i18n.t({ id: 'probe', message: '{count, plural, one {# minute} other {# minutes}} over', values: { count } });
  expect(minutes(1)).toBe('1 minute over');
  expect(minutes(1200)).toBe('1,200 minutes over');
});

test('figures are written as the language of the reader writes them', () => {
  const german = setupI18n({ locale: 'de', messages: { de: {} } });
  expect(whole(german, 2746)).toBe('2.746');
  expect(oneDigit(german, 39.839)).toBe('39,8');
  expect(percent(german, 74.8, 1)).toBe('74,8\u00a0%');
  expect(longDate(german, '2026-12-03')).toBe('3. Dezember 2026');
  expect(list(german, ['a', 'b', 'c'])).toBe('a, b und c');
});

test('a change so small that it rounds to nothing carries no sign', () => {
  const i18n = wordsIn();
  expect(signed(i18n, -0.04)).toBe('0.0');
  expect(signed(i18n, -2.06)).toBe('−2.1');
  expect(signed(i18n, 2.06)).toBe('+2.1');
});

test('a language we do not speak yet is written in English, with its own dates and figures', () => {
  expect(longDate(wordsIn('en-US'), '2026-12-03')).toBe('December 3, 2026');
  expect(longDate(wordsIn('en-GB'), '2026-12-03')).toBe('3 December 2026');
  expect(whole(wordsIn('pt-BR'), 2746)).toBe('2.746');
  for (const locale of writtenLocales) expect(wordsIn(locale).locale).toBe(locale.slice(0, 2));
});
