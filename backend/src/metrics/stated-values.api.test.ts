import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import { surveying } from '../../testing/surveying.ts';
import { Database } from '../platform/database/database.ts';
import { freezeSnapshot, ToldValues } from './index.ts';
import { RetireMetricForTestDocument } from '../effects/effects.api.generated.ts';
import {
  CreateMetricForTestDocument,
  MetricForTestBySlugDocument,
  MetricsForTestDocument,
  PublishMetricForTestDocument,
  SayingsForTestBySlugDocument,
  SnapshotForTestDocument,
  StateValueForTestDocument,
  WithdrawValueForTestDocument,
} from './metrics.api.generated.ts';

const columns = {
  id: { role: 'RESPONSE_ID' },
  day: { role: 'DATE', dateOrder: 'YMD' },
  score: { role: 'SCORE', question: 'Would you recommend us?', scale: { min: 0, max: 10 } },
} as const;
const file = (...months: readonly string[]) =>
  [
    'id,day,score',
    ...months.flatMap((month) =>
      Array.from({ length: 40 }, (_, nth) => `${month}-${nth},${month}-10,${nth % 4 === 0 ? 0 : 10}`),
    ),
  ].join('\n');

let board: TestBoard;
let survey: ReturnType<typeof surveying>;
let metricId = '';
beforeAll(async () => {
  board = await givenABoard();
  survey = surveying(board, columns);
  const { source } = await survey.takeOver(file('2026-01'));
  const input = {
    ...{ name: 'Recommendation', questionId: source?.questions[0]?.id ?? '', validFrom: '2026-01-01' },
    ...{ question: 'Would you recommend us?', rule: 'NPS' as const, scaleMin: 0, scaleMax: 10 },
    ...{ programme: 'RELATIONSHIP' as const, population: 'customers' },
  };
  const { createMetric } = await board.analyst.sends(CreateMetricForTestDocument, { input });
  if (createMetric.__typename !== 'Metric') throw new Error('The metric was refused.');
  metricId = createMetric.id;
}, 60_000);
afterAll(() => board.close());

const saying = (month: string, value: number, more: object = {}) => ({
  input: { metricId, month, value, quality: 'ESTIMATE' as const, source: 'Head of service, by feel', ...more },
});
const say = async (month: string, value: number, more: object = {}) =>
  (await board.analyst.sends(StateValueForTestDocument, saying(month, value, more))).stateValue;
const newest = (answer: Awaited<ReturnType<typeof say>>, month: string) => {
  if (answer.__typename !== 'Metric') throw new Error(answer.message);
  return answer.sayings.find((one) => one.month === month);
};
const read = async (variables: object = {}) =>
  (await board.employee.sends(MetricForTestBySlugDocument, { slug: 'recommendation', grain: 'MONTH', ...variables }))
    .metric.figures;
const told = () => board.app.get(ToldValues).note(board.organizationId);

test('only those who define metrics give values by hand, and of a draft others know nothing', async () => {
  const values = saying('2026-02-01', 41);
  expect(await board.stranger.isRefused(StateValueForTestDocument, values)).toBe('NOT_FOUND');
  expect(await board.employee.isRefused(StateValueForTestDocument, values)).toBe('NOT_FOUND');
  await board.analyst.sends(PublishMetricForTestDocument, { input: { metricId } });
  expect(await board.employee.isRefused(StateValueForTestDocument, values)).toBe('FORBIDDEN');
  expect(await board.member.isRefused(StateValueForTestDocument, values)).toBe('FORBIDDEN');
});

test('what cannot be is refused with a sentence, and nothing is kept of it', async () => {
  const refused = async (month: string, value: number, more: object = {}) => {
    const answer = await say(month, value, more);
    return answer.__typename === 'StatedValueDoesNotFit' ? answer.problem : answer.__typename;
  };
  expect(await refused('2026-02-01', 420)).toBe('OUT_OF_REACH');
  expect(await refused('2026-02-14', 41)).toBe('NO_WHOLE_MONTH');
  expect(await refused('9999-01-01', 41)).toBe('MONTH_TO_COME');
  expect(await refused('2026-02-01', 41, { low: 30 })).toBe('HALF_AN_INTERVAL');
  expect(await refused('2026-02-01', 41, { low: 42, high: 50 })).toBe('VALUE_OUTSIDE_INTERVAL');
  expect(await refused('2026-02-01', 41, { n: 0 })).toBe('NO_COUNT');
  expect((await read()).series.points).toHaveLength(1);
});

test('an estimate of a month without answers is drawn as one, and every employee reads where it is from', async () => {
  const said = newest(await say('2026-02-01', 41, { note: 'Asked around' }), '2026-02-01');
  expect(said).toMatchObject({ value: 41, n: null, source: 'Head of service, by feel', note: 'Asked around' });
  const { series, measurement, period, reading } = await read();
  expect(period).toMatchObject({ from: '2026-02-01' });
  expect(measurement.unweighted).toMatchObject({ value: 41, n: 0, method: 'STATED' });
  expect(series.points.at(-1)).toMatchObject({ from: '2026-02-01', quality: 'ESTIMATE', showing: 'VALUE' });
  expect(reading.findings[0]).toMatchObject({ kind: 'CHANGE', difference: -9, verdict: 'NOT_ENOUGH_DATA' });
  const { metrics } = await board.employee.sends(MetricsForTestDocument, {});
  expect(metrics[0]).toMatchObject({ period: { from: '2026-02-01' }, headline: { value: 41, method: 'STATED' } });
});

/** What the page of the metric shows, frozen. */
function frozen(of = metricId): Promise<string> {
  const viewer = {
    ...{ ...board.analyst, personId: board.analyst.id, organizationId: board.organizationId },
    ...{ roles: ['ANALYST'], boards: [], attempt: null, organization: { timeZone: 'Europe/Prague', locale: 'en' } },
  };
  const request = { metricId: of, grain: 'MONTH' } as const;
  return board.app.get(Database).work(viewer, (work) => freezeSnapshot(work, viewer as never, request));
}

test('a correction keeps what was said: was 41, now 44, also beside what was frozen', async () => {
  await told();
  const snapshotId = await frozen();
  // Who has not read what stands is told so.
  for (const seenId of [undefined, metricId])
    expect((await say('2026-02-01', 44, { seenId })).__typename).toBe('StatedValueMovedOn');
  const seenId = await newestId('2026-02-01');
  expect(await say('2026-02-01', 41, { seenId, note: 'Asked around' })).toMatchObject({ problem: 'NOTHING_NEW' });
  const corrected = await say('2026-02-01', 44, { seenId, n: 120, low: 38, high: 50, quality: 'FINAL' });
  if (corrected.__typename !== 'Metric') throw new Error(corrected.message);
  const analyst = corrected.sayings[1]?.saidBy.name;
  expect(corrected.sayings.map(({ value, quality, saidBy }) => [value, quality, saidBy.name])).toEqual([
    [44, 'FINAL', analyst],
    [41, 'ESTIMATE', analyst],
  ]);
  await told();
  const { restated, measurement } = await read();
  expect(measurement.unweighted).toMatchObject({ value: 44, n: 120, low: 38, high: 50 });
  expect(restated).toMatchObject([{ month: '2026-02-01', was: 41, wasN: 0, now: 44, nowN: 120 }]);
  const { snapshot } = await board.member.sends(SnapshotForTestDocument, { id: snapshotId });
  expect(snapshot).toMatchObject({ headline: { value: 41 }, restated: { was: 41, now: 44 } });
});

async function newestId(month: string, slug = 'recommendation'): Promise<string> {
  const { metric } = await board.analyst.sends(SayingsForTestBySlugDocument, { slug });
  return metric.sayings.find((one) => one.month === month)?.id ?? '';
}

test('withdrawn it is gone from every chart and stays in the history; it may be said again', async () => {
  const seenId = await newestId('2026-02-01');
  const input = { metricId, month: '2026-02-01', seenId };
  expect(await board.employee.isRefused(WithdrawValueForTestDocument, { input })).toBe('FORBIDDEN');
  expect(await board.stranger.isRefused(WithdrawValueForTestDocument, { input })).toBe('NOT_FOUND');
  const { withdrawValue } = await board.analyst.sends(WithdrawValueForTestDocument, { input });
  if (withdrawValue.__typename !== 'Metric') throw new Error(withdrawValue.message);
  expect(withdrawValue.sayings.map(({ value }) => value)).toEqual([null, 44, 41]);
  expect((await read()).series.points).toHaveLength(1);
  const again = await board.analyst.sends(WithdrawValueForTestDocument, {
    input: { ...input, seenId: withdrawValue.sayings[0]?.id ?? '' },
  });
  expect(again.withdrawValue).toMatchObject({ problem: 'NOTHING_TO_WITHDRAW' });
  await say('2026-02-01', 44, { seenId: withdrawValue.sayings[0]?.id });
  expect((await read()).measurement.unweighted).toMatchObject({ value: 44 });
});

test('part of a metric and other grains know nothing of it; answers that come take its place', async () => {
  expect((await read({ grain: 'WEEK', from: '2026-02-02', to: '2026-02-08' })).measurement.unweighted).toMatchObject({
    value: null,
  });
  await survey.takeOver(file('2026-02'));
  expect((await read()).measurement.unweighted).toMatchObject({ value: 50, n: 40, method: 'ADJUSTED_WALD' });
  await told();
  expect((await read()).restated[0]).toMatchObject({ month: '2026-02-01', was: 44, now: 50, nowN: 40 });
});

test('a metric of values by hand alone works from its definition to chart, tile and agenda; retired it takes none', async () => {
  const input = {
    ...{ name: 'Mystery visits', validFrom: '2026-01-01', question: 'Would you come back?', rule: 'NPS' as const },
    ...{ scaleMin: 0, scaleMax: 10, programme: 'PULSE' as const, population: 'testers' },
  };
  const { createMetric } = await board.analyst.sends(CreateMetricForTestDocument, { input });
  if (createMetric.__typename !== 'Metric') throw new Error('The metric was refused.');
  const { id } = createMetric;
  const by = (month: string, value: number, more: object = {}) => say(month, value, { metricId: id, ...more });
  for (const [month, value] of [
    ['2026-01-01', 20],
    ['2026-02-01', 24],
  ] as const)
    expect((await by(month, value)).__typename).toBe('Metric');
  await board.analyst.sends(PublishMetricForTestDocument, { input: { metricId: id } });
  const { figures } = (
    await board.employee.sends(MetricForTestBySlugDocument, { slug: 'mystery-visits', grain: 'MONTH' })
  ).metric;
  expect(figures.measurement.unweighted).toMatchObject({ value: 24, method: 'STATED' });
  expect(figures.series.points.map(({ measurement }) => measurement.unweighted.value)).toEqual([20, 24]);
  const { metrics } = await board.employee.sends(MetricsForTestDocument, {});
  expect(metrics.find(({ name }) => name === 'Mystery visits')).toMatchObject({ headline: { value: 24 } });
  const snapshotId = await frozen(id);
  const { snapshot } = await board.member.sends(SnapshotForTestDocument, { id: snapshotId });
  expect(snapshot).toMatchObject({ headline: { value: 24, method: 'STATED' } });

  const { stateValue } = await board.analyst.sends(
    StateValueForTestDocument,
    saying('2026-01-01', 20, {
      metricId: id,
      note: 'Two of five branches',
      seenId: await newestId('2026-01-01', 'mystery-visits'),
    }),
  );
  expect(newest(stateValue, '2026-01-01')).toMatchObject({ value: 20, note: 'Two of five branches' });
  await board.analyst.sends(RetireMetricForTestDocument, {
    input: { metricId: id, because: 'Nobody visits any more' },
  });
  expect(await by('2026-03-01', 30)).toMatchObject({ problem: 'RETIRED' });
});
