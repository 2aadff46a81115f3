import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import { surveying } from '../../testing/surveying.ts';
import { CodeCommentForTestDocument, CommentsForTestDocument } from '../comments/comments.api.generated.ts';
import { CreateMetricForTestDocument, PublishMetricForTestDocument } from '../metrics/metrics.api.generated.ts';
import {
  DefineKeiForTestDocument,
  type DefineKeiForTestMutationVariables,
  KeiForTestDocument,
} from './kei.api.generated.ts';

const scale = { min: 1, max: 5 };
const columns = {
  id: { role: 'RESPONSE_ID' },
  day: { role: 'DATE', dateOrder: 'YMD' },
  reason: { role: 'DIMENSION', dimension: 'Reason' },
  channel: { role: 'DIMENSION', dimension: 'Channel' },
  agent: { role: 'DIMENSION', dimension: 'Agent', aboutPeople: true },
  solved: { role: 'SCORE', question: 'Solved', scale },
  easy: { role: 'SCORE', question: 'Easy', scale },
  felt: { role: 'SCORE', question: 'Felt', scale },
} as const;
const many = (count: number, from: number, rest: string) =>
  Array.from({ length: count }, (_, nth) => `${from + nth},2026-05-0${(nth % 9) + 1},${rest}`);
/** Transfers go badly, loans well; nobody says how twenty of them felt. */
const file = [
  'id,day,reason,channel,agent,solved,easy,felt',
  ...many(60, 0, 'Transfer,Phone,Jo,1,2,2'),
  ...many(100, 100, 'Loan,Branch,Jo,5,4,5'),
  ...many(20, 300, 'Loan,Phone,Jo,5,4,'),
  ...many(3, 400, 'Loan,App,Jo,3,3,3'),
  ...many(2, 500, 'Rare,Phone,Jo,3,3,3'),
].join('\n');
const days = { from: '2026-05-01', to: '2026-05-31' };

let board: TestBoard;
const ids: Record<string, string> = {};
beforeAll(async () => {
  board = await givenABoard();
  const { source } = await surveying(board, columns).takeOver(`${file}\n`);
  for (const { id, name } of source?.questions ?? []) ids[name] = id;
}, 60_000);
afterAll(() => board.close());

type Input = DefineKeiForTestMutationVariables['input'];
const made = (changes: Partial<Input> = {}): Input => ({
  effectiveness: { questionId: ids['Solved'] ?? '', weight: 0.5 },
  ease: { questionId: ids['Easy'] ?? '', weight: 0.25 },
  emotion: { questionId: ids['Felt'] ?? '', weight: 0.25 },
  reasonDimension: 'Reason',
  ...changes,
});
const read = async (more: { by?: string } = {}) =>
  (await board.member.sends(KeiForTestDocument, { days, ...more })).kei.document;

test('nobody made an index yet: there is none, and who may not define metrics makes none', async () => {
  expect(await board.employee.isRefused(KeiForTestDocument, {})).toBe('NOT_FOUND');
  expect(await read()).toMatchObject({ definition: null, kei: { index: { value: null } }, drivers: [] });
  expect(await board.employee.isRefused(DefineKeiForTestDocument, { input: made() })).toBe('NOT_FOUND');
  expect(await board.member.isRefused(DefineKeiForTestDocument, { input: made() })).toBe('FORBIDDEN');
});

test.each([
  ['WEIGHTS', () => made({ ease: { questionId: ids['Easy'] ?? '', weight: 0.9 } })],
  ['SAME_QUESTION', () => made({ ease: { questionId: ids['Solved'] ?? '', weight: 0.25 } })],
])('an index is refused with %s', async (problem, input) => {
  const { defineKei } = await board.analyst.sends(DefineKeiForTestDocument, { input: input() });
  expect(defineKei).toMatchObject({ __typename: 'KeiUnclear', problem });
});

test('the index counts good contacts less bad ones by component, and names the reason that harms it', async () => {
  const { defineKei } = await board.analyst.sends(DefineKeiForTestDocument, { input: made() });
  expect(defineKei).toMatchObject({ document: { definition: { number: 1 } } });
  const { kei, drivers, months, dimensions } = await read();
  expect(kei.components).toMatchObject([
    { component: 'EFFECTIVENESS', n: 185, good: 120, bad: 60 },
    { component: 'EASE', n: 185 },
    { component: 'EMOTION', n: 165, good: 100, bad: 60 },
  ]);
  const [solved, felt] = [(100 * 60) / 185, (100 * 40) / 165];
  expect(kei.index.value).toBeCloseTo(0.75 * solved + 0.25 * felt, 6);
  expect(drivers.map(({ reason, label }) => [reason, label])).toEqual([
    ['Transfer', 'IMPROVE'],
    ['Loan', 'KEEP'],
  ]);
  expect(months).toMatchObject([{ month: '2026-05-01', n: 165 }]);
  expect(months[0]?.index).toBeCloseTo(kei.index.value ?? 0, 6);
  expect(dimensions).toEqual(['Channel', 'Reason']);
});

test('phases are told apart by a dimension, but never a group of fewer than five', async () => {
  const { phases } = await read({ by: 'Channel' });
  expect(phases.map(({ label }) => label)).not.toContain('App');
  expect(phases.length).toBeLessThan(3);
});

test('without a question for emotion it is what was heard in comments, and without any there is no index', async () => {
  await board.analyst.sends(DefineKeiForTestDocument, { input: made({ emotion: { weight: 0.25 } }) });
  expect(await read()).toMatchObject({
    definition: { number: 2, sources: { EMOTION: { kind: 'COMMENTS', min: -2, max: 2 } } },
    kei: { index: { value: null }, componentsWithData: 2 },
  });
});

test('the worst of several comments of a contact is its one mark, in the period as in its month', async () => {
  const said = surveying(board, {
    ...{ id: columns.id, day: columns.day, solved: columns.solved },
    ...{ said: { role: 'COMMENT' }, more: { role: 'COMMENT' } },
  });
  await said.takeOver('id,day,solved,said,more\n900,2026-05-10,3,Slow,Kind\n');
  const { comments } = await board.analyst.sends(CommentsForTestDocument, { month: '2026-05', state: 'OPEN' });
  expect(comments.nodes).toHaveLength(2);
  for (const { responseId, on, question } of comments.nodes)
    await board.analyst.sends(CodeCommentForTestDocument, {
      input: { responseId, on, question, emotion: question === 'said' ? -2 : 2, isSetAside: false, expectedVersion: 0 },
    });
  const { kei, months } = await read();
  expect(kei.components[2]).toMatchObject({ component: 'EMOTION', n: 1, good: 0, bad: 1 });
  expect(months[0]?.scores.EMOTION).toBe(-100);
});

test('people are never told apart as reasons, and a question that is better the lower it is counts the other way', async () => {
  const before = await read();
  expect(before.drivers).not.toEqual([]);
  const define = { ...made({ emotion: { weight: 0.25 } }), reasonDimension: 'Agent' };
  await board.analyst.sends(DefineKeiForTestDocument, { input: define });
  expect((await read()).drivers).toEqual([]);

  const input = {
    ...{ name: 'Effort', questionId: ids['Easy'] ?? '', validFrom: '2020-01-01', question: 'How hard was it?' },
    ...{ rule: 'CES' as const, scaleMin: 1, scaleMax: 5, direction: 'LOWER_IS_BETTER' as const },
    ...{ programme: 'TRANSACTIONAL' as const, population: 'customers' },
  };
  const { createMetric } = await board.analyst.sends(CreateMetricForTestDocument, { input });
  if (createMetric.__typename !== 'Metric') throw new Error('The metric was refused.');
  await board.analyst.sends(PublishMetricForTestDocument, { input: { metricId: createMetric.id } });
  const { definition, kei, months } = await read();
  expect(definition?.sources.EASE).toMatchObject({ isTurned: true });
  expect(kei.components[1]?.score).toBeCloseTo(-(before.kei.components[1]?.score ?? 0), 9);
  expect(months[0]?.scores.EASE).toBeCloseTo(-(before.months[0]?.scores.EASE ?? 0), 9);
});
