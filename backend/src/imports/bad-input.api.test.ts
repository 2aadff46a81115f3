import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import { untilState } from '../../testing/importing.ts';
import { ownWrongSums } from '../../testing/own-sums.ts';
import { surveying } from '../../testing/surveying.ts';
import { until } from '../../testing/until.ts';
import {
  AddReasonForTestDocument,
  MergeReasonsForTestDocument,
  ReasonsForTestAllDocument,
} from '../contacts/contacts.api.generated.ts';
import { MetricForTestBySlugDocument } from '../metrics/metrics.api.generated.ts';
import { ChangeSettingsForTestDocument, ReadSettingsForTestDocument } from '../organization/settings.api.generated.ts';
import { RollBackImportForTestDocument } from './imports.api.generated.ts';

const columns = {
  id: { role: 'RESPONSE_ID' },
  at: { role: 'DATE', dateOrder: 'YMD' },
  score: { role: 'SCORE', question: 'Would you recommend us?', scale: { min: 0, max: 10 } },
} as const;
const file = (...lines: readonly string[]) => `${['id,at,score', ...lines].join('\n')}\n`;

let board: TestBoard;
let survey: ReturnType<typeof surveying>;
beforeAll(async () => {
  board = await givenABoard();
  survey = surveying(board, columns);
}, 60_000);
afterAll(() => board.close());

const figures = async (month: string, grain: 'MONTH' | 'DAY' = 'MONTH') => {
  const range = { slug: 'recommendation', grain, from: month, to: month };
  return (await board.employee.sends(MetricForTestBySlugDocument, range)).metric.figures;
};
const valueOf = async (month: string) => (await figures(month)).measurement.unweighted;

test('a metric of nothing, of one answer and of two says so and shows no value it does not have', async () => {
  const { source, counts } = await survey.takeOver(file('b1,2026-02-03,', 'b2,2026-02-04,', 'b3,2026-02-05,'));
  // All blank: nothing is counted, and what was left out is said.
  expect(counts).toMatchObject({ goodRows: 3, questions: [{ answers: 0, blank: 3 }] });
  await survey.metric(source?.questions[0]?.id ?? '', 'Recommendation');
  expect(await valueOf('2026-02-01')).toMatchObject({ value: null, n: 0, low: null, high: null, reason: 'NO_ANSWERS' });

  await survey.takeOver(file('one,2026-03-03,10'));
  expect(await valueOf('2026-03-01')).toMatchObject({ value: 100, n: 1 });
  const { series, reading } = await figures('2026-03-01');
  expect(series.points.find(({ from }) => from === '2026-03-01')).toMatchObject({ showing: 'COUNTS' });
  expect(reading).toMatchObject({ points: 0, control: null, findings: [{ kind: 'NO_VALUES' }] });

  await survey.takeOver(file('two,2026-03-04,0'));
  const two = await valueOf('2026-03-01');
  expect(two).toMatchObject({ value: 0, n: 2 });
  expect([two.low! < -50, two.high! > 50]).toEqual([true, true]);
});

test('scores outside the scale are left out and counted, never bent into it', async () => {
  const { counts } = await survey.takeOver(
    file('o1,2026-04-01,11', 'o2,2026-04-01,-1', 'o3,2026-04-01,9.5', 'o4,2026-04-01,9'),
  );
  expect(counts?.questions).toMatchObject([{ answers: 1, blank: 0, outOfRange: 2, notInteger: 1 }]);
  expect(await valueOf('2026-04-01')).toMatchObject({ n: 1, excluded: { outOfRange: 2, notInteger: 1 } });
});

test('years that nobody answered in are said with their line; a file of nothing else is refused', async () => {
  const good = Array.from({ length: 8 }, (_, nth) => `g${nth},2026-05-01,9`);
  const some = await survey.read(file('y1,1899-12-31,9', 'y2,9999-01-01,9', ...good));
  expect(some).toMatchObject({ state: 'READY', counts: { goodRows: 8, badRows: 2 } });
  expect(some.errors.rows).toMatchObject([
    { line: 2, column: 'at', value: '1899-12-31', reason: 'YEAR_TOO_FAR' },
    { line: 3, column: 'at', value: '9999-01-01', reason: 'YEAR_TOO_FAR' },
  ]);
  const none = await survey.read(file('y4,1899-12-31,9', 'y5,9999-01-01,9'));
  expect(none).toMatchObject({ state: 'FAILED', counts: { goodRows: 0 } });
});

test('two files at once: each is whole, and a response that both hold counts once', async () => {
  const rows = Array.from({ length: 60 }, (_, nth) => `t${nth},2026-06-${10 + (nth % 9)},9`);
  const done = await Promise.all([
    survey.takeOver(file(...rows.slice(0, 40))),
    survey.takeOver(file(...rows.slice(20))),
  ]);
  expect(done.map(({ state }) => state)).toEqual(['COMMITTED', 'COMMITTED']);
  expect(done.reduce((sum, { counts }) => sum + (counts?.duplicates ?? 0), 0)).toBe(20);
  expect(await valueOf('2026-06-01')).toMatchObject({ n: 60 });
});

test('a file is taken back when its source is free: until then it holds no sum that another file of the source needs', async () => {
  const { id, source } = await survey.takeOver(file('w1,2026-10-05,9'));
  const other = new pg.Client({ connectionString: board.database.ownerUrl });
  await other.connect();
  await other.query('begin');
  await other.query('select from sources where id = $1 for update', [source?.id]);
  await board.analyst.sends(RollBackImportForTestDocument, { input: { importId: id } });
  const waiting = `select from pg_locks where not granted and transactionid = pg_current_xact_id()::xid`;
  await until('it waits for its source', async () => (await other.query(waiting)).rowCount === 1);
  const { rows } = await other.query<{ free: boolean }>(
    `select pg_try_advisory_xact_lock(hashtextextended('answer_periods ' || $1::text, 0)) as free`,
    [source?.questions[0]?.id],
  );
  await other.query('rollback');
  await other.end();
  expect(rows).toEqual([{ free: true }]);
  await untilState(() => survey.ask(id), 'ROLLED_BACK');
  expect((await valueOf('2026-10-01')).n).toBe(0);
});

test('a move to another time zone counts nobody twice: what was counted keeps its day', async () => {
  const evening = file('z1,2026-07-31T23:30:00Z,9', 'z2,2026-07-15T12:00:00Z,9');
  await survey.takeOver(evening);
  // In Prague it is already August then.
  expect([(await valueOf('2026-07-01')).n, (await valueOf('2026-08-01')).n]).toEqual([1, 1]);
  const { settings } = await board.employee.sends(ReadSettingsForTestDocument, {});
  const { version, name, locale, currency } = settings;
  const said = {
    name,
    locale,
    currency,
    timeZone: 'America/New_York',
    workingDays: [1, 2, 3, 4, 5],
    expectedVersion: version,
  };
  await board.administrator.sends(ChangeSettingsForTestDocument, { input: said as never });

  const again = await survey.takeOver(`${evening}z3,2026-08-01T01:00:00Z,9\n`);
  expect(again.counts).toMatchObject({ goodRows: 3, duplicates: 2 });
  // What is new counts by the clock of now: in New York it is still July.
  expect([(await valueOf('2026-07-01')).n, (await valueOf('2026-08-01')).n]).toEqual([2, 1]);
});

test('a reason merged while a file is taken over loses no contact', async () => {
  const contacts = surveying(
    board,
    { day: { role: 'DATE', dateOrder: 'YMD' }, reason: { role: 'CONTACT_REASON' }, contacts: { role: 'CONTACTS' } },
    null,
    'CONTACT_COUNTS',
  );
  const ids: string[] = [];
  for (const name of ['Cards', 'Bank cards']) {
    const { addTopic } = await board.analyst.sends(AddReasonForTestDocument, {
      input: { kind: 'CONTACT_REASON', name, words: '' },
    });
    ids.push('id' in addTopic ? addTopic.id : '');
  }
  const lines = Array.from(
    { length: 500 },
    (_, nth) => `2026-09-${10 + (nth % 20)},${nth % 2 ? 'Cards' : 'Bank cards'},1`,
  );
  const [reasonId = '', otherReasonId = ''] = ids;
  const [done] = await Promise.all([
    contacts.takeOver(`day,reason,contacts\n${lines.join('\n')}\n`),
    board.analyst.sends(MergeReasonsForTestDocument, { input: { reasonId, otherReasonId } }),
  ]);
  expect(done).toMatchObject({ state: 'COMMITTED', counts: { contacts: { contacts: 500 } } });
  const { reasons, unassigned } = (await board.analyst.sends(ReasonsForTestAllDocument, {})).contactReasons;
  expect(reasons.map(({ name, contacts: n }) => [name, n])).toEqual([['Bank cards', 500]]);
  expect(unassigned).toMatchObject({ contacts: 0 });
});

test('after all this every sum by day, week and month is what its rows add up to; one that is not is found', async () => {
  const { ownerUrl } = board.database;
  expect(await ownWrongSums(board)).toEqual([]);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const spoilt = [
    [
      `update answer_periods set n = n + 1 where grain = 'month' and starts = '2026-06-01'`,
      'answer_periods, month 2026-06-01',
    ],
    [`delete from answer_periods where grain = 'week' and starts = '2026-06-08'`, 'answer_periods, week 2026-06-08'],
    [
      `update exclusion_periods set n = n + 1 where grain = 'month' and starts = '2026-04-01'`,
      'exclusion_periods, month 2026-04-01',
    ],
    [`update answer_months set n = n + 1 where month = '2026-06-01'`, 'answer_months, month 2026-06-01'],
    [`update contact_periods set contacts = 1 where grain = 'month'`, 'contact_periods, month 2026-09-01'],
    // Days that lose what was answered take their week and their month with them.
    [`delete from answer_days where day = '2026-03-03'`, 'answer_days, day 2026-03-03'],
  ] as const;
  for (const [harm, said] of spoilt) {
    await owner.query(`${harm} and organization_id = $1`, [board.organizationId]);
    expect(await ownWrongSums(board)).toContainEqual(expect.stringContaining(said));
  }
  await owner.end();
});
