import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addDays, daysBetween, daysFrom, isTimeZone, localDateOf, localTimeOf, momentOf } from './local-time.ts';

test('the day somewhere is the one that the calendar of the place says, near the turn of any day and any clock', () => {
  const zones = [
    'Europe/Prague',
    'America/New_York',
    'Asia/Calcutta',
    'Pacific/Apia',
    'Pacific/Chatham',
    'Africa/Monrovia',
    'UTC',
  ];
  const moments = fc.integer({ min: -5_000_000_000_000, max: 5_000_000_000_000 });
  fc.assert(
    fc.property(fc.constantFrom(...zones), moments, (timeZone, at) => {
      const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
      expect(localDateOf(new Date(at), timeZone)).toBe(there.toPlainDate().toString());
    }),
    { numRuns: 3000 },
  );
});

test('a moment is another day and hour elsewhere', () => {
  const moment = new Date('2026-03-10T23:30:00Z');
  expect([localDateOf(moment, 'Europe/Prague'), localTimeOf(moment, 'Europe/Prague')]).toEqual(['2026-03-11', '00:30']);
  expect([localDateOf(moment, 'America/New_York'), localTimeOf(moment, 'America/New_York')]).toEqual([
    '2026-03-10',
    '19:30',
  ]);
});

test('a time that the clocks leap over comes later by the leap, of a doubled one the first counts', () => {
  expect(momentOf('2026-03-29', '02:30', 'Europe/Prague')).toEqual(new Date('2026-03-29T01:30:00Z'));
  expect(momentOf('2026-10-25', '02:30', 'Europe/Prague')).toEqual(new Date('2026-10-25T00:30:00Z'));
});

test('days later at the same wall time', () => {
  expect(daysFrom(new Date('2026-03-28T09:00:00Z'), 1, 'Europe/Prague')).toEqual(new Date('2026-03-29T08:00:00Z'));
});

test('days are counted over months and leap years', () => {
  expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  expect(daysBetween('2028-03-01', '2028-02-28')).toBe(-2);
});

test('a day so many days away is the one the calendar has there; what is no day is refused', () => {
  const first = Temporal.PlainDate.from('0000-01-01');
  const [day, steps] = [fc.integer({ min: 0, max: 3_652_058 }), fc.integer({ min: -400_000, max: 400_000 })];
  fc.assert(
    fc.property(day, steps, (number, days) => {
      const date = first.add({ days: number });
      expect(addDays(date.toString(), days)).toBe(date.add({ days }).toString());
    }),
    { numRuns: 3000 },
  );
  for (const none of ['2026-02-30', '2026-13-01', '2026-2-1', '']) expect(() => addDays(none, 1)).toThrow(RangeError);
});

test('a zone is a place, not an offset', () => {
  expect(['Europe/Prague', 'UTC', 'Asia/Calcutta'].every(isTimeZone)).toBe(true);
  expect(['', 'Prague', 'Europe/Praha', '+02:00', 'Europe/Prague\n'].some(isTimeZone)).toBe(false);
});
