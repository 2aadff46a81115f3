import { expect, test } from '@jest/globals';
import { changesBetween } from './agenda-changes.rules.ts';
import { type AgendaContent, type PublishedItem, saysTheSame } from './agenda-version.rules.ts';
import { markLate, packDueOn } from './pack-deadline.rules.ts';

const item = (itemId: string, more: Partial<PublishedItem> = {}): PublishedItem => ({
  ...{ itemId, position: 1, kind: 'TOPIC', title: itemId, minutes: 10 },
  ...{ presenterId: null, snapshotId: null, projectId: null },
  ...more,
});
const agenda = (...items: PublishedItem[]): AgendaContent => ({
  ...{ meetingId: 'm', kind: 'PROJECT_REVIEW', startsAt: '2026-12-03T09:00:00Z', timeZone: 'UTC' },
  items,
});
const late = (version: number, ...lateReports: string[]) => ({
  ...{ version, isLate: true, lateReports: new Set(lateReports) },
});
const marks = (content: AgendaContent) => content.items.map(({ itemId, lateVersion }) => [itemId, lateVersion]);
const onProject = (reportId?: string | null) =>
  item('project', { kind: 'PROJECT', projectId: 'p', ...(reportId !== undefined && { reportId }) });

test('the pack is due three working days before the meeting', () => {
  expect(packDueOn('2026-12-03', { holidays: [] })).toBe('2026-11-30');
  expect(packDueOn('2026-12-01', { holidays: ['2026-11-27'] })).toBe('2026-11-25');
});

test('the first version marks nothing, however late it is', () => {
  expect(marks(markLate(agenda(item('a')), null, late(1, 'a')))).toEqual([['a', undefined]]);
});

test('what comes to a pack that is out is marked with its version, and stays so', () => {
  const first = agenda(item('a'), item('b', { snapshotId: 'old' }), onProject('r1'));
  const next = agenda(item('a', { title: 'A' }), item('b', { snapshotId: 'new' }), item('c'), onProject('r2'));
  const second = markLate(next, first, late(2, 'project'));
  expect(marks(second)).toEqual([
    ['a', undefined],
    ['b', 2],
    ['c', 2],
    ['project', 2],
  ]);
  expect(marks(markLate(next, second, late(3)))).toEqual(marks(second));
});

test('a report in time is no late one, though the version that brings it is; before the deadline nothing is late', () => {
  const first = agenda(onProject(null));
  expect(marks(markLate(agenda(onProject('r1')), first, late(2)))).toEqual([['project', undefined]]);
  const inTime = { version: 2, isLate: false, lateReports: new Set<string>() };
  expect(marks(markLate(agenda(onProject(null), item('b')), first, inTime))).toEqual([
    ['project', undefined],
    ['b', undefined],
  ]);
});

test('a new report is something to publish, unless the version is older than reports in versions; a mark alone is not', () => {
  expect(saysTheSame(agenda(onProject('r1')), agenda(onProject('r2')))).toBe(false);
  expect(saysTheSame(agenda(onProject()), agenda(onProject('r2')))).toBe(true);
  expect(saysTheSame(agenda(item('a')), agenda(item('a', { lateVersion: 2 })))).toBe(true);
  expect(changesBetween(agenda(onProject('r1')), agenda(onProject('r2')))).toEqual([
    { name: 'REPORT_CHANGED', itemId: 'project', title: 'project', from: 'r1', to: 'r2' },
  ]);
});
