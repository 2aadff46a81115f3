import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { limits } from './limits.ts';
import { parseMinutes } from './minutes.ts';

test.each([
  ['20', 20],
  ['20m', 20],
  [' 20 min ', 20],
  ['90 minutes', 90],
  ['1h', 60],
  ['1 H', 60],
  ['2 hours', 120],
  ['1h 15', 75],
  ['1h15m', 75],
  ['1:15', 75],
  ['0:05', 5],
  ['1.5h', 90],
  ['1,5 h', 90],
  ['8h', 480],
])('"%s" means %i minutes', (typed, minutes) => {
  expect(parseMinutes(typed)).toBe(minutes);
});

test.each(['', '0', '481', '8h 1', '500', '-5', '1.5', '1.333h', '1:75', 'soon', '1h 15 20', '1e2', '٢٠'])(
  '"%s" is no length of an item',
  (typed) => {
    expect(parseMinutes(typed)).toBeNull();
  },
);

test('whatever is typed, the answer is none or a whole number from 1 to 480', () => {
  const typing = fc.oneof(fc.string(), fc.stringMatching(/^\d{0,4}[hm:., ]{0,2}\d{0,4}[hm]?$/));
  fc.assert(
    fc.property(typing, (typed) => {
      const minutes = parseMinutes(typed);
      expect(minutes === null || (Number.isInteger(minutes) && minutes >= 1 && minutes <= 480)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

test('a meeting may take longer than any of its items, and not as little', () => {
  const { durationMinutes } = limits.meetings;
  expect(['9h', '600', '601', '14'].map((typed) => parseMinutes(typed, durationMinutes))).toEqual([
    540,
    600,
    null,
    null,
  ]);
});
