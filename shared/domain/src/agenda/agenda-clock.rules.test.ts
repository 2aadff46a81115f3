import { expect, test } from '@jest/globals';
import { timetable, windowVerdict } from './agenda-clock.rules.ts';

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
