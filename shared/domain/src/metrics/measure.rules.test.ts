import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { adjustForMany } from './benjamini-hochberg.rules.ts';
import type { CountingRule, MeasureRule } from './definition.rules.ts';
import type { ScoreCell } from './histogram.rules.ts';
import { compare, headlineOf, isRestated, measure, sizeOf } from './measure.rules.ts';
import { netPromoterScore, npsChange } from './nps.rules.ts';
import { twoSidedNormal } from './normal.rules.ts';
import { newcombeInterval, wilsonInterval } from './proportion.rules.ts';
import { verdictOn } from './verdict.rules.ts';

const plain = (score: number, n: number): ScoreCell => ({ score, n, sumW: n, sumW2: n });
const nps: CountingRule = {
  rule: 'NPS',
  scale: { min: 0, max: 10 },
  direction: 'HIGHER_IS_BETTER',
  leads: 'UNWEIGHTED',
};
const csat: CountingRule = { ...nps, rule: 'CSAT', scale: { min: 1, max: 5 } };
const ces: CountingRule = { ...nps, rule: 'CES', scale: { min: 1, max: 7 } };

const counts = fc.record({ detractors: fc.nat(500), passives: fc.nat(500), promoters: fc.nat(500) });
const someCounts = counts.filter(({ detractors, passives, promoters }) => detractors + passives + promoters > 0);
const cells = fc.array(
  fc
    .tuple(fc.integer({ min: -1, max: 11 }), fc.nat(40), fc.double({ min: 0.1, max: 5, noNaN: true }))
    .map(([score, n, weight]) => ({ score, n, sumW: n * weight, sumW2: n * weight * weight })),
  { maxLength: 14 },
);
const rules = fc.constantFrom<MeasureRule>('NPS', 'CSAT', 'CES').map((rule) => ({ ...nps, rule }));

test('without answers there is no value and the reason is said', () => {
  expect(measure(nps, []).unweighted).toMatchObject({ value: null, low: null, high: null, n: 0, reason: 'NO_ANSWERS' });
  expect(measure(csat, []).mean).toMatchObject({ value: null, reason: 'NO_ANSWERS' });
  expect(compare(csat, [plain(5, 40)], [])).toMatchObject({
    difference: null,
    verdict: 'NOT_ENOUGH_DATA',
    reason: 'NO_ANSWERS',
  });
});

test('a score outside the scale is counted as left out, not as an answer', () => {
  const { unweighted } = measure(nps, [plain(10, 3), plain(11, 84), plain(7.5, 2)]);
  expect(unweighted).toMatchObject({
    n: 3,
    value: 100,
    excluded: { outOfRange: 84, notInteger: 2, blank: 0, duplicate: 0 },
  });
});

test('groups add up to the answers counted, worst first', () => {
  expect(measure(nps, [plain(6, 1), plain(8, 2), plain(9, 3)]).groups).toEqual([
    { group: 'DETRACTORS', n: 1 },
    { group: 'PASSIVES', n: 2 },
    { group: 'PROMOTERS', n: 3 },
  ]);
});

test('satisfied are the top two boxes, the two at the other end when low is good, or as many as the definition says', () => {
  const answers = [1, 2, 3, 4, 5].map((score) => plain(score, score));
  expect(measure(csat, answers).unweighted.value).toBe(60);
  expect(measure({ ...csat, direction: 'LOWER_IS_BETTER' }, answers).unweighted.value).toBeCloseTo(20);
  expect(measure({ ...csat, topBoxes: 1 }, answers).unweighted.value).toBeCloseTo(100 / 3);
});

test('ease runs from 0 to 100 whichever end of the scale is easy, and 5 to 7 of 7 are easy', () => {
  const answers = [plain(7, 3), plain(5, 1)];
  expect(measure(ces, answers).unweighted.value).toBeCloseTo((300 + 200 / 3) / 4);
  expect(measure(ces, answers).easyShare?.value).toBe(100);
  expect(measure({ ...ces, direction: 'LOWER_IS_BETTER' }, answers).unweighted.value).toBeCloseTo(100 / 3 / 4);
  expect(measure(ces, [plain(4, 10)]).easyShare?.value).toBe(0);
});

test('one answer has a mean and no interval', () => {
  expect(measure(csat, [plain(4, 1)]).mean).toMatchObject({
    value: 4,
    low: null,
    high: null,
    reason: 'TOO_FEW_FOR_INTERVAL',
  });
});

test('the weighted value leads only when the definition says so and weights exist', () => {
  const weighted = [{ score: 10, n: 2, sumW: 4, sumW2: 8 }, plain(0, 2)];
  const leads = measure({ ...nps, leads: 'WEIGHTED' }, weighted);
  expect(headlineOf(leads).value).toBeCloseTo(100 / 3);
  expect(sizeOf(leads)).toBeCloseTo(3.6);
  expect(headlineOf(measure(nps, weighted)).value).toBe(0);
  expect(measure({ ...nps, leads: 'WEIGHTED' }, [plain(10, 2)]).weighted).toBeNull();
});

test('answers that all weigh nothing have no weighted value', () => {
  const { weighted } = measure(nps, [{ score: 10, n: 2, sumW: 0, sumW2: 0 }]);
  expect(weighted).toMatchObject({ value: null, reason: 'NO_WEIGHT', n: 2, effectiveN: 0 });
});

test('a verdict needs 30 answers on both sides and an interval without zero', () => {
  expect(compare(nps, [plain(10, 30)], [plain(0, 30)]).verdict).toBe('BETTER');
  expect(compare(nps, [plain(0, 30)], [plain(10, 30)]).verdict).toBe('WORSE');
  expect(compare(nps, [plain(10, 29)], [plain(0, 500)]).verdict).toBe('NOT_ENOUGH_DATA');
  expect(compare(nps, [plain(10, 50), plain(0, 50)], [plain(10, 49), plain(0, 51)]).verdict).toBe('NO_CLEAR_CHANGE');
});

test('where lower is better a fall is an improvement', () => {
  const change = npsChange(
    { detractors: 100, passives: 0, promoters: 0 },
    { detractors: 0, passives: 0, promoters: 100 },
  );
  expect(verdictOn(change, { later: 100, earlier: 100 }, 'LOWER_IS_BETTER')).toBe('BETTER');
});

test('any histogram gives finite numbers or null, and the interval holds the value', () => {
  fc.assert(
    fc.property(rules, cells, (rule, bars) => {
      const { unweighted, weighted, mean, easyShare, groups } = measure(rule, bars);
      expect(groups.reduce((sum, { n }) => sum + n, 0)).toBe(unweighted.n);
      for (const estimate of [unweighted, weighted, mean, easyShare]) {
        if (!estimate) continue;
        const { value, low, high } = estimate;
        expect([value, low, high].every((number) => number === null || Number.isFinite(number))).toBe(true);
        expect(value === null).toBe(unweighted.n === 0);
        if (value !== null && low !== null && high !== null) expect(low <= value && value <= high).toBe(true);
        else expect(estimate.reason).toBeDefined();
      }
    }),
  );
});

test('the order of the bars never matters', () => {
  fc.assert(
    fc.property(rules, cells, (rule, bars) => {
      const [one, other] = [measure(rule, bars), measure(rule, [...bars].reverse())];
      expect(other.unweighted.n).toBe(one.unweighted.n);
      expect(other.unweighted.value ?? 0).toBeCloseTo(one.unweighted.value ?? 0, 9);
      expect(other.weighted?.value ?? 0).toBeCloseTo(one.weighted?.value ?? 0, 9);
    }),
  );
});

test('equal weights change nothing: effective n is n and the value stays', () => {
  fc.assert(
    fc.property(someCounts, fc.double({ min: 0.2, max: 9, noNaN: true }), ({ detractors, promoters }, weight) => {
      fc.pre(detractors + promoters > 0);
      const heavy = [
        { score: 0, n: detractors, sumW: detractors * weight, sumW2: detractors * weight ** 2 },
        { score: 10, n: promoters, sumW: promoters * weight, sumW2: promoters * weight ** 2 },
      ];
      const { unweighted, weighted } = measure(nps, heavy);
      if (!weighted) return;
      expect(weighted.effectiveN).toBeCloseTo(unweighted.n, 6);
      expect(weighted.low ?? 0).toBeCloseTo(unweighted.low ?? 0, 6);
    }),
  );
});

test('turning the scale round turns the sign of the score', () => {
  fc.assert(
    fc.property(someCounts, ({ detractors, passives, promoters }) => {
      const up = netPromoterScore({ detractors, passives, promoters });
      const down = netPromoterScore({ detractors: promoters, passives, promoters: detractors });
      expect(down.value ?? NaN).toBeCloseTo(-(up.value ?? NaN), 9);
      expect(down.low ?? NaN).toBeCloseTo(-(up.high ?? NaN), 9);
    }),
  );
});

test('the interval narrows when the same answers are given twice as often', () => {
  fc.assert(
    fc.property(someCounts, ({ detractors, passives, promoters }) => {
      const width = (times: number) => {
        const score = netPromoterScore({
          detractors: detractors * times,
          passives: passives * times,
          promoters: promoters * times,
        });
        return (score.high ?? NaN) - (score.low ?? NaN);
      };
      fc.pre(detractors + passives + promoters >= 10);
      expect(width(2)).toBeLessThan(width(1));
    }),
  );
});

test('a change the other way round is the same change with the other sign', () => {
  fc.assert(
    fc.property(someCounts, someCounts, (a, b) => {
      const [forth, back] = [npsChange(a, b), npsChange(b, a)];
      expect(back.difference ?? NaN).toBeCloseTo(-(forth.difference ?? NaN), 9);
      expect(back.low ?? NaN).toBeCloseTo(-(forth.high ?? NaN), 9);
      expect(back.pValue ?? NaN).toBeCloseTo(forth.pValue ?? NaN, 9);
    }),
  );
});

test('intervals of shares stay within what a share can be', () => {
  const share = fc
    .tuple(fc.nat(300), fc.integer({ min: 1, max: 300 }))
    .map(([hits, n]) => ({ hits: Math.min(hits, n), n }));
  fc.assert(
    fc.property(share, share, (a, b) => {
      const { low, high } = wilsonInterval(a);
      expect(low >= 0 && high <= 1 && low <= a.hits / a.n && a.hits / a.n <= high).toBe(true);
      const difference = newcombeInterval(a, b);
      expect(difference.low >= -1 - 1e-12 && difference.high <= 1 + 1e-12).toBe(true);
    }),
  );
});

test('adjusted p-values are never smaller, never above 1, and keep their order', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), (pValues) => {
      const adjusted = adjustForMany(pValues);
      pValues.forEach((p, a) => {
        expect(adjusted[a]! >= p - 1e-15 && adjusted[a]! <= 1).toBe(true);
        pValues.forEach((q, b) => p <= q && expect(adjusted[a]! <= adjusted[b]!).toBe(true));
      });
    }),
  );
});

test('p-values keep their digits in the middle, at the seam and far out', () => {
  expect(twoSidedNormal(0)).toBe(1);
  expect(twoSidedNormal(1.959963984540054)).toBeCloseTo(0.05, 14);
  expect(twoSidedNormal(2.9999999999) / twoSidedNormal(3.0000000001)).toBeCloseTo(1, 8);
  expect(twoSidedNormal(-3) / 0.002699796063260189).toBeCloseTo(1, 12);
  expect(twoSidedNormal(8) / 1.2441921148543568e-15).toBeCloseTo(1, 10);
});

test.each([
  ['the same', { value: 39.8, n: 120 }, { value: 39.8 + 1e-9, n: 120 }, false],
  ['no value then and now', { value: null, n: 3 }, { value: null, n: 3 }, false],
  ['another value', { value: 39.8, n: 120 }, { value: 39.7, n: 120 }, true],
  ['more answers that say the same', { value: 39.8, n: 120 }, { value: 39.8, n: 121 }, true],
  ['a value where there was none', { value: null, n: 9 }, { value: 12, n: 9 }, true],
])('what was seen is restated when the same days say something else: %s', (_, seen, now, answer) => {
  expect(isRestated(seen, now)).toBe(answer);
});
