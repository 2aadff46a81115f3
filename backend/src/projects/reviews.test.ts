import { expect, test } from '@jest/globals';
import { reviewsFrom, type ReviewFacts } from './reviews.ts';

const calendar: ReviewFacts['calendar'] = {
  workingWeekdays: [1, 2, 3, 4, 5],
  holidayCountry: null,
  extraHolidays: [],
  closedRanges: [],
};
const deadlines = { packWorkingDays: 3, reportWorkingDays: 2 };
const dueFor = (heldOn: string, more: Partial<ReviewFacts['calendar']> = {}, reportWorkingDays = 2) => {
  const reviews = [{ startsAt: `${heldOn}T08:00:00Z`, heldOn }];
  const set = { ...deadlines, reportWorkingDays };
  return reviewsFrom({ calendar: { ...calendar, ...more }, deadlines: set, reviews })[0]?.reportDueOn;
};

test('a report is due as many working days before the review as the board says', () => {
  expect(dueFor('2027-03-30')).toBe('2027-03-26');
  expect(dueFor('2027-03-30', {}, 4)).toBe('2027-03-24');
  expect(dueFor('2027-03-30', {}, 0)).toBe('2027-03-30');
  expect(reviewsFrom({ calendar, deadlines, reviews: [] })).toEqual([]);
});

test('public holidays, days of the company and closed weeks are not worked', () => {
  expect(dueFor('2027-03-30', { holidayCountry: 'CZ' })).toBe('2027-03-24'); // Good Friday the 26th, Easter Monday the 29th
  expect(dueFor('2027-03-30', { extraHolidays: ['2027-03-26'] })).toBe('2027-03-25');
  expect(dueFor('2027-03-30', { closedRanges: [{ from: '2027-03-22', until: '2027-03-26' }] })).toBe('2027-03-19');
});

test('the holidays of December count for a review early in January', () => {
  expect(dueFor('2027-01-04', { holidayCountry: 'CZ' })).toBe('2026-12-30');
  expect(dueFor('2026-12-28', { holidayCountry: 'CZ' })).toBe('2026-12-22');
});
