import 'reflect-metadata';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import pg from 'pg';
import { pino } from 'pino';
import { ownDatabase } from '../../../testing/database.ts';
import { testRedis } from '../../../testing/redis.ts';
import { until } from '../../../testing/until.ts';
import { type JobIds, Jobs } from './jobs.ts';

const organizationId = '01900000-0000-7000-8000-000000000001';
const redis = await testRedis();
const leaving: (() => Promise<unknown>)[] = [];
let owner: pg.Client;
let workerUrl: string;

beforeAll(async () => {
  const { ownerUrl, databaseDirectUrl } = await ownDatabase();
  workerUrl = databaseDirectUrl;
  owner = new pg.Client(ownerUrl);
  await owner.connect();
  await owner.query(`insert into organizations values ($1, 'ours', 'Ours', now())`, [organizationId]);
}, 60_000);
beforeEach(async () => {
  await owner.query('delete from outbox');
  if (!redis) return;
  const admin = new Redis(redis.url);
  await admin.flushdb();
  admin.disconnect();
});
afterEach(async () => {
  for (const leave of leaving.splice(0).reverse()) await leave();
});
afterAll(async () => {
  await owner.end();
  await redis?.stop();
});

const announced = async (topic: string, payload: Record<string, string> = {}) => {
  const id = randomUUID();
  await owner.query('insert into outbox (organization_id, id, topic, payload) values ($1, $2, $3, $4)', [
    organizationId,
    id,
    topic,
    { thingId: id, ...payload },
  ]);
  await owner.query(`select pg_notify('cx_outbox', '')`);
  return id;
};
const rowsLeft = async () => Number((await owner.query('select count(*) from outbox')).rows[0].count);

const lines: Record<string, unknown>[] = [];
const log = pino(
  { level: 'warn' },
  { write: (line: string) => lines.push(JSON.parse(line) as Record<string, unknown>) },
);
beforeEach(() => void lines.splice(0));

const stores = [
  { name: 'PostgreSQL', redisUrl: () => undefined },
  { name: 'Redis', redisUrl: () => redis?.url },
];

describe.each(redis ? stores : stores.slice(0, 1))('jobs in $name', ({ redisUrl }) => {
  const aWorker = async (
    handlers: Record<string, (ids: JobIds) => Promise<unknown>>,
    lockMilliseconds?: number,
    givenUp?: (ids: JobIds) => Promise<unknown>,
  ) => {
    const jobs = new Jobs({ databaseDirectUrl: workerUrl, redisUrl: redisUrl(), log, runs: true, lockMilliseconds });
    for (const [topic, handler] of Object.entries(handlers)) jobs.handle(topic, handler, { givenUp });
    await jobs.onApplicationBootstrap();
    leaving.push(() => jobs.beforeApplicationShutdown());
    return jobs;
  };
  const aJobProcess = async (mode = 'relay') => {
    const program = fileURLToPath(new URL('../../../testing/job-process.ts', import.meta.url));
    const flags = ['--experimental-transform-types', '--no-warnings', program, workerUrl, redisUrl() ?? '', mode];
    const relay = spawn(process.execPath, flags, { stdio: ['ignore', 'pipe', 'inherit'] });
    await said(relay, 'open');
    return relay;
  };
  const counting = () => {
    const counts = new Map<string, number>();
    const count = async ({ thingId }: JobIds) => counts.set(thingId!, (counts.get(thingId!) ?? 0) + 1);
    return { counts, count };
  };

  test('what was announced is done, with its ids', async () => {
    const done: JobIds[] = [];
    await aWorker({ minutes: async (ids) => done.push(ids) });
    const meetingId = randomUUID();
    const id = await announced('minutes', { meetingId });
    await until('the job is done', () => done.length > 0);
    expect(done).toEqual([{ organizationId, thingId: id, meetingId }]);
    await until('its row is gone', async () => (await rowsLeft()) === 0);
  });

  test('what was announced in a transaction that failed is never done', async () => {
    const { counts, count } = counting();
    await aWorker({ count });
    await owner.query('begin');
    const lost = await announced('count');
    await owner.query('rollback');
    const kept = await announced('count');
    await until('the job is done', () => counts.has(kept));
    expect(counts.has(lost)).toBe(false);
  });

  test('a relay killed after taking a row and before deleting it repeats the row, and the job is done once', async () => {
    const { counts, count } = counting();
    const relay = await aJobProcess('hang');
    const taken = said(relay, 'taken');
    const id = await announced('count');
    await taken;
    await killed(relay);
    expect(await rowsLeft()).toBe(1);
    await aWorker({ count });
    await until('the outbox is empty', async () => (await rowsLeft()) === 0);
    await until('the job is done', () => counts.has(id));
    await setTimeout(300);
    expect([...counts]).toEqual([[id, 1]]);
  });

  test('of 100 jobs none is lost and none is done twice while relays are killed', async () => {
    const ids: string[] = [];
    for (let kill = 0; kill < 4; kill++) {
      const relay = await aJobProcess();
      for (let n = 0; n < 25; n++) ids.push(await announced('count'));
      await setTimeout(kill * 7);
      await killed(relay);
    }
    const { counts, count } = counting();
    await aWorker({ count });
    await until('all are done', async () => counts.size >= 100 && (await rowsLeft()) === 0);
    await setTimeout(300);
    expect(counts).toEqual(new Map(ids.map((id) => [id, 1])));
  }, 60_000);

  test('a row nobody here handles waits for somebody who does', async () => {
    const { counts, count } = counting();
    const here = await aWorker({ minutes: async () => {} });
    const id = await announced('count');
    await setTimeout(200);
    expect(await rowsLeft()).toBe(1);
    await here.beforeApplicationShutdown();
    await aWorker({ count });
    await until('the job is done', () => counts.has(id));
  });

  test('a job that fails is tried again', async () => {
    let attempts = 0;
    await aWorker({
      shaky: async () => {
        if (++attempts === 1) throw new Error('not yet');
      },
    });
    await announced('shaky');
    await until('the second attempt', () => attempts === 2);
    expect(lines).toContainEqual(
      expect.objectContaining({ msg: 'A job failed and will be tried again.', topic: 'shaky' }),
    );
  });

  test('a payload that holds more than ids is given up at once, and said', async () => {
    let runs = 0;
    await aWorker({ forged: async () => runs++ });
    await announced('forged', { thingId: `x' or 1=1` });
    await until('it is given up', () => lines.some(({ msg }) => msg === 'A job was given up.'));
    expect(runs).toBe(0);
  });

  test('a job that takes its process down is given up after three processes', async () => {
    const { counts, count } = counting();
    await announced('count');
    for (const mode of ['relay-and-die', 'die', 'die']) await gone(await aJobProcess(mode));
    const told: JobIds[] = [];
    const jobs = await aWorker({ count }, 500, async (ids) => {
      told.push(ids);
      if (told.length === 1) throw new Error('not yet');
    });
    await until('it is given up', () => lines.some(({ msg }) => msg === 'A job was given up.'), 15_000);
    await until('what waits is told until it hears', () => told.length === 2);
    expect(told[1]).toMatchObject({ organizationId, thingId: expect.any(String) });
    expect(counts.size).toBe(0);
    expect(await jobs.counts()).toMatchObject({ waiting: 0, active: 0 });
  }, 40_000);

  test('a worker that leaves finishes what it has begun', async () => {
    let begun = false;
    let finished = false;
    const jobs = await aWorker({
      long: async () => {
        begun = true;
        await setTimeout(300);
        finished = true;
      },
    });
    await announced('long');
    await until('it has begun', () => begun);
    await jobs.beforeApplicationShutdown();
    expect(finished).toBe(true);
  });
});

if (!redis) test.skip('jobs in Redis: no REDIS_URL and no redis-server', () => {});

test('a topic has one handler', () => {
  const jobs = new Jobs({ databaseDirectUrl: '', log, runs: false });
  jobs.handle('minutes', async () => {});
  expect(() => jobs.handle('minutes', async () => {})).toThrow('The topic minutes has a handler already.');
});

test('the queue belongs to cx_jobs, which may create nothing else', async () => {
  const { rows } = await owner.query(
    `select nspowner::regrole::text as owner, has_database_privilege('cx_jobs', current_database(), 'create') as may_create
     from pg_namespace where nspname = 'bullmq'`,
  );
  expect(rows).toEqual([{ owner: 'cx_jobs', may_create: false }]);
});

async function said(child: ChildProcess, word: string) {
  await new Promise<void>((resolve) => {
    child.stdout!.on('data', (chunk: Buffer) => String(chunk).includes(word) && resolve());
  });
}

async function killed(child: ChildProcess) {
  child.kill('SIGKILL');
  await gone(child);
}

async function gone(child: ChildProcess) {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}
