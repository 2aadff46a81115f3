import { expect, test } from '@jest/globals';
import { reviewReport } from './review-report.rules.ts';

const at = (day: string, clock = '10:00') => new Date(`2026-${day}T${clock}:00Z`);
const last = { startsAt: at('11-05'), reportDueOn: '2026-11-03' };
const review = { startsAt: at('12-03'), reportDueOn: '2026-12-01' };
const looked = (now: Date) => ({
  ...{ reviews: [review, last], startsAt: review.startsAt, now, timeZone: 'Europe/Prague' },
});
const project = { stage: 'ACTIVE', charteredOn: '2026-06-01' } as const;

test.each([
  ['before its day nothing is missing yet', null, at('11-30'), 'AWAITED'],
  ['on the last day neither', null, at('12-01', '22:30'), 'AWAITED'],
  ['after it the report is missing', null, at('12-02'), 'NOT_REPORTED'],
  ['what was said before the last review counted for that one', at('11-04'), at('12-02'), 'NOT_REPORTED'],
  ['a report on the last day is in time', at('12-01', '22:30'), at('12-02'), 'IN_TIME'],
  ['the day ends where the organization is', at('12-01', '23:30'), at('12-02'), 'LATE'],
] as const)('%s', (_, reportedAt, now, standing) => {
  expect(reviewReport({ ...project, reportedAt }, looked(now))).toEqual({ standing, dueOn: '2026-12-01' });
});

test('a project that is not being worked on, or began too late, owes nothing; nor does any to another kind of meeting', () => {
  const now = looked(at('12-02'));
  expect(reviewReport({ ...project, stage: 'ON_HOLD', reportedAt: null }, now)).toBeNull();
  expect(reviewReport({ ...project, reportedAt: at('12-04') }, looked(at('12-05')))).toBeNull();
  expect(reviewReport({ ...project, charteredOn: '2026-12-01', reportedAt: null }, now)).toBeNull();
  expect(reviewReport({ ...project, reportedAt: null }, { ...now, startsAt: at('12-10') })).toBeNull();
});
