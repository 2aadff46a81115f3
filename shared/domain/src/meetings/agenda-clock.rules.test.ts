import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseMinutes, timetable, windowVerdict } from './agenda-clock.rules.ts';

const items = (...minutes: number[]) => minutes.map((length, index) => ({ id: `item ${index + 1}`, minutes: length }));

test('every item has its clock time where the board meets', () => {
  const meeting = { startsAt: new Date('2026-05-05T08:00:00Z'), timeZone: 'Europe/Prague' };
  const times = timetable(items(20, 45), meeting);
  expect(times.map(({ startsClock, endsClock }) => [startsClock, endsClock])).toEqual([
    ['10:00', '10:20'],
    ['10:20', '11:05'],
  ]);
  expect(times[1]?.endsAt).toEqual(new Date('2026-05-05T09:05:00Z'));
});

test('a meeting over midnight and over the change of clocks shows the clock on the wall', () => {
  const midnight = timetable(items(30, 30), { startsAt: new Date('2026-05-05T21:45:00Z'), timeZone: 'Europe/Prague' });
  expect(midnight.map(({ startsClock }) => startsClock)).toEqual(['23:45', '00:15']);
  const spring = timetable(items(30, 30), { startsAt: new Date('2026-03-29T00:30:00Z'), timeZone: 'Europe/Prague' });
  expect(spring.map(({ endsClock }) => endsClock)).toEqual(['03:00', '03:30']);
});

test('an empty agenda has no times', () => {
  expect(timetable([], { startsAt: new Date(), timeZone: 'UTC' })).toEqual([]);
});

test.each([
  ['METRICS', [60, 15], 'WITHIN', 0, null],
  ['METRICS', [60, 30], 'WITHIN', 0, null],
  ['METRICS', [60, 14], 'UNDER', 0, null],
  ['METRICS', [60, 30, 1, 10], 'OVER', 11, 'item 3'],
  ['PROJECT_REVIEW', [60], 'WITHIN', 0, null],
  ['PROJECT_REVIEW', [91], 'OVER', 1, 'item 1'],
  ['PROJECT_REVIEW', [], 'UNDER', 0, null],
] as const)('%s with %j minutes is %s', (kind, minutes, verdict, overBy, firstItemThatEndsLate) => {
  expect(windowVerdict(kind, items(...minutes))).toMatchObject({ verdict, overBy, firstItemThatEndsLate });
});

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
  ['10h', 600],
])('"%s" means %i minutes', (typed, minutes) => {
  expect(parseMinutes(typed)).toBe(minutes);
});

test.each(['', '0', '601', '10h 1', '-5', '1.5', '1.333h', '1:75', 'soon', '1h 15 20', '1e2', '٢٠'])(
  '"%s" is no length of an item',
  (typed) => {
    expect(parseMinutes(typed)).toBeNull();
  },
);

test('whatever is typed, the answer is none or a whole number from 1 to 600', () => {
  const typing = fc.oneof(fc.string(), fc.stringMatching(/^\d{0,4}[hm:., ]{0,2}\d{0,4}[hm]?$/));
  fc.assert(
    fc.property(typing, (typed) => {
      const minutes = parseMinutes(typed);
      expect(minutes === null || (Number.isInteger(minutes) && minutes >= 1 && minutes <= 600)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});
