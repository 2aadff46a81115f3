import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { breakDown, type BreakdownRow } from './breakdown.rules.ts';
import type { CountingRule } from './definition.rules.ts';
import { rowsToHide } from './small-cells.rules.ts';

const nps: CountingRule = {
  rule: 'NPS',
  scale: { min: 0, max: 10 },
  direction: 'HIGHER_IS_BETTER',
  leads: 'UNWEIGHTED',
};
const segment = (label: string, promoters: number, detractors = 0) => ({
  label,
  cells: [
    { score: 10, n: promoters, sumW: promoters, sumW2: promoters },
    { score: 0, n: detractors, sumW: detractors, sumW2: detractors },
  ],
});
const showingOf = (rows: readonly BreakdownRow[]) =>
  Object.fromEntries(rows.map(({ label, showing }) => [label, showing]));

test('each row shows as much as its answers allow, biggest first', () => {
  const rows = breakDown(
    nps,
    [segment('a', 3), segment('b', 9), segment('c', 29), segment('d', 30, 10), segment('e', 0)],
    { aboutPeople: false },
  );
  expect(rows.map(({ label }) => label)).toEqual(['d', 'c', 'b', 'a', 'e']);
  expect(showingOf(rows)).toEqual({ a: 'COUNTS', b: 'COUNTS', c: 'VALUE', d: 'VERDICT', e: 'NOTHING' });
  expect(rows.find(({ label }) => label === 'b')).toMatchObject({ n: 9, measurement: null });
  expect(rows.find(({ label }) => label === 'c')).toMatchObject({
    n: 29,
    measurement: { unweighted: { value: 100 } },
    againstTheRest: null,
  });
});

test('a small group of people is only said to be fewer than five, and a neighbour covers it', () => {
  const rows = breakDown(nps, [segment('young', 3), segment('middle', 12), segment('old', 40)], { aboutPeople: true });
  expect(showingOf(rows)).toEqual({ old: 'VERDICT', middle: 'HIDDEN', young: 'FEWER_THAN_FIVE' });
  for (const row of rows.slice(1))
    expect(row).toMatchObject({ n: null, groups: null, measurement: null, againstTheRest: null });
});

test('when no row can be left, none says that it is small', () => {
  expect(showingOf(breakDown(nps, [segment('a', 4), segment('b', 4)], { aboutPeople: true }))).toEqual({
    a: 'HIDDEN',
    b: 'HIDDEN',
  });
});

test('a segment that differs from the rest is said to, with its p-value adjusted for all that were tested', () => {
  const rows = breakDown(nps, [segment('worst', 20, 80), segment('a', 80, 20), segment('b', 80, 20)], {
    aboutPeople: false,
  });
  const worst = rows.find(({ label }) => label === 'worst')?.againstTheRest;
  expect(worst).toMatchObject({ verdict: 'WORSE', worthALook: true, difference: -120 });
  expect(worst!.adjustedPValue).toBeGreaterThanOrEqual(worst!.pValue!);
});

test('merging two segments keeps the total of answers', () => {
  const one = breakDown(nps, [segment('a', 40, 3), segment('b', 31, 9)], { aboutPeople: false });
  const merged = breakDown(nps, [segment('ab', 71, 12)], { aboutPeople: false });
  expect(one.reduce((sum, { n }) => sum + (n ?? 0), 0)).toBe(merged[0]?.n);
});

/** Every way to fill the hidden rows that agrees with what a reader sees: the sum, who is small, who covers. */
function waysToFill(hidden: readonly number[], sum: number, most: number): number[][] {
  if (hidden.length === 0) return sum === 0 ? [[]] : [];
  const [first = 0, ...rest] = hidden;
  const [low, high] = first < 5 ? [1, 4] : [5, most];
  const ways: number[][] = [];
  for (let n = low; n <= Math.min(high, sum); n += 1)
    for (const way of waysToFill(rest, sum - n, most)) ways.push([n, ...way]);
  return ways;
}

test('no small row follows from the total and the rows still shown, whatever the sizes', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(14), { minLength: 1, maxLength: 5 }), (sizes) => {
      const hidden = rowsToHide(sizes);
      sizes.forEach((n, index) => n > 0 && n < 5 && expect(hidden.has(index)).toBe(true));
      const shown = sizes.filter((n, index) => n > 0 && !hidden.has(index));
      if (hidden.size === 0 || shown.length === 0) return;
      const kept = sizes.filter((_, index) => hidden.has(index));
      const sum = kept.reduce((total, n) => total + n, 0);
      expect(sum).toBeGreaterThanOrEqual(5);
      const ways = waysToFill(kept, sum, Math.min(...shown));
      kept.forEach((n, index) => n < 5 && expect(new Set(ways.map((way) => way[index])).size).toBeGreaterThan(1));
    }),
    { numRuns: 500 },
  );
});

test('nothing is hidden where nobody is in a small group', () => {
  expect(rowsToHide([0, 5, 9, 100]).size).toBe(0);
});
