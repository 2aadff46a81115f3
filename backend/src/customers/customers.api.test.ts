import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { unlikeTheirDays } from '../../testing/answer-months.ts';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import { untilState } from '../../testing/importing.ts';
import { ownWrongSums } from '../../testing/own-sums.ts';
import { surveying } from '../../testing/surveying.ts';
import { until } from '../../testing/until.ts';
import { MetricForTestBySlugDocument } from '../metrics/metrics.api.generated.ts';
import { CodeCommentForTestDocument, CommentsForTestDocument } from '../comments/comments.api.generated.ts';
import {
  CommitImportForTestDocument,
  ImportForTestByIdDocument,
  RollBackImportForTestDocument,
} from '../imports/imports.api.generated.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import { FileStore } from '../platform/files/file-store.ts';
import {
  CasesForTestDocument,
  CustomerClassesForTestDocument,
  EraseCustomerForTestDocument,
  MetricLinksForTestDocument,
} from './customers.api.generated.ts';

const file = (...lines: readonly string[]) => `${lines.join('\n')}\n`;
const customerColumns = {
  day: { role: 'DATE', dateOrder: 'YMD' },
  customer: { role: 'CUSTOMER_KEY' },
  monthly: { role: 'REVENUE', perMonth: true },
  could: { role: 'POTENTIAL' },
  left: { role: 'HAS_LEFT' },
  contract: { role: 'DIMENSION', dimension: 'Contract' },
} as const;
const answerColumns = {
  id: { role: 'RESPONSE_ID' },
  day: { role: 'DATE', dateOrder: 'YMD' },
  customer: { role: 'CUSTOMER_KEY' },
  score: { role: 'SCORE', question: 'Would you recommend us?', scale: { min: 0, max: 10 } },
} as const;
const caseColumns = {
  number: { role: 'RESPONSE_ID' },
  opened: { role: 'DATE', dateOrder: 'YMD' },
  closed: { role: 'CLOSED', dateOrder: 'YMD' },
  topic: { role: 'CONTACT_REASON' },
} as const;

const customersHead = 'day,customer,monthly,could,left,contract';
/** Ten customers of a quarter: a to e bring 100 a month, f to j ten. */
const quarter = (day: string, left: string, others = '') =>
  file(
    customersHead,
    ...[...'abcde'].map((key) => `${day},${key},100,,${left.includes(key) ? 'yes' : 'no'},Yearly`),
    ...[...'fghij'].filter((key) => !others.includes(key)).map((key) => `${day},${key},10,5000,no,Monthly`),
  );

let board: TestBoard;
let survey: ReturnType<typeof surveying>;
let customers: ReturnType<typeof surveying>;
let cases: ReturnType<typeof surveying>;
beforeAll(async () => {
  board = await givenABoard();
  survey = surveying(board, answerColumns);
  customers = surveying(board, customerColumns, null, 'CUSTOMERS');
  cases = surveying(board, caseColumns, null, 'CASES');
}, 60_000);
afterAll(() => board.close());

const classes = async () => (await board.analyst.sends(CustomerClassesForTestDocument, {})).customerClasses.document;
const newest = async () => (await classes()).quarters.at(-1);
const heldIn = async (wanted: string) =>
  (await newest())?.held.find(({ customerClass }) => customerClass === wanted) ?? null;

test('what customers bring belongs to analysts and members; to others there is no such page', async () => {
  for (const who of [board.employee, board.administrator]) {
    expect(await who.isRefused(CustomerClassesForTestDocument, {})).toBe('NOT_FOUND');
    expect(await who.isRefused(CasesForTestDocument, {})).toBe('NOT_FOUND');
    expect(await who.isRefused(MetricLinksForTestDocument, {})).toBe('NOT_FOUND');
  }
  expect((await board.member.sends(CustomerClassesForTestDocument, {})).customerClasses.document.quarters).toEqual([]);
});

test('a file of customers is checked and taken over; revenue by the month counts for a year', async () => {
  const done = await customers.takeOver(quarter('2026-05-04', ''));
  expect(done).toMatchObject({
    state: 'COMMITTED',
    counts: { goodRows: 10, duplicates: 0, customers: { customers: 10, withRevenue: 10, left: 0 } },
  });
  expect(await newest()).toMatchObject({
    quarter: '2026-04-01',
    customers: 10,
    moves: null,
    goodRevenueInCents: 66_000,
  });
  expect(await heldIn('UNSCORED')).toMatchObject({ customers: 10, revenueInCents: 660_000 });
});

test('the same key in a survey says who is content, and the next quarter shows who moved and who left', async () => {
  const rows = [...'abcdefghi'].map((key, nth) => `${nth},2026-06-1${nth % 9},${key},${'abfg'.includes(key) ? 10 : 4}`);
  const { source } = await survey.takeOver(file('id,day,customer,score', ...rows));
  await survey.metric(source?.questions[0]?.id ?? '', 'Recommendation');
  expect([
    await heldIn('MODEL'),
    await heldIn('AT_RISK'),
    await heldIn('GROWTH'),
    await heldIn('UNSCORED'),
  ]).toMatchObject(Array(4).fill({ customers: null, revenueInCents: null, isFew: true }));
  await survey.takeOver(file('id,day,customer,score', '20,2026-08-01,a,2', '21,2026-08-01,h,9'));
  await customers.takeOver(quarter('2026-08-03', 'c', 'j'));
  const now = await newest();
  expect(now).toMatchObject({ quarter: '2026-07-01', customers: 9, churn: { n: 9 } });
  expect(now?.moves).toEqual(
    expect.arrayContaining([
      { from: 'MODEL', to: 'AT_RISK', customers: null },
      { from: 'DANGLING', to: 'GROWTH', customers: null },
      { from: 'UNSCORED', to: 'GONE', customers: null },
    ]),
  );
  // Four are told to nobody, and the other five would say how many they are.
  expect((await classes()).churn).toEqual({ quarter: '2026-07-01', dimensions: [{ name: 'Contract', segments: [] }] });
});

test('a customer is told once a quarter, and a file that is taken back leaves nothing behind', async () => {
  const again = await customers.takeOver(quarter('2026-09-01', 'abc'));
  expect(again.counts).toMatchObject({ duplicates: 9 });
  expect(await newest()).toMatchObject({ customers: 10 });
  await board.analyst.sends(RollBackImportForTestDocument, { input: { importId: again.id } });
  await untilState(() => survey.ask(again.id), 'ROLLED_BACK');
  expect(await newest()).toMatchObject({ customers: 9 });
});

test('good revenue of a quarter is what its first file made it, and goes with that file', async () => {
  const told = (keys: string, monthly: number) =>
    file(customersHead, ...[...keys].map((key) => `2026-10-05,${key},${monthly},,no,Yearly`));
  const goodRevenue = async () => (await newest())?.goodRevenueInCents;
  const takeBack = async (importId: string) => {
    await board.analyst.sends(RollBackImportForTestDocument, { input: { importId } });
    await untilState(() => survey.ask(importId), 'ROLLED_BACK');
  };
  const first = await customers.takeOver(told('abcde', 100));
  expect(await goodRevenue()).toBe(120_000);
  const second = await customers.takeOver(told('fghijkl', 10));
  expect(await goodRevenue()).toBe(120_000);
  await takeBack(first.id);
  expect(await goodRevenue()).toBe(12_000);
  await takeBack(second.id);
  expect(await newest()).toMatchObject({ quarter: '2026-07-01', customers: 9 });
});

test('a customer who is erased is gone from answers, days and quarters, and no later file brings them back', async () => {
  const input = { key: 'a' };
  expect(await board.chair.isRefused(EraseCustomerForTestDocument, { input })).toBe('FORBIDDEN');
  for (const who of [board.administrator, board.employee])
    expect(await who.isRefused(EraseCustomerForTestDocument, { input })).toBe('NOT_FOUND');
  const score = async () => {
    const { metric } = await board.analyst.sends(MetricForTestBySlugDocument, {
      slug: 'recommendation',
      grain: 'MONTH',
    });
    return metric.figures.measurement;
  };
  const before = await score();
  const { eraseCustomer } = await board.analyst.sends(EraseCustomerForTestDocument, { input });
  expect(eraseCustomer).toEqual({ responses: 2, quarters: 2 });
  expect(await unlikeTheirDays(board)).toEqual([]);
  expect((await score()).unweighted.n).toBe(before.unweighted.n - 1);
  expect(await newest()).toMatchObject({ customers: 8 });
  const again = await survey.takeOver(file('id,day,customer,score', '30,2026-08-02,a,1', '31,2026-08-02,b,9'));
  expect(again.counts).toMatchObject({ goodRows: 2, duplicates: 0, erased: 1 });
  const later = await customers.takeOver(quarter('2026-10-01', 'ab'));
  expect(later.counts).toMatchObject({ goodRows: 10, duplicates: 0, erased: 1 });
  await board.analyst.sends(RollBackImportForTestDocument, { input: { importId: later.id } });
  await untilState(() => survey.ask(later.id), 'ROLLED_BACK');
});

test('every file that may name the erased customer goes, also what was never taken over, and what was heard of them', async () => {
  const said = surveying(board, { ...answerColumns, said: { role: 'COMMENT' } });
  const rows = ['40,2026-06-20,z,3,Never again.', ...[...'uvw'].map((key, nth) => `${50 + nth},2026-06-20,${key},3,`)];
  const taken = await said.takeOver(file('id,day,customer,score,said', ...rows, 'x,never,z,3,'));
  const waiting = await said.read(file('id,day,customer,score,said', '41,2026-06-21,z,4,Still the same.'));
  const { comments } = await board.analyst.sends(CommentsForTestDocument, { month: '2026-06', state: 'OPEN' });
  for (const { responseId, on, question } of comments.nodes)
    await board.analyst.sends(CodeCommentForTestDocument, {
      input: { responseId, on, question, emotion: -2, isSetAside: false, expectedVersion: 0 },
    });
  const counted = async () => {
    const text = `select (select count(*)::int from comment_codes) as codes,
      (select count(*)::int from import_errors where import_id = $1) as errors`;
    const values = [taken.id];
    return (
      await board.app.get(Database).readFor(board.organizationId, statement('customers.counted', text), values)
    )[0];
  };
  expect(await counted()).toEqual({ codes: 1, errors: 1 });

  await board.analyst.sends(EraseCustomerForTestDocument, { input: { key: 'z' } });
  const files = board.app.get(FileStore);
  const has = (fileId: string) => files.has({ organizationId: board.organizationId, fileId });
  await until('the files are gone', async () => !(await has(taken.id)) && !(await has(waiting.id)));
  expect(await counted()).toEqual({ codes: 0, errors: 0 });
  expect(await survey.ask(taken.id)).toMatchObject({ state: 'COMMITTED' });
  expect(await board.analyst.isRefused(ImportForTestByIdDocument, { id: waiting.id })).toBe('NOT_FOUND');
});

const months = ['2026-08', '2026-09'];
const caseLines = months.flatMap((month, nth) =>
  Array.from({ length: 10 }, (_, index) => {
    const day = `${month}-${String(index + 10)}`;
    const closed = index === 9 ? '' : `${day} ${String(9 + nth + index)}:30`;
    return `${month}-${index},${day} 08:30,${closed},${index % 2 ? 'Lost card' : 'Transfer'}`;
  }),
);

test('cases take as long as the open ones allow, and a later file closes what an earlier one left open', async () => {
  const done = await cases.takeOver(file('number,opened,closed,topic', ...caseLines));
  expect(done.counts).toMatchObject({ goodRows: 20, duplicates: 0, cases: { cases: 20, open: 2, labels: 2 } });
  const read = async () => (await board.member.sends(CasesForTestDocument, {})).cases.document;
  expect(await read()).toMatchObject({ asAt: '2026-09-19T08:30', all: { closed: 18, open: 2, negative: 0 } });

  const later = await cases.takeOver(
    file('number,opened,closed,topic', caseLines[0] ?? '', '2026-08-9,2026-08-19 08:30,2026-08-20 08:30,Lost card'),
  );
  expect(later.counts).toMatchObject({ duplicates: 1 });
  expect((await read()).all).toMatchObject({ closed: 19, open: 1 });
  await board.analyst.sends(RollBackImportForTestDocument, { input: { importId: later.id } });
  await untilState(() => survey.ask(later.id), 'ROLLED_BACK');
  expect((await read()).all).toMatchObject({ closed: 18, open: 2 });
});

test('of two files that tell a case the one taken over last stands, whichever was sent first', async () => {
  const told = (closed: string) =>
    cases.read(file('number,opened,closed,topic', `late-1,2026-09-19 08:00,${closed},Transfer`));
  const [first, second] = [await told('2026-09-19 08:10'), await told('')];
  for (const { id } of [second, first]) {
    await board.analyst.sends(CommitImportForTestDocument, { input: { importId: id } });
    await untilState(() => cases.ask(id), 'COMMITTED');
  }
  expect((await board.member.sends(CasesForTestDocument, {})).cases.document.all).toMatchObject({
    closed: 19,
    open: 2,
  });
});

test('two months of data link nothing: ten in common are needed', async () => {
  expect((await board.member.sends(MetricLinksForTestDocument, {})).metricLinks.document.links).toEqual([]);
});

test('after files, roll-backs and erased customers every sum by day, week and month is what its rows add up to', async () => {
  expect(await ownWrongSums(board)).toEqual([]);
});
