import { expect, test } from '@jest/globals';
import { answerClock, type ClockFacts, median } from './clock.rules.ts';

/** Monday 7 December 2026; Christmas is not worked on. */
const facts: ClockFacts = {
  state: 'SUBMITTED',
  submittedOn: '2026-12-07',
  firstAnsweredOn: null,
  askedOn: null,
  restedDays: 0,
};
const calendar = { holidays: ['2026-12-24', '2026-12-25', '2026-12-26', '2027-01-01'] };

test('a first answer is due after five working days', () => {
  const clock = answerClock(facts, calendar, '2026-12-10');
  expect(clock).toEqual({ waitsFor: 'FIRST_ANSWER', dueOn: '2026-12-14', isOverdue: false, daysLeft: 2 });
  expect(answerClock(facts, calendar, '2026-12-14')).toMatchObject({ isOverdue: false, daysLeft: 0 });
  expect(answerClock(facts, calendar, '2026-12-16')).toMatchObject({ isOverdue: true, daysLeft: -2 });
});

test('a decision is due after twenty, and holidays are no working days', () => {
  const reviewed = { ...facts, state: 'UNDER_REVIEW', firstAnsweredOn: '2026-12-09' } as const;
  expect(answerClock(reviewed, { holidays: [] }, '2026-12-10')).toMatchObject({ dueOn: '2027-01-04' });
  expect(answerClock(reviewed, calendar, '2026-12-10')).toMatchObject({ waitsFor: 'DECISION', dueOn: '2027-01-07' });
});

test('while the author is asked the clock rests, and goes on from there', () => {
  const asked = { ...facts, state: 'NEEDS_INFO', firstAnsweredOn: '2026-12-09', askedOn: '2026-12-10' } as const;
  const early = answerClock(asked, { holidays: [] }, '2026-12-10');
  expect(early).toMatchObject({ waitsFor: 'AUTHOR', dueOn: '2027-01-04' });
  expect(answerClock(asked, { holidays: [] }, '2026-12-15')).toMatchObject({ dueOn: '2027-01-07' });
  const told = { ...asked, state: 'UNDER_REVIEW', askedOn: null, restedDays: 3 } as const;
  expect(answerClock(told, { holidays: [] }, '2026-12-16')).toMatchObject({
    waitsFor: 'DECISION',
    dueOn: '2027-01-07',
  });
});

test('nobody waits for an answer to what is parked or has ended', () => {
  for (const state of ['DRAFT', 'PARKED', 'ACCEPTED', 'DECLINED', 'MERGED', 'WITHDRAWN', 'IMPLEMENTED'] as const)
    expect(answerClock({ ...facts, state }, calendar, '2026-12-10')).toBeNull();
});

test('the median of an even number lies between the two in the middle', () => {
  expect(median([])).toBeNull();
  expect(median([7])).toBe(7);
  expect(median([9, 1, 3, 4])).toBe(3.5);
});
