import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fastify, type FastifyInstance, type InjectOptions, type LightMyRequestResponse as Response } from 'fastify';
import { givenAServer } from '../../testing/app.ts';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import { Database } from './database/database.ts';
import { pages, protections } from './http.ts';
import { sessionCookie } from './identity/session-token.ts';

const ours = 'https://board.meridian.example';
const foreign = 'https://evil.example';
const host = 'board.meridian.example';

const mutation = 'mutation Add($input: CreateDepartmentInput!) { createDepartment(input: $input) { __typename } }';
const body = JSON.stringify({ query: mutation, variables: { input: { name: 'Planted' } } });
const query = { query: mutation, variables: JSON.stringify({ input: { name: 'Planted' } }) };
const json = { 'content-type': 'application/json', 'x-cx-client': 'pages' };
const file = { 'content-type': 'application/octet-stream', 'x-cx-client': 'pages', 'x-file-name': 'planted.csv' };
const csv = 'id,day,score\n1,2026-03-02,9\n';
const from = (origin: string, site = 'cross-site') => ({ origin, 'sec-fetch-site': site });
const to = (page: 'graphql' | 'imports') => ({ method: 'POST' as const, url: `/api/{organization}/${page}` });
const form = 'application/x-www-form-urlencoded';
const multipart = 'multipart/form-data; boundary=x';
const parts = `--x\r\nContent-Disposition: form-data; name="query"\r\n\r\n${mutation}\r\n--x--\r\n`;

/** What a page of somebody else can make a browser send, and some of what it cannot. */
const shapes: Readonly<Record<string, InjectOptions>> = {
  'a form': {
    ...to('graphql'),
    headers: { 'content-type': form, ...from(foreign) },
    payload: new URLSearchParams(query).toString(),
  },
  'a form of an old browser, which says no origin': {
    ...to('graphql'),
    headers: { 'content-type': form },
    payload: new URLSearchParams(query).toString(),
  },
  'a form that writes JSON as plain text': {
    ...to('graphql'),
    headers: { 'content-type': 'text/plain', ...from(foreign) },
    payload: body,
  },
  'a form with parts': { ...to('graphql'), headers: { 'content-type': multipart, ...from(foreign) }, payload: parts },
  'a link that is followed': {
    method: 'GET',
    url: '/api/{organization}/graphql',
    query,
    headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
  },
  'a picture': {
    method: 'GET',
    url: '/api/{organization}/graphql',
    query,
    headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'image' },
  },
  'a script that sends JSON with our header': {
    ...to('graphql'),
    headers: { ...json, ...from(foreign) },
    payload: body,
  },
  'the same where the browser says no Sec-Fetch-Site': {
    ...to('graphql'),
    headers: { ...json, origin: foreign },
    payload: body,
  },
  'the same where the browser says no origin': {
    ...to('graphql'),
    headers: { ...json, 'sec-fetch-site': 'cross-site' },
    payload: body,
  },
  'a page in a closed frame': { ...to('graphql'), headers: { ...json, ...from('null') }, payload: body },
  'a page of a neighbour under the same site': {
    ...to('graphql'),
    headers: { ...json, ...from('https://blog.meridian.example', 'same-site') },
    payload: body,
  },
  'a page whose address begins like ours': {
    ...to('graphql'),
    headers: { ...json, origin: `${ours}.evil.example` },
    payload: body,
  },
  'a page of our host on another port': {
    ...to('graphql'),
    headers: { ...json, origin: `${ours}:8443` },
    payload: body,
  },
  'a page of our host without TLS': { ...to('graphql'), headers: { ...json, origin: `http://${host}` }, payload: body },
  'a page on the machine of the one who looks': {
    ...to('graphql'),
    headers: { ...json, origin: 'http://127.0.0.1:8080', host: '127.0.0.1:8080' },
    payload: body,
  },
  'a file from a foreign page': { ...to('imports'), headers: { ...file, ...from(foreign) }, payload: csv },
  'a file from a foreign page that says no origin': {
    ...to('imports'),
    headers: { ...file, 'sec-fetch-site': 'cross-site' },
    payload: csv,
  },
  'a file sent by a form': {
    ...to('imports'),
    headers: { 'content-type': multipart, ...from(foreign) },
    payload: parts,
  },
  'a file without our header': {
    ...to('imports'),
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': 'planted.csv' },
    payload: csv,
  },
};

let board: TestBoard;
beforeAll(async () => {
  board = await givenABoard(await givenAServer({ publicUrl: ours, loopback: false }));
  await board.app.get(Database).workFor({ organizationId: board.organizationId, reason: 'test' }, (work) =>
    work.query({
      name: 'test.analyst',
      text: `update people set roles = '{ANALYST,ADMINISTRATOR}' where organization_id = current_organization()`,
    }),
  );
});
afterAll(() => board.close());

async function send(shape: InjectOptions, cookie: string | null): Promise<Response> {
  const url = (shape.url as string).replace('{organization}', board.slug);
  const headers = { host, ...shape.headers, ...(cookie && { cookie: `${sessionCookie}=${cookie}` }) };
  const request = { ...shape, url, headers } as InjectOptions;
  return board.app.inject(request as never);
}

const planted = async () => {
  const [row] = await board.app.get(Database).readFor<{ n: number }>(board.organizationId, {
    name: 'test.planted',
    text: 'select ((select count(*) from departments) + (select count(*) from imports))::int as n',
  });
  return row?.n;
};

const cookies: readonly (readonly [string, () => string | null])[] = [
  ['nobody is signed in', () => null],
  ['somebody is signed in', () => board.administrator.person.token],
  ['the session has ended', () => 'A'.repeat(43)],
];
describe.each(cookies)('where %s', (_, cookie) => {
  test.each(Object.entries(shapes))('%s changes nothing', async (_name, shape) => {
    const answer = await send(shape, cookie());
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
    expect(await planted()).toBe(0);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });

  test('no foreign page is told that it may ask', async () => {
    const headers = {
      ...from(foreign),
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'x-cx-client',
    };
    const answer = await send({ method: 'OPTIONS', url: '/api/{organization}/graphql', headers }, cookie());
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(answer.headers['access-control-allow-headers']).toBeUndefined();
  });
});

test.each([
  ['our own page', { ...json, ...from(ours, 'same-origin') }],
  ['a program that is no browser', json],
])('%s does change something, and sends files', async (_, headers) => {
  const before = (await planted()) ?? 0;
  const name = `Ours ${Math.random()}`;
  const variables = { input: { name } };
  const added = await send(
    { ...to('graphql'), headers, payload: JSON.stringify({ query: mutation, variables }) },
    board.administrator.person.token,
  );
  expect(added.json()).toEqual({ data: { createDepartment: { __typename: 'Department' } } });
  const sent = await send(
    { ...to('imports'), headers: { ...headers, ...file }, payload: `${csv}${name},2026-03-03,1\n` },
    board.administrator.person.token,
  );
  expect(sent.statusCode).toBe(201);
  expect(await planted()).toBe(before + 2);
});

describe('what every answer forbids a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cxboard-pages-'));
  let http: FastifyInstance;
  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>CX Board</title>');
    writeFileSync(join(folder, 'assets/entry-1a2b.js'), 'export {};');
    http = fastify();
    await protections(http, { ...board.config, publicUrl: ours });
    await pages(http, folder);
  });
  afterAll(async () => {
    await http.close();
    rmSync(folder, { recursive: true });
  });

  const forbids = ({ headers }: Response) => {
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    const said = String(headers['content-security-policy']).split(';');
    const rules = Object.fromEntries(said.map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]));
    expect(rules).toEqual({
      ...{ 'default-src': "'none'", 'script-src': "'self'", 'style-src': "'self'", 'font-src': "'self'" },
      ...{
        'img-src': "'self' data: blob:",
        'connect-src': "'self'",
        'manifest-src': "'self'",
        'form-action': "'self'",
      },
      ...{ 'object-src': "'none'", 'frame-ancestors': "'none'", 'base-uri': "'none'" },
      'require-trusted-types-for': "'script'",
    });
  };

  test.each(['/', '/meridian/cx/meetings/23', '/assets/entry-1a2b.js', '/assets/gone.js', '/api/nothing'])(
    'a page, a script and what is not there: %s',
    async (url) => {
      const answer = await http.inject(url);
      forbids(answer);
      expect(answer.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    },
  );

  test.each(['/health/live', '/health/ready', '/api/graphql', '/api/meridian/imports', '/api/nothing'])(
    'the server itself: %s',
    async (url) => {
      const answer = await board.app.inject(url);
      forbids(answer);
      if (url.startsWith('/api/')) expect(answer.headers['cache-control']).toBe('no-store');
    },
  );
});
