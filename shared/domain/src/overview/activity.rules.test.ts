import { expect, test } from '@jest/globals';
import { activityWordOf, awaySince } from './activity.rules.ts';

test.each([
  ['ADDED', 'Project', true, 'ADDED'],
  ['CHANGED', 'Project', true, 'CHANGED'],
  ['RENAMED', 'Metric', true, 'CHANGED'],
  ['REMOVED', 'Story', true, 'REMOVED'],
  ['ADDED', 'StatusReport', false, 'REPORTED'],
  ['ADDED', 'AgendaVersion', false, 'PUBLISHED'],
  ['CHANGED', 'Minutes', true, 'WROTE_MINUTES'],
  ['ADDED', 'ProcessStep', false, 'WORKED_ON'],
])('%s of %s (own: %s) is %s', (act, subject, isOwn, word) => {
  expect(activityWordOf({ act, subject, isOwn })).toBe(word);
});

const at = (clock: string) => new Date(`2026-11-23T${clock}:00Z`);

test('a visit ends after half an hour without a sign, and what changed is told since its end', () => {
  expect(awaySince(null, at('09:00'))).toBeNull();
  const visit = { hereAt: at('09:00'), sinceAt: at('07:00') };
  expect(awaySince(visit, at('09:30'))).toEqual(at('07:00'));
  expect(awaySince(visit, at('09:31'))).toEqual(at('09:00'));
  expect(awaySince({ hereAt: at('09:00'), sinceAt: null }, at('09:10'))).toBeNull();
});
