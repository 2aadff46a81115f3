import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../local-time.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './calendar.rules.ts';

const easter = { holidays: ['2026-04-03', '2026-04-06'] };

test('weekends and holidays are not worked on', () => {
  expect(['2026-04-02', '2026-04-03', '2026-04-04', '2026-04-06'].map((on) => isWorkingDay(easter, on))).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test('a company that works on Sundays says so', () => {
  expect(isWorkingDay({ holidays: [], workingWeekdays: [7, 1, 2, 3, 4] }, '2026-04-05')).toBe(true);
});

test('two working days before the Tuesday after Easter is the Wednesday before it', () => {
  expect(addWorkingDays(easter, '2026-04-07', -2)).toBe('2026-04-01');
});

test('a calendar without weekdays works Monday to Friday', () => {
  expect(addWorkingDays({ holidays: [], workingWeekdays: [] }, '2026-04-03', 1)).toBe('2026-04-06');
});

test('working days are counted as if one went from day to day', () => {
  const days = fc.integer({ min: -400, max: 800 });
  const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 });
  fc.assert(
    fc.property(days, days, fc.array(days, { maxLength: 60 }), weekdays, (start, end, off, workingWeekdays) => {
      const calendar = { holidays: off.map((day) => addDays('2026-01-01', day)), workingWeekdays };
      const [from, to] = [addDays('2026-01-01', start), addDays('2026-01-01', end)];
      let count = 0;
      for (let on = addDays(from, 1); on <= to; on = addDays(on, 1)) if (isWorkingDay(calendar, on)) count += 1;
      expect(workingDaysBetween(calendar, from, to)).toBe(count);
    }),
  );
});

test('what is no day is not counted from', () => {
  expect(() => addWorkingDays({ holidays: [] }, 'soon', 1)).toThrow(RangeError);
});

test('so many working days later are so many working days between', () => {
  const days = fc.integer({ min: 0, max: 800 });
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 60 }), fc.array(days, { maxLength: 40 }), (start, count, off) => {
      const calendar = { holidays: off.map((day) => addDays('2026-01-01', day)) };
      const from = addDays('2026-01-01', start);
      const to = addWorkingDays(calendar, from, count);
      expect(workingDaysBetween(calendar, from, to)).toBe(count);
      expect(count === 0 || isWorkingDay(calendar, to)).toBe(true);
    }),
  );
});
