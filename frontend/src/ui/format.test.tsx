import { expect, test } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { LocaleProvider, useFormat } from './format.tsx';

function say(locale: string, sentence: (format: ReturnType<typeof useFormat>) => string): string {
  function Sentence() {
    return <p data-testid="said">{sentence(useFormat())}</p>;
  }
  const shown = render(
    <LocaleProvider locale={locale} timeZone="Europe/Prague" currency="CZK">
      <Sentence />
    </LocaleProvider>,
  );
  const text = screen.getByTestId('said').textContent.replace(/\u00a0|\u202f/g, ' ');
  shown.unmount();
  return text;
}

test('moments are told in the zone of the organization, plain dates never shift', () => {
  expect(say('en-GB', ({ dateTime }) => dateTime('2026-12-02T23:30:00Z'))).toBe('3 Dec 2026, 00:30');
  expect(say('en-GB', ({ date }) => date('2026-12-03'))).toBe('3 Dec 2026');
  expect(say('cs-CZ', ({ day }) => day('2026-12-03'))).toBe('čt 3. prosince');
});

test('figures are written and read as the language does', () => {
  expect(say('cs-CZ', ({ number }) => number(48210.5))).toBe('48 210,5');
  expect(say('de-DE', ({ parseNumber }) => String(parseNumber('12,5')))).toBe('12.5');
  expect(say('en-GB', ({ parseNumber }) => String(parseNumber('abc')))).toBe('null');
  expect(say('en-GB', ({ change }) => change(2.44))).toBe('+2.4');
  expect(say('en-GB', ({ minutes }) => minutes(90))).toBe('90 min');
});

test('times ago are said in words', () => {
  const now = '2026-12-03T12:00:00Z';
  expect(say('en-GB', ({ relative }) => relative('2026-12-02T12:00:00Z', now))).toBe('yesterday');
  expect(say('nl-NL', ({ relative }) => relative('2026-12-03T12:05:00Z', now))).toBe('over 5 minuten');
  expect(say('en-GB', ({ relative }) => relative('2026-12-03T11:59:50Z', now))).toBe('now');
});
