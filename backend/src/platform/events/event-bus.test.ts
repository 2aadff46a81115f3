import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import pg from 'pg';
import { pino } from 'pino';
import { ownDatabase } from '../../../testing/database.ts';
import { testRedis } from '../../../testing/redis.ts';
import { until } from '../../../testing/until.ts';
import { EventBridge } from './event-bridge.ts';
import { EventBus } from './event-bus.ts';
import { type BoardEvent, EventStream, GAP } from './event-stream.ts';
import { PostgresWire } from './postgres-wire.ts';
import { RedisWire } from './redis-wire.ts';

const log = pino({ level: 'silent' });
const ours = '01900000-0000-7000-8000-000000000001';
const theirs = '01900000-0000-7000-8000-000000000002';
const meeting = '01900000-0000-7000-8000-0000000000aa';

const redis = await testRedis();
const leaving: (() => Promise<unknown>)[] = [];
let databaseUrl: string;
let database: pg.Client;

beforeAll(async () => {
  databaseUrl = (await ownDatabase()).ownerUrl;
  database = new pg.Client(databaseUrl);
  await database.connect();
});
afterEach(async () => {
  for (const leave of leaving.splice(0).reverse()) await leave();
});
afterAll(async () => {
  await database.end();
  await redis?.stop();
});

const told = (id: string, org = ours) =>
  database.query(`select pg_notify('cx_events', $1)`, [JSON.stringify({ org, subject: 'MEETING', id })]);

const heardBy = (stream: EventStream) => {
  const heard: BoardEvent[] = [];
  void (async () => {
    for await (const event of stream) heard.push(event);
  })();
  return heard;
};

const wires = [
  {
    name: 'PostgreSQL',
    open: async () => new PostgresWire({ url: databaseUrl, log }),
    cut: async () => {
      await database.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'listen cx_events'`,
      );
    },
  },
  {
    name: 'Redis',
    open: async () => {
      const bridge = new EventBridge({ databaseUrl, redisUrl: redis!.url, log });
      bridge.open();
      leaving.push(() => bridge.close());
      return new RedisWire({ url: redis!.url, log });
    },
    cut: async () => {
      const admin = new Redis(redis!.url);
      await admin.client('KILL', 'TYPE', 'pubsub');
      admin.disconnect();
    },
  },
];

describe.each(redis ? wires : wires.slice(0, 1))('events over $name', ({ open, cut }) => {
  const aProcess = async () => {
    const bus = new EventBus(await open(), log);
    await bus.onModuleInit();
    leaving.push(() => bus.onApplicationShutdown());
    return bus;
  };
  /** The bridge takes a moment; from here on every event is heard. */
  const aListeningProcess = async () => {
    const bus = await aProcess();
    const first = bus.subscribe(theirs);
    const heard = heardBy(first);
    await until('the first event', async () => {
      await told(meeting, theirs);
      return heard.some(({ subject }) => subject === 'MEETING');
    });
    first.close();
    return bus;
  };

  test('what one process tells is heard in the others, by that organization only', async () => {
    const [one, two] = [await aListeningProcess(), await aListeningProcess()];
    const streams = [one.subscribe(ours), two.subscribe(ours), two.subscribe(theirs)].map(heardBy);
    await one.publish({ organizationId: ours, subject: 'PRESENCE', id: meeting, facts: { place: 'home' } });
    await until('both heard it', () => streams.slice(0, 2).every((heard) => heard.length > 0));
    const event = { organizationId: ours, subject: 'PRESENCE', id: meeting, facts: { place: 'home' } };
    expect(streams[0]).toContainEqual(event);
    expect(streams[1]).toContainEqual(event);
    expect(streams[2]!.filter(({ subject }) => subject === 'PRESENCE')).toEqual([]);
  });

  test('an event of a transaction is heard at its commit, and never after a rollback', async () => {
    const heard = heardBy((await aListeningProcess()).subscribe(ours));
    await database.query('begin');
    await told('rolled-back');
    await database.query('rollback');
    await database.query('begin');
    await told('committed');
    expect(heard.filter(({ subject }) => subject === 'MEETING')).toEqual([]);
    await database.query('commit');
    await until('the event', () => heard.some(({ id }) => id === 'committed'));
    expect(heard.some(({ id }) => id === 'rolled-back')).toBe(false);
  });

  test('after a lost connection listeners are told of the gap and hear on', async () => {
    const heard = heardBy((await aListeningProcess()).subscribe(ours));
    heard.length = 0;
    await cut();
    await until('the gap', () => heard.some(({ subject }) => subject === GAP));
    await told(meeting);
    await until('the next event', () => heard.at(-1)?.id === meeting);
  });

  test('nothing is left when the bus closes', async () => {
    const bus = await aProcess();
    const stream = bus.subscribe(ours);
    const next = stream.next();
    await bus.onApplicationShutdown();
    expect(await next).toEqual({ value: undefined, done: true });
    expect(bus.listeners).toBe(0);
  });
});

(redis ? test : test.skip)(
  'when the bridge dies another one takes over, and listeners are told of the gap',
  async () => {
    const bridges = [1, 2].map(() => new EventBridge({ databaseUrl, redisUrl: redis!.url, log }));
    const bus = new EventBus(new RedisWire({ url: redis!.url, log }), log);
    await bus.onModuleInit();
    leaving.push(() => bus.onApplicationShutdown());
    for (const bridge of bridges) {
      bridge.open();
      leaving.push(() => bridge.close());
    }
    const heard = heardBy(bus.subscribe(ours));
    const carried = (id: string) =>
      until('an event is carried', async () => {
        await told(id);
        return heard.some((event) => event.id === id);
      });
    await carried('before');
    heard.length = 0;
    const holder = `select pid from pg_locks where locktype = 'advisory' and objid = 7203 and granted`;
    await database.query(`select pg_terminate_backend(pid) from (${holder}) as lock`);
    await until('the gap', () => heard.some(({ subject }) => subject === GAP));
    await carried('after');
  },
);

if (!redis) test.skip('events over Redis: no REDIS_URL and no redis-server', () => {});

test('a listener that does not read gets one gap in place of what it missed', async () => {
  const stream = new EventStream(ours, 100, () => {});
  for (let n = 0; n < 6_050; n++) stream.push({ organizationId: ours, subject: 'MEETING', id: String(n) });
  const read: BoardEvent[] = [];
  for (let event = await stream.next(); event.value; event = await stream.next()) {
    read.push(event.value);
    if (event.value.id === '6049') break;
  }
  expect(read.length).toBeLessThanOrEqual(101);
  expect(read[0]).toMatchObject({ subject: GAP });
  expect(read.filter(({ subject }) => subject === GAP)).toHaveLength(1);
});

test('a closed stream ends its reader and hears nothing more', async () => {
  let forgotten = 0;
  const stream = new EventStream(ours, 100, () => forgotten++);
  const next = stream.next();
  await stream.return();
  stream.push({ organizationId: ours, subject: 'MEETING', id: meeting });
  stream.close();
  expect(await next).toEqual({ value: undefined, done: true });
  expect(await stream.next()).toEqual({ value: undefined, done: true });
  expect(forgotten).toBe(1);
});
