import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import { until } from '../../testing/until.ts';
import { RollBackImportForTestDocument, SayHowSureForTestDocument } from '../imports/imports.api.generated.ts';
import { surveying } from '../../testing/surveying.ts';
import { Database } from '../platform/database/database.ts';
import { Metric } from './metric.entity.ts';
import { freezeSnapshot, MetricDuties, ToldValues } from './index.ts';
import {
  AddBenchmarkForTestDocument,
  CreateMetricForTestDocument,
  DefineMetricForTestDocument,
  type DefineMetricForTestMutationVariables,
  EditMetricForTestDocument,
  MetricForTestBySlugDocument,
  MetricsForTestDocument,
  PublishMetricForTestDocument,
  RemoveBenchmarkForTestDocument,
  SnapshotForTestDocument,
  SourcesForTestDocument,
} from './metrics.api.generated.ts';

const nowhere = '0197a000-0000-7000-8000-000000000000';
const columns = {
  id: { role: 'RESPONSE_ID' },
  day: { role: 'DATE', dateOrder: 'YMD' },
  area: { role: 'DIMENSION', dimension: 'Area' },
  age: { role: 'DIMENSION', dimension: 'Age', aboutPeople: true },
  score: { role: 'SCORE', question: 'Would you recommend us?', scale: { min: 0, max: 10 } },
} as const;

/** Three months of answers: 60 a month, promoters in A; two people are 80 or older. */
function answers(): string {
  const months = ['2026-01', '2026-02', '2026-03'];
  const lines = months.flatMap((month, index) =>
    Array.from({ length: 60 }, (_, nth) => {
      const area = nth % 2 === 0 ? 'A' : 'B';
      const age = index === 2 && nth < 2 ? '80+' : nth % 3 === 0 ? '18-39' : '40-79';
      return [
        `${index}-${nth}`,
        `${month}-${String(1 + (nth % 28)).padStart(2, '0')}`,
        area,
        age,
        area === 'A' ? 10 : 5,
      ];
    }),
  );
  return ['id,day,area,age,score', ...lines.map((line) => line.join(','))].join('\n');
}

let board: TestBoard;
let questionId = '';
beforeAll(async () => {
  board = await givenABoard();
  const done = await surveying(board, columns).takeOver(answers());
  questionId = done.source?.questions[0]?.id ?? '';
}, 60_000);
afterAll(() => board.close());

const definition = (changes: object = {}) =>
  ({
    ...{ questionId, validFrom: '2026-01-01', question: 'Would you recommend us?', rule: 'NPS' },
    ...{ scaleMin: 0, scaleMax: 10, programme: 'RELATIONSHIP', population: 'customers', ...changes },
  }) as Omit<DefineMetricForTestMutationVariables['input'], 'metricId'>;
const draft = (changes: object = {}) => ({ ...definition(changes), name: 'Recommendation' });

test('sources are shown to those who define metrics', async () => {
  expect(await board.stranger.isRefused(SourcesForTestDocument, {})).toBe('NOT_FOUND');
  expect(await board.employee.isRefused(SourcesForTestDocument, {})).toBe('NOT_FOUND');
  for (let time = 1; time <= 2; time += 1)
    expect(await board.analyst.sends(SourcesForTestDocument, {})).toMatchObject({
      sources: [{ name: 'Survey', questions: [{ id: questionId, scaleMin: 0, scaleMax: 10, metrics: [] }] }],
    });
});

test('a metric is made by those who may, of a question that is theirs, by a rule that gives a value', async () => {
  const create = { input: draft() };
  expect(await board.stranger.isRefused(CreateMetricForTestDocument, create)).toBe('NOT_FOUND');
  expect(await board.employee.isRefused(CreateMetricForTestDocument, create)).toBe('FORBIDDEN');
  const foreign = { input: draft({ questionId: nowhere }) };
  expect(await board.analyst.isRefused(CreateMetricForTestDocument, foreign)).toBe('NOT_FOUND');
  const unfit = await board.analyst.sends(CreateMetricForTestDocument, { input: draft({ scaleMin: 1 }) });
  expect(unfit.createMetric).toMatchObject({ __typename: 'DefinitionDoesNotFit', problem: 'NPS_NEEDS_0_TO_10' });

  const made = await board.analyst.sends(CreateMetricForTestDocument, create);
  expect(made.createMetric).toMatchObject({ __typename: 'Metric', slug: 'recommendation', state: 'DRAFT', version: 1 });
  const namesake = await board.chair.sends(CreateMetricForTestDocument, create);
  expect(namesake.createMetric).toMatchObject({ slug: 'recommendation-2' });
});

test('who answers for a metric and whether it can be influenced are said by those who define metrics', async () => {
  const { metric } = await board.analyst.sends(MetricForTestBySlugDocument, { slug: 'recommendation' });
  expect([metric.owner, metric.influenceable]).toEqual([null, true]);
  const about = { metricId: metric.id, ownerId: board.member.id, influenceable: false };
  const input = { ...about, expectedVersion: metric.version };
  expect(await board.stranger.isRefused(EditMetricForTestDocument, { input })).toBe('NOT_FOUND');
  expect(await board.employee.isRefused(EditMetricForTestDocument, { input })).toBe('NOT_FOUND');
  const { editMetric } = await board.analyst.sends(EditMetricForTestDocument, { input });
  expect(editMetric).toMatchObject({ owner: { name: expect.any(String) }, influenceable: false });
  // Whoever read it before that is told so.
  expect(await board.analyst.isRefused(EditMetricForTestDocument, { input })).toBe('STALE');
  expect(await board.analyst.isRefused(EditMetricForTestDocument, { input: { ...input, ownerId: nowhere } })).toBe(
    'NOT_FOUND',
  );
});

test('a draft waits for those who may publish it and is nothing to others; once published everyone sees it', async () => {
  const slug = 'recommendation';
  expect(await board.employee.isRefused(MetricForTestBySlugDocument, { slug })).toBe('NOT_FOUND');
  expect(await board.employee.sends(MetricsForTestDocument, {})).toEqual({ metrics: [] });
  const { metric } = await board.analyst.sends(MetricForTestBySlugDocument, { slug });
  const input = { metricId: metric.id };
  const duties = await board.app
    .get(MetricDuties)
    .of({ ...board, roles: ['ANALYST'], boards: [], personId: board.analyst.id } as never);
  expect(duties.map(({ kind, title }) => [kind, title])).toContainEqual(['PUBLISH_METRIC', 'Recommendation']);

  expect(await board.stranger.isRefused(PublishMetricForTestDocument, { input })).toBe('NOT_FOUND');
  expect(await board.employee.isRefused(PublishMetricForTestDocument, { input })).toBe('NOT_FOUND');
  const published = await board.analyst.sends(PublishMetricForTestDocument, { input });
  expect(published.publishMetric).toMatchObject({ __typename: 'Metric', state: 'PUBLISHED' });
  const again = await board.analyst.sends(PublishMetricForTestDocument, { input });
  expect(again.publishMetric).toMatchObject({ __typename: 'MetricAlreadyPublished' });
  expect(await board.employee.isRefused(PublishMetricForTestDocument, { input })).toBe('FORBIDDEN');

  for (let time = 1; time <= 2; time += 1) {
    const { metrics } = await board.employee.sends(MetricsForTestDocument, {});
    expect(metrics).toMatchObject([
      { slug, unit: 'POINTS', period: { from: '2026-03-01', to: '2026-03-31' }, sparkline: [0, 0, 0] },
    ]);
    expect(metrics[0]?.headline).toMatchObject({ value: 0, n: 60 });
  }
});

test('a metric is read by period, grain and filter; what is no dimension of it is refused', async () => {
  const slug = 'recommendation';
  const read = async (variables: object) =>
    (await board.employee.sends(MetricForTestBySlugDocument, { slug, ...variables })).metric.figures;
  expect((await read({})).series.points.map(({ name }) => name)).toEqual(['2026-01', '2026-02', '2026-03']);
  expect((await read({ filter: [{ dimension: 'Area', values: ['A'] }] })).measurement.unweighted).toMatchObject({
    ...{ value: 100, n: 30 },
  });
  const quarter = await read({ from: '2026-01-01', to: '2026-03-31' });
  expect([quarter.measurement.unweighted.n, quarter.period.from]).toEqual([180, '2026-01-01']);
  expect((await read({ grain: 'WEEK' })).series.grain).toBe('WEEK');
  expect((await read({ grain: 'DAY' })).series.points.length).toBeGreaterThan(80);

  const refused = (variables: object) => board.employee.isRefused(MetricForTestBySlugDocument, { slug, ...variables });
  expect(await refused({ by: 'Moon' })).toBe('BAD_USER_INPUT');
  expect(await refused({ from: '2026-03-31', to: '2026-01-01' })).toBe('BAD_USER_INPUT');
  expect(await refused({ filter: [{ dimension: 'Age', values: ['80+'] }] })).toBe('BAD_USER_INPUT');
  expect(await refused({ by: 'Age', filter: [{ dimension: 'Area', values: ['A'] }] })).toBe('BAD_USER_INPUT');
  expect(await refused({ slug: 'nothing-here' })).toBe('NOT_FOUND');
});

test('two people of one age are only "fewer than five", and a neighbour is kept back so that nobody can subtract', async () => {
  const { metric } = await board.employee.sends(MetricForTestBySlugDocument, { slug: 'recommendation', by: 'Age' });
  const rows = metric.figures.breakdown?.rows ?? [];
  const old = rows.find(({ label }) => label === '80+');
  expect([old?.n, old?.measurement, old?.groups]).toEqual([null, null, null]);
  expect(rows.filter(({ n }) => n === null).length).toBeGreaterThan(1);
});

test('a new definition makes a break and recounts nothing before it', async () => {
  const { metric } = await board.analyst.sends(MetricForTestBySlugDocument, { slug: 'recommendation' });
  const input = { ...definition({ rule: 'CSAT', validFrom: '2026-03-01' }), metricId: metric.id };
  expect(await board.stranger.isRefused(DefineMetricForTestDocument, { input })).toBe('NOT_FOUND');
  expect(await board.employee.isRefused(DefineMetricForTestDocument, { input })).toBe('FORBIDDEN');
  const early = await board.analyst.sends(DefineMetricForTestDocument, {
    input: { ...input, validFrom: '2025-12-01' },
  });
  expect(early.defineMetric).toMatchObject({ __typename: 'DefinitionOutOfOrder', lastValidFrom: '2026-01-01' });

  const unseen = await board.analyst.sends(DefineMetricForTestDocument, { input: { ...input, seenVersion: 0 } });
  expect(unseen.defineMetric).toMatchObject({ __typename: 'DefinitionMovedOn', newest: 1 });
  const { defineMetric } = await board.analyst.sends(DefineMetricForTestDocument, {
    input: { ...input, seenVersion: 1 },
  });
  if (defineMetric.__typename !== 'Metric') throw new Error('The definition was refused.');
  const { figures, definitions } = defineMetric;
  expect(definitions.map(({ version }) => version)).toEqual([1, 2]);
  expect(figures.series.breaks).toMatchObject([{ on: '2026-03-01', fromVersion: 1, toVersion: 2 }]);
  expect(figures.series.points.map(({ version }) => version)).toEqual([1, 1, 2]);
  expect(figures.measurement.unweighted).toMatchObject({ value: 50, n: 60 });
});

/** What the page of the metric shows for February, frozen. */
async function frozenFebruary(): Promise<string> {
  const { metric } = await board.analyst.sends(MetricForTestBySlugDocument, { slug: 'recommendation' });
  const viewer = {
    ...{ ...board.analyst, personId: board.analyst.id, organizationId: board.organizationId },
    ...{ roles: ['ANALYST'], boards: [], attempt: null, organization: { timeZone: 'Europe/Prague', locale: 'en' } },
  };
  const february = { metricId: metric.id, grain: 'MONTH', from: '2026-02-01', to: '2026-02-28' } as const;
  return board.app.get(Database).work(viewer, (work) => freezeSnapshot(work, viewer as never, february));
}

test('a month that later data change keeps what was told of it, until the data leave again', async () => {
  const told = board.app.get(ToldValues);
  await told.note(board.organizationId);
  expect(await told.note(board.organizationId)).toBe(0);
  const read = async (more = {}) =>
    (await board.employee.sends(MetricForTestBySlugDocument, { slug: 'recommendation', ...more })).metric.figures;
  expect((await read()).restated).toEqual([]);
  const frozen = await frozenFebruary();
  const beside = async () => (await board.member.sends(SnapshotForTestDocument, { id: frozen })).snapshot;
  const before = await beside();
  expect(before).toMatchObject({ headline: { value: 0, n: 60 }, restated: null });

  const more = Array.from({ length: 30 }, (_, nth) => `late-${nth},2026-02-10,A,40-79,10`).join('\n');
  const late = await surveying(board, columns).takeOver(`id,day,area,age,score\n${more}`);
  await told.note(board.organizationId);
  const february = { month: '2026-02-01', was: 0, wasN: 60, nowN: 90 };
  expect((await read()).restated).toMatchObject([{ ...february, now: expect.closeTo(100 / 3, 6) }]);
  expect((await read({ filter: [{ dimension: 'Area', values: ['A'] }] })).restated).toEqual([]);
  expect((await read({ grain: 'WEEK' })).restated).toEqual([]);
  const restated = { month: '2026-02-01', was: 0, wasN: 60, now: expect.closeTo(100 / 3, 6), nowN: 90 };
  expect(await beside()).toEqual({ ...before, restated });

  // A file that is not complete yet makes its months provisional, and no others.
  const { sayHowSure } = await board.analyst.sends(SayHowSureForTestDocument, {
    input: { importId: late.id, quality: 'PROVISIONAL' },
  });
  expect(sayHowSure).toMatchObject({ __typename: 'Import', quality: 'PROVISIONAL' });
  const unsure = async (more = {}) =>
    (await read(more)).series.points.flatMap(({ name, quality }) => (quality ? [[name, quality]] : []));
  expect(await unsure()).toEqual([['2026-02', 'PROVISIONAL']]);
  expect(await unsure({ grain: 'DAY', from: '2026-02-01', to: '2026-02-28' })).toEqual([['2026-02-10', 'PROVISIONAL']]);
  expect(await unsure({ filter: [{ dimension: 'Area', values: ['B'] }] })).toEqual([]);
  for (const person of [board.stranger, board.employee])
    expect(await person.isRefused(SayHowSureForTestDocument, { input: { importId: late.id, quality: 'FINAL' } })).toBe(
      'NOT_FOUND',
    );

  await board.analyst.sends(RollBackImportForTestDocument, { input: { importId: late.id } });
  await until(
    'the rows have left',
    async () => (await told.note(board.organizationId)) > 0 || (await read()).restated.length > 1,
  );
  expect((await read()).restated).toMatchObject([{ was: expect.closeTo(100 / 3, 6), now: 0 }, february]);
  expect(await beside()).toMatchObject({ headline: { value: 0 }, restated: null });
});

test('what others measured stands beside a metric and changes no value of it', async () => {
  const { metric } = await board.analyst.sends(MetricForTestBySlugDocument, { slug: 'recommendation' });
  const about = { source: 'Study of banks', sector: 'Retail banks', n: 1200, measuredOn: '2026-03-31' };
  const input = { ...about, metricId: metric.id, value: 42, comparability: 'WITH_CARE' as const };
  expect(await board.stranger.isRefused(AddBenchmarkForTestDocument, { input })).toBe('NOT_FOUND');
  expect(await board.employee.isRefused(AddBenchmarkForTestDocument, { input })).toBe('FORBIDDEN');
  expect(await board.analyst.isRefused(AddBenchmarkForTestDocument, { input: { ...input, n: 0 } })).toBe(
    'BAD_USER_INPUT',
  );
  const beyond = await board.analyst.sends(AddBenchmarkForTestDocument, { input: { ...input, value: -1 } });
  expect(beyond.addBenchmark).toMatchObject({ __typename: 'BenchmarkOutOfReach', least: 0, most: 100 });

  const { addBenchmark } = await board.analyst.sends(AddBenchmarkForTestDocument, { input });
  if (addBenchmark.__typename !== 'Metric') throw new Error('The benchmark was refused.');
  expect(addBenchmark.benchmarks).toMatchObject([{ ...about, value: 42, comparability: 'WITH_CARE' }]);
  const again = await board.analyst.sends(MetricForTestBySlugDocument, { slug: 'recommendation' });
  expect(again.metric.figures).toEqual(metric.figures);

  const benchmarkId = addBenchmark.benchmarks[0]!.id;
  const taken = { input: { benchmarkId } };
  expect(await board.stranger.isRefused(RemoveBenchmarkForTestDocument, taken)).toBe('NOT_FOUND');
  expect(await board.employee.isRefused(RemoveBenchmarkForTestDocument, taken)).toBe('FORBIDDEN');
  const { removeBenchmark } = await board.chair.sends(RemoveBenchmarkForTestDocument, taken);
  expect(removeBenchmark.benchmarks).toEqual([]);
});

test('a snapshot that is not there is not found', async () => {
  expect(await board.member.isRefused(SnapshotForTestDocument, { id: nowhere })).toBe('NOT_FOUND');
});

test('a metric of which nobody has said how it is counted is not published', async () => {
  const { organizationId } = board;
  const about = { layer: 'PERCEPTION', influenceable: true, ownerId: null, target: null } as const;
  const { id: metricId } = await board.app
    .get(Database)
    .workFor({ organizationId, reason: 'test' }, (work) =>
      work.add(Metric, { ...about, name: 'Undefined', slug: 'undefined', state: 'DRAFT' }),
    );
  const { publishMetric } = await board.analyst.sends(PublishMetricForTestDocument, { input: { metricId } });
  expect(publishMetric.__typename).toBe('MetricNotDefined');
});
