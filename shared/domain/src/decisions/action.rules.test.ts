import { describe, expect, test } from '@jest/globals';
import { actionStates, isOverdue, refuseActionMove, refuseDue } from './action.rules.ts';

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
