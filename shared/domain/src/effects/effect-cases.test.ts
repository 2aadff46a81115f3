/// <reference types="node" />
import { expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { addDays } from '../local-time.ts';
import { z95 } from '../metrics/normal.rules.ts';
import { differenceInDifferences, differenceOfChanges, meanChange } from './differences.rules.ts';
import { contactsMoved, planOfContacts } from './contacts-moved.rules.ts';
import { type EffectPlan, goLiveMoved, isFrozen, livingOn, planProblem, refuseLatePlan } from './effect-plan.rules.ts';
import { advisePower, answersNeeded } from './effect-power.rules.ts';
import { sharperPlans } from './sharper-plans.rules.ts';
import { readEffect } from './effect-reading.rules.ts';
import { gradeOf } from './effect-verdict.rules.ts';
import { interruptedSeries, isEnoughForSeries, type SeriesPoint } from './interrupted-series.rules.ts';
import { contrastOf, leastSquares, quasiPoisson } from './regression.rules.ts';

interface Case {
  readonly id: string;
  readonly inputs: Record<string, number & readonly [number, number]>;
  readonly expected: Record<string, number & string>;
  readonly tol: number;
}
const folder = new URL('../../testing/', import.meta.url);
const cases = JSON.parse(readFileSync(new URL('metrics-cases.json', folder), 'utf8')) as Case[];
const caseOf = (id: string): Case => cases.find((one) => one.id === id)!;

const root = new URL('../../../../', import.meta.url);
const file = new URL(
  'sicily-smoking-ban-its.csv',
  new URL(`${process.env.CX_REFERENCE_DATA ?? '../shared/data'}/`, root),
);
const sicily = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').slice(1) : null;
if (sicily === null) console.log('The Sicilian series is not here: set CX_REFERENCE_DATA to run its case.');

const near = (actual: number | undefined, expected: number | undefined, tol: number) => {
  expect(Math.abs((actual ?? Number.NaN) - (expected ?? Number.NaN))).toBeLessThanOrEqual(tol);
};

test('did-card-krueger: the effect of the minimum wage from the four printed means', () => {
  const { inputs, expected, tol } = caseOf('did-card-krueger');
  const cell = (name: string) => {
    const [mean = 0, standardError = 0] = inputs[name] ?? [];
    return { mean, standardError };
  };
  const effect = differenceInDifferences({
    ...{ touchedBefore: cell('treated_before'), touchedAfter: cell('treated_after') },
    ...{ comparisonBefore: cell('control_before'), comparisonAfter: cell('control_after') },
  });
  near(effect.difference, expected.effect, tol);
  near(effect.standardError, expected.se, tol);
  near(effect.low, expected.ci_low, tol);
  near(effect.high, expected.ci_high, tol);
});

test('the same restaurants before and after: the printed changes give the standard error of the paper, 1.36', () => {
  // Table 3, row 3: 0.59 (0.54) in New Jersey, -2.16 (1.25) in Pennsylvania.
  const touched = { mean: 0.59, standardError: 0.54 };
  const effect = differenceOfChanges(touched, { mean: -2.16, standardError: 1.25 });
  near(effect.difference, 2.75, 1e-9);
  near(effect.standardError, 1.36, 0.005);
  expect(effect.low).toBeGreaterThan(0);
});

test('what lasts in a unit cancels: changes tell a small effect between units that differ much', () => {
  const units = (shift: number) =>
    Array.from({ length: 12 }, (_, nth) => ({ before: 10 * nth, after: 10 * nth + shift + (nth % 3) - 1 }));
  const [touched, others] = [meanChange(units(4)), meanChange(units(1))];
  expect(touched!.mean).toBeCloseTo(4, 12);
  near(touched!.standardError, Math.sqrt(8 / 11 / 12), 1e-12);
  const effect = differenceOfChanges(touched!, others!);
  near(effect.difference, 3, 1e-12);
  expect(effect.low).toBeGreaterThan(2);
  // As independent samples the same figures say nothing: the units themselves differ far more.
  const spread = Math.sqrt(units(0).reduce((sum, { before }) => sum + (before - 55) ** 2, 0) / 11 / 12);
  const cell = (mean: number) => ({ mean, standardError: spread });
  const independent = differenceInDifferences({
    ...{ touchedBefore: cell(55), touchedAfter: cell(59), comparisonBefore: cell(55), comparisonAfter: cell(56) },
  });
  expect(independent.low).toBeLessThan(0);
  expect(meanChange(units(4).slice(0, 1))).toBeNull();
});

test.each(['its-gate-(7, 12)', 'its-gate-(8, 8)'])('%s', (id) => {
  const { inputs, expected } = caseOf(id);
  const isEnough = isEnoughForSeries({ before: inputs.points_before!, after: inputs.points_after! });
  expect(isEnough ? 'ok' : 'not enough data').toBe(expected.gate);
});

/** aces ~ offset(log(stdpop)) + smokban + time, as published. */
const sicilian = (sicily ?? []).map((line) => line.split(',').map(Number));

(sicily ? test : test.skip)('its-sicily: the smoking ban, by plain and by quasi-Poisson, equal to R', () => {
  const { expected, tol } = caseOf('its-sicily');
  const fit = quasiPoisson(
    sicilian.map(([, , aces = 0, time = 0, ban = 0, , stdpop = 0]) => ({
      ...{ x: [1, ban, time], y: aces },
      ...{ weight: stdpop, at: time },
    })),
  )!;
  const [, step = 0] = fit.coefficients;
  const error = Math.sqrt(fit.bread.get(1, 1));
  near(Math.exp(step), expected.rr, tol);
  near(Math.exp(step - z95 * error), expected.ci_low, tol);
  near(Math.exp(step + z95 * error), expected.ci_high, tol);
  near(fit.dispersion, expected.phi, tol);
  near(Math.exp(step - z95 * error * Math.sqrt(fit.dispersion)), expected.quasi_ci_low, tol);
  near(Math.exp(step + z95 * error * Math.sqrt(fit.dispersion)), expected.quasi_ci_high, tol);
});

(sicily ? test : test.skip)('the product reads the Sicilian series as a fall, with the wider interval', () => {
  const points = sicilian.map(([, month = 0, aces = 0, time = 0, ban = 0, , stdpop = 0]): SeriesPoint => ({
    ...{ isAfter: ban === 1, at: time, time: time - 36.5, season: month / 12 },
    ...{ y: aces, weight: stdpop },
  }));
  const model = { family: 'COUNT', bends: false, hasSeasons: true } as const;
  const { effect, counterfactuals } = interruptedSeries(points, model)!;
  // The paper's model with seasons: RR 0.885 (0.839 to 0.933).
  near(effect.difference, -11.5, 1.5);
  expect(effect.low).toBeGreaterThan(-18);
  expect(effect.high).toBeLessThan(-4);
  expect(counterfactuals.at(-1)!.value).toBeGreaterThan(points.at(-1)!.y);
});

test('a change of 5 points at 50 % promoters and 20 % detractors needs 3,831 answers in each period', () => {
  const [promoters, detractors] = [0.5, 0.2];
  const variance = 10_000 * (promoters + detractors - (promoters - detractors) ** 2);
  expect(answersNeeded(variance, 5)).toBe(3831);
});

test('least squares are those of a line through points, reckoned by hand', () => {
  const rows = [1, 2, 3, 4, 5, 6].map((at) => ({ x: [1, at], y: 2 + 3 * at + (at % 2 ? 0.5 : -0.5), weight: 1, at }));
  const fit = leastSquares(rows)!;
  near(fit.coefficients[1], 3 - 0.5 * (3 / 17.5), 1e-12);
  expect(fit.lagCorrelation).toBeLessThan(0);
  expect(leastSquares(rows.slice(0, 2))).toBeNull();
  expect(leastSquares(rows.map((row) => ({ ...row, x: [1, 1] })))).toBeNull();
});

/** Norris, Linear Least Squares, Statistical Reference Datasets of NIST: y and x of 36 calibrations of ozone monitors. */
const norris = `
0.1 0.2, 338.8 337.4, 118.1 118.2, 888.0 884.6, 9.2 10.1, 228.1 226.5, 668.5 666.3, 998.5 996.3, 449.1 448.6,
778.9 777.0, 559.2 558.2, 0.3 0.4, 0.1 0.6, 778.1 775.5, 668.8 666.9, 339.3 338.0, 448.9 447.5, 10.8 11.6,
557.7 556.0, 228.3 228.1, 998.0 995.8, 888.8 887.6, 119.6 120.2, 0.3 0.3, 0.6 0.3, 557.6 556.8, 339.3 339.1,
888.0 887.2, 998.5 999.0, 778.9 779.0, 10.2 11.1, 117.6 118.3, 228.9 229.2, 668.4 669.1, 449.2 448.9, 0.2 0.5`;

test('least squares give the certified values of NIST’s Norris data', () => {
  const rows = norris.split(',').map((pair, at) => {
    const [y = 0, x = 0] = pair.trim().split(' ').map(Number);
    return { x: [1, x], y, weight: 1, at };
  });
  const fit = leastSquares(rows)!;
  expect([rows.length, fit.degreesOfFreedom]).toEqual([36, 34]);
  near(fit.coefficients[0], -0.262323073774029, 1e-10);
  near(fit.coefficients[1], 1.00211681802045, 1e-12);
  near(Math.sqrt(fit.dispersion), 0.884796396144373, 1e-10);
  // The errors are those of independent residuals.
  const independent = { ...fit, lagCorrelation: 0 };
  near(contrastOf(independent, [1, 0]).standardError, 0.232818234301152, 1e-10);
  near(contrastOf(independent, [0, 1]).standardError, 0.000429796848199937, 1e-12);
});

test('neighbours that hang together widen the error by Newey and West, as reckoned by hand; a gap is no neighbour', () => {
  const values = [1, 1, 1, 1, -1, -1, -1, -1];
  const errorWith = (at: (index: number) => number) => {
    const fit = leastSquares(values.map((y, index) => ({ x: [1], y, weight: 1, at: at(index) })))!;
    return contrastOf(fit, [1]);
  };
  // (8 squares + 5 products of neighbours) / 8 ** 2, times 8 / 7; independent ones have 8 / 7 / 8.
  const together = errorWith((index) => index);
  expect(together.isRobust).toBe(true);
  near(together.standardError, Math.sqrt((13 / 64) * (8 / 7)), 1e-12);
  // Between the fourth and the fifth lies a week without answers: 6 products remain.
  near(errorWith((index) => (index < 4 ? index : index + 1)).standardError, Math.sqrt((14 / 64) * (8 / 7)), 1e-12);
  // What swings back and forth is never said to be surer than counting makes it.
  const swinging = leastSquares(values.map((_, at) => ({ x: [1], y: at % 2 ? 1 : -1, weight: 1, at })))!;
  expect(contrastOf(swinging, [1])).toMatchObject({ isRobust: false, standardError: Math.sqrt(1 / 7) });
});

const plan: EffectPlan = {
  ...{
    dimension: null,
    touched: [],
    comparison: [],
    wanted: 'UP',
    smallestEffect: 5,
    nominatedBy: null,
    washInDays: 0,
  },
  ...{ baseline: { from: '2025-01-01', to: '2025-05-31' }, goLiveOn: '2025-06-01', reviewOn: '2025-09-01' },
};
const three = ['2025-02-03', '2025-04-07', '2025-07-07'].map((day) => ({ day, w: 4, w2: 4, wx: 200, wxx: 40_000 }));

test.each([
  ['2025-09-01', 'VERDICT'],
  ['2025-08-01', 'INTERIM'],
] as const)('a metric with three points measures no project, and on %s the %s says so', (today, kind) => {
  const history = { touched: three, comparison: [] };
  expect(readEffect({ plan, history, today, flaws: ['EVENT'] })).toMatchObject({
    ...{ kind, verdict: 'NOT_MEASURABLE', method: null, estimate: null, grade: null, against: null },
  });
});

test.each([
  ['DIFFERENCE_IN_DIFFERENCES', [], 'A'],
  ['INTERRUPTED_TIME_SERIES', ['EVENT'], 'B'],
  ['INTERRUPTED_TIME_SERIES', ['EVENT', 'EVENT'], 'B'],
  ['DIFFERENCE_IN_DIFFERENCES', ['DEFINITION_BREAK', 'OVERLAPPING_PROJECT', 'EVENT'], 'C'],
  ['CHANGED_SINCE', [], 'C'],
] as const)('%s with the flaws %j has the grade %s', (method, flaws, grade) => {
  expect(gradeOf(method, flaws)).toBe(grade);
});

const days = { baseline: { from: '2026-01-01', to: '2026-03-31' }, goLiveOn: '2026-04-01', reviewOn: '2026-07-01' };

test.each([
  ['on its day', '2026-04-01', days],
  ['two weeks late: the baseline stays', '2026-04-15', { ...days, goLiveOn: '2026-04-15', reviewOn: '2026-07-15' }],
  [
    'two weeks early: the baseline is cut',
    '2026-03-18',
    { baseline: { from: '2026-01-01', to: '2026-03-17' }, goLiveOn: '2026-03-18', reviewOn: '2026-06-17' },
  ],
  [
    'before its baseline begins: it moves along',
    '2025-12-02',
    { baseline: { from: '2025-09-03', to: '2025-12-01' }, goLiveOn: '2025-12-02', reviewOn: '2026-03-03' },
  ],
] as const)('a project that goes live %s', (_, on, expected) => {
  expect(livingOn(days, on)).toEqual(expected);
});

test('go-live follows the day of delivery that the board moves, and never into the past', () => {
  const today = '2026-03-01';
  const moved = (was: string | null, now: string) => goLiveMoved('2026-04-01', { was, now, today });
  expect(moved('2026-03-20', '2026-05-20')).toBe('2026-06-01');
  expect(moved('2026-05-20', '2026-05-06')).toBe('2026-03-18');
  expect(moved('2026-05-20', '2026-03-02')).toBe('2026-03-02');
  expect(moved(null, '2026-09-01')).toBe('2026-09-01');
});

test('a plan is frozen on its day or at delivery, whichever comes first, and none is made after that', () => {
  const at = (today: string, stage: 'ACTIVE' | 'DELIVERED') => isFrozen(days, { today, stage });
  expect([at('2026-03-31', 'ACTIVE'), at('2026-04-01', 'ACTIVE'), at('2026-02-01', 'DELIVERED')]).toEqual([
    ...[false, true, true],
  ]);
  const late = (today: string, stage: 'ACTIVE' | 'DELIVERED') => refuseLatePlan(days, { today, stage })?.__typename;
  expect([late('2026-03-31', 'ACTIVE'), late('2026-03-31', 'DELIVERED'), late('2026-04-01', 'ACTIVE')]).toEqual([
    ...[undefined, 'GoLiveInPast', 'GoLiveInPast'],
  ]);
});

const mondays = Array.from({ length: 110 }, (_, week) => addDays('2024-01-01', 7 * week));
/** Weeks of 7 days, 20 contacts a day before and fewer after the 80th week. */
const contactDays = (perDayAfter: number) =>
  mondays.flatMap((monday, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const wx = (week >= 80 ? perDayAfter : 20) + ((week * 7 + weekday * 3) % 5) - 2;
      return { day: addDays(monday, weekday), w: 1, w2: 1, wx, wxx: wx * wx };
    }),
  );
const fewerCalls = planOfContacts({
  ...plan,
  ...{ counts: 'CONTACTS', reasonId: 'transfers', wanted: 'DOWN', smallestEffect: 10 },
  baseline: { from: mondays[4]!, to: addDays(mondays[80]!, -1) },
  ...{ goLiveOn: mondays[80]!, reviewOn: mondays[109]! },
});
const untouched = contactDays(20);

test.each([
  ['a series of weeks', [], 'INTERRUPTED_TIME_SERIES'],
  ['other contact reasons', ['other'], 'DIFFERENCE_IN_DIFFERENCES'],
] as const)('contacts that fell by a fifth are found to have fallen by a fifth: %s', (_, otherReasonIds, method) => {
  const asked = planOfContacts({ ...fewerCalls, otherReasonIds });
  const history = { touched: contactDays(16), comparison: untouched };
  const reading = readEffect({ plan: asked, history, today: asked.reviewOn, flaws: [] });
  expect(reading).toMatchObject({ kind: 'VERDICT', verdict: 'IMPROVED', method, grain: 'WEEK', against: 'REACHED' });
  near(reading.estimate?.difference, -20, 1);
  // As many a week as without the project, and as many as came.
  const last = reading.points.at(-1)!;
  near(last.expected?.value, 140, 4);
  near(last.value ?? 0, 112, 4);
  const { estimate, expectedAWeek } = contactsMoved({ id: 'transfers', name: 'Transfers' }, reading);
  near(estimate?.difference, -20, 1);
  near(expectedAWeek ?? 0, 140, 4);
});

test('contacts that nobody makes any more are measured: what was to be expected is enough', () => {
  const gone = contactDays(20).map((day) => (day.day >= fewerCalls.goLiveOn ? { ...day, wx: 0, wxx: 0 } : day));
  const soon = { ...fewerCalls, reviewOn: addDays(fewerCalls.goLiveOn, 35) };
  const reading = readEffect({
    plan: soon,
    history: { touched: gone, comparison: [] },
    today: soon.reviewOn,
    flaws: [],
  });
  expect(reading).toMatchObject({ verdict: 'IMPROVED', method: 'CHANGED_SINCE', grade: 'C' });
  expect(reading.estimate?.high).toBeLessThan(-90);
});

test('the advisor tells of contacts what a review will see, in percent of them', () => {
  const history = { touched: contactDays(20).filter(({ day }) => day < fewerCalls.goLiveOn), comparison: [] };
  const advise = (smallestEffect: number) =>
    advisePower({ plan: { ...fewerCalls, smallestEffect }, history, today: fewerCalls.goLiveOn });
  const { atReview, answersNeeded: needed, sensitivity } = advise(10);
  expect(atReview).toMatchObject({ method: 'INTERRUPTED_TIME_SERIES' });
  expect(atReview!.smallestVisible).toBeLessThan(10);
  expect(atReview!.power).toBeGreaterThan(0.8);
  expect(advise(1).atReview!.power).toBeLessThan(0.5);
  // 2 (1.96 + 0.84)^2 / log(0.9)^2 contacts on each side where nothing stirs.
  expect(needed).toBe(Math.ceil((2 * (1.959964 + 0.8416212) ** 2) / Math.log(0.9) ** 2));
  expect(sensitivity).toBeNull();
});

test('a plan of few contacts is offered what would let its review see more, with what that would see', () => {
  const today = fewerCalls.goLiveOn;
  const before = (level: number) => contactDays(level).filter(({ day }) => day < today);
  const history = { touched: before(20), comparison: [] };
  // Twelve weeks before, eight after, for a change of a twentieth: too short to see it.
  const short = {
    ...fewerCalls,
    ...{ smallestEffect: 5, baseline: { ...fewerCalls.baseline, from: addDays(today, -84) } },
    reviewOn: addDays(today, 70),
  };
  const ask = (more: object = {}) => {
    const plan = { ...short, ...more };
    const advice = advisePower({ plan, history, today });
    const sharper = sharperPlans({ plan, history, today, advice, otherReasonIds: ['cards'], others: before(60) });
    return { advice, sharper };
  };
  const { advice, sharper } = ask();
  expect(sharper.length).toBeGreaterThan(0);
  const kinds = sharper.map(({ kind }) => kind);
  expect(kinds).toContain('LONGER_BASELINE');
  for (const { smallestVisible } of sharper)
    expect(smallestVisible).toBeLessThanOrEqual(0.9 * (advice.atReview?.smallestVisible ?? Infinity));
  // The sharpest first, and each as the advisor would say of that very plan.
  expect(sharper.map(({ smallestVisible }) => smallestVisible).toSorted((a, b) => a - b)).toEqual(
    sharper.map(({ smallestVisible }) => smallestVisible),
  );
  const longer = sharper.find(({ kind }) => kind === 'LONGER_BASELINE')!;
  const taken = { ...short, baseline: { ...short.baseline, from: longer.baselineFrom } };
  expect(advisePower({ plan: taken, history, today }).atReview).toMatchObject({
    ...{ smallestVisible: longer.smallestVisible, power: longer.power },
  });
  expect(longer.baselineFrom).toBe(history.touched[0]!.day);
  // What is named, seen or as long as it can be is not offered again.
  expect(ask({ otherReasonIds: ['cards'] }).sharper.map(({ kind }) => kind)).not.toContain('COMPARED');
  const whole = { baseline: { ...short.baseline, from: history.touched[0]!.day } };
  expect(ask(whole).sharper.map(({ kind }) => kind)).not.toContain('LONGER_BASELINE');
  const large = ask({ ...whole, smallestEffect: 60, reviewOn: fewerCalls.reviewOn });
  expect(large.advice.atReview!.power).toBeGreaterThan(0.8);
  expect(large.sharper.map(({ kind }) => kind)).not.toContain('LATER_REVIEW');
});

test.each([
  [{ smallestEffect: 100 }, 'MORE_THAN_ALL'],
  [{ otherReasonIds: ['transfers'] }, 'COMPARES_WITH_ITSELF'],
  [{}, undefined],
] as const)('a plan measured by contacts with %j: %s', (more, problem) => {
  expect(planProblem({ ...fewerCalls, ...{ touched: [], comparison: [] }, ...more })?.problem).toBe(problem);
});
