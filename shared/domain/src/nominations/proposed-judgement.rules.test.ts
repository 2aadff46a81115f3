import { expect, test } from '@jest/globals';
import { isJudgedOtherwise, proposedPain, proposedReach } from './proposed-judgement.rules.ts';

const drivers = [-1.3, -0.8, -0.4, -0.1, 0, 0.1, 0.3, 0.5, 0.7, 1].map((outcome, nth) => ({
  reason: `Reason ${String(nth)}`,
  outcome,
}));

test('what pulls the index down most is proposed as the most painful, by fifths of all reasons', () => {
  const steps = drivers.map(({ reason }) => proposedPain(reason, drivers)?.step);
  expect(steps).toEqual([8, 8, 5, 5, 3, 3, 2, 2, 1, 1]);
  expect(proposedPain('Reason 1', drivers)).toEqual({ step: 8, value: -0.8, place: 2, of: 10 });
});

test('reach follows the contacts of a month; those that weigh the same get the same', () => {
  const counted = [900, 300, 300, 20].map((contactsPerMonth, nth) => ({ reason: String(nth), contactsPerMonth }));
  expect(counted.map(({ reason }) => proposedReach(reason, counted)?.step)).toEqual([8, 5, 5, 2]);
  expect(proposedReach('1', counted)).toEqual({ step: 5, value: 300, place: 2, of: 4 });
});

test('nothing is proposed for a reason that nobody measures, or for the only one', () => {
  expect(proposedPain('Unheard of', drivers)).toBeNull();
  expect(proposedPain('Reason 0', drivers.slice(0, 1))).toBeNull();
  expect(proposedReach('Reason 0', [])).toBeNull();
});

test('only a judgement that differs from what is proposed is judged otherwise', () => {
  const proposed = { pain: { step: 8 }, reach: null };
  expect(isJudgedOtherwise({ pain: 8, reach: 1 }, proposed)).toBe(false);
  expect(isJudgedOtherwise({ pain: null, reach: 1 }, proposed)).toBe(false);
  expect(isJudgedOtherwise({ pain: 5 }, proposed)).toBe(true);
});
