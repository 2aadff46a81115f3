import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { InjectOptions } from 'fastify';
import { parse } from 'graphql';
import { givenAServer, type TestApp } from '../../../testing/app.ts';
import { givenABoard, type TestBoard } from '../../../testing/board.ts';
import { manifests } from './manifests.ts';

const many = (times: number, part: (index: number) => string) =>
  Array.from({ length: times }, (_, at) => part(at)).join(' ');
const nested = (times: number) => `{ viewer { ${'organization { '.repeat(times)}id${' }'.repeat(times)} } }`;
const json = { 'content-type': 'application/json' };
const payload = (body: unknown): InjectOptions => ({ payload: JSON.stringify(body) });
const text = (query: string, rest: object = {}): InjectOptions => payload({ query, ...rest });
const here = 'mutation { beHere(place: "x") { id } }';

/** Documents and requests that nobody means well with; each is turned away before any resolver runs. */
const hostile: Readonly<Record<string, InjectOptions>> = {
  'a document as deep as a well': text(nested(200)),
  'a field that does not exist, many levels down': text(nested(3)),
  'a thousand aliases of one field': text(`{ ${many(1000, (at) => `a${at}: viewer { name }`)} }`),
  'sixteen aliases': text(`{ ${many(16, (at) => `a${at}: viewer { name }`)} }`),
  'aliases hidden in a fragment': text(
    `{ ...F } fragment F on Query { ${many(50, (at) => `a${at}: viewer { name }`)} }`,
  ),
  'a fragment inside itself': text('{ viewer { ...F } } fragment F on Viewer { name ...F }'),
  'two fragments inside each other': text(
    '{ viewer { ...A } } fragment A on Viewer { name ...B } fragment B on Viewer { name ...A }',
  ),
  'a fragment that nobody wrote': text('{ viewer { ...Nothing } }'),
  'fragments that double forty times': text(
    `{ viewer { ...F0 } } ${many(40, (at) => `fragment F${at} on Viewer { ...F${at + 1} ...F${at + 1} }`)} fragment F40 on Viewer { name }`,
  ),
  'a hundred directives on one field': text(`{ viewer { name ${many(100, () => '@include(if: true)')} } }`),
  'a directive that does not exist': text('{ viewer { name @run } }'),
  'five thousand tokens': text(`{ viewer { ${many(5000, () => 'name')} } }`),
  'a list of fifty thousand numbers': text(`{ boards(x: [${many(50_000, String)}]) { id } }`),
  'brackets without end': text(`{ boards(x: ${'['.repeat(3000)}`),
  'half a document': text('{ viewer { name '),
  'no document': text(''),
  'two operations': text('query A { viewer { name } } query B { viewer { name } }', { operationName: 'B' }),
  'an operation that is not in the document': text('query A { viewer { name } }', { operationName: 'Z' }),
  'twenty mutations at once': text(`mutation { ${many(20, (at) => `a${at}: beHere(place: "x") { id }`)} }`),
  'the whole schema': text('{ __schema { types { name fields { name type { name ofType { name } } } } } }'),
  'one type of the schema': text('{ __type(name: "Viewer") { name } }'),
  'a subscription over plain HTTP': text('subscription { changed { id } }'),
  'variables that are a list': text('query ($a: Int) { viewer { name } }', { variables: [1, 2, 3] }),
  'a variable of the wrong kind': text('mutation ($p: ShortText!) { beHere(place: $p) { id } }', {
    variables: { p: { a: 1 } },
  }),
  'U+0000 in a variable': text('mutation ($p: ShortText!) { beHere(place: $p) { id } }', { variables: { p: 'a\0b' } }),
  'half a character in a variable': text('mutation ($p: ShortText!) { beHere(place: $p) { id } }', {
    variables: { p: '\ud800' },
  }),
  'a document as a JSON tree': text(JSON.stringify(parse('{ viewer { name } }'))),
  'a document that is a parsed tree': payload({ query: parse('{ viewer { name } }') }),
  'a document that is a number': payload({ query: 42 }),
  'operations in a batch': payload([{ query: '{ viewer { name } }' }, { query: '{ viewer { name } }' }]),
  'a body that is no JSON': { payload: '{"query": ' },
  'a body that is null': { payload: 'null' },
  'two megabytes': text(`{ viewer { name } } #${'x'.repeat(2_000_000)}`),
  'a prototype in the body': { payload: `{"query":"{ viewer { name } }","__proto__":{"isAdmin":true}}` },
  'a mutation by GET': { method: 'GET', query: { query: here } },
  'a form instead of JSON': {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: `query=${encodeURIComponent(here)}`,
  },
  'plain text instead of JSON': { headers: { 'content-type': 'text/plain' }, payload: JSON.stringify({ query: here }) },
  'without the header that only our pages send': {
    headers: { ...json, 'x-cx-client': '' },
    payload: JSON.stringify({ query: here }),
  },
  'a hash that is on no list': payload({ extensions: { persistedQuery: { version: 1, sha256Hash: 'f'.repeat(64) } } }),
  'a hash that is a tree': payload({ extensions: { persistedQuery: { version: 1, sha256Hash: { a: 1 } } } }),
};

async function send({ app }: TestApp, { chair, slug }: TestBoard, request: InjectOptions) {
  const headers: Record<string, string> = {
    ...chair.headers(),
    ...(request.headers as Record<string, string> | undefined),
  };
  if (!headers['x-cx-client']) delete headers['x-cx-client'];
  return app.inject({ method: 'POST', url: `/api/${slug}/graphql`, ...request, headers } as never);
}

describe('an open server', () => {
  let server: TestApp;
  let board: TestBoard;
  beforeAll(async () => {
    server = await givenAServer();
    board = await givenABoard(server);
  });
  afterAll(() => server.close());

  test.each(Object.entries(hostile))('turns away %s', async (_, request) => {
    for (const answer of [await send(server, board, request), await send(server, board, request)]) {
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      expect(answer.statusCode).toBeLessThan(500);
      expect(answer.headers['content-type']).toMatch(/^application\/json/);
      expect(answer.body).not.toMatch(/\bat .*\.(ts|js):\d|Did you mean|"data":\{/);
    }
  });

  test('a text of ten megabytes is too large, said in JSON over the wire, and nothing of it is kept', async () => {
    await server.app.listen(0, '127.0.0.1');
    const { port } = server.app.getHttpServer().address() as { port: number };
    const query = 'mutation ($input: CreateDepartmentInput!) { createDepartment(input: $input) { __typename } }';
    const answer = await fetch(`http://127.0.0.1:${port}/api/${board.slug}/graphql`, {
      method: 'POST',
      headers: board.administrator.headers(),
      body: JSON.stringify({ query, variables: { input: { name: 'x'.repeat(10_000_000) } } }),
    });
    expect(answer.status).toBe(413);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await answer.json()).toEqual({
      data: null,
      errors: [{ message: 'This is more than one request may carry.', extensions: { code: 'TOO_LARGE' } }],
    });
    const found = await send(server, board, text('{ departments { name } }'));
    expect(found.json()).toEqual({ data: { departments: [] } });
  });

  test('still answers everybody else', async () => {
    const answer = await send(server, board, text('{ viewer { name } }'));
    expect(answer.json()).toEqual({ data: { viewer: { name: board.chair.person.name } } });
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
  });
});

describe('a server as people run it', () => {
  const [hash = '', listed = ''] =
    Object.entries(manifests[0] ?? {}).find(([, one]) => /^query Viewer\b/m.test(one)) ?? [];
  const byHash = (sha256Hash: string) => payload({ extensions: { persistedQuery: { version: 1, sha256Hash } } });
  let server: TestApp;
  let board: TestBoard;
  beforeAll(async () => {
    server = await givenAServer({ trustedOnly: true });
    board = await givenABoard(server);
  });
  afterAll(() => server.close());

  test('answers a listed operation by its hash, again and again', async () => {
    for (let times = 0; times < 3; times += 1) {
      const answer = await send(server, board, byHash(hash));
      expect(answer.statusCode).toBe(200);
      expect(answer.json()).toMatchObject({ data: { viewer: { name: board.chair.person.name } } });
    }
  });

  test('answers the listed text to the letter, and no other', async () => {
    expect((await send(server, board, text(listed))).statusCode).toBe(200);
    for (const other of [`${listed} `, '{ viewer { name } }', here, ''])
      expect(await send(server, board, text(other))).toMatchObject({ statusCode: 400 });
    expect((await send(server, board, text('{ viewer { name } }'))).json()).toMatchObject({
      data: null,
      errors: [{ extensions: { code: 'TRUSTED_DOCUMENTS_ONLY' } }],
    });
  });

  test('answers no hash that is not listed, nor a text sent beside a listed hash', async () => {
    expect((await send(server, board, byHash('0'.repeat(64)))).statusCode).toBe(400);
    const both = payload({ query: here, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } });
    expect((await send(server, board, both)).statusCode).toBe(400);
  });
});
