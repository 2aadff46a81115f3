import { expect, test } from '@jest/globals';
import { healthOf, missingReport, type ReportedProject, type Review } from './health.rules.ts';
import { projectStages } from './stage.rules.ts';

const review = (day: string, dueOn: string): Review => ({ startsAt: new Date(`${day}T09:00:00Z`), reportDueOn: dueOn });
const march = review('2026-03-17', '2026-03-13');
const april = review('2026-04-14', '2026-04-10');
const may = review('2026-05-12', '2026-05-07');
const reviews = [may, march, april];

const project = (reported: string | null, more: Partial<ReportedProject> = {}): ReportedProject => ({
  stage: 'ACTIVE',
  charteredOn: '2026-02-01',
  lastReport: reported ? { health: 'AT_RISK', reportedAt: new Date(reported) } : null,
  ...more,
});

test('health is what was last reported while the report for the last review is there', () => {
  expect(healthOf(project('2026-03-12T09:00:00Z'), reviews, '2026-03-20')).toBe('AT_RISK');
  expect(healthOf(project('2026-03-12T09:00:00Z'), reviews, '2026-04-10')).toBe('AT_RISK');
});

test('health is unknown from the day after a report was due and did not come', () => {
  expect(healthOf(project('2026-03-12T09:00:00Z'), reviews, '2026-04-11')).toBe('UNKNOWN');
  expect(healthOf(project('2026-03-12T09:00:00Z'), reviews, '2026-06-01')).toBe('UNKNOWN');
});

test('a late report makes health known again', () => {
  expect(healthOf(project('2026-04-13T09:00:00Z'), reviews, '2026-04-13')).toBe('AT_RISK');
  expect(healthOf(project('2026-04-20T09:00:00Z'), reviews, '2026-04-21')).toBe('AT_RISK');
});

test('a report written during the review before does not count for the next', () => {
  expect(healthOf(project('2026-03-17T09:00:00Z'), reviews, '2026-04-11')).toBe('UNKNOWN');
  expect(healthOf(project('2026-03-17T09:00:01Z'), reviews, '2026-04-11')).toBe('AT_RISK');
});

test('a project that never reported has unknown health', () => {
  expect(healthOf(project(null), [], '2026-02-02')).toBe('UNKNOWN');
});

test('no report is owed for a review before the project began', () => {
  const young = project('2026-04-02T09:00:00Z', { charteredOn: '2026-04-01' });
  expect(missingReport({ ...young, lastReport: null }, reviews, '2026-04-02')).toBe(april);
  expect(healthOf(young, reviews, '2026-04-12')).toBe('AT_RISK');
});

test('on hold, delivered and later nothing is owed and health keeps its last value', () => {
  const owing = projectStages.filter((stage) => missingReport(project(null, { stage }), reviews, '2026-03-01'));
  expect(owing).toEqual(['CHARTERED', 'ACTIVE']);
  expect(healthOf(project('2026-02-02T09:00:00Z', { stage: 'ON_HOLD' }), reviews, '2026-06-01')).toBe('AT_RISK');
});

test('what is owed is the overdue report, else the one for the next review, else nothing', () => {
  expect(missingReport(project('2026-03-12T09:00:00Z'), reviews, '2026-03-14')).toBe(april);
  expect(missingReport(project('2026-03-12T09:00:00Z'), reviews, '2026-04-30')).toBe(april);
  expect(missingReport(project('2026-03-12T09:00:00Z'), reviews, '2026-05-08')).toBe(may);
  expect(missingReport(project('2026-05-01T09:00:00Z'), reviews, '2026-05-08')).toBeNull();
  expect(missingReport(project(null), [], '2026-05-08')).toBeNull();
});
