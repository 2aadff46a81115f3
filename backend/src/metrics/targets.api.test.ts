import { isFigure } from '@cxboard/domain/figures/figure';
import { frozenRows } from '@cxboard/messages/breakdown-rows.messages';
import { wordsIn } from '@cxboard/messages/languages';
import { frozenTarget } from '@cxboard/messages/target.messages';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import { scoreColumns, surveying } from '../../testing/surveying.ts';
import { ReinstateMetricForTestDocument, RetireMetricForTestDocument } from '../effects/effects.api.generated.ts';
import { Database } from '../platform/database/database.ts';
import {
  CorrectTargetForTestDocument,
  CreateMetricForTestDocument,
  DefineMetricForTestDocument,
  MetricsForTestDocument,
  PublishMetricForTestDocument,
  SetTargetForTestDocument,
  SnapshotForTestDocument,
  TargetsForTestBySlugDocument,
  WithdrawTargetForTestDocument,
} from './metrics.api.generated.ts';
import { Metric } from './metric.entity.ts';
import { freezeSnapshot } from './snapshots.ts';
import { TargetsFollowing } from './targets.clockwork.ts';
import { followTargets } from './targets.service.ts';

const file = [
  'id,day,area,score',
  ...Array.from({ length: 80 }, (_, nth) => `${nth},2026-01-10,${nth % 2 ? 'Phone' : 'Branch'},${nth % 4 ? 10 : 0}`),
].join('\n');

let board: TestBoard;
let made: object;
let metricId = '';
beforeAll(async () => {
  board = await givenABoard();
  const { source } = await surveying(board, scoreColumns).takeOver(file);
  made = {
    ...{ name: 'Recommendation', questionId: source?.questions[0]?.id ?? '', validFrom: '2026-01-01' },
    ...{ question: 'Would you recommend us?', rule: 'NPS' as const, scaleMin: 0, scaleMax: 10 },
    ...{ programme: 'RELATIONSHIP' as const, population: 'customers' },
  };
}, 60_000);
afterAll(() => board.close());

const create = async (target: number) =>
  (await board.analyst.sends(CreateMetricForTestDocument, { input: { ...made, target } as never })).createMetric;
const setting = (value: number | null, more: object = {}) => ({
  input: { metricId, value, since: '2026-02-01', ...more },
});
const set = async (value: number | null, more: object = {}) =>
  (await board.analyst.sends(SetTargetForTestDocument, setting(value, more))).setTarget;
const read = async () => (await board.employee.sends(TargetsForTestBySlugDocument, { slug: 'recommendation' })).metric;
const newestId = async () => (await read()).targets[0]?.id;
const phone = { dimension: 'Area', label: 'Phone' };

test('a metric is made with a target that it can have, and who set it stands beside it', async () => {
  expect(await create(420)).toMatchObject({ __typename: 'TargetDoesNotFit', aboutTarget: 'OUT_OF_REACH', most: 100 });
  const metric = await create(40);
  if (metric.__typename !== 'Metric') throw new Error('The metric was refused.');
  metricId = metric.id;
  const { metric: known } = await board.analyst.sends(TargetsForTestBySlugDocument, { slug: 'recommendation' });
  expect(known.targets).toMatchObject([
    { dimension: null, label: null, value: 40, setBy: { name: expect.any(String) } },
  ]);
});

test('only those who define metrics set targets, and of a draft others know nothing', async () => {
  expect(await board.stranger.isRefused(SetTargetForTestDocument, setting(50))).toBe('NOT_FOUND');
  expect(await board.employee.isRefused(SetTargetForTestDocument, setting(50))).toBe('NOT_FOUND');
  await board.analyst.sends(PublishMetricForTestDocument, { input: { metricId } });
  expect(await board.employee.isRefused(SetTargetForTestDocument, setting(50))).toBe('FORBIDDEN');
  expect(await board.member.isRefused(SetTargetForTestDocument, setting(50))).toBe('FORBIDDEN');
});

test('what cannot be a target is refused with a sentence, and nothing is kept of it', async () => {
  const seenTargetId = await newestId();
  const refused = async (value: number | null, more: object = {}) => {
    const answer = await set(value, { seenTargetId, ...more });
    return answer.__typename === 'TargetDoesNotFit' ? answer.problem : answer.__typename;
  };
  const since = (await read()).targets[0]?.since;
  expect(await refused(120)).toBe('OUT_OF_REACH');
  expect(await refused(50, { since: '9999-01-01' })).toBe('DAY_TO_COME');
  expect(await refused(50, { since: '2020-01-01' })).toBe('BEFORE_THE_LAST');
  expect(await refused(40, { since })).toBe('NOTHING_NEW');
  expect(await refused(50, { since, dimension: 'Area', label: 'Moon', seenTargetId: null })).toBe('NO_SUCH_LABEL');
  expect(await refused(50, { since, dimension: 'Sky', label: 'Phone', seenTargetId: null })).toBe('NO_SUCH_LABEL');
  expect(await refused(50, { since, dimension: 'Area', seenTargetId: null })).toBe('NO_SUCH_LABEL');
  // Who has not read what counts is told so.
  for (const unseen of [null, metricId])
    expect(await refused(50, { since, seenTargetId: unseen })).toBe('TargetMovedOn');
  expect((await read()).targets).toHaveLength(1);
});

test('a changed target keeps what it was before, and every employee reads it on the page and on the tile', async () => {
  const { targets } = await read();
  const [first] = targets;
  await set(50, { since: first?.since, seenTargetId: first?.id });
  const after = await read();
  expect(after.target).toBe(50);
  expect(after.targets.map(({ value }) => value)).toEqual([50, 40]);
  const { metrics } = await board.employee.sends(MetricsForTestDocument, {});
  expect(metrics[0]).toMatchObject({ target: 50 });
});

test('a label has a target of its own, with its own history, beside that of all answers', async () => {
  await set(30, { ...phone, since: '2026-01-15' });
  const [own] = (await read()).targets;
  expect(own).toMatchObject({ ...phone, value: 30, since: '2026-01-15' });
  expect((await set(35, phone)).__typename).toBe('TargetMovedOn');
  await set(35, { ...phone, since: '2026-03-01', seenTargetId: own?.id });
  const after = await read();
  expect(after.target).toBe(50);
  expect(after.targets.map(({ label, value }) => [label, value])).toEqual([
    ...[['Phone', 35] as const, ['Phone', 30] as const, [null, 50] as const, [null, 40] as const],
  ]);
});

/** What the page of the metric shows by its areas, frozen. */
function frozen(): Promise<string> {
  const viewer = {
    ...{ ...board.analyst, personId: board.analyst.id, organizationId: board.organizationId },
    ...{ roles: ['ANALYST'], boards: [], attempt: null, organization: { timeZone: 'Europe/Prague', locale: 'en' } },
  };
  const request = { metricId, grain: 'MONTH', by: 'Area' } as const;
  return board.app.get(Database).work(viewer, (work) => freezeSnapshot(work, viewer as never, request));
}

test('what is frozen keeps the targets of its day, of all answers and of each label, and no name', async () => {
  const id = await frozen();
  const [own] = (await read()).targets;
  await set(45, { ...phone, since: '2026-03-02', seenTargetId: own?.id });
  const { content } = (await board.member.sends(SnapshotForTestDocument, { id })).snapshot;
  if (isFigure(content)) throw new Error('A metric was frozen.');
  expect(content.targets?.map((target) => [target.label, target.value])).toEqual([
    ...[['Phone', 35] as const, ['Phone', 30] as const, [null, 50] as const, [null, 40] as const],
  ]);
  expect(Object.keys(content.targets?.[0] ?? {}).toSorted()).toEqual([
    ...['dimension', 'label', 'since', 'unit', 'value', 'versions'],
  ]);
  // What was frozen is January: 35 began in March, when January was over.
  const drawn = frozenRows(wordsIn('en'), content).map(({ label, target }) => [label, target]);
  expect(drawn.toSorted()).toEqual([
    ['Branch', null],
    ['Phone', 30],
  ]);
  // January was over before anybody set a target for all answers.
  expect(frozenTarget(wordsIn('en'), content).sentence).toMatch(/^Target 50\.0 points, only from .* on$/);
  const { content: today } = (await board.member.sends(SnapshotForTestDocument, { id: await frozen() })).snapshot;
  expect(isFigure(today) ? null : today.targets?.[0]?.value).toBe(45);
});

test('taken away there is none any more, and it may be set again', async () => {
  const ofAll = (await read()).targets.find(({ label }) => label === null);
  const since = ofAll?.since;
  await set(null, { since, seenTargetId: ofAll?.id });
  const without = await read();
  expect([without.target, without.targets[0]?.value]).toEqual([null, null]);
  expect(await set(null, { since, seenTargetId: without.targets[0]?.id })).toMatchObject({ problem: 'NOTHING_NEW' });
  await set(60, { since, seenTargetId: without.targets[0]?.id });
  expect((await read()).target).toBe(60);
});

const correct = async (targetId: string, value: number | null, since: string) =>
  (await board.analyst.sends(CorrectTargetForTestDocument, { input: { targetId, value, since } })).correctTarget;
const withdraw = async (targetId: string) =>
  (await board.analyst.sends(WithdrawTargetForTestDocument, { input: { targetId } })).withdrawTarget;
const values = (known: readonly { label: string | null; value: number | null }[]) =>
  known.flatMap(({ label, value }) => (label === 'Phone' ? [value] : []));

test('what was set wrongly is put right or withdrawn, with its history, by those who may', async () => {
  const ofPhone = (await read()).targets.filter(({ label }) => label === 'Phone');
  const [newest, middle, oldest] = ofPhone;
  if (!newest || !middle || !oldest) throw new Error('Three were set.');
  expect(values(ofPhone)).toEqual([45, 35, 30]);
  const input = { targetId: middle.id, value: 36, since: '2026-02-15' };
  expect(await board.stranger.isRefused(CorrectTargetForTestDocument, { input })).toBe('NOT_FOUND');
  expect(await board.employee.isRefused(CorrectTargetForTestDocument, { input })).toBe('FORBIDDEN');
  expect(await board.member.isRefused(WithdrawTargetForTestDocument, { input: { targetId: middle.id } })).toBe(
    'FORBIDDEN',
  );
  expect(await correct(middle.id, 36, '2026-01-14')).toMatchObject({ problem: 'BEFORE_THE_LAST' });
  expect(await correct(middle.id, 36, '2026-03-03')).toMatchObject({ problem: 'AFTER_THE_NEXT' });
  expect((await correct(middle.id, 36, '2026-02-15')).__typename).toBe('Metric');
  // Somebody else had read it before it was put right.
  expect((await correct(middle.id, 37, '2026-02-15')).__typename).toBe('TargetMovedOn');
  expect((await withdraw(middle.id)).__typename).toBe('TargetMovedOn');
  expect((await withdraw(newest.id)).__typename).toBe('Metric');
  const after = await read();
  expect(values(after.targets)).toEqual([36, 30]);
  expect(after.targets.find(({ value }) => value === 36)).toMatchObject({ since: '2026-02-15' });
  expect(after.targetHistory.slice(0, 2)).toMatchObject([
    { value: 45, correctsId: newest.id, isWithdrawn: true },
    { value: 36, correctsId: middle.id, isWithdrawn: false },
  ]);
  // What stands now is what the next one has to have read.
  const standing = after.targets.find(({ label }) => label === 'Phone');
  const next = { ...phone, since: '2026-03-05', seenTargetId: standing?.id };
  expect((await set(40, next)).__typename).toBe('Metric');
});

test('a target is meant for the counting it was set under: counted by another rule nothing is held against it', async () => {
  const before = await read();
  expect(before).toMatchObject({ target: 60 });
  expect(before.targets[0]).toMatchObject({ unit: 'POINTS', versions: [1] });
  const questionId = (made as { questionId: string }).questionId;
  const rules = { rule: 'CSAT' as const, validFrom: '2026-02-20', population: 'customers' };
  const definition = { ...rules, programme: 'RELATIONSHIP' as const, question: 'Would you recommend us?' };
  const { defineMetric } = await board.analyst.sends(DefineMetricForTestDocument, {
    input: { metricId, questionId, scaleMin: 0, scaleMax: 10, ...definition },
  });
  expect(defineMetric.__typename).toBe('Metric');
  expect(await read()).toMatchObject({ target: null });
  const ofAll = (await read()).targets.find(({ label }) => label === null);
  expect(ofAll).toMatchObject({ value: 60, unit: 'POINTS', versions: [1] });
  // The same number in percent is another target.
  expect((await set(60, { since: ofAll?.since, seenTargetId: ofAll?.id })).__typename).toBe('Metric');
  const after = await read();
  expect([after.target, after.targets[0]]).toMatchObject([60, { value: 60, unit: 'PERCENT', versions: [2] }]);
});

test('what is counted differently from a later day on keeps its target until that day', async () => {
  const before = await read();
  expect(before).toMatchObject({ target: 60 });
  const { source } = await surveying(board, scoreColumns).takeOver(file.replaceAll('2026-01-10', '2026-01-11'));
  const rules = { rule: 'CES' as const, validFrom: '2100-01-01', population: 'customers', scaleMin: 0, scaleMax: 10 };
  const definition = { ...rules, programme: 'RELATIONSHIP' as const, question: 'Was it easy?' };
  const input = { metricId, ...definition, questionId: source?.questions[0]?.id ?? '' };
  await board.analyst.sends(DefineMetricForTestDocument, { input });
  expect(await read()).toMatchObject({ target: 60 });

  // Every night the way of counting in force is looked at; as often as one likes, with the same outcome.
  const { app, organizationId } = board;
  await app.get(TargetsFollowing).follow(organizationId);
  expect(await read()).toMatchObject({ target: 60 });
  // On the day itself: as if it had come.
  await app
    .get(Database)
    .workFor({ organizationId, reason: 'test', at: new Date('2100-01-02T12:00:00Z') }, async (work) =>
      followTargets(work, await work.lock(Metric, metricId), '2100-01-02'),
    );
  expect(await read()).toMatchObject({ target: null });
  await app
    .get(Database)
    .workFor({ organizationId, reason: 'test' }, async (work) =>
      followTargets(work, await work.lock(Metric, metricId), '2026-03-01'),
    );
  expect(await read()).toMatchObject({ target: 60 });
});

test('a retired metric is neither given a target nor counted differently', async () => {
  await board.analyst.sends(RetireMetricForTestDocument, { input: { metricId, because: 'Asked no more.' } });
  const [newest] = (await read()).targets;
  const since = newest?.since;
  expect(await set(61, { since, seenTargetId: newest?.id })).toMatchObject({
    ...{ __typename: 'MetricRetired', message: 'Recommendation is retired; measure it again first.' },
  });
  expect((await correct(newest?.id ?? '', 61, since ?? '')).__typename).toBe('MetricRetired');
  expect((await withdraw(newest?.id ?? '')).__typename).toBe('MetricRetired');
  const input = { ...made, name: undefined, metricId, validFrom: '2026-03-20' } as never;
  const { defineMetric } = await board.analyst.sends(DefineMetricForTestDocument, { input });
  expect(defineMetric.__typename).toBe('MetricRetired');
  await board.analyst.sends(ReinstateMetricForTestDocument, { input: { metricId } });
  expect((await set(61, { since, seenTargetId: newest?.id })).__typename).toBe('Metric');
});
