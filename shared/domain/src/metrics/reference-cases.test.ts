/// <reference types="node" />
import { expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { splitRecords } from '../imports/records.rules.ts';
import { adjustForMany } from './benjamini-hochberg.rules.ts';
import { countAnswers, type RawAnswer } from './answers.rules.ts';
import { measureSegments, testSegments } from './breakdown.rules.ts';
import type { CountingRule } from './definition.rules.ts';
import { excludedInAll } from './estimate.rules.ts';
import { plainCounts, weightedCounts } from './histogram.rules.ts';
import { spreadOf } from './mean.rules.ts';
import { measure, type Measurement } from './measure.rules.ts';
import { netPromoterScore, npsChange, npsStandardError, promoterCounts, type PromoterCounts } from './nps.rules.ts';
import { newcombeInterval, wilsonInterval } from './proportion.rules.ts';

const folder = new URL('../../testing/', import.meta.url);
const reference = new URL(
  `${process.env.CX_REFERENCE_DATA ?? '../shared/data'}/`,
  new URL('../../../../', import.meta.url),
);
const surveyFile = new URL('sfo-customer-survey-2017.csv', reference);
const survey = existsSync(surveyFile) ? readFileSync(surveyFile, 'utf8') : null;
if (survey === null) console.log('The airport survey is not here: set CX_REFERENCE_DATA to run its cases.');

interface Inputs extends PromoterCounts, Record<'k' | 'n' | 'k1' | 'n1' | 'k2' | 'n2' | 'q', number> {
  readonly raw: readonly unknown[];
  readonly period1: readonly number[];
  readonly period2: readonly number[];
  readonly p: readonly number[];
  readonly column: string;
}
interface Case {
  readonly id: string;
  readonly inputs: Inputs;
  readonly expected: Record<string, unknown>;
  readonly tol: number;
}
const cases = JSON.parse(readFileSync(new URL('metrics-cases.json', folder), 'utf8')) as Case[];

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

const [header = { fields: [] }, ...rows] = splitRecords(survey ?? '', ',').records;
const column = (name: string): string[] => {
  const place = header.fields.findIndex((title) => title.trim() === name);
  return rows.map(({ fields }) => fields[place] ?? '');
};
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
const insideTheInterval = new Set(['adj_nps', 'adj_se']);

function expectClose(actual: unknown, expected: unknown, { tol, path }: { tol: number; path: string }): void {
  if (typeof expected === 'number') {
    expect({ path, close: typeof actual === 'number' && Math.abs(actual - expected) <= tol, actual }).toEqual({
      path,
      close: true,
      actual,
    });
    return;
  }
  if (expected === null || typeof expected !== 'object')
    return expect({ path, actual }).toEqual({ path, actual: expected });
  for (const [key, value] of Object.entries(expected)) {
    const inside = insideTheInterval.has(key) && !(key in (actual as object));
    if (!inside) expectClose((actual as Record<string, unknown>)[key], value, { tol, path: `${path}.${key}` });
  }
}

const wanted = /^(nps|csat|ces|wilson|newcombe|bh)-/;
const optional = /^nps-score-/;
const needsSurvey = /2017/;
const wayOf = (id: string): string =>
  id in computed ? id : /^nps-(pkg|edge)/.test(id) ? 'nps-counts' : id.slice(0, id.indexOf('-'));

for (const { id, inputs, expected, tol } of cases.filter(({ id }) => wanted.test(id))) {
  const run = optional.test(id) || (needsSurvey.test(id) && survey === null) ? test.skip : test;
  run(`reference case ${id}`, () => {
    const compute = computed[wayOf(id)]!;
    expectClose(compute(inputs), expected, { tol: Math.max(tol, 1e-12), path: id });
  });
}

test('every kind of reference case is here', () => {
  expect(cases.filter(({ id }) => wanted.test(id)).length).toBe(21);
});
