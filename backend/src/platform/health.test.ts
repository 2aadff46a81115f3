import { existsSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { givenAServer, type TestApp } from '../../testing/app.ts';
import { givenABoard } from '../../testing/board.ts';
import { until } from '../../testing/until.ts';
import { Database } from './database/database.ts';
import { HealthController } from './health.controller.ts';
import { Jobs } from './jobs/jobs.ts';

let server: TestApp;
beforeAll(async () => {
  server = await givenAServer();
});
afterAll(() => server.close());

const ready = async () => {
  const answer = await server.app.inject('/health/ready');
  return { status: answer.statusCode, body: answer.json<{ jobs: object }>() };
};

test('the server says that it is ready, and how its jobs stand', async () => {
  expect(await ready()).toEqual({ status: 200, body: { status: 'ok', jobs: { waiting: 0, active: 0, failed: 0 } } });

  const { organizationId } = await givenABoard(server);
  let finish = () => {};
  const lasting = new Promise<void>((resolve) => (finish = resolve));
  server.app.get(Jobs).handle('health.test', () => lasting);
  await server.app
    .get(Database)
    .workFor({ organizationId, reason: 'test' }, (work) => work.announce('health.test', { thingId: uuidv7() }));
  await until('it runs', async () => JSON.stringify((await ready()).body.jobs).includes('"active":1'));
  finish();
  await until('it is done', async () => JSON.stringify((await ready()).body.jobs).includes('"active":0'));
});

test.each([
  ['fails', () => Promise.reject(new Error('out of reach'))],
  ['does not answer', () => new Promise<never>(() => {})],
])('when the queue %s, a worker is not ready and who serves pages goes on', async (_, counts) => {
  const database = server.app.get(Database);
  const jobs = { runs: true, counts };
  await expect(new HealthController(database, jobs, { role: 'WORKER' }).ready()).rejects.toThrow('queue');
  expect(await new HealthController(database, jobs, { role: 'ALL' }).ready()).toEqual({ status: 'degraded' });
});

test('a process that does no jobs says nothing about them', async () => {
  const jobs = { runs: false, counts: () => Promise.reject(new Error('not asked')) };
  const controller = new HealthController(server.app.get(Database), jobs, { role: 'API' });
  expect(await controller.ready()).toEqual({ status: 'ok' });
});

test('without its database nobody is ready', async () => {
  const reads = { query: () => Promise.reject(new Error('gone')) } as unknown as Database['reads'];
  const controller = new HealthController({ reads }, server.app.get(Jobs), { role: 'ALL' });
  await expect(controller.ready()).rejects.toThrow('database');
});

test('a server that is told to stop takes on nothing new and finishes what it was asked; a test leaves no folder behind', async () => {
  const other = await givenAServer();
  expect(existsSync(other.config.dataDir)).toBe(true);
  const { administrator, organizationId, slug } = await givenABoard(other);
  await other.app.listen(0, '127.0.0.1');
  const address = await other.app.getUrl();
  const owner = new pg.Client(other.database.ownerUrl);
  await owner.connect();
  await owner.query('begin; lock table departments in exclusive mode');
  const asked = fetch(`${address}/api/${slug}/graphql`, {
    method: 'POST',
    headers: administrator.headers(),
    body: JSON.stringify({ query: 'mutation { createDepartment(input: { name: "Claims" }) { __typename } }' }),
  });
  const waits = `select 1 from pg_locks where relation = 'departments'::regclass and not granted`;
  await until('the request is under way', async () => (await owner.query(waits)).rows.length > 0);

  const closing = other.close();
  const isServed = () =>
    fetch(`${address}/health/live`, { signal: AbortSignal.timeout(2_000) }).then(
      ({ ok }) => ok,
      () => false,
    );
  await until('nobody new is served', async () => !(await isServed()));
  await owner.query('commit');
  expect(await (await asked).json()).toEqual({ data: { createDepartment: { __typename: 'Department' } } });
  await closing;
  const kept = await owner.query('select name from departments where organization_id = $1', [organizationId]);
  await owner.end();
  expect(kept.rows).toEqual([{ name: 'Claims' }]);
  expect(existsSync(other.config.dataDir)).toBe(false);
});
