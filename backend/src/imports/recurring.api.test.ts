import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import { untilState, uploads } from '../../testing/importing.ts';
import { scoreColumns, surveying } from '../../testing/surveying.ts';
import {
  AccessTokensForTestDocument,
  DataSourcesForTestDocument,
  ExpectDataForTestDocument,
  ImportForTestByIdDocument,
  MakeAccessTokenForTestDocument,
  MapImportForTestDocument,
  RevokeAccessTokenForTestDocument,
  RollBackImportForTestDocument,
} from './imports.api.generated.ts';
import { DataSources } from './index.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { Person } from '../people/index.ts';

let board: TestBoard;
let sourceId: string;
let first: Awaited<ReturnType<ReturnType<typeof surveying>['takeOver']>>;

const file = (rows: readonly string[], headers = 'id,day,area,score') => [headers, ...rows, ''].join('\n');
const rows = (from: number, day: string, area = 'AB') =>
  Array.from({ length: 10 }, (_, nth) => `${from + nth},${day},${area[nth % area.length]},${nth}`);

beforeAll(async () => {
  board = await givenABoard();
  board.app.get(Clock).set(new Date('2026-11-22T09:00:00Z'));
  first = await surveying(board, scoreColumns).takeOver(file(rows(1, '2026-09-10')));
  sourceId = first.source?.id ?? '';
});
afterAll(() => board.close());

const look = async (id: string) => (await board.analyst.sends(ImportForTestByIdDocument, { id })).import;
const made = async (name: string, days = 30, person = board.analyst) => {
  const { makeAccessToken } = await person.sends(MakeAccessTokenForTestDocument, { input: { name, sourceId, days } });
  return makeAccessToken.secret ?? '';
};

interface Body {
  readonly importId: string;
  readonly state?: string;
}
interface Sending {
  readonly query?: string;
  readonly key?: string;
  readonly slug?: string;
}
const sends = async (token: string, content: string, { query = '', key, slug = board.slug }: Sending = {}) => {
  const answer = await board.app.inject({
    method: 'POST',
    url: `/api/${slug}/imports${query}`,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/octet-stream',
      ...(key && { 'idempotency-key': key }),
    },
    payload: content,
  });
  return { status: answer.statusCode, body: answer.json<Body>() };
};
const looks = async (token: string, id: string) => {
  const answer = await board.app.inject({
    url: `/api/${board.slug}/imports/${id}`,
    headers: { authorization: `Bearer ${token}` },
  });
  return { status: answer.statusCode, body: answer.json<Body>() };
};

test('tokens are made and seen by analysts and administrators, for a source whose columns are known', async () => {
  const input = { name: 'Nightly export', sourceId, days: 30 };
  expect(await board.stranger.isRefused(MakeAccessTokenForTestDocument, { input })).toBe('NOT_FOUND');
  for (const person of [board.employee, board.member]) {
    expect(await person.isRefused(MakeAccessTokenForTestDocument, { input })).toBe('FORBIDDEN');
    expect(await person.isRefused(AccessTokensForTestDocument, {})).toBe('NOT_FOUND');
  }
  for (const days of [0, 367])
    expect(await board.analyst.isRefused(MakeAccessTokenForTestDocument, { input: { ...input, days } })).toBe(
      'BAD_USER_INPUT',
    );
  expect(await made('Of the administrator', 1, board.administrator)).toMatch(/^cxb_[\w-]{43}$/);
  const { accessTokens } = await board.analyst.sends(AccessTokensForTestDocument, {});
  expect(accessTokens).toMatchObject({
    tokens: [{ name: 'Of the administrator', sourceName: 'Survey', state: 'OPEN', usedAt: null }],
    sources: [{ id: sourceId, name: 'Survey' }],
  });
});

test('a file sent by a program is read by the kept mapping and taken over by itself', async () => {
  const token = await made('Monthly');
  const content = file(rows(100, '2026-10-12', 'AC'), 'ID , Day,AREA,score');
  const sent = await sends(token, content, { key: 'october-2026' });
  expect(sent).toMatchObject({ status: 202, body: { state: 'VALIDATING' } });
  const { importId } = sent.body;
  const done = await untilState(() => look(importId), 'COMMITTED', 'FAILED', 'READY');
  expect(done).toMatchObject({
    state: 'COMMITTED',
    source: { id: sourceId },
    counts: { goodRows: 10, duplicates: 0 },
    difference: { before: { fileName: 'survey.csv' }, rowsBefore: 10, newHeaders: [], goneHeaders: [] },
  });
  expect(done.difference?.newValues).toEqual([{ column: 'AREA', values: ['C'], more: 0 }]);
  expect(await looks(token, importId)).toMatchObject({ status: 200, body: { importId, state: 'COMMITTED' } });

  const again = await sends(token, content, { key: 'october-2026' });
  expect(again).toEqual(sent);
  expect(await sends(token, file(rows(1, '2026-10-13')), { key: 'october-2026' })).toMatchObject({ status: 409 });
  expect(await sends(token, content)).toMatchObject({ status: 200, body: { importId, state: 'COMMITTED' } });
  const { accessTokens } = await board.analyst.sends(AccessTokensForTestDocument, {});
  expect(accessTokens.tokens[0]).toMatchObject({ name: 'Monthly', usedAt: expect.any(String) });
});

test('a new column, one that is gone and dates in another order wait for a person, who is asked', async () => {
  const token = await made('Changed');
  const wider = await sends(
    token,
    file(
      rows(200, '2026-10-14').map((row) => `${row},North`),
      'id,day,area,score,Region',
    ),
  );
  expect(wider).toMatchObject({
    status: 202,
    body: { state: 'UPLOADED', waitsFor: { why: 'NEW_COLUMNS', columns: ['Region'] }, message: /Region/ },
  });
  const { preview, ...waiting } = await look(wider.body.importId);
  expect([waiting.state, waiting.takeOver]).toEqual(['UPLOADED', 'WHEN_CLEAN']);
  expect(preview?.remembered).toMatchObject({ sourceName: 'Survey', newHeaders: ['Region'], goneHeaders: [] });

  const narrower = await sends(token, file(['1,2026-10-15,9'], 'id,day,score'));
  expect(narrower.body).toMatchObject({ waitsFor: { why: 'COLUMNS_GONE', columns: ['AREA'] } });
  const turned = await sends(token, file(['1,31.10.2026,A,9', '2,30.10.2026,B,8']));
  expect(turned.body).toMatchObject({ waitsFor: { why: 'DATE_ORDER', columns: ['day'] } });

  const duties = await board.app.get(DataSources).of(await viewer());
  const left = duties.filter(({ kind }) => kind === 'FINISH_IMPORT').map(({ title }) => title);
  expect(left).toEqual(['Survey (file.csv)', 'Survey (file.csv)', 'Survey (file.csv)']);
  const { mappingOf } = surveying(board, { ...scoreColumns, Region: { role: 'DIMENSION', dimension: 'Region' } });
  const input = mappingOf(wider.body.importId, 'id,day,area,score,Region\n');
  await board.analyst.sends(MapImportForTestDocument, { input });
  const ready = await untilState(() => look(wider.body.importId), 'READY', 'FAILED', 'COMMITTED');
  expect(ready).toMatchObject({ state: 'READY', takeOver: 'BY_HAND', difference: { newHeaders: ['Region'] } });
});

test('bad rows stop a file, unless its program leaves them out on purpose', async () => {
  const token = await made('With faults');
  const bad = (from: number) => file([...rows(from, '2026-10-16'), `${from + 99},2026-10-16,A,nine`]);
  const stopped = await sends(token, bad(300));
  const ready = await untilState(() => look(stopped.body.importId), 'READY', 'COMMITTED');
  expect(ready).toMatchObject({ state: 'READY', counts: { badRows: 1 } });
  const sent = await sends(token, bad(400), { query: '?bad-rows=leave-out' });
  const taken = await untilState(() => look(sent.body.importId), 'READY', 'COMMITTED');
  expect(taken).toMatchObject({ state: 'COMMITTED', counts: { goodRows: 10, badRows: 1 } });
  expect(await sends(token, bad(500), { query: '?bad-rows=maybe' })).toMatchObject({ status: 400 });
  expect(await sends(token, bad(500), { query: '?from=2026-10-31&to=2026-10-01' })).toMatchObject({ status: 400 });
  expect(await sends(token, bad(500), { key: 'short' })).toMatchObject({ status: 400 });
  expect(await sends(token, 'score\n1\n')).toMatchObject({ status: 422, body: { __typename: 'OneColumn' } });
});

test('a token opens one source of one organization, as long as it and its maker are there', async () => {
  const token = await made('Narrow', 2);
  const content = file(rows(600, '2026-10-17'));
  for (const wrong of ['cxb_short', `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`])
    expect((await sends(wrong, content)).status).toBe(401);
  expect((await sends(token, content, { slug: 'elsewhere' })).status).toBe(401);
  const { body } = await uploads(board, board.analyst, { content: file(rows(700, '2026-10-18')) });
  expect((await looks(token, body.importId ?? '')).status).toBe(404);
  expect((await looks(token, 'nothing')).status).toBe(404);

  const { accessTokens } = await board.analyst.sends(AccessTokensForTestDocument, {});
  const accessTokenId = accessTokens.tokens.find(({ name }) => name === 'Narrow')?.id ?? '';
  expect(await board.employee.isRefused(RevokeAccessTokenForTestDocument, { input: { accessTokenId } })).toBe(
    'NOT_FOUND',
  );
  await board.administrator.sends(RevokeAccessTokenForTestDocument, { input: { accessTokenId } });
  expect((await sends(token, content)).status).toBe(401);

  const [short, lost] = [await made('Short', 1), await made('Lost', 30)];
  const clock = board.app.get(Clock);
  clock.set(new Date(clock.now().getTime() + 2 * 86_400_000));
  expect((await sends(short, content)).status).toBe(401);
  const change = (roles: Person['roles']) =>
    board.app.get(Database).workFor({ organizationId: board.organizationId, reason: 'test' }, async (work) => {
      await work.change(await work.get(Person, board.analyst.id), { roles });
    });
  await change([]);
  expect((await sends(lost, content)).status).toBe(401);
  await change(['ANALYST']);
  expect((await sends(lost, content)).status).toBe(202);
});

const viewer = async () => {
  const { id: personId } = board.analyst;
  const organization = {
    id: board.organizationId,
    slug: board.slug,
    name: '',
    timeZone: 'UTC',
    locale: 'en',
    currency: 'EUR',
    isDemo: false,
  };
  return {
    ...{ organizationId: board.organizationId, personId, roles: ['ANALYST'] as const, boards: [], attempt: null },
    ...{ accountId: '', name: '', organization },
  };
};

test('data are expected by a day, asked for until they are there, and again once they are taken back', async () => {
  const input = { sourceId, withinDays: 10 };
  expect(await board.stranger.isRefused(ExpectDataForTestDocument, { input })).toBe('NOT_FOUND');
  expect(await board.employee.isRefused(ExpectDataForTestDocument, { input })).toBe('NOT_FOUND');
  expect(await board.employee.isRefused(DataSourcesForTestDocument, {})).toBe('NOT_FOUND');
  for (const withinDays of [0, 61])
    expect(await board.analyst.isRefused(ExpectDataForTestDocument, { input: { sourceId, withinDays } })).toBe(
      'BAD_USER_INPUT',
    );
  const { expectData } = await board.analyst.sends(ExpectDataForTestDocument, { input });
  expect(expectData).toMatchObject([{ id: sourceId, awaited: { expectedOn: '2026-11-10' } }]);
  const asked = async () =>
    (await board.app.get(DataSources).of(await viewer())).filter(({ kind }) => kind === 'BRING_DATA');
  expect(await asked()).toMatchObject([{ title: 'Survey', dueOn: '2026-11-10' }]);

  const late = await surveying(board, scoreColumns).takeOver(file(rows(800, '2026-10-30')));
  expect(await asked()).toEqual([]);
  await board.analyst.sends(RollBackImportForTestDocument, { input: { importId: late.id } });
  await untilState(() => look(late.id), 'ROLLED_BACK');
  expect(await asked()).toHaveLength(1);
  await board.analyst.sends(ExpectDataForTestDocument, { input: { sourceId } });
  expect(await asked()).toEqual([]);
});
