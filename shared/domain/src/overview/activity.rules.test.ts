import { expect, test } from '@jest/globals';
import { activityWordOf, awaySince, toldTogether } from './activity.rules.ts';

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

test('what somebody did to one thing in a row on one day is told once, with how often', () => {
  const act = (
    at: string,
    more: { thing?: string; person?: string | null; word?: 'CHANGED' | 'WORKED_ON'; absent?: string } = {},
  ) => {
    const { thing = 'map', person = 'pia', word = 'WORKED_ON', absent } = more;
    return {
      at,
      word,
      person: person === null ? null : { id: person },
      thing: { id: thing },
      forPerson: absent ? { id: absent } : null,
    };
  };
  const entries = [
    act('2026-11-23T10:00'),
    act('2026-11-23T09:00'),
    act('2026-11-22T09:00'),
    act('2026-11-22T08:00', { person: null }),
    act('2026-11-22T07:00', { person: null }),
    act('2026-11-22T06:00', { person: null, word: 'CHANGED' }),
    act('2026-11-22T05:00', { thing: 'other', person: null }),
    act('2026-11-22T04:00'),
  ];
  const told = toldTogether(entries, (moment) => moment.slice(0, 10));
  expect(told.map(({ times }) => times)).toEqual([2, 1, 2, 1, 1, 1]);
  expect(told.map(({ entry }) => entries.indexOf(entry))).toEqual([0, 2, 3, 5, 6, 7]);
  expect(toldTogether([], String)).toEqual([]);
});
