import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { unlikeTheirDays } from '../../testing/answer-months.ts';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import { untilState } from '../../testing/importing.ts';
import { surveying } from '../../testing/surveying.ts';
import { RollBackImportForTestDocument } from '../imports/imports.api.generated.ts';
import {
  CreateMetricForTestDocument,
  DefineMetricForTestDocument,
  MetricForTestBySlugDocument,
  PublishMetricForTestDocument,
} from './metrics.api.generated.ts';

const columns = {
  period: { role: 'DATE', dateOrder: 'YMD' },
  type: { role: 'DIMENSION', dimension: 'Type' },
  attendances: { role: 'TOTAL' },
  breaches: { role: 'HITS', question: 'Waited more than four hours' },
} as const;
const head = 'period,type,attendances,breaches';
const file = (...lines: readonly string[]) => `${[head, ...lines].join('\n')}\n`;

/** Two years of months, each in two parts of the same type: one in ten waits too long, give or take what months do. */
const months = Array.from(
  { length: 24 },
  (_, nth) => `${2024 + Math.floor(nth / 12)}-${String(1 + (nth % 12)).padStart(2, '0')}-01`,
);
const scatter = (nth: number) => [0, 900, -700, 400, -300, 800, -900, 200][nth % 8] ?? 0;
const twoYears = file(
  ...months.flatMap((month, nth) => [`${month},1,60000,${6_000 + scatter(nth)}`, `${month},1,40000,4000`]),
  '2025-12-01,2,50000,500',
);

let board: TestBoard;
let counted: ReturnType<typeof surveying>;
let questionId = '';
beforeAll(async () => {
  board = await givenABoard();
  counted = surveying(board, columns, null, 'OBSERVATIONS');
}, 60_000);
afterAll(() => board.close());

const read = async (variables: object = {}) =>
  (await board.employee.sends(MetricForTestBySlugDocument, { slug: 'waits', grain: 'MONTH', ...variables })).metric
    .figures;
const valueOf = async (month: string) => {
  const { series } = await read({ from: month, to: month });
  return series.points.find(({ from }) => from === month)?.measurement.unweighted;
};

test('a file of observations is checked and taken over; what is no count is said with its line', async () => {
  const bad = await counted.read(file('2026-01-01,1,100,10', '2026-01-02,1,100,101', '2026-01-03,1,,1'));
  expect(bad.counts).toMatchObject({ goodRows: 1, badRows: 2 });
  expect(bad.errors?.rows).toMatchObject([
    { line: 3, column: 'breaches', reason: 'MORE_THAN_ALL' },
    { line: 4, column: 'attendances', reason: 'NO_COUNT' },
  ]);
  const much = await counted.read(file(...Array.from({ length: 11 }, (_, day) => `2026-01-${10 + day},1,100000000,1`)));
  expect(much).toMatchObject({ state: 'FAILED', refusal: { __typename: 'TooMuchCounted' } });

  const done = await counted.takeOver(twoYears);
  expect(done).toMatchObject({
    state: 'COMMITTED',
    counts: {
      goodRows: 49,
      duplicates: 0,
      observations: { total: 2_450_000, counted: [{ question: 'Waited more than four hours' }] },
    },
    source: { questions: [{ scaleMin: 0, scaleMax: 1 }] },
  });
  questionId = done.source?.questions[0]?.id ?? '';
});

test('a share is counted of what is either yes or no; fewer can be better', async () => {
  const draft = {
    ...{ name: 'Waits', questionId, validFrom: '2024-01-01', question: 'waited more than four hours' },
    ...{ rule: 'SHARE' as const, scaleMin: 0, scaleMax: 1, direction: 'LOWER_IS_BETTER' as const },
    ...{ programme: 'OPERATIONS' as const, population: 'visits', layer: 'DESCRIPTIVE' as const },
  };
  const unfit = await board.analyst.sends(CreateMetricForTestDocument, { input: { ...draft, scaleMax: 10 } });
  expect(unfit.createMetric).toMatchObject({ __typename: 'DefinitionDoesNotFit', problem: 'SHARE_NEEDS_0_TO_1' });
  const { createMetric } = await board.analyst.sends(CreateMetricForTestDocument, { input: draft });
  if (createMetric.__typename !== 'Metric') throw new Error('The metric was refused.');
  await board.analyst.sends(PublishMetricForTestDocument, { input: { metricId: createMetric.id } });
  const { metric } = await board.employee.sends(MetricForTestBySlugDocument, { slug: 'waits' });
  expect(metric.definitionText).toMatch(/Percent of all that are “waited more than four hours”; fewer is better/);
  expect(metric.definitionText).toMatch(/Counted in operations, not asked: visits/);
});

test('parts of a month are added up, and the chart widens by how months really scatter', async () => {
  const { series, reading } = await read({ from: '2025-12-01', to: '2025-12-31' });
  expect(series).toMatchObject({ unit: 'SHARE' });
  expect(series.points).toHaveLength(24);
  expect(await valueOf('2024-01-01')).toMatchObject({ value: 10, n: 100_000 });
  expect(reading.control).toMatchObject({ method: 'LANEY_P', state: 'FIRM' });
  // With 100,000 a month a plain chart would flag nearly every one of them.
  expect(reading.findings.filter(({ kind }) => kind === 'BEYOND_LIMITS').length).toBeLessThan(3);
  const fewer = series.points.find(({ from }) => from === '2024-03-01')?.change;
  expect(fewer).toMatchObject({ verdict: 'BETTER' });
  expect(fewer?.difference).toBeCloseTo(-1.6, 6);
  const one = await read({ filter: [{ dimension: 'Type', values: ['2'] }], from: '2025-12-01', to: '2025-12-31' });
  expect(one.measurement.unweighted).toMatchObject({ value: 1, n: 50_000 });
});

test('a later file that tells a month anew is believed; taking it back brings the earlier one back', async () => {
  const again = await counted.takeOver(
    file('2024-01-01,1,100000,12000', '2024-02-01,1,100000,10900', '2026-01-01,1,100,10'),
  );
  // February is told just as before.
  expect(again.counts).toMatchObject({ goodRows: 3, duplicates: 1 });
  expect(await valueOf('2024-01-01')).toMatchObject({ value: 12, n: 100_000 });
  expect(await valueOf('2026-01-01')).toMatchObject({ value: 10, n: 100 });

  await board.analyst.sends(RollBackImportForTestDocument, { input: { importId: again.id } });
  await untilState(() => counted.ask(again.id), 'ROLLED_BACK');
  expect(await valueOf('2024-01-01')).toMatchObject({ value: 10, n: 100_000 });
  expect(await valueOf('2024-02-01')).toMatchObject({ value: 10.9 });
  expect((await valueOf('2026-01-01'))?.value ?? null).toBeNull();
});

test('a file taken back while a later one stands changes nothing that the later one tells', async () => {
  const first = await counted.takeOver(file('2026-02-01,1,1000,100', '2026-03-01,1,1000,100'));
  await counted.takeOver(file('2026-02-01,1,1000,200'));
  expect(await valueOf('2026-02-01')).toMatchObject({ value: 20 });
  await board.analyst.sends(RollBackImportForTestDocument, { input: { importId: first.id } });
  await untilState(() => counted.ask(first.id), 'ROLLED_BACK');
  expect(await valueOf('2026-02-01')).toMatchObject({ value: 20, n: 1_000 });
  expect((await valueOf('2026-03-01'))?.value ?? null).toBeNull();
  expect(await unlikeTheirDays(board)).toEqual([]);
});

/** How long people waited, day by day and desk by desk, as a telephone system tells it. */
const meansHead = 'day,desk,n,wait,sd';
const meansFile = (...lines: readonly string[]) => `${[meansHead, ...lines].join('\n')}\n`;
const measuring = () =>
  surveying(
    board,
    {
      day: { role: 'DATE', dateOrder: 'YMD' },
      desk: { role: 'DIMENSION', dimension: 'Desk' },
      n: { role: 'TOTAL' },
      wait: { role: 'MEAN', question: 'Wait in minutes', scale: { min: 0, max: 240 } },
      sd: { role: 'DEVIATION' },
    },
    null,
    'OBSERVATIONS',
  );
const meansOf = async (variables: object = {}) =>
  (await board.employee.sends(MetricForTestBySlugDocument, { slug: 'wait', grain: 'MONTH', ...variables })).metric
    .figures;
const byMonths = Array.from({ length: 14 }, (_, nth) => {
  const month = `${2025 + Math.floor(nth / 12)}-${String(1 + (nth % 12)).padStart(2, '0')}`;
  const mean = nth === 13 ? 40 : 20 + (nth % 2);
  return [`${month}-01,A,60,${mean - 1},4`, `${month}-02,B,40,${mean + 1.5},4.5`];
}).flat();

test('means are checked, taken over and shown: value, interval, limits of their own scatter, and by desk', async () => {
  const measured = measuring();
  const bad = await measured.read(
    meansFile('2026-01-01,A,10,5,1', '2026-01-02,A,0,5,1', '2026-01-03,A,10,241,1', '2026-01-04,A,10,5,-1'),
  );
  expect(bad.counts).toMatchObject({ goodRows: 1, badRows: 3 });
  expect(bad.errors?.rows).toMatchObject([
    { line: 3, column: 'n', reason: 'NONE_COUNTED' },
    { line: 4, column: 'wait', reason: 'OUTSIDE_SCALE' },
    { line: 5, column: 'sd', reason: 'NEGATIVE_AMOUNT' },
  ]);

  const done = await measured.takeOver(meansFile(...byMonths));
  expect(done).toMatchObject({
    state: 'COMMITTED',
    counts: { goodRows: 28, observations: { total: 1_400, counted: [], means: [{ question: 'Wait in minutes' }] } },
  });
  const question = done.source?.questions.find(({ name }) => name === 'Wait in minutes');
  const draft = {
    ...{ name: 'Wait', questionId: question?.id ?? '', validFrom: '2025-01-01', question: 'wait in minutes' },
    ...{ rule: 'MEAN' as const, scaleMin: 0, scaleMax: 240, direction: 'LOWER_IS_BETTER' as const },
    ...{ programme: 'OPERATIONS' as const, population: 'visits', layer: 'DESCRIPTIVE' as const },
  };
  const refused = async (input: typeof draft | (Omit<typeof draft, 'rule'> & { rule: 'CSAT' })) =>
    (await board.analyst.sends(CreateMetricForTestDocument, { input })).createMetric;
  expect(await refused({ ...draft, rule: 'CSAT', scaleMax: 10 })).toMatchObject({ problem: 'ONLY_A_MEAN' });
  expect(await refused({ ...draft, questionId })).toMatchObject({ problem: 'MEAN_OF_ANSWERS' });
  const made = await refused(draft);
  if (made.__typename !== 'Metric') throw new Error('The metric was refused.');
  await board.analyst.sends(PublishMetricForTestDocument, { input: { metricId: made.id } });

  const { series, reading, measurement, breakdown } = await meansOf({
    ...{ from: '2026-02-01', to: '2026-02-28', by: 'Desk' },
  });
  expect(series).toMatchObject({ unit: 'MEAN', scale: { min: 0, max: 240 } });
  // (60 · 39 + 40 · 41.5) / 100, and the variance within the days and between them.
  expect(measurement).toMatchObject({ weighted: null, unweighted: { value: 40, n: 100, method: 'STUDENT_T' } });
  const variance = (59 * 16 + 39 * 4.5 ** 2 + 60 * 1 + 40 * 1.5 ** 2) / 99;
  expect((measurement.unweighted.high ?? 0) - 40).toBeCloseTo(1.9842 * Math.sqrt(variance / 100), 3);
  expect(reading.control).toMatchObject({ method: 'XMR' });
  expect(reading.findings[0]).toMatchObject({ kind: 'BEYOND_LIMITS', side: 'ABOVE', point: { value: 40 } });
  expect(series.points.at(-1)?.change).toMatchObject({ verdict: 'WORSE', method: 'WELCH_T' });
  expect(breakdown?.rows.map(({ label, measurement: of }) => [label, of?.unweighted.value])).toEqual([
    ['A', 39],
    ['B', 41.5],
  ]);
  expect(await unlikeTheirDays(board)).toEqual([]);
});

test('what is told again changes nothing; told anew it is believed, and taken back it stands as before', async () => {
  const measured = measuring();
  const february = async () => (await meansOf({ from: '2026-02-01', to: '2026-02-28' })).measurement.unweighted;
  const before = await february();
  const again = await measured.takeOver(meansFile(...byMonths.toReversed()));
  expect(again.counts).toMatchObject({ goodRows: 28, duplicates: 28 });
  expect(await february()).toEqual(before);

  const anew = await measured.takeOver(meansFile('2026-02-01,A,60,19,4'));
  expect((await february()).value).toBeCloseTo((60 * 19 + 40 * 41.5) / 100, 9);
  await board.analyst.sends(RollBackImportForTestDocument, { input: { importId: anew.id } });
  await untilState(() => measured.ask(anew.id), 'ROLLED_BACK');
  expect(await february()).toEqual(before);
});

test('what is counted and what is measured of the same name are two questions', async () => {
  const both = surveying(
    board,
    {
      ...{
        day: { role: 'DATE', dateOrder: 'YMD' },
        desk: { role: 'DIMENSION', dimension: 'Desk' },
        n: { role: 'TOTAL' },
      },
      wait: { role: 'HITS', question: 'Wait in minutes' },
    },
    null,
    'OBSERVATIONS',
  );
  const before = await meansOf({ from: '2025-03-01', to: '2025-03-31' });
  const done = await both.takeOver('day,desk,n,wait\n2025-03-01,A,100,10\n');
  expect(done.source?.questions.filter(({ name }) => name === 'Wait in minutes')).toHaveLength(2);
  const after = await meansOf({ from: '2025-03-01', to: '2025-03-31' });
  expect(after.measurement).toEqual(before.measurement);

  // Counted differently from a later day on: whoever looks at an older month goes on from how it is counted now.
  const counted = done.source?.questions.find(({ name, scaleMax }) => name === 'Wait in minutes' && scaleMax === 1);
  const look = { slug: 'wait', grain: 'MONTH' as const, from: '2025-03-01', to: '2025-03-31' };
  const { metric } = await board.analyst.sends(MetricForTestBySlugDocument, look);
  const rules = { rule: 'SHARE' as const, scaleMin: 0, scaleMax: 1, programme: 'OPERATIONS' as const };
  const input = {
    ...rules,
    metricId: metric.id,
    questionId: counted?.id ?? '',
    question: 'waited',
    population: 'visits',
  };
  const defined = await board.analyst.sends(DefineMetricForTestDocument, {
    input: { ...input, validFrom: '2026-06-01' },
  });
  expect(defined.defineMetric).toMatchObject({ __typename: 'Metric' });
  const older = await board.analyst.sends(MetricForTestBySlugDocument, look);
  expect([metric.questionId, older.metric.questionId]).toEqual([
    expect.not.stringContaining(input.questionId),
    counted?.id,
  ]);
  expect(older.metric.figures.measurement).toEqual(after.measurement);
});
