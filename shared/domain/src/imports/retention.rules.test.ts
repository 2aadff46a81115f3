import { expect, test } from '@jest/globals';
import { eraseBefore, keepsRows } from './retention.rules.ts';

test.each([
  [{ keepDays: null, erasedUntil: null }, null],
  [{ keepDays: 31, erasedUntil: null }, '2026-10-23'],
  [{ keepDays: 31, erasedUntil: '2026-10-22' }, '2026-10-23'],
  [{ keepDays: 31, erasedUntil: '2026-10-23' }, null],
  // Kept for longer from now on: what is erased stays so.
  [{ keepDays: 365, erasedUntil: '2026-10-23' }, null],
] as const)('%o: rows before %s are past their time', (source, wanted) => {
  expect(eraseBefore(source, '2026-11-23')).toBe(wanted);
});

test('only rows about people or cases can be past their time; of counts there are sums alone', () => {
  const of = (holds: 'ANSWERS' | 'CASES' | 'CUSTOMERS' | 'CONTACT_COUNTS' | 'OBSERVATIONS') =>
    keepsRows({ holds, columns: [], period: null });
  expect([of('ANSWERS'), of('CASES'), of('CUSTOMERS')]).toEqual([true, true, true]);
  expect([of('CONTACT_COUNTS'), of('OBSERVATIONS'), keepsRows(null)]).toEqual([false, false, false]);
});
