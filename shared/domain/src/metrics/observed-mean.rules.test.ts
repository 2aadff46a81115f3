import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sampleOf } from '../effects/sample.rules.ts';
import type { CountingRule } from './definition.rules.ts';
import { mergeCells, type ScoreCell } from './histogram.rules.ts';
import { meanAnswer, meanChange } from './mean.rules.ts';
import { compare, measure } from './measure.rules.ts';
import { refuseCountingRule, refuseQuestion } from './metric.rules.ts';
import { type Observed, sumsOf } from './observed-mean.rules.ts';

const waits: CountingRule = {
  ...{ rule: 'MEAN', scale: { min: 0, max: 600 }, direction: 'LOWER_IS_BETTER', leads: 'UNWEIGHTED' },
};
const barOf = (observed: Observed): ScoreCell => {
  const { sum, squares } = sumsOf(observed);
  return { score: 0, n: observed.n, sumW: sum, sumW2: squares };
};
const values = fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 2, maxLength: 40 });
const days = fc.array(values, { minLength: 1, maxLength: 6 });

function told(of: readonly number[]): Observed {
  const mean = of.reduce((sum, value) => sum + value, 0) / of.length;
  const squares = of.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { n: of.length, mean, deviation: Math.sqrt(squares / (of.length - 1)) };
}
const single = (of: readonly number[]) => of.map((score) => ({ score, count: 1 }));

test('days told as means add up to what their single values say: mean, interval and change', () => {
  fc.assert(
    fc.property(days, days, (later, earlier) => {
      const [now, before] = [later, earlier].map((many) => mergeCells(many.map((day) => barOf(told(day)))));
      const { unweighted, weighted, groups } = measure(waits, now ?? []);
      const alone = meanAnswer(single(later.flat()), waits.scale);
      expect([weighted, groups, unweighted.n]).toEqual([null, [], later.flat().length]);
      expect(unweighted.value).toBeCloseTo(alone.value ?? NaN, 6);
      expect(unweighted.low).toBeCloseTo(alone.low ?? NaN, 4);
      expect(unweighted.high).toBeCloseTo(alone.high ?? NaN, 4);
      const change = compare(waits, now ?? [], before ?? []);
      const ofSingle = meanChange(single(later.flat()), single(earlier.flat()));
      expect(change.difference).toBeCloseTo(ofSingle.difference ?? NaN, 6);
      expect(change.low).toBeCloseTo(ofSingle.low ?? NaN, 4);
    }),
  );
});

test('what scatters between days is part of the variance, and not only what scatters within them', () => {
  const month = [
    { n: 50, mean: 100, deviation: 1 },
    { n: 50, mean: 200, deviation: 1 },
  ].map(barOf);
  const { unweighted } = measure(waits, mergeCells(month));
  // Half the way between, with a standard deviation of about 50 and 100 of them: t * 50.26 / 10 to both sides.
  expect(unweighted).toMatchObject({ value: 150, n: 100, method: 'STUDENT_T' });
  expect((unweighted.high ?? 0) - 150).toBeCloseTo(9.973, 2);
});

test('one alone has a mean and no interval; none has neither; shorter waits are better', () => {
  expect(measure(waits, [barOf({ n: 1, mean: 90, deviation: 0 })]).unweighted).toMatchObject({
    ...{ value: 90, low: null, reason: 'TOO_FEW_FOR_INTERVAL' },
  });
  expect(measure(waits, []).unweighted).toMatchObject({ value: null, reason: 'NO_ANSWERS' });
  const [quick, slow] = [
    { n: 400, mean: 90, deviation: 30 },
    { n: 400, mean: 110, deviation: 30 },
  ].map(barOf);
  expect(compare(waits, quick ? [quick] : [], slow ? [slow] : [])).toMatchObject({
    verdict: 'BETTER',
    difference: -20,
  });
  // All alike, as far as numbers can be written: no interval is made of what rounding left.
  const alike = measure(waits, [barOf({ n: 1_000, mean: 123.456, deviation: 0 })]).unweighted;
  expect([alike.low, alike.high]).toEqual([alike.value, alike.value]);
});

test('a mean beyond what was thought possible lies within its interval', () => {
  const { value, low, high } = measure(waits, [barOf({ n: 400, mean: 700, deviation: 30 })]).unweighted;
  expect(value).toBe(700);
  expect([low, high].every((end) => end !== null)).toBe(true);
  expect(low ?? 0).toBeLessThan(700);
  expect(high ?? 0).toBeGreaterThan(700);
});

test('an effect is reckoned from the same sums', () => {
  const sums = sumsOf({ n: 40, mean: 12, deviation: 3 });
  const bar = barOf({ n: 40, mean: 12, deviation: 3 });
  expect(sampleOf(waits, [bar])).toEqual({ w: 40, w2: 40, wx: sums.sum, wxx: sums.squares });
});

test('of means only a mean is made, and no mean of answers; its scale may be long', () => {
  expect(refuseQuestion({ rule: 'CSAT' }, { holdsMeans: true })).toMatchObject({ problem: 'ONLY_A_MEAN' });
  expect(refuseQuestion({ rule: 'MEAN' }, { holdsMeans: false })).toMatchObject({ problem: 'MEAN_OF_ANSWERS' });
  expect(refuseQuestion({ rule: 'MEAN' }, { holdsMeans: true })).toBeNull();
  expect(refuseCountingRule(waits)).toBeNull();
  expect(refuseCountingRule({ ...waits, rule: 'CSAT' })).toMatchObject({ problem: 'SCALE_TOO_LONG' });
});
