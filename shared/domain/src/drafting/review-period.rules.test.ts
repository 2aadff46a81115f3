import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween } from '../local-time.ts';
import { periodAtHand, periodBefore, reviewPeriod } from './review-period.rules.ts';

test('a session reviews the newest complete month', () => {
  expect(reviewPeriod({ heldOn: '2026-11-22', reviewedMonths: ['2026-09-01'] })).toEqual({
    ...{ grain: 'MONTH', from: '2026-10-01', to: '2026-10-31' },
  });
  expect(reviewPeriod({ heldOn: '2026-12-01', reviewedMonths: [] })).toMatchObject({ from: '2026-11-01' });
});

test('a month that was left out is caught up with, and what lies before the first review is history', () => {
  const heldOn = '2026-11-22';
  expect(reviewPeriod({ heldOn, reviewedMonths: ['2026-10-01', '2026-08-01'] })).toMatchObject({ from: '2026-09-01' });
  expect(reviewPeriod({ heldOn, reviewedMonths: ['2026-08-01'] })).toMatchObject({ from: '2026-10-01' });
  expect(reviewPeriod({ heldOn, reviewedMonths: ['2026-10-01', '2026-09-01'] })).toMatchObject({ grain: 'WEEK' });
});

test('a session of next month reviews the month that will be complete when it is held, on whatever day it is drafted', () => {
  expect(reviewPeriod({ heldOn: '2026-12-08', reviewedMonths: ['2026-10-01'] })).toEqual({
    ...{ grain: 'MONTH', from: '2026-11-01', to: '2026-11-30' },
  });
});

test('sessions before it that nobody has drafted yet take their months first', () => {
  const reviewedMonths = ['2026-09-01'];
  const next = (heldOn: string, ...undraftedBefore: string[]) =>
    reviewPeriod({ heldOn, reviewedMonths, undraftedBefore });
  expect(next('2026-11-24')).toMatchObject({ from: '2026-10-01' });
  expect(next('2026-12-22', '2026-12-08', '2026-11-24')).toEqual({
    ...{ grain: 'WEEK', from: '2026-11-23', to: '2026-12-20' },
  });
  expect(next('2027-01-05', '2026-11-24', '2026-12-08')).toMatchObject({ from: '2026-12-01' });
});

test('until its period is over, the numbers at hand are those of the newest that is', () => {
  const november = { grain: 'MONTH', from: '2026-11-01', to: '2026-11-30' } as const;
  expect(periodAtHand(november, '2026-12-01')).toEqual(november);
  expect(periodAtHand(november, '2026-11-30')).toMatchObject({ grain: 'MONTH', from: '2026-10-01', to: '2026-10-31' });
  const weeks = { grain: 'WEEK', from: '2026-11-23', to: '2026-12-20' } as const;
  expect(periodAtHand(weeks, '2026-11-23')).toEqual({ grain: 'WEEK', from: '2026-10-26', to: '2026-11-22' });
});

test('when that month has been reviewed, it is the last four full weeks', () => {
  expect(reviewPeriod({ heldOn: '2026-11-22', reviewedMonths: ['2026-10-01'] })).toEqual({
    ...{ grain: 'WEEK', from: '2026-10-19', to: '2026-11-15' },
  });
  expect(reviewPeriod({ heldOn: '2026-11-23', reviewedMonths: ['2026-10-01'] })).toMatchObject({ to: '2026-11-22' });
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
      const month = reviewPeriod({ heldOn: today, reviewedMonths: [] });
      const period = isReviewed ? reviewPeriod({ heldOn: today, reviewedMonths: [month.from] }) : month;
      expect(period.to < today).toBe(true);
      if (period.grain === 'WEEK') expect(daysBetween(period.from, period.to)).toBe(27);
      expect(addDays(periodBefore(period).to, 1)).toBe(period.from);
    }),
  );
});

test('no two of many sessions look at the same month, whoever is drafted first, and none at one that is not over then', () => {
  const everyTwoWeeks = (first: string) => Array.from({ length: 8 }, (_, turn) => addDays(first, 28 * turn));
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2000 }),
      fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }),
      (days, order) => {
        const sessions = everyTwoWeeks(addDays('2026-01-01', days));
        const bound = new Map<number, string>();
        for (const turn of order) {
          const heldOn = sessions[turn] ?? '';
          const before = sessions.map((_, other) => other).filter((other) => other < turn);
          const { grain, from, to } = reviewPeriod({
            heldOn,
            reviewedMonths: before.flatMap((other) => bound.get(other) ?? []),
            undraftedBefore: before.filter((other) => !bound.has(other)).map((other) => sessions[other] ?? ''),
          });
          expect(to < heldOn).toBe(true);
          if (grain === 'MONTH') expect([...bound.values()]).not.toContain(from);
          bound.set(turn, grain === 'MONTH' ? from : '');
        }
      },
    ),
  );
});
