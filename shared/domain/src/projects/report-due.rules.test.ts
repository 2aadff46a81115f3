import { expect, test } from '@jest/globals';
import { reportDueOn } from './report-due.rules.ts';

test('a report is due two working days before the review', () => {
  expect(reportDueOn('2026-03-17', { holidays: [] })).toBe('2026-03-13');
  expect(reportDueOn('2026-04-07', { holidays: ['2026-04-03', '2026-04-06'] })).toBe('2026-04-01');
  expect(reportDueOn('2026-03-17', { holidays: [] }, 0)).toBe('2026-03-17');
});
