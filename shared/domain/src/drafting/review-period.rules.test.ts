import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween } from '../local-time.ts';
import { periodBefore, reviewPeriod } from './review-period.rules.ts';

test('a session reviews the newest complete month', () => {
  expect(reviewPeriod({ today: '2026-11-22', reviewedMonths: ['2026-09-01'] })).toEqual({
    ...{ grain: 'MONTH', from: '2026-10-01', to: '2026-10-31' },
  });
  expect(reviewPeriod({ today: '2026-12-01', reviewedMonths: [] })).toMatchObject({ from: '2026-11-01' });
});

test('a month that was left out is caught up with, and what lies before the first review is history', () => {
  const today = '2026-11-22';
  expect(reviewPeriod({ today, reviewedMonths: ['2026-10-01', '2026-08-01'] })).toMatchObject({ from: '2026-09-01' });
  expect(reviewPeriod({ today, reviewedMonths: ['2026-08-01'] })).toMatchObject({ from: '2026-10-01' });
  expect(reviewPeriod({ today, reviewedMonths: ['2026-10-01', '2026-09-01'] })).toMatchObject({ grain: 'WEEK' });
});

test('when that month has been reviewed, it is the last four full weeks', () => {
  expect(reviewPeriod({ today: '2026-11-22', reviewedMonths: ['2026-10-01'] })).toEqual({
    ...{ grain: 'WEEK', from: '2026-10-19', to: '2026-11-15' },
  });
  expect(reviewPeriod({ today: '2026-11-23', reviewedMonths: ['2026-10-01'] })).toMatchObject({ to: '2026-11-22' });
});

test('a change is measured against the period of the same kind just before', () => {
  expect(periodBefore({ grain: 'MONTH', from: '2026-03-01', to: '2026-03-31' })).toEqual({
    ...{ grain: 'MONTH', from: '2026-02-01', to: '2026-02-28' },
  });
  expect(periodBefore({ grain: 'WEEK', from: '2026-10-19', to: '2026-11-15' })).toEqual({
    ...{ grain: 'WEEK', from: '2026-09-21', to: '2026-10-18' },
  });
});

test('on every day of ten years the period is over, whole, and follows the one before without a gap', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3650 }), fc.boolean(), (days, isReviewed) => {
      const today = addDays('2020-01-01', days);
      const month = reviewPeriod({ today, reviewedMonths: [] });
      const period = isReviewed ? reviewPeriod({ today, reviewedMonths: [month.from] }) : month;
      expect(period.to < today).toBe(true);
      if (period.grain === 'WEEK') expect(daysBetween(period.from, period.to)).toBe(27);
      expect(addDays(periodBefore(period).to, 1)).toBe(period.from);
    }),
  );
});
