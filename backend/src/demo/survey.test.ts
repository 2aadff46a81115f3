import { expect, test } from '@jest/globals';
import { story, surveyHeaders, surveyRows } from './survey.ts';

const monday = '2026-11-16';
const rows = [...surveyRows(monday)];
const npsOf = (some: readonly (readonly string[])[]) => {
  const scores = some
    .map((row) => row[2])
    .filter(Boolean)
    .map(Number);
  const share = (is: (score: number) => boolean) => scores.filter(is).length / scores.length;
  return 100 * (share((score) => score >= 9) - share((score) => score <= 6));
};

test('two years of answers, the same every time, end before the Monday of creation', () => {
  expect(rows.length).toBeGreaterThan(7_000);
  expect(rows[0]?.[1]).toBe('2024-11-18');
  expect(rows.at(-1)?.[1]).toBe('2026-11-15');
  expect([...surveyRows(monday)]).toEqual(rows);
  expect(rows.every((row) => row.length === surveyHeaders.length)).toBe(true);
});

test('money transfers are felt to be better after their project went live, passwords are not', () => {
  const of = (reason: string) => rows.filter((row) => row[6] === reason);
  const since = (weeks: number) => new Date(Date.parse(monday) - weeks * 7 * 86_400_000).toISOString().slice(0, 10);
  const change = (reason: string, weeks: number) =>
    npsOf(of(reason).filter((row) => String(row[1]) >= since(weeks))) -
    npsOf(of(reason).filter((row) => String(row[1]) < since(weeks)));
  expect(change('Money transfer', story.transfersLiveWeeksAgo)).toBeGreaterThan(12);
  expect(Math.abs(change('Change of password or security questions', story.passwordsLiveWeeksAgo))).toBeLessThan(8);
});

test('transaction checking runs up in the last weeks', () => {
  const share = (some: typeof rows) => some.filter((row) => row[6] === 'Transaction checking').length / some.length;
  const last = rows.filter((row) => String(row[1]) >= '2026-10-05');
  expect(share(last) / share(rows.slice(0, 5_000))).toBeGreaterThan(1.4);
});
