import { expect, test } from '@jest/globals';
import { expectClose, realFile, referenceCases } from '../../testing/reference.ts';
import { adjustForMany } from './benjamini-hochberg.rules.ts';
import { countAnswers, type RawAnswer } from './answers.rules.ts';
import { measureSegments, testSegments } from './breakdown.rules.ts';
import { cusum, ewma } from './charts-of-memory.rules.ts';
import { laneyPChart, laneyUChart, pChart, uChart, xmrChart } from './control-charts.rules.ts';
import { laneyLimits } from './control-limits.rules.ts';
import type { CountingRule } from './definition.rules.ts';
import { excludedInAll } from './estimate.rules.ts';
import { plainCounts, weightedCounts } from './histogram.rules.ts';
import { spreadOf } from './mean.rules.ts';
import { measure, type Measurement } from './measure.rules.ts';
import { npsScoreInterval } from './nps-score-interval.rules.ts';
import { netPromoterScore, npsChange, npsStandardError, promoterCounts, type PromoterCounts } from './nps.rules.ts';
import { newcombeInterval, wilsonInterval } from './proportion.rules.ts';
import { beyondLimits, onOneSide, trendOfSix, twoOfThree } from './run-rules.rules.ts';

const survey = realFile('sfo-customer-survey-2017.csv');
const waits = realFile('nhs-ae-attendances-2016-2019.csv');

interface Inputs extends PromoterCounts, Record<'n' | 'k1' | 'n1' | 'k2' | 'n2' | 'q', number> {
  /** A count, or the counts of a chart. */
  readonly k: number & readonly number[];
  readonly raw: readonly unknown[];
  readonly period1: readonly number[];
  readonly period2: readonly number[];
  readonly p: readonly number[];
  readonly column: string;
  readonly counts: readonly [number, number, number];
  readonly values: readonly number[];
  readonly x: readonly number[];
}

const nps: CountingRule = {
  rule: 'NPS',
  scale: { min: 0, max: 10 },
  direction: 'HIGHER_IS_BETTER',
  leads: 'UNWEIGHTED',
};
const fiveSteps: Omit<CountingRule, 'rule'> = {
  scale: { min: 1, max: 5 },
  direction: 'HIGHER_IS_BETTER',
  leads: 'UNWEIGHTED',
};

const column = (name: string): readonly string[] => survey?.(name) ?? [];
const notAnswers = new Set(['0', '6', 'Blank', 'BLANK', '']);
const fiveStepAnswers = (name: string): RawAnswer[] =>
  column(name).map((value) => ({ value: notAnswers.has(value) ? null : value }));
const netpro = (weights?: readonly string[]): RawAnswer[] =>
  column('NETPRO').map((value, row) => ({
    value: value === '11' ? null : value,
    weight: weights ? Number(weights[row]) : 1,
  }));

const surveyCounts = (counts: readonly number[]) => {
  const [detractors = 0, passives = 0, promoters = 0] = counts;
  return { detractors, passives, promoters };
};

/** Waits over the target in England's emergency departments, month by month. */
const breaches = (() => {
  const months = new Map<string, { hits: number; n: number }>();
  const [attendances = [], late = []] = ['attendances', 'breaches'].map((name) => waits?.(name) ?? []);
  (waits?.('period') ?? []).forEach((month, row) => {
    const { hits, n } = months.get(month) ?? { hits: 0, n: 0 };
    months.set(month, { hits: hits + Number(late[row]), n: n + Number(attendances[row]) });
  });
  return [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, share]) => share);
})();

const rulesOn = (chart: Parameters<typeof beyondLimits>[0]) => ({
  beyond_3sigma: beyondLimits(chart),
  run_one_side: onOneSide(chart),
  two_of_three: twoOfThree(chart),
  trend_6: trendOfSix(chart),
});

/** What the product computes for a case, under the names the case uses. */
const computed: Record<string, (inputs: Inputs) => Record<string, unknown>> = {
  'nps-parse-1': ({ raw }) => {
    const { cells, excluded } = countAnswers(
      raw.map((value) => ({ value })),
      nps.scale,
    );
    const counts = promoterCounts(plainCounts(cells));
    const { outOfRange, blank, notInteger } = excluded;
    return {
      ...counts,
      n: counts.detractors + counts.passives + counts.promoters,
      excluded: { out_of_range: outOfRange, blank, not_integer: notInteger },
    };
  },
  'nps-counts': (counts) => {
    const { value, low, high } = netPromoterScore(counts);
    const n = counts.detractors + counts.passives + counts.promoters;
    return { n, nps: value, se: npsStandardError(counts), ci_low: low, ci_high: high };
  },
  'nps-sfo-2017': () => {
    const { cells, excluded } = countAnswers(netpro(), nps.scale);
    const { unweighted } = measure(nps, cells, excluded);
    const counts = promoterCounts(plainCounts(cells));
    return {
      ...named(unweighted),
      ...counts,
      nps: unweighted.value,
      se: npsStandardError(counts),
      rows: unweighted.n + excludedInAll(unweighted.excluded),
      excluded: excludedInAll(unweighted.excluded),
    };
  },
  'nps-sfo-2017-weighted': () => {
    const { cells } = countAnswers(netpro(column('WEIGHT')), nps.scale);
    const { weighted } = measure(nps, cells);
    return {
      ...named(weighted!),
      n_eff: weighted!.effectiveN,
      nps: weighted!.value,
      se: npsStandardError(promoterCounts(weightedCounts(cells))),
    };
  },
  'nps-diff-small': ({ period1, period2 }) => {
    const { difference, low, high, pValue } = npsChange(surveyCounts(period2), surveyCounts(period1));
    const centre = (low! + high!) / 2;
    const se = (high! - low!) / 2 / 1.959963984540054;
    return { raw_diff: difference, adj_diff: centre, se, z: centre / se, p_value: pValue, ci_low: low, ci_high: high };
  },
  'nps-by-area-2017': () => {
    const areas = column('BAREA');
    const answers = netpro();
    const segments = [...new Set(areas)].sort().map((label) => ({
      label,
      cells: countAnswers(
        answers.filter((_, row) => areas[row] === label),
        nps.scale,
      ).cells,
    }));
    const figures = measureSegments(nps, segments);
    const tests = testSegments(figures);
    return Object.fromEntries(
      figures.map(({ label, measurement, change }, index) => [
        label,
        {
          counts: measurement.groups.map(({ n }) => n),
          nps: measurement.unweighted.value,
          ci: [measurement.unweighted.low, measurement.unweighted.high],
          p: change.pValue,
          p_bh: tests[index]!.adjustedPValue,
        },
      ]),
    );
  },
  wilson: ({ k, n }) => named2(wilsonInterval({ hits: k, n }), { p: k / n }),
  newcombe: ({ k1, n1, k2, n2 }) =>
    named2(newcombeInterval({ hits: k1, n: n1 }, { hits: k2, n: n2 }), { diff: k1 / n1 - k2 / n2 }),
  csat: (inputs) => {
    const { cells } = countAnswers(fiveStepAnswers(inputs.column), fiveSteps.scale);
    const result = measure({ ...fiveSteps, rule: 'CSAT' }, cells);
    return {
      ...named(result.unweighted),
      top2: goodIn(result),
      csat: result.unweighted.value,
      mean: result.mean!.value,
    };
  },
  ces: (inputs) => {
    const answers = fiveStepAnswers(inputs.column);
    const { cells } = countAnswers(answers, fiveSteps.scale);
    const result = measure({ ...fiveSteps, rule: 'CES' }, cells);
    const mean = result.mean!;
    return {
      ...named(mean),
      mean: mean.value,
      sd: Math.sqrt(spreadOf(plainCounts(cells))!.variance!),
      ease_0_100: result.unweighted.value,
      easy_share: result.easyShare!.value,
    };
  },
  'nps-score': ({ counts }) => {
    const { low, high } = npsScoreInterval(surveyCounts(counts))!;
    return { ci_low: low, ci_high: high };
  },
  'p-chart-nist': ({ k, n }) => {
    const chart = pChart(k.map((hits) => ({ hits, n })));
    const reach = 3 * chart.sigmas[0]!;
    return { center: chart.centre, lcl: chart.centre - reach, ucl: chart.centre + reach, out: beyondLimits(chart) };
  },
  'ewma-nist': ({ x }) => {
    const points = ewma(x, { mean: 50, sigma: 2.0539, lambda: 0.3, reach: 3, limits: 'ASYMPTOTIC' });
    const [{ low, high }] = points as [(typeof points)[0]];
    return { z: points.map(({ average }) => average), lcl: low, ucl: high, out: points.filter(({ out }) => out) };
  },
  'rules-toy': ({ values }) => rulesOn({ values, centre: 0, sigmas: values.map(() => 1) }),
  'spc-ae-england': () => {
    const [plain, laney] = [pChart(breaches), laneyPChart(breaches)];
    const [plainReach, reach] = [3 * plain.sigmas[0]!, 3 * laney.sigmas[0]!];
    return {
      ...{ months: breaches.length, first: '2016-04-01', last: '2019-03-01', center: plain.centre },
      ...{ first_lcl: plain.centre - plainReach, first_ucl: plain.centre + plainReach },
      ...{ laney_first_lcl: laney.centre - reach, laney_first_ucl: laney.centre + reach, sigma_z: laney.stretch },
      ...{ out_plain: beyondLimits(plain).length, rules_laney: rulesOn(laney) },
    };
  },
  'xmr-ae-england': () => {
    const { centre, meanRange, rangeLimit, sigmas } = xmrChart(breaches.map(({ hits, n }) => hits / n));
    const reach = 3 * sigmas[0]!;
    return { center: centre, mr_bar: meanRange, ucl: centre + reach, lcl: centre - reach, mr_ucl: rangeLimit };
  },
  bh: ({ p, q }) => {
    const adjusted = adjustForMany(p);
    return { adjusted, rejected: adjusted.filter((value) => value <= q).length };
  },
};

const named = ({ n, low, high }: { n: number; low: number | null; high: number | null }) => ({
  n,
  ci_low: low,
  ci_high: high,
});
const named2 = ({ low, high }: { low: number; high: number }, more: Record<string, number>) => ({
  ci_low: low,
  ci_high: high,
  ...more,
});
const goodIn = ({ groups }: Measurement): number => groups.at(-1)!.n;

/** The adjusted score itself is no part of the interface: its interval, which it makes, is compared instead. */
const comparable = (expected: unknown): unknown =>
  Object.fromEntries(Object.entries(expected as object).filter(([key]) => !['adj_nps', 'adj_se'].includes(key)));

const wanted = /^(nps|csat|ces|wilson|newcombe|bh|p-chart|ewma|spc|xmr|rules)-/;
const wayOf = (id: string): string =>
  id in computed ? id : /^nps-(pkg|edge)/.test(id) ? 'nps-counts' : id.slice(0, id.indexOf('-'));
const needs = (id: string): unknown => {
  if (/ae-england/.test(id)) return waits;
  return /2017/.test(id) ? survey : true;
};

for (const { id, inputs, expected, tol } of referenceCases.filter(({ id }) => wanted.test(id))) {
  const run = needs(id) === null ? test.skip : test;
  run(`reference case ${id}`, () => {
    const compute = (/^nps-score/.test(id) ? computed['nps-score'] : computed[wayOf(id)])!;
    expectClose(compute(inputs as Inputs), comparable(expected), { tol: Math.max(tol, 1e-12), path: id });
  });
}

test('every kind of reference case is here', () => {
  expect(referenceCases.filter(({ id }) => wanted.test(id)).length).toBe(26);
});

(waits ? test : test.skip)('limits of the product are those of the reference case, in percent', () => {
  const { centre, limits } = laneyLimits(breaches.map(({ hits, n }) => ({ value: (100 * hits) / n, n }))) ?? {};
  const chart = laneyPChart(breaches, 20);
  expect([centre, limits?.[0]?.high]).toEqual([
    100 * chart.centre,
    expect.closeTo(100 * (chart.centre + 3 * chart.sigmas[0]!), 9),
  ]);
});

test('a chart of memory sees what Montgomery printed: C+29 = 5.28, out at the 29th point', () => {
  const values = [
    9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.2, 10.34, 9.03, 11.47, 10.51, 9.4, 10.08, 9.37, 10.62, 10.31,
    8.52, 10.84, 10.9, 9.33, 12.29, 11.5, 10.6, 11.08, 10.38, 11.62, 11.31, 10.52,
  ];
  const sums = cusum(values, { mean: 10, sigma: 1 });
  expect(sums[28]).toMatchObject({ above: expect.closeTo(5.28, 9), out: 'ABOVE' });
  expect(sums.findIndex(({ out }) => out)).toBe(28);
  const [first, ...others] = ewma(values, { mean: 10, sigma: 1 });
  expect(first!.high).toBeCloseTo(10 + 3 * 0.2, 12);
  expect(others.at(-1)!.high).toBeCloseTo(11, 4);
});

test('a u chart is a p chart without an upper end, and the stretch of equal counts is none', () => {
  const events = [4, 7, 5, 9, 3, 6].map((count) => ({ count, exposure: 2 }));
  const chart = uChart(events);
  expect(chart.centre).toBeCloseTo(34 / 12, 12);
  expect(chart.sigmas[0]).toBeCloseTo(Math.sqrt(34 / 12 / 2), 12);
  const laney = laneyUChart(events);
  expect(laney.sigmas[0]! / chart.sigmas[0]!).toBeCloseTo(laney.stretch, 12);
  expect(laneyUChart([5, 5, 5].map((count) => ({ count, exposure: 1 }))).stretch).toBe(0);
});
