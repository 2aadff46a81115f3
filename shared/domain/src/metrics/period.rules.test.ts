import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { dayOf } from '../local-time.ts';
import { nextPeriod, periodOf, periodsBetween, previousPeriod } from './period.rules.ts';

const someDay = fc.integer({ min: -60_000, max: 60_000 }).map(dayOf);

test('a week or a month is the one that the calendar has, over leap years and the turn of the year', () => {
  fc.assert(
    fc.property(someDay, (day) => {
      const date = Temporal.PlainDate.from(day);
      const monday = date.subtract({ days: date.dayOfWeek - 1 });
      expect(periodOf(day, 'WEEK')).toEqual({
        ...{ grain: 'WEEK', from: monday.toString(), to: monday.add({ days: 6 }).toString() },
        name: `${date.yearOfWeek}-W${String(date.weekOfYear).padStart(2, '0')}`,
      });
      expect(periodOf(day, 'MONTH')).toEqual({
        ...{ grain: 'MONTH', name: day.slice(0, 7), from: date.with({ day: 1 }).toString() },
        to: date.with({ day: date.daysInMonth }).toString(),
      });
    }),
    { numRuns: 2000 },
  );
});

test('periods follow each other without a gap, and the way back is the way there', () => {
  fc.assert(
    fc.property(
      someDay,
      fc.constantFrom('DAY', 'WEEK', 'MONTH'),
      fc.integer({ min: 1, max: 40 }),
      (day, grain, many) => {
        let last = periodOf(day, grain);
        for (let nth = 1; nth < many; nth += 1) last = nextPeriod(last);
        const all = periodsBetween(day, last.to, grain);
        expect(all).toHaveLength(many);
        expect(all.at(-1)).toEqual(last);
        expect(previousPeriod(nextPeriod(last))).toEqual(last);
      },
    ),
  );
});
