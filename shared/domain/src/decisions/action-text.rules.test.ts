import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { calledIn, parseActionText } from './action-text.rules.ts';

const people = ['Jonas Weber', 'Jon Snow', 'Priya Nair', 'Petra Nováková', 'Sam de Vries', 'Sam Okafor'].map(
  (name) => ({ id: name, name }),
);
/** A Tuesday. */
const today = '2026-03-10';
const parsed = (typed: string) => parseActionText(typed, { people, today });
const owner = (typed: string) => {
  const said = parsed(typed).owner;
  if (said.is === 'ONE') return said.value.name;
  return said.is === 'MANY' ? said.values.map(({ name }) => name) : said.is;
};
const due = (typed: string) => {
  const said = parsed(typed).due;
  if (said.is === 'ONE') return said.value;
  return said.is === 'MANY' ? said.values : said.is;
};

test('what, who and until when are told apart', () => {
  expect(parsed('Cost note for the board @jonas by 12 Dec')).toEqual({
    text: 'Cost note for the board',
    owner: { is: 'ONE', value: people[0] },
    due: { is: 'ONE', value: '2026-12-12' },
  });
  expect(parsed('@Priya Nair to call the three customers, by Friday').text).toBe('Call the three customers');
});

test('who is called is looked for by the first word after the @', () => {
  expect(calledIn('Cost note @Nováková by Friday')).toBe('Nováková');
  expect(calledIn('@sam.okafor')).toBe('sam');
  expect([calledIn('mail jonas@bank.test'), calledIn('Nobody'), calledIn('@')]).toEqual(['', '', '']);
});

describe('the person', () => {
  test.each([
    ['@jonas', 'Jonas Weber'],
    ['@jon', 'Jon Snow'],
    ['@pri', 'Priya Nair'],
    ['@weber', 'Jonas Weber'],
    ['@novakova', 'Petra Nováková'],
    ['@Sam de Vries please', 'Sam de Vries'],
    ['@sam.okafor', 'Sam Okafor'],
    ['@sam', ['Sam de Vries', 'Sam Okafor']],
    ['@nobody', 'UNKNOWN'],
    ['mail jonas@bank.example', 'NOTHING'],
    ['no one named', 'NOTHING'],
  ])('%s: %s', (typed, expected) => {
    expect(owner(`Do it ${typed}`)).toEqual(expected);
  });
});

describe('the day', () => {
  test.each([
    ['by 2026-12-03', '2026-12-03'],
    ['by 12 Dec', '2026-12-12'],
    ['by the 12th', 'NOTHING'],
    ['by 12th of December', '2026-12-12'],
    ['by December 12, 2027', '2027-12-12'],
    ['by 2 March', '2027-03-02'],
    ['by 29 Feb', '2028-02-29'],
    ['by 31 Feb', 'UNKNOWN'],
    ['by 2026-02-30', 'UNKNOWN'],
    ['by 24.12.', '2026-12-24'],
    ['by 5/6', ['2026-05-06', '2026-06-05']],
    ['by 13/6', '2026-06-13'],
    ['by 6/6', '2026-06-06'],
    ['by today', '2026-03-10'],
    ['tomorrow', '2026-03-11'],
    ['by Friday', '2026-03-13'],
    ['by Tuesday', '2026-03-17'],
    ['next Friday', '2026-03-20'],
    ['by next week', '2026-03-20'],
    ['in two weeks', '2026-03-24'],
    ['in 10 days', '2026-03-20'],
    ['in a month', '2026-04-10'],
    ['by the end of the month', '2026-03-31'],
    ['by end of next month', '2026-04-30'],
    ['by end of week', '2026-03-13'],
    ['by end of the year', '2026-12-31'],
    ['between 1 May and 3 May', ['2026-05-01', '2026-05-03']],
    ['what we learnt on 1 May, by 3 June', '2026-06-03'],
    ['soon', 'NOTHING'],
    ['version 1.2.3 and 10/2026/7', 'NOTHING'],
  ])('%s: %s', (typed, expected) => {
    expect(due(`Look at it ${typed}`)).toEqual(expected);
  });

  test('a month ends on its last day whatever comes after', () => {
    expect(parseActionText('x in a month', { people, today: '2026-01-31' }).due).toEqual({
      is: 'ONE',
      value: '2026-02-28',
    });
  });
});

test('whatever is typed, an answer comes, and every day in it can exist', () => {
  const words = fc.constantFrom(
    '@jonas',
    '@',
    'by',
    '31',
    '12',
    'Dec',
    '/',
    '.',
    '5/6',
    'next',
    'Friday',
    '2026-13-45',
    'end of',
    'month',
    '😀',
    '  ',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string({ maxLength: 6 })), { maxLength: 12 }), (parts) => {
      const { due: said, text } = parsed(parts.join(' '));
      const days = said.is === 'ONE' ? [said.value] : said.is === 'MANY' ? said.values : [];
      for (const day of days) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
      expect(text).toBe(text.trim());
    }),
  );
});
