import { expect, test } from '@jest/globals';
import type { ReviewedRunUp } from '@cxboard/domain/monthly-review/contact-review.rules';
import { wordsIn } from './languages.ts';
import { runUpFinding } from './review.messages.ts';

const row = (reason: string, current: number, flagged: boolean) => ({ reason, current, flagged }) as ReviewedRunUp;
const said = (rows: readonly ReviewedRunUp[], baselinePeriods = 6) =>
  runUpFinding(wordsIn(), { rows, baselinePeriods, thinBaseline: false, volume: null });

test('what rises is named; a month too thin to tell says so, and so does one with nothing before it', () => {
  expect(said([row('Fees', 40, true), row('Cards', 9, false)])).toBe('Fees rises beyond its own noise');
  expect(said([row('Fees', 10, false), row('Cards', 9, false)])).toBe('No reason rises beyond its own noise');
  expect(said([row('Fees', 9, false)])).toBe('Not enough data: no reason was named ten times in the period');
  expect(said([], 0)).toBe('There is no earlier period to compare with yet');
});
