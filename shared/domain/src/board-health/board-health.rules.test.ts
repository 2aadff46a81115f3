import { describe, expect, test } from '@jest/globals';
import type { MeetingState } from '../meetings/meeting.rules.ts';
import type { Presence } from '../sessions/attendance.rules.ts';
import {
  analysesOf,
  attendanceOf,
  type CarriedItem,
  countMeetings,
  latencyOf,
  minutesKept,
  type PastMeeting,
  promisesKept,
  type PromisedWork,
  stuckItems,
} from './board-health.rules.ts';
import { daysOf, lastQuarters, quarterBefore, quarterOf } from './quarter.rules.ts';
import { isQuarter } from './quarter-word.rules.ts';

const meeting = (state: MeetingState, more: Partial<PastMeeting> = {}): PastMeeting => ({
  ...{ id: state, kind: 'METRICS', state, plannedMinutes: 80, spentSeconds: 0 },
  ...more,
});

test('a meeting whose time has come is held, called off or not recorded', () => {
  const all = (['CLOSED', 'MINUTES_APPROVED', 'IN_SESSION', 'CANCELLED', 'PUBLISHED', 'PLANNED'] as const).map(
    (state) => meeting(state),
  );
  expect(countMeetings(all)).toEqual({ planned: 6, held: 3, cancelled: 1, unrecorded: 2 });
  expect(countMeetings([])).toEqual({ planned: 0, held: 0, cancelled: 0, unrecorded: 0 });
});

test('attendance counts who came, late or not; unnoted meetings count for nobody', () => {
  const at = (personId: string, ...presences: (Presence | null)[]) =>
    presences.map((presence, nth) => ({ meetingId: String(nth), personId, presence }));
  expect(
    attendanceOf([...at('ann', 'PRESENT', 'LATE', null), ...at('bob', 'ABSENT', 'SUBSTITUTED', 'PRESENT')]),
  ).toEqual([
    { personId: 'bob', of: 3, there: 1, substituted: 1 },
    { personId: 'ann', of: 2, there: 2, substituted: 0 },
  ]);
  expect(attendanceOf(at('cem', null))).toEqual([]);
});

test('latency is what a matter really waited: the lower middle, never less than nothing', () => {
  const took = (...days: string[]) => latencyOf(days.map((askedOn) => ({ askedOn, decidedOn: '2026-03-31' })));
  expect(took()).toEqual({ decisions: 0, medianDays: null, longestDays: null });
  expect(took('2026-03-30', '2026-03-01', '2026-03-28', '2026-04-02')).toEqual({
    ...{ decisions: 4, medianDays: 1, longestDays: 30 },
  });
});

describe('promises', () => {
  const promised = (state: PromisedWork['state'], settledOn: string | null, more: Partial<PromisedWork> = {}) =>
    ({ kind: 'ACTION', state, dueOn: '2026-03-10', settledOn, ...more }) as const;
  const all = [
    promised('DONE', '2026-03-10'),
    promised('DONE', '2026-03-11'),
    promised('OPEN', null),
    promised('OPEN', null, { dueOn: '2026-03-31' }),
    promised('DROPPED', '2026-03-01'),
  ];

  test('are kept until the end of their day; dropped and coming ones do not count', () => {
    expect(promisesKept(all, '2026-03-31')).toEqual({ due: 3, onTime: 1, late: 1, overdue: 1 });
    expect(promisesKept(all, '2026-03-10')).toEqual({ due: 0, onTime: 0, late: 0, overdue: 0 });
  });

  test('that are analysis tasks are asked, delivered and overdue', () => {
    const tasks = all.map((one) => ({ ...one, kind: 'ANALYSIS_TASK' as const }));
    expect(analysesOf([...tasks, ...all], '2026-03-31')).toEqual({ asked: 4, delivered: 2, overdue: 1 });
  });
});

test('an item carried more than twice is listed once, as it stood last', () => {
  const item = (id: string, carriedTimes: number, carriedToId: string | null): CarriedItem => ({
    ...{ id, title: id, carriedTimes, comesAgain: carriedToId !== null, carriedToId },
  });
  const items = [item('a', 1, 'b'), item('b', 2, 'c'), item('c', 3, 'later'), item('d', 2, null), item('e', 2, 'next')];
  expect(stuckItems(items).map(({ id, carriedTimes }) => [id, carriedTimes])).toEqual([
    ['c', 4],
    ['e', 3],
  ]);
});

test('planned and actual minutes are averages of the meetings that were timed', () => {
  const timed = [
    meeting('CLOSED', { spentSeconds: 90 * 60 }),
    meeting('CLOSED', { plannedMinutes: 90, spentSeconds: 81 * 60 }),
    meeting('CLOSED'),
    meeting('CANCELLED', { spentSeconds: 60 }),
    meeting('CLOSED', { kind: 'PROJECT_REVIEW', spentSeconds: 60 * 60 }),
  ];
  expect(minutesKept(timed)).toEqual([
    { kind: 'METRICS', meetings: 2, planned: 85, actual: 86 },
    { kind: 'PROJECT_REVIEW', meetings: 1, planned: 80, actual: 60 },
  ]);
});

test('quarters have days, neighbours and names', () => {
  expect(daysOf('2026-Q1')).toEqual({ from: '2026-01-01', to: '2026-03-31' });
  expect(daysOf('2028-Q4')).toEqual({ from: '2028-10-01', to: '2028-12-31' });
  expect(quarterOf('2026-02-29')).toBe('2026-Q1');
  expect(quarterBefore('2026-Q1')).toBe('2025-Q4');
  expect(lastQuarters('2026-05-01', 3)).toEqual(['2026-Q2', '2026-Q1', '2025-Q4']);
  expect(['2026-Q1', '2026-Q5', '26-Q1', 3].map(isQuarter)).toEqual([true, false, false, false]);
});
