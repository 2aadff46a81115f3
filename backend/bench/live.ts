import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Redis } from 'ioredis';
import pg from 'pg';
import WebSocket from 'ws';
import { type House, Resident } from '../testing/house.ts';
import { testRedis } from '../testing/redis.ts';
import { freePort } from '../src/platform/embedded/free-port.ts';

export interface LiveSetting {
  readonly rounds: number;
  readonly events: number;
  readonly followers: number;
}

/** Milliseconds, the middle one of every delivery of a round: ours, and the bare wire with nothing but sockets behind it. */
export interface LiveTimes {
  readonly ours: readonly number[];
  readonly bare: readonly number[];
}

type Send = (text: string) => Promise<unknown>;
interface Followed {
  readonly sockets: readonly WebSocket[];
  readonly send: Send;
}

const eachAccount = 10;
const channel = 'bench_bare';

/** Events of one organization to its followers, over PostgreSQL and, where there is a Redis, over it. */
export async function measureLive(house: House, setting: LiveSetting): Promise<Record<string, LiveTimes>> {
  const resident = await Resident.signUp(house, 'bench-live');
  const owner = new pg.Client(house.embedded.url);
  await owner.connect();
  const cookies = await cookiesOf(owner, resident.slug, Math.ceil(setting.followers / eachAccount));
  const { rows } = await owner.query<{ id: string }>('select id from organizations where slug = $1', [resident.slug]);
  const told = { organizationId: String(rows[0]?.id), cookies, slug: resident.slug };
  const notify = (on: string) => (text: string) => owner.query('select pg_notify($1, $2)', [on, text]);
  const times: Record<string, LiveTimes> = {};
  try {
    const bare = { port: await freePort(house.ports.worker + 3), databaseUrl: house.embedded.url, channel };
    const wires = { ours: notify('cx_events'), bare: notify(channel) };
    times['PostgreSQL NOTIFY'] = await compare(house, setting, { told, bare, wires });
    const redis = await testRedis();
    if (!redis) return times;
    for (const part of ['api', 'worker'] as const) await house.kill(part);
    for (const part of ['api', 'worker'] as const) await house.start(part, { REDIS_URL: redis.url });
    const publisher = new Redis(redis.url);
    const publish = (on: string) => (text: string) => publisher.publish(on, text);
    times['Redis pub/sub'] = await compare(house, setting, {
      ...{ told, wires: { ours: publish('cx_events'), bare: publish(channel) } },
      bare: { port: await freePort(house.ports.worker + 4), redisUrl: redis.url, channel },
    });
    publisher.disconnect();
    await redis.stop();
    return times;
  } finally {
    await owner.end();
  }
}

interface Comparison {
  readonly told: { readonly organizationId: string; readonly cookies: readonly string[]; readonly slug: string };
  readonly bare: {
    readonly port: number;
    readonly channel: string;
    readonly databaseUrl?: string;
    readonly redisUrl?: string;
  };
  readonly wires: { readonly ours: Send; readonly bare: Send };
}

async function compare(house: House, setting: LiveSetting, { told, bare, wires }: Comparison): Promise<LiveTimes> {
  const rival = await bareServer(bare);
  const event = (id: string) => JSON.stringify({ org: told.organizationId, subject: 'METRIC', id });
  const ours: Followed = {
    sockets: await ourFollowers(house, told, setting.followers),
    send: (id) => wires.ours(event(id)),
  };
  const theirs: Followed = {
    sockets: await bareFollowers(bare.port, setting.followers),
    send: (id) => wires.bare(event(id)),
  };
  const times = { ours: [] as number[], bare: [] as number[] };
  try {
    for (let round = 0; round <= setting.rounds; round += 1) {
      const both = { ours: await middle(ours, setting.events), bare: await middle(theirs, setting.events) };
      if (round === 0) continue; // warms up
      times.ours.push(both.ours);
      times.bare.push(both.bare);
    }
    return times;
  } finally {
    for (const socket of [...ours.sockets, ...theirs.sockets]) socket.terminate();
    rival.kill();
  }
}

/** From the word that is sent to every follower who has heard it; the middle one of all. */
async function middle({ sockets, send }: Followed, events: number): Promise<number> {
  const took: number[] = [];
  for (let nth = 0; nth < events; nth += 1) {
    const id = randomUUID();
    const since = performance.now();
    const heard = sockets.map(
      (socket) =>
        new Promise<void>((resolve) => {
          const listen = (data: WebSocket.RawData) => {
            if (!Buffer.isBuffer(data) || !data.includes(id)) return;
            took.push(performance.now() - since);
            socket.off('message', listen);
            resolve();
          };
          socket.on('message', listen);
        }),
    );
    await send(id);
    await Promise.race([Promise.all(heard), pause(10_000)]);
    if (took.length !== (nth + 1) * sockets.length) throw new Error(`Only ${took.length} of all words were heard.`);
  }
  return took.toSorted((a, b) => a - b)[Math.floor(took.length / 2)] ?? NaN;
}

async function ourFollowers(house: House, { cookies, slug }: Comparison['told'], many: number): Promise<WebSocket[]> {
  const sockets = Array.from({ length: many }, (_, nth) => {
    const headers = { cookie: cookies[Math.floor(nth / eachAccount)], origin: house.address, 'x-cx-client': 'bench' };
    return new WebSocket(`${house.address.replace('http', 'ws')}/api/${slug}/live`, 'graphql-transport-ws', {
      headers,
    });
  });
  await Promise.all(sockets.map((socket) => once(socket, 'open')));
  const query = 'subscription { changed { id refetch } }';
  for (const socket of sockets) {
    const ready = once(socket, 'message');
    socket.send(JSON.stringify({ type: 'connection_init' }));
    await ready;
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
  }
  await pause(1_000);
  return sockets;
}

async function bareFollowers(port: number, many: number): Promise<WebSocket[]> {
  const sockets = Array.from({ length: many }, () => new WebSocket(`ws://127.0.0.1:${port}`));
  await Promise.all(sockets.map((socket) => once(socket, 'open')));
  return sockets;
}

async function bareServer(setting: Comparison['bare']): Promise<ChildProcess> {
  const file = fileURLToPath(new URL('rival-notify.mjs', import.meta.url));
  const child = spawn(process.execPath, [file, JSON.stringify(setting)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said = await Promise.race([once(child.stdout as NodeJS.ReadableStream, 'data'), once(child, 'exit')]);
  if (!String(said[0]).includes('ready')) throw new Error('The bare server did not start.');
  return child;
}

/** People of the organization, each signed in. */
async function cookiesOf(owner: pg.Client, slug: string, many: number): Promise<string[]> {
  const tokens = Array.from({ length: many }, () => randomBytes(32).toString('base64url'));
  for (const token of tokens)
    await owner.query(
      `with account as (
         insert into accounts (id, email, name, created_at)
         values (gen_random_uuid(), $1, 'Follower', now()) returning id),
       person as (
         insert into people (organization_id, id, created_at, name, job_title)
         select id, gen_random_uuid(), now(), 'Follower', 'Colleague' from organizations where slug = $2 returning organization_id, id),
       member as (
         insert into account_memberships (account_id, organization_id, person_id)
         select a.id, p.organization_id, p.id from account a, person p)
       insert into sessions (token_digest, account_id, created_at, seen_at, idle_until, expires_at)
       select $3, id, now(), now(), now() + interval '1 day', now() + interval '1 day' from account`,
      [`follower-${randomUUID()}@bench.example`, slug, createHash('sha256').update(token).digest()],
    );
  return tokens.map((token) => `__Host-cx_session=${token}`);
}
