import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addDays, localDateOf } from '@cxboard/domain/local-time';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import { untilState } from '../../testing/importing.ts';
import { ownWrongSums } from '../../testing/own-sums.ts';
import { surveying } from '../../testing/surveying.ts';
import { until } from '../../testing/until.ts';
import { CodeCommentForTestDocument, CommentsForTestDocument } from '../comments/comments.api.generated.ts';
import { MetricForTestBySlugDocument } from '../metrics/metrics.api.generated.ts';
import { FileStore } from '../platform/files/file-store.ts';
import {
  DataSourcesForTestDocument,
  KeepRowsForTestDocument,
  RollBackImportForTestDocument,
} from './imports.api.generated.ts';
import { Retention } from './index.ts';

const columns = {
  id: { role: 'RESPONSE_ID' },
  day: { role: 'DATE', dateOrder: 'YMD' },
  score: { role: 'SCORE', question: 'Would you recommend us?', scale: { min: 0, max: 10 } },
  words: { role: 'COMMENT' },
} as const;
const today = localDateOf(new Date(), 'Europe/Prague');
const [long, lately] = [addDays(today, -400), addDays(today, -5)];
const rows = (day: string, name: string, score: number) =>
  Array.from({ length: 30 }, (_, nth) => `${name}${nth},${day},${score},${nth === 0 ? `said on ${name}` : ''}`);
const file = (...lines: readonly string[]) => `${['id,day,score,words', ...lines].join('\n')}\n`;
const both = file(...rows(long, 'old', 10), ...rows(lately, 'new', 0));

let board: TestBoard;
let survey: ReturnType<typeof surveying>;
let sourceId = '';
let importId = '';
beforeAll(async () => {
  board = await givenABoard();
  survey = surveying(board, columns);
  const done = await survey.takeOver(both);
  importId = done.id;
  sourceId = done.source?.id ?? '';
  await survey.metric(done.source?.questions[0]?.id ?? '', 'Recommendation');
}, 60_000);
afterAll(() => board.close());

const sweep = () => board.app.get(Retention).sweep(board.organizationId);
const source = async () => (await board.analyst.sends(DataSourcesForTestDocument, {})).dataSources[0];
const commentsOf = async (day: string) =>
  (await board.analyst.sends(CommentsForTestDocument, { month: day.slice(0, 7), state: 'ALL' })).comments.nodes;
const valueOn = async (day: string) => {
  const range = { slug: 'recommendation', grain: 'DAY' as const, from: day, to: day };
  const { figures } = (await board.employee.sends(MetricForTestBySlugDocument, range)).metric;
  return figures.measurement.unweighted;
};

test('how long rows are kept is said by those who may erase; within bounds', async () => {
  const input = { sourceId, days: 365 };
  expect(await board.stranger.isRefused(KeepRowsForTestDocument, { input })).toBe('NOT_FOUND');
  expect(await board.employee.isRefused(KeepRowsForTestDocument, { input })).toBe('NOT_FOUND');
  expect(await board.chair.isRefused(KeepRowsForTestDocument, { input })).toBe('FORBIDDEN');
  for (const days of [0, 30, 3_661])
    expect(await board.analyst.isRefused(KeepRowsForTestDocument, { input: { sourceId, days } })).toBe(
      'BAD_USER_INPUT',
    );
  expect(await source()).toMatchObject({ keepsRows: true, keepDays: null, erasedUntil: null });
  expect(await sweep()).toBe(0);
  expect(await commentsOf(long)).toHaveLength(1);
});

test('what is past its time is erased with its comments, their codes and its file; sums by day stay', async () => {
  const [comment] = await commentsOf(long);
  await board.analyst.sends(CodeCommentForTestDocument, {
    input: {
      ...{ responseId: comment?.responseId ?? '', on: long, question: 'words' },
      ...{ reasonId: null, emotion: 1, isSetAside: false, expectedVersion: 0 },
    },
  });
  await board.analyst.sends(KeepRowsForTestDocument, { input: { sourceId, days: 365 } });
  expect(await sweep()).toBe(30);
  expect(await sweep()).toBe(0);
  expect(await source()).toMatchObject({ keepDays: 365, erasedUntil: addDays(today, -365) });
  expect([await commentsOf(long), (await commentsOf(lately)).map(({ text }) => text)]).toEqual([[], ['said on new']]);
  expect(await valueOn(long)).toMatchObject({ value: 100, n: 30 });
  expect(await valueOn(lately)).toMatchObject({ value: -100, n: 30 });
  const key = { organizationId: board.organizationId, fileId: importId };
  await until('the file is thrown away', async () => !(await board.app.get(FileStore).has(key)));
});

test('a later file does not bring erased rows back, and nothing is counted twice', async () => {
  const again = await survey.takeOver(`${both}late,${lately},5,\n`);
  expect(again.counts).toMatchObject({ goodRows: 61, past: 30, duplicates: 30 });
  expect(await commentsOf(long)).toEqual([]);
  expect([await valueOn(long), await valueOn(lately)]).toMatchObject([{ n: 30 }, { n: 31 }]);
});

test('kept for longer from now on: what is erased stays so; taking the file back takes its sums', async () => {
  await board.analyst.sends(KeepRowsForTestDocument, { input: { sourceId, days: null } });
  expect(await sweep()).toBe(0);
  expect(await source()).toMatchObject({ keepDays: null, erasedUntil: addDays(today, -365) });
  await board.analyst.sends(RollBackImportForTestDocument, { input: { importId } });
  await untilState(() => survey.ask(importId), 'ROLLED_BACK');
  expect(await valueOn(lately)).toMatchObject({ n: 1 });
  expect(await ownWrongSums(board)).toEqual([]);
});
