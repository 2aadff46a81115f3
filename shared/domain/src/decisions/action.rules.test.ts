import { describe, expect, test } from '@jest/globals';
import { actionStates, isOverdue, refuseActionMove, refuseDue } from './action.rules.ts';
import { returnsAfter } from './returning.rules.ts';

const possible = ['OPEN DONE', 'OPEN DROPPED', 'DONE OPEN', 'DROPPED OPEN'];

describe.each(actionStates)('an action that is %s', (from) => {
  test.each(actionStates)('to %s', (to) => {
    expect(refuseActionMove(from, to) === null).toBe(possible.includes(`${from} ${to}`));
  });
});

test('it is overdue from the day after, while it is open', () => {
  expect(isOverdue({ state: 'OPEN', dueOn: '2026-03-10' }, '2026-03-10')).toBe(false);
  expect(isOverdue({ state: 'OPEN', dueOn: '2026-03-10' }, '2026-03-11')).toBe(true);
  expect(isOverdue({ state: 'DONE', dueOn: '2026-03-10' }, '2026-03-11')).toBe(false);
});

test('it is due today or later, within five years', () => {
  expect(refuseDue('2026-03-10', '2026-03-10')).toBeNull();
  expect(refuseDue('2031-12-31', '2026-03-10')).toBeNull();
  expect(refuseDue('2026-03-09', '2026-03-10')).toMatchObject({ __typename: 'DueImpossible', earliest: '2026-03-10' });
  expect(refuseDue('2032-01-01', '2026-03-10')).toMatchObject({ latest: '2031-12-31' });
});

test('an answer is heard from the beginning of its day on, and never in a meeting that is over', () => {
  const here = { now: new Date('2026-03-10T12:00:00Z'), timeZone: 'Europe/Prague' };
  expect(returnsAfter('2026-04-01', here)).toEqual(new Date('2026-03-31T22:00:00Z'));
  expect(returnsAfter('2026-03-10', here)).toEqual(here.now);
  expect(returnsAfter('2026-01-01', here)).toEqual(here.now);
});
