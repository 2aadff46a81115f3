import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { airportSurvey } from '../../testing/airport-survey.ts';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import { untilState, uploads } from '../../testing/importing.ts';
import { airportColumns, scoreColumns, surveying } from '../../testing/surveying.ts';
import { freezeSnapshot } from '../metrics/index.ts';
import { MetricForTestBySlugDocument, SnapshotForTestDocument } from '../metrics/metrics.api.generated.ts';
import { Database } from '../platform/database/database.ts';
import { FileStore } from '../platform/files/file-store.ts';
import { Jobs } from '../platform/jobs/jobs.ts';
import { ImportJobs } from './index.ts';
import {
  CancelImportForTestDocument,
  CommitImportForTestDocument,
  DoubtImportForTestDocument,
  ImportForTestByIdDocument,
  ImportsForTestDocument,
  MapImportForTestDocument,
  ReadImportAsForTestDocument,
  RemoveImportForTestDocument,
  RollBackImportForTestDocument,
  TrustImportForTestDocument,
} from './imports.api.generated.ts';

let board: TestBoard;
beforeAll(async () => {
  board = await givenABoard();
});
afterAll(() => board.close());

/** The days a file without dates is about. */
const year = { from: '2017-01-01', to: '2017-12-31' };
const month = { from: '2017-05-01', to: '2017-05-31' };
const rows = (count: number, from = 1, day = '2026-03-02') =>
  Array.from({ length: count }, (_, nth) => `${from + nth},${day},${'AB'[nth % 2]},${nth % 11}`).join('\n');
const file = (body: string) => `id,day,area,score\n${body}\n`;
test('an upload is for analysts and leads, from our own pages, into their own organization', async () => {
  const content = file(rows(3));
  const by = async (person = board.analyst, headers = {}) =>
    (await uploads(board, person, { content, headers })).status;
  expect(await by(board.visitor)).toBe(401);
  expect(await by(board.stranger)).toBe(404);
  expect(await by(board.employee)).toBe(403);
  expect(await by(board.analyst, { 'x-cx-client': '' })).toBe(403);
  expect((await board.analyst.sends(ImportsForTestDocument, {})).imports.nodes).toEqual([]);
});

const files: readonly (readonly [string, string | Buffer, string, RegExp])[] = [
  ['an empty file', '', 'EmptyFile', /no rows/],
  ['a header without rows', 'a,b\n', 'EmptyFile', /no rows/],
  ['a single column', 'score\n1\n2\n', 'OneColumn', /single column/],
  ['a PDF', '%PDF-1.7', 'NotATable', /xlsx/],
  ['a byte that is no letter', Buffer.from('a,b\n\xc5\x99,1\n\xc5\x99,\xff\n', 'latin1'), 'WrongEncoding', /line 3/i],
  ['a NUL byte', 'a,b\n1,\u00002\n', 'NulByte', /line 2/i],
  ['a quote that stays open', 'a,b\n1,"2\n3,4\n', 'QuoteNeverClosed', /line 2/i],
  ['a header twice', 'a,b,A\n1,2,3\n', 'DuplicateHeaders', /line 1/i],
  ['a column without a name', 'a,,c\n1,2,3\n', 'EmptyHeaders', /line 1/i],
  ['values instead of names', '1,2,3\n4,5,6\n', 'HeaderMissing', /line 1/i],
];

test.each(files)('%s is refused with a sentence, and nothing is kept', async (_, content, name, sentence) => {
  const { status, body } = await uploads(board, board.analyst, { content });
  expect([status, body.__typename]).toEqual([422, name]);
  expect(body.message).toMatch(sentence);
  expect((await board.analyst.sends(ImportsForTestDocument, {})).imports.nodes).toEqual([]);
});

test('a file that says it is larger than allowed is refused before it is read', async () => {
  const headers = { 'content-length': String(3 * 1024 ** 3) };
  const { status, body } = await uploads(board, board.analyst, { content: file(rows(3)), headers });
  expect([status, body.__typename]).toEqual([422, 'TooLarge']);
});

const late: readonly (readonly [string, string, string])[] = [
  ['an open quote', `${rows(60_000)}\n60001,2026-03-02,"A,5\n`, 'QuoteNeverClosed'],
  ['a NUL byte', `${rows(60_000)}\n60001,2026-03-02,\u0000A,5\n`, 'NulByte'],
];

test.each(late)('%s far down in a file fails the reading with its line', async (_, body, name) => {
  const { read } = surveying(board, scoreColumns);
  const found = await read(file(body));
  expect(found.state).toBe('FAILED');
  expect(found.refusal).toMatchObject({ __typename: name, line: 60_002 });
});

test('a column that does not fit its role fails, and another mapping can be tried', async () => {
  const { read, mappingOf, ask } = surveying(board, scoreColumns);
  const content = file(rows(40).replaceAll('2026-03-02', 'spring'));
  const found = await read(content);
  expect(found).toMatchObject({ state: 'FAILED', refusal: { __typename: 'ColumnDoesNotFit', column: 'day' } });
  const { commitImport } = await board.analyst.sends(CommitImportForTestDocument, { input: { importId: found.id } });
  expect(commitImport).toMatchObject({ __typename: 'ImportStands', state: 'FAILED' });

  const input = mappingOf(found.id, content);
  const columns = input.columns.map((column) =>
    column.header === 'day' ? { header: 'day', role: 'IGNORE' as const } : column,
  );
  const twice = await board.analyst.sends(MapImportForTestDocument, { input: { ...input, columns } });
  expect(twice.mapImport).toMatchObject({ __typename: 'MappingDoesNotFit', problem: 'NO_PERIOD' });
  await board.analyst.sends(MapImportForTestDocument, { input: { ...input, columns, period: month } });
  const jobs = board.app.get(ImportJobs);
  await jobs.validate({ organizationId: board.organizationId, importId: found.id });
  expect(await ask(found.id)).toMatchObject({ state: 'READY', counts: { goodRows: 40, firstDay: '2017-05-01' } });
});

test('what a mapping leaves unsaid may be null', async () => {
  const { mappingOf, ask } = surveying(board, scoreColumns);
  const content = file(rows(10, 20_000));
  const { body } = await uploads(board, board.analyst, { content });
  const input = mappingOf(body.importId ?? '', content);
  const unsaid = {
    ...{ question: null, scale: null, codes: null, decimalMark: null, dateOrder: null },
    ...{ dimension: null, aboutPeople: null, labels: null },
  };
  const columns = input.columns.map((column) => ({ ...unsaid, ...column }));
  await board.analyst.sends(MapImportForTestDocument, { input: { ...input, columns, period: null } });
  const found = await untilState(() => ask(input.importId), 'READY', 'FAILED', 'UPLOADED');
  expect(found).toMatchObject({ state: 'READY', counts: { goodRows: 10, badRows: 0 } });
});

test('bad rows are listed with line, column and reason, and the good ones can be taken over without them', async () => {
  const { takeOver } = surveying(board, scoreColumns);
  const done = await takeOver(file(`${rows(20, 100)}\n120,2026-03-02,A,nine\n121,2026-03-02,A\n122,tomorrow,A,9`));
  expect(done).toMatchObject({ state: 'COMMITTED', counts: { rows: 23, goodRows: 20, badRows: 3, duplicates: 0 } });
  expect(done.errors.rows).toMatchObject([
    { line: 22, column: 'score', value: 'nine', reason: 'NOT_A_NUMBER' },
    { line: 23, column: null, reason: 'FIELD_COUNT' },
    { line: 24, column: 'day', value: 'tomorrow', reason: 'NOT_A_DATE' },
  ]);
});

test('the same file again changes nothing, and rows that were there already are counted and not added', async () => {
  const { takeOver } = surveying(board, scoreColumns);
  const first = await takeOver(file(rows(30, 1_000)));
  const { status, body } = await uploads(board, board.analyst, { content: file(rows(30, 1_000)) });
  expect([status, body.__typename, body.importId]).toEqual([422, 'AlreadyImported', first.id]);
  const overlapping = await takeOver(file(`${rows(30, 1_000)}\n${rows(5, 2_000)}\n${rows(1, 2_000)}`));
  expect(overlapping.counts).toMatchObject({ rows: 36, duplicates: 31 });
});

test('rows without an id that say the same are all counted once, and not again from the next file', async () => {
  const { takeOver } = surveying(board, { ...scoreColumns, id: { role: 'IGNORE' } });
  const twins = Array.from({ length: 4 }, () => '7,2026-03-09,A,10').join('\n');
  expect((await takeOver(file(twins))).counts).toMatchObject({ rows: 4, duplicates: 0 });
  expect((await takeOver(file(`${twins}\n7,2026-03-09,A,10\n8,2026-03-09,A,10`))).counts).toMatchObject({
    ...{ rows: 6, duplicates: 4 },
  });
});

/** Puts an import where only its job would bring it. */
const stands = (importId: string, state: string) =>
  board.app.get(Database).workFor({ organizationId: board.organizationId, reason: 'test' }, async (work) => {
    await work.client().query(`update imports set state = '${state}' where id = '${importId}'`);
  });

/** The jobs of a process that dies when all is written but not committed. */
const dyingJobs = () => {
  const database = board.app.get(Database);
  const dying: Pick<Database, 'workFor'> = {
    workFor: (who, act) =>
      database.workFor(who, async (work) => {
        await act(work);
        throw new Error('The process died before its commit.');
      }),
  };
  return new ImportJobs(dying as Database, board.app.get(FileStore), board.app.get(Jobs));
};

/** What an import has brought so far. */
const rowsOf = async (importId: string) => {
  const count = (from: string) => `(select count(*)::int from ${from} where import_id = '${importId}')`;
  const [found] = await board.app.get(Database).readFor(board.organizationId, {
    name: `test.rows_of_${importId}`,
    text: `select ${count('responses')} as responses,
      ${count('answers a join responses r on r.organization_id = a.organization_id and r.day = a.day and r.id = a.response_id')} as answers,
      (select coalesce(sum(n), 0)::int from answer_days where import_id = '${importId}') as counted`,
  });
  return found;
};

test('a commit that breaks in the middle leaves nothing, and the job may run again and again', async () => {
  const { read, ask } = surveying(board, scoreColumns);
  const { id: importId } = await read(file(rows(50, 5_000, '2026-04-01')));
  const { organizationId } = board;
  const jobs = board.app.get(ImportJobs);
  await stands(importId, 'COMMITTING');
  await expect(dyingJobs().commit({ organizationId, importId })).rejects.toThrow('died');
  expect(await ask(importId)).toMatchObject({ state: 'COMMITTING', counts: { duplicates: null } });
  expect(await rowsOf(importId)).toEqual({ responses: 0, answers: 0, counted: 0 });

  for (let time = 1; time <= 2; time += 1) await jobs.commit({ organizationId, importId });
  expect(await ask(importId)).toMatchObject({ state: 'COMMITTED', counts: { goodRows: 50, duplicates: 0 } });
});

test('a commit that is cancelled in the middle leaves nothing, and can be begun again', async () => {
  const { read, ask } = surveying(board, scoreColumns);
  const { id: importId } = await read(file(rows(1_000, 30_000, '2026-05-18')));
  const input = { importId };
  await stands(importId, 'COMMITTING');
  const files = board.app.get(FileStore);
  /** Rows come from the disk part by part; somebody cancels after the first. */
  async function* cancelledAmid(parts: AsyncIterable<Buffer>) {
    let nth = 0;
    for await (const part of parts) {
      nth += 1;
      if (nth === 2) {
        expect((await board.analyst.sends(CancelImportForTestDocument, { input })).cancelImport).toMatchObject({
          state: 'COMMITTING',
        });
        await setTimeout(1_100); // progress is noted each second
      }
      yield part;
    }
  }
  const slow: Pick<FileStore, 'read'> = { read: (...of) => Readable.from(cancelledAmid(files.read(...of))) };
  const jobs = new ImportJobs(board.app.get(Database), slow as FileStore, board.app.get(Jobs));
  await jobs.commit({ organizationId: board.organizationId, importId });
  expect(await ask(importId)).toMatchObject({ state: 'READY', counts: { duplicates: null } });
  expect(await rowsOf(importId)).toEqual({ responses: 0, answers: 0, counted: 0 });

  await board.analyst.sends(CommitImportForTestDocument, { input });
  await untilState(() => ask(importId), 'COMMITTED');
  expect(await rowsOf(importId)).toEqual({ responses: 1_000, answers: 1_000, counted: 1_000 });
});

test('an import whose job was given up ends with a sentence and can be tried again', async () => {
  const { read, ask, takeOver } = surveying(board, scoreColumns);
  const { organizationId } = board;
  const givenUp = new Map<string, (ids: object) => Promise<unknown>>();
  const handle = (topic: string, _: unknown, how?: { givenUp: (ids: object) => Promise<unknown> }) =>
    how && givenUp.set(topic, how.givenUp);
  new ImportJobs(board.app.get(Database), board.app.get(FileStore), { handle } as never).onModuleInit();
  const afterGivingUp = async (topic: string, importId: string) => {
    await givenUp.get(topic)?.({ organizationId, importId });
    return ask(importId);
  };

  const { id } = await read(file(rows(20, 15_000, '2026-05-04')));
  for (const [topic, state] of [
    ['imports.validate', 'VALIDATING'],
    ['imports.commit', 'COMMITTING'],
  ] as const) {
    await stands(id, state);
    const found = await afterGivingUp(topic, id);
    expect(found).toMatchObject({ state: 'FAILED', refusal: { __typename: 'GivenUp' } });
  }
  await stands(id, 'READY');
  expect(await afterGivingUp('imports.commit', id)).toMatchObject({ state: 'READY' });

  const done = await takeOver(file(rows(10, 16_000, '2026-05-05')));
  await stands(done.id, 'ROLLING_BACK');
  const still = await afterGivingUp('imports.roll_back', done.id);
  expect(still).toMatchObject({ state: 'COMMITTED', refusal: { __typename: 'RollBackGivenUp' } });
  await board.analyst.sends(RollBackImportForTestDocument, { input: { importId: done.id } });
  expect(await untilState(() => ask(done.id), 'ROLLED_BACK')).toMatchObject({ refusal: null });
});

test('a roll-back whose process dies takes nothing away, and the job may run again and again', async () => {
  const { ask, takeOver } = surveying(board, scoreColumns);
  const { id: importId } = await takeOver(file(rows(50, 18_000, '2026-05-11')));
  const ids = { organizationId: board.organizationId, importId };
  await stands(importId, 'ROLLING_BACK');
  await expect(dyingJobs().rollBack(ids)).rejects.toThrow('died');
  expect(await ask(importId)).toMatchObject({ state: 'ROLLING_BACK' });
  expect(await rowsOf(importId)).toEqual({ responses: 50, answers: 50, counted: 50 });

  for (let time = 1; time <= 2; time += 1) await board.app.get(ImportJobs).rollBack(ids);
  expect(await ask(importId)).toMatchObject({ state: 'ROLLED_BACK' });
  expect(await rowsOf(importId)).toEqual({ responses: 0, answers: 0, counted: 0 });
});

test('a file that was sent and left can be thrown away, one that counts cannot', async () => {
  const { read, takeOver, ask } = surveying(board, scoreColumns);
  const content = file(rows(12, 30_000, '2026-05-12'));
  const { id: importId } = await read(content);
  const input = { importId };
  const { removeImport } = await board.analyst.sends(RemoveImportForTestDocument, { input });
  expect(removeImport).toEqual({ __typename: 'ImportRemoved', id: importId });
  expect(await board.analyst.isRefused(ImportForTestByIdDocument, { id: importId })).toBe('NOT_FOUND');
  expect(await board.analyst.isRefused(RemoveImportForTestDocument, { input })).toBe('NOT_FOUND');

  const { id } = await takeOver(content);
  const again = await board.analyst.sends(RemoveImportForTestDocument, { input: { importId: id } });
  expect(again.removeImport).toMatchObject({ __typename: 'ImportStands', state: 'COMMITTED' });
  expect((await ask(id)).state).toBe('COMMITTED');
});

test('a roll-back takes everything of its file away; a snapshot keeps every byte and says so', async () => {
  const { ask, takeOver, metric } = surveying(board, airportColumns, year);
  const done = await takeOver(airportSurvey());
  expect(done).toMatchObject({ state: 'COMMITTED', counts: { rows: 2831, goodRows: 2831, duplicates: 0 } });
  const question = done.source?.questions.find(({ name }) => name.includes('airport'));
  const { slug, id: metricId } = await metric(question?.id ?? '', 'Recommendation');

  for (let time = 1; time <= 2; time += 1) {
    const page = await board.employee.sends(MetricForTestBySlugDocument, { slug, by: 'Boarding area' });
    const { figures, dimensions } = page.metric;
    const { unweighted } = figures.measurement;
    expect(unweighted.value).toBeCloseTo(39.83976693372178, 9);
    expect(unweighted).toMatchObject({ n: 2746, excluded: { blank: 85, outOfRange: 0, notInteger: 0 } });
    expect([unweighted.low, unweighted.high]).toEqual([expect.closeTo(37.182, 2), expect.closeTo(42.41, 2)]);
    expect(figures.blankCodes).toEqual([{ code: '11', count: 84 }]);
    expect(figures.period).toEqual({ grain: 'MONTH', ...year });
    expect(figures.series.points).toMatchObject([{ name: '2017-01-01/2017-12-31', ...year }]);
    expect(figures.reading.findings[0].kind).toBe('ONE_POINT');
    const g = figures.breakdown?.rows.find(({ label }) => label === 'G');
    expect([g?.n, g?.measurement?.unweighted.value]).toEqual([625, expect.closeTo(32.96, 9)]);
    expect(g?.againstTheRest?.adjustedPValue).toBeCloseTo(0.034900230485529024, 9);
    expect(dimensions.find(({ name }) => name === 'Gender')).toMatchObject({ aboutPeople: true, labels: [] });
  }
  // A code that has words is shown by them.
  const byGender = await board.analyst.sends(MetricForTestBySlugDocument, { slug, by: 'Gender' });
  expect(byGender.metric.figures.breakdown?.rows.map(({ label }) => label).toSorted()).toEqual(['0', '2', 'Male']);

  const database = board.app.get(Database);
  const viewer = { ...board.analyst, personId: board.analyst.id, organizationId: board.organizationId };
  const facts = {
    roles: ['ANALYST'],
    boards: [],
    attempt: null,
    organization: { timeZone: 'Europe/Prague', locale: 'en' },
  };
  const id = await database.work({ ...viewer, ...facts }, async (work) =>
    freezeSnapshot(work, { ...viewer, ...facts } as never, { metricId, grain: 'MONTH' }),
  );
  const { snapshot: before } = await board.member.sends(SnapshotForTestDocument, { id });
  expect(before.headline?.value).toBeCloseTo(39.83976693372178, 9);
  expect(before.content).toMatchObject({ blankCodes: [{ code: '11', count: 84 }], period: year });
  expect(await board.stranger.isRefused(SnapshotForTestDocument, { id })).toBe('NOT_FOUND');

  const { rollBackImport } = await board.analyst.sends(RollBackImportForTestDocument, { input: { importId: done.id } });
  expect(rollBackImport).toMatchObject({ __typename: 'Import', state: 'ROLLING_BACK' });
  await untilState(() => ask(done.id), 'ROLLED_BACK');
  const { snapshot: after } = await board.member.sends(SnapshotForTestDocument, { id });
  expect(after).toEqual({ ...before, dataWithdrawnAt: after.dataWithdrawnAt });
  expect([before.dataWithdrawnAt, typeof after.dataWithdrawnAt]).toEqual([null, 'string']);
  const { metric: empty } = await board.employee.sends(MetricForTestBySlugDocument, { slug });
  expect(empty.figures.measurement.unweighted).toMatchObject({ n: 0, value: null, reason: 'NO_ANSWERS' });
  const twice = await board.analyst.sends(RollBackImportForTestDocument, { input: { importId: done.id } });
  expect(twice.rollBackImport).toMatchObject({ __typename: 'ImportStands', state: 'ROLLED_BACK' });
  expect((await takeOver(airportSurvey())).counts).toMatchObject({ rows: 2831, duplicates: 0 });
});

test('an import that counts is flagged as doubtful with a reason, and the flag comes off again', async () => {
  const { read, takeOver, ask } = surveying(board, scoreColumns);
  const waiting = await read(file(rows(10, 9_500, '2026-05-13')));
  const because = 'The agency counted twice';
  const early = await board.analyst.sends(DoubtImportForTestDocument, { input: { importId: waiting.id, because } });
  expect(early.doubtImport).toMatchObject({ __typename: 'ImportStands', state: 'READY' });

  const { id: importId } = await takeOver(file(rows(10, 9_600, '2026-05-14')));
  const input = { importId, because };
  for (const person of [board.stranger, board.employee]) {
    expect(await person.isRefused(DoubtImportForTestDocument, { input })).toBe('NOT_FOUND');
    expect(await person.isRefused(TrustImportForTestDocument, { input: { importId } })).toBe('NOT_FOUND');
  }
  expect(await board.analyst.isRefused(DoubtImportForTestDocument, { input: { importId, because: ' ' } })).toBe(
    'BAD_USER_INPUT',
  );
  const { doubtImport } = await board.analyst.sends(DoubtImportForTestDocument, { input });
  expect(doubtImport).toMatchObject({ doubt: { because, by: { name: 'Ana Analyst' } }, state: 'COMMITTED' });
  await board.chair.sends(TrustImportForTestDocument, { input: { importId } });
  expect((await ask(importId)).doubt).toBeNull();
});

test('an import is nothing to strangers and to those who may not import', async () => {
  const { read } = surveying(board, scoreColumns);
  const { id } = await read(file(rows(10, 9_000)));
  const input = { importId: id };
  for (const person of [board.stranger, board.employee]) {
    expect(await person.isRefused(ImportForTestByIdDocument, { id })).toBe('NOT_FOUND');
    expect(await person.isRefused(CommitImportForTestDocument, { input })).toBe('NOT_FOUND');
    expect(await person.isRefused(CancelImportForTestDocument, { input })).toBe('NOT_FOUND');
    expect(await person.isRefused(RemoveImportForTestDocument, { input })).toBe('NOT_FOUND');
    expect(await person.isRefused(RollBackImportForTestDocument, { input })).toBe('NOT_FOUND');
  }
  expect(await board.employee.isRefused(ImportsForTestDocument, {})).toBe('NOT_FOUND');
  const { cancelImport } = await board.analyst.sends(CancelImportForTestDocument, { input });
  expect(cancelImport).toMatchObject({ __typename: 'ImportStands', state: 'READY' });
});

test('the opening of a file is shown with a proposed mapping', async () => {
  const { body } = await uploads(board, board.analyst, { content: airportSurvey().replace('MONTREAL', 'OSLO') });
  const { import: found } = await board.analyst.sends(ImportForTestByIdDocument, { id: body.importId ?? '' });
  expect(found.preview).toMatchObject({ askPeriod: true, sampleRows: 1000 });
  expect(found.preview?.rows).toHaveLength(20);
  const netpro = found.preview?.columns.find(({ header }) => header === 'NETPRO');
  expect(netpro?.guess.mapping).toMatchObject({ role: 'SCORE', scale: { min: 0, max: 10 } });
});

/** What the file is proposed to be, sent back as it was proposed. */
async function asProposed(importId: string) {
  const { import: found } = await board.analyst.sends(ImportForTestByIdDocument, { id: importId });
  if (!found.preview) throw new Error('The file is gone.');
  const { columns, leaveOut, ...preview } = found.preview;
  const marks = { '.': 'POINT', ',': 'COMMA' } as const;
  const input = columns.map(({ guess: { mapping } }) => ({
    ...mapping,
    questions: null,
    codes: [...(mapping.codes ?? [])],
    words: [...(mapping.words ?? [])],
    labels: [...(mapping.labels ?? [])],
    decimalMark: mapping.decimalMark ? marks[mapping.decimalMark] : null,
  }));
  return {
    preview,
    input: { importId, sourceName: 'Exports', columns: input, leaveOut: leaveOut.map((rows) => ({ ...rows })) },
  };
}

const qualtrics = [
  'StartDate,EndDate,Status,Finished,RecordedDate,ResponseId,IPAddress,Q1_NPS',
  'Start Date,End Date,Response Type,Finished,Recorded Date,Response ID,IP Address,How likely are you to recommend us?',
  ['startDate', 'endDate', 'status', 'finished', 'recordedDate', '_recordId', 'ipAddress', 'QID1']
    .map((id) => `"{""ImportId"":""${id}""}"`)
    .join(','),
  ...Array.from(
    { length: 22 },
    (_, nth) =>
      `2026-03-01 10:00:00,2026-03-01 10:05:00,IP Address,True,2026-03-01 10:05:0${nth % 10},R_${nth},10.0.0.${nth},${nth % 11}`,
  ),
  '2026-03-01 10:00:00,2026-03-01 10:05:00,Survey Preview,True,2026-03-01 10:05:00,R_p,,9',
  '2026-03-01 10:00:00,2026-03-01 10:05:00,IP Address,False,2026-03-01 10:05:00,R_u,10.0.0.9,2',
].join('\n');

test('an export of Qualtrics is known: three lines of names, and previews and unfinished answers stay out', async () => {
  const { body } = await uploads(board, board.analyst, { content: qualtrics });
  const { preview, input } = await asProposed(body.importId ?? '');
  expect(preview).toMatchObject({ known: 'QUALTRICS', format: { headerLine: 1, headerRows: 3, encoding: 'UTF_8' } });
  expect(input.columns.find(({ header }) => header === 'Q1_NPS')).toMatchObject({
    ...{ role: 'SCORE', question: 'How likely are you to recommend us?', scale: { min: 0, max: 10 } },
  });
  expect(input.columns.find(({ header }) => header === 'IPAddress')).toMatchObject({ role: 'IGNORE' });
  await board.analyst.sends(MapImportForTestDocument, { input });
  const { ask } = surveying(board, scoreColumns);
  const found = await untilState(() => ask(input.importId), 'READY', 'FAILED');
  expect(found).toMatchObject({
    ...{ state: 'READY', counts: { rows: 24, goodRows: 22, badRows: 0, leftOut: 2, questions: [{ answers: 22 }] } },
  });
});

test('ratings in words come with the scores they stand for, and times as seconds since 1970', async () => {
  const ratings = ['Good', 'Bad', 'Offered', 'Good with comment', 'Bad'];
  const zendesk = `Ticket ID,Satisfaction Score,Created at\n${ratings.map((word, nth) => `${nth},${word},177249060${nth}`).join('\n')}\n`;
  const { body } = await uploads(board, board.analyst, { content: zendesk });
  const { preview, input } = await asProposed(body.importId ?? '');
  expect(preview.known).toBe('ZENDESK');
  await board.analyst.sends(MapImportForTestDocument, { input });
  const { ask } = surveying(board, scoreColumns);
  const found = await untilState(() => ask(input.importId), 'READY', 'FAILED');
  expect(found).toMatchObject({ state: 'READY', counts: { goodRows: 5, firstDay: '2026-03-02' } });
  expect(found.counts?.questions).toMatchObject([{ answers: 4, blank: 1 }]);
});

test('how a file is written is found and said, and whoever knows better reads it otherwise', async () => {
  const text = 'id;day;score;area\n1;2026-03-02;9;caf\xe9\n2;2026-03-03;8;d\xe9j\xe0\n';
  const { body } = await uploads(board, board.analyst, { content: Buffer.from(text, 'latin1') });
  const id = body.importId ?? '';
  const formatNow = async () => (await board.analyst.sends(ImportForTestByIdDocument, { id })).import.preview?.format;
  expect(await formatNow()).toMatchObject({ encoding: 'WINDOWS_1252', delimiter: ';', headerLine: 1 });

  const input = { importId: id, encoding: 'WINDOWS_1250' as const };
  for (const person of [board.stranger, board.employee])
    expect(await person.isRefused(ReadImportAsForTestDocument, { input })).toBe('NOT_FOUND');
  await board.analyst.sends(ReadImportAsForTestDocument, { input });
  expect(await formatNow()).toMatchObject({ encoding: 'WINDOWS_1250' });
  for (let time = 1; time <= 2; time += 1) {
    const wrong = { importId: id, encoding: 'UTF_8' as const };
    const { readImportAs } = await board.analyst.sends(ReadImportAsForTestDocument, { input: wrong });
    expect(readImportAs).toMatchObject({ __typename: 'CannotBeReadSo', why: { __typename: 'WrongEncoding', line: 2 } });
  }
  expect(await formatNow()).toMatchObject({ encoding: 'WINDOWS_1250' });
});

test('a file with one answer a row feeds each question it names, and the same rows again change nothing', async () => {
  const question = (value: string, min: number, max: number) => ({ value, question: value, scale: { min, max } });
  const { takeOver } = surveying(board, {
    ...scoreColumns,
    area: {
      role: 'QUESTION',
      questions: [question('Recommend?', 0, 10), question('Easy?', 1, 5), { value: 'Why?', question: 'Why?' }],
    },
    score: { role: 'SCORE' },
  });
  const given = ['q1,2026-04-01,Recommend?,9', 'q1,2026-04-01,Easy?,5', 'q1,2026-04-01,Why?,', 'q2,2026-04-01,EASY?,0'];
  const done = await takeOver(file(given.join('\n')));
  expect(done).toMatchObject({ state: 'COMMITTED', counts: { goodRows: 4, badRows: 0, duplicates: 0 } });
  expect(done.counts?.questions).toMatchObject([
    { question: 'Recommend?', answers: 1, blank: 0, outOfRange: 0 },
    { question: 'Easy?', answers: 1, blank: 0, outOfRange: 1 },
  ]);
  const again = await takeOver(file([...given, 'q3,2026-04-02,Recommend?,10', 'q3,2026-04-02,Fast?,10'].join('\n')));
  expect(again.counts).toMatchObject({ rows: 6, badRows: 1, duplicates: 4 });
  expect(again.errors.rows).toMatchObject([{ line: 7, column: 'area', reason: 'UNKNOWN_QUESTION' }]);
});

const reference =
  process.env['CX_REFERENCE_DATA'] ?? fileURLToPath(new URL('../../../../shared/data', import.meta.url));
const realFile = join(reference, 'sfo-customer-survey-2017.csv');
const withRealFile = existsSync(realFile) ? test : test.skip;

withRealFile('the real airport survey gives 39.8 points, and 40.4 weighted', async () => {
  const own = await givenABoard(board);
  const { takeOver, metric } = surveying(own, airportColumns, month);
  const done = await takeOver(readFileSync(realFile, 'utf8'));
  expect(done).toMatchObject({ state: 'COMMITTED', counts: { rows: 2831, goodRows: 2831, badRows: 0, duplicates: 0 } });
  const { slug } = await metric(done.source?.questions[0]?.id ?? '', 'Recommendation');
  const { figures } = (await own.employee.sends(MetricForTestBySlugDocument, { slug, by: 'Boarding area' })).metric;
  const { unweighted, weighted } = figures.measurement;
  expect([unweighted.n, unweighted.value]).toEqual([2746, expect.closeTo(39.83976693372178, 6)]);
  expect([unweighted.low, unweighted.high]).toEqual([
    expect.closeTo(37.18236071697379, 6),
    expect.closeTo(42.41021840270609, 6),
  ]);
  expect([weighted?.value, weighted?.effectiveN]).toEqual([
    expect.closeTo(40.398435511707554, 6),
    expect.closeTo(2266.512355086764, 6),
  ]);
  expect(figures.blankCodes).toEqual([{ code: '11', count: 84 }]);
  expect(unweighted.excluded.blank).toBe(85);
  const byArea = Object.fromEntries(
    (figures.breakdown?.rows ?? []).map(({ label, measurement, againstTheRest }) => [
      label,
      [measurement?.unweighted.value, againstTheRest?.adjustedPValue],
    ]),
  );
  expect(byArea['A']).toEqual([expect.closeTo(39.91712707182321, 6), expect.closeTo(0.9998217292593876, 6)]);
  expect(byArea['G']).toEqual([expect.closeTo(32.96, 6), expect.closeTo(0.034900230485529024, 6)]);
});

test('more dimensions than answers can be kept apart by are refused, and fewer can be tried', async () => {
  const names = Array.from({ length: 7 }, (_, nth) => `d${nth}`);
  const dimensions = Object.fromEntries(names.map((name) => [name, { role: 'DIMENSION' as const, dimension: name }]));
  const { mappingOf } = surveying(board, { ...scoreColumns, area: { role: 'IGNORE' }, ...dimensions });
  const content = `id,day,score,${names.join(',')}\n1,2026-03-02,9,${names.join(',')}\n`;
  const { body } = await uploads(board, board.analyst, { content });
  const input = mappingOf(body.importId ?? '', content);
  const { mapImport } = await board.analyst.sends(MapImportForTestDocument, { input });
  expect(mapImport).toMatchObject({ __typename: 'TooManyDimensions' });
  const columns = input.columns.map((column) =>
    column.header === 'd6' ? { ...column, role: 'IGNORE' as const, dimension: null } : column,
  );
  const fewer = await board.analyst.sends(MapImportForTestDocument, { input: { ...input, columns } });
  expect(fewer.mapImport.__typename).toBe('Import');
});
