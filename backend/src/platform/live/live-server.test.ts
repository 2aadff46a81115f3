import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule, GraphQLSchemaHost, Query, Resolver } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Client, createClient } from 'graphql-ws';
import { pino } from 'pino';
import WebSocket from 'ws';
import { ownDatabase } from '../../../testing/database.ts';
import { until } from '../../../testing/until.ts';
import { Clock } from '../clock.ts';
import { EventBus } from '../events/event-bus.ts';
import { PostgresWire } from '../events/postgres-wire.ts';
import { organizationInAddress } from '../graphql/address.ts';
import { documentRules } from '../graphql/graphql.module.ts';
import { sha256, TrustedDocuments } from '../graphql/trusted-documents.ts';
import type { Looking } from '../identity/sessions.ts';
import { ChangesResolver } from './changes.resolver.ts';
import type { LiveConnections } from './live-connections.ts';
import { liveServer } from './live-server.ts';
import { Presence } from './presence.ts';
import { PresenceResolver } from './presence.resolver.ts';

const log = pino({ level: 'silent' });
const origin = 'http://cx.test';
const organizationId = randomUUID();
const elsewhere = randomUUID();
const changed = 'subscription Changed { changed { subject id refetch } }';
const whoIsHere = 'subscription Here($place: ShortText!) { presence(place: $place) { id name } }';
const trusted = new TrustedDocuments([{ [sha256(changed)]: changed, [sha256(whoIsHere)]: whoIsHere }]);

@Resolver()
class Nothing {
  @Query(() => Boolean)
  nothing() {
    return true;
  }
}

interface Process {
  readonly app: NestFastifyApplication;
  readonly events: EventBus;
  readonly connections: LiveConnections;
  readonly presence: Presence;
  readonly port: number;
  readonly sockets: Set<Socket>;
}

/** Who is signed in, by cookie value; a test takes people out to end their sessions. */
const signedIn = new Map<string, Looking>();
let databaseUrl: string;
const clients: { dispose(): void | Promise<void> }[] = [];
const processes: Process[] = [];

beforeAll(async () => {
  databaseUrl = (await ownDatabase()).databaseDirectUrl;
});
beforeEach(() => signedIn.clear());
afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose();
  for (const { app } of processes.splice(0)) await app.close();
});
afterAll(() => signedIn.clear());

async function aProcess({ trustedOnly = false } = {}): Promise<Process> {
  const events = new EventBus(new PostgresWire({ url: databaseUrl, log }), log);
  const presence = new Presence(events, new Clock());
  @Module({
    imports: [GraphQLModule.forRoot<MercuriusDriverConfig>({ driver: MercuriusDriver, autoSchemaFile: true })],
    providers: [
      Nothing,
      ChangesResolver,
      PresenceResolver,
      { provide: EventBus, useValue: events },
      { provide: Presence, useValue: presence },
    ],
  })
  class AppModule {}
  const adapter = new FastifyAdapter({ rewriteUrl: organizationInAddress as never });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule, adapter, { logger: false });
  const connections = await liveServer(app.getHttpAdapter().getInstance(), {
    ...{ events, log, trusted, trustedOnly, publicUrl: origin, loopback: false, rules: documentRules },
    schema: () => app.get(GraphQLSchemaHost).schema,
    look: async (token, slug) => (slug === 'meridian' ? (signedIn.get(token ?? '') ?? null) : null),
    checkEveryMilliseconds: 300,
  });
  await app.listen(0, '127.0.0.1');
  const server = app.getHttpServer();
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const made = { app, events, connections, presence, sockets, port: (server.address() as AddressInfo).port };
  processes.push(made);
  return made;
}

const tokenOf = (name: string) => name.padEnd(43, 'x');

function arrives(name: string, more: object = {}) {
  const personId = randomUUID();
  const account = { accountId: randomUUID(), email: `${name}@cx.test`, name, tokenDigest: Buffer.alloc(32) };
  const viewer = {
    organizationId,
    personId,
    roles: [],
    boards: [],
    name,
    accountId: account.accountId,
    attempt: null,
    ...more,
  };
  signedIn.set(tokenOf(name), { account, viewer } as unknown as Looking);
  return { name, personId, accountId: account.accountId };
}

const headersOf = (name: string, from = origin) => ({
  origin: from,
  cookie: `__Host-cx_session=${tokenOf(name)}`,
});
const addressOf = ({ port }: Process, slug = 'meridian') => `ws://127.0.0.1:${port}/api/${slug}/live`;

function connected(at: Process, { name }: { name: string }) {
  const closed: number[] = [];
  class Socket extends WebSocket {
    constructor(url: string, protocol: string) {
      super(url, protocol, { headers: headersOf(name) });
    }
  }
  const client = createClient({
    ...{ url: addressOf(at), webSocketImpl: Socket, retryAttempts: 0, lazy: false, onNonLazyError: () => {} },
    on: { closed: (event) => closed.push((event as CloseEvent).code) },
  });
  clients.push(client);
  return { client, closed };
}
type CloseEvent = { readonly code: number };

function heard<T>(client: Client, query: string, variables: Record<string, unknown> = {}) {
  const told: T[] = [];
  const errors: unknown[] = [];
  const isFirstWord = (data: T) => query === changed && (data as Changed).changed.refetch;
  const stop = client.subscribe<T>(
    { query, variables },
    {
      next: ({ data }) => data && !isFirstWord(data) && told.push(data),
      error: (error) => errors.push(error),
      complete: () => {},
    },
  );
  return { told, errors, stop };
}
type Changed = { changed: { subject: string | null; id: string | null; refetch: boolean } };
const told = ({ events }: Process, subject: string, id: string, organization = organizationId) =>
  events.publish({ organizationId: organization, subject, id });

async function refusedWith(at: Process, headers: Record<string, string>, slug?: string): Promise<number> {
  const socket = new WebSocket(addressOf(at, slug), 'graphql-transport-ws', { headers });
  const [, response] = (await once(socket, 'unexpected-response')) as [unknown, { statusCode: number }];
  socket.on('error', () => {});
  socket.terminate();
  return response.statusCode;
}

test('a change is told in every process, to its organization, and only to those who may hear of it', async () => {
  const [one, two] = [await aProcess(), await aProcess()];
  const [jana, analyst] = [arrives('jana'), arrives('analyst', { roles: ['ANALYST'] })];
  const stranger = arrives('stranger', { organizationId: elsewhere });
  const [toJana, toAnalyst, toStranger] = [
    heard<Changed>(connected(one, jana).client, changed),
    heard<Changed>(connected(two, analyst).client, changed),
    heard<Changed>(connected(two, stranger).client, changed),
  ];
  await until('all listen', () => one.events.listeners === 1 && two.events.listeners === 2);
  const [batch, meeting, secret] = [randomUUID(), randomUUID(), randomUUID()];
  await told(one, 'SECRET', secret);
  await told(one, 'IMPORT', batch);
  await told(one, 'MEETING', meeting);
  await until('both heard', () => toJana.told.length > 0 && toAnalyst.told.length > 1);
  expect(toJana.told).toEqual([{ changed: { subject: 'MEETING', id: meeting, refetch: false } }]);
  expect(toAnalyst.told.map(({ changed: { id } }) => id)).toEqual([batch, meeting]);
  expect(toStranger.told).toEqual([]);
});

test('the first word is to read again: what happened before the line was open was not heard', async () => {
  const at = await aProcess();
  const { client } = connected(at, arrives('jana'));
  const first = new Promise((resolve) =>
    client.subscribe<Changed>({ query: changed }, { next: resolve, error: () => {}, complete: () => {} }),
  );
  expect(await first).toEqual({ data: { changed: { subject: null, id: null, refetch: true } } });
});

test('a page that began to read a moment ago is told what changed since, and reads nothing twice when nothing did', async () => {
  const at = await aProcess();
  const meeting = randomUUID();
  const words = async (lookBack: number, count: number) => {
    const said: Changed['changed'][] = [];
    const { client } = connected(at, arrives('jana'));
    const query = 'subscription ($lookBack: Int) { changed(lookBack: $lookBack) { subject id refetch } }';
    const next = ({ data }: { data?: Changed | null }) => void (data && said.push(data.changed));
    client.subscribe<Changed>({ query, variables: { lookBack } }, { next, error: () => {}, complete: () => {} });
    await until('the first words are said', () => said.length >= count);
    return said;
  };
  // A process that has only just begun to listen cannot know what was before.
  expect(await words(30_000, 1)).toEqual([{ subject: null, id: null, refetch: true }]);
  const now = performance.now.bind(performance);
  const later = jest.spyOn(performance, 'now').mockImplementation(() => now() + 30_000);
  expect(await words(0, 1)).toEqual([{ subject: null, id: null, refetch: false }]);
  await told(at, 'MEETING', randomUUID(), elsewhere);
  await told(at, 'MEETING', meeting);
  await until('it is heard', () => at.events.lately(organizationId, 5_000)?.length === 1);
  expect(await words(0, 2)).toEqual([
    { subject: null, id: null, refetch: false },
    { subject: 'MEETING', id: meeting, refetch: false },
  ]);
  expect(await words(120_000, 1)).toEqual([{ subject: null, id: null, refetch: true }]);
  later.mockRestore();
});

test.each([
  ['from another page', () => headersOf('jana', 'http://evil.test'), undefined, 403],
  ['without an origin', () => ({ cookie: headersOf('jana').cookie }), undefined, 403],
  ['without a session', () => ({ origin }), undefined, 401],
  ['with a forged session', () => headersOf('nobody'), undefined, 401],
  ['to an organization that is not theirs', () => headersOf('jana'), 'another', 401],
])('an upgrade %s is refused and leaves no socket', async (_name, headers, slug, status) => {
  const at = await aProcess();
  arrives('jana');
  for (let n = 0; n < 5; n++) expect(await refusedWith(at, headers() as Record<string, string>, slug)).toBe(status);
  await until('no socket is left', () => at.sockets.size === 0, 2_000);
  expect(at.connections.size).toBe(0);
});

test('somebody whose account has no membership here finds nothing', async () => {
  const at = await aProcess();
  arrives('jana');
  signedIn.set(tokenOf('jana'), { ...signedIn.get(tokenOf('jana'))!, viewer: null });
  expect(await refusedWith(at, headersOf('jana'))).toBe(404);
});

test('a person whose membership ended is shown out within a second, and told nothing more', async () => {
  const at = await aProcess();
  const jana = arrives('jana');
  const { client, closed } = connected(at, jana);
  const toJana = heard<Changed>(client, changed);
  await until('she listens', () => at.events.listeners === 1);
  signedIn.delete(tokenOf('jana'));
  const since = Date.now();
  await told(at, 'PERSON', jana.personId);
  await until('she is out', () => closed.length > 0, 1_000);
  expect(Date.now() - since).toBeLessThan(1_000);
  await told(at, 'MEETING', randomUUID());
  await setTimeout(50);
  expect(closed).toEqual([4403]);
  expect(toJana.told.filter(({ changed: { subject } }) => subject === 'MEETING')).toEqual([]);
  expect(at.events.listeners).toBe(0);
});

test('signing out elsewhere, or a session that runs out, closes the socket', async () => {
  const at = await aProcess();
  const [jana, petr] = [arrives('jana'), arrives('petr')];
  const [ofJana, ofPetr] = [connected(at, jana), connected(at, petr)];
  await until('both are there', () => at.connections.size === 2);
  signedIn.delete(tokenOf('jana'));
  await at.events.publish({ organizationId: '', subject: 'SESSION', id: jana.accountId });
  await until('she is out', () => ofJana.closed.length > 0, 200);
  expect(ofPetr.closed).toEqual([]);
  signedIn.delete(tokenOf('petr'));
  await until('he is out', () => ofPetr.closed.length > 0, 1_000);
});

test('rights that are lost while listening count from the next event on', async () => {
  const at = await aProcess();
  const analyst = arrives('analyst', { roles: ['ANALYST'] });
  const heardOf = heard<Changed>(connected(at, analyst).client, changed);
  await until('they listen', () => at.events.listeners === 1);
  await told(at, 'IMPORT', randomUUID());
  await until('heard', () => heardOf.told.length === 1);
  const { account, viewer } = signedIn.get(tokenOf('analyst'))!;
  signedIn.set(tokenOf('analyst'), { account, viewer: { ...viewer!, roles: [] } });
  await setTimeout(600);
  await told(at, 'IMPORT', randomUUID());
  await told(at, 'MEETING', randomUUID());
  await until('heard', () => heardOf.told.length === 2);
  expect(heardOf.told[1]!.changed.subject).toBe('MEETING');
});

test('only listed subscriptions are answered, by hash or to the letter', async () => {
  const at = await aProcess({ trustedOnly: true });
  const { client } = connected(at, arrives('jana'));
  const unlisted = heard(client, 'subscription { changed { id } }');
  const unknown = heard(client, '', {});
  await until('both refused', () => unlisted.errors.length + unknown.errors.length === 2);
  expect(unlisted.errors[0]).toMatchObject([{ message: 'Only listed operations are answered.' }]);
  heard<Changed>(client, changed);
  const errors: unknown[] = [];
  client.subscribe(
    { query: '', extensions: { persistedQuery: { version: 1, sha256Hash: sha256(changed) } } },
    { next: () => {}, error: (error) => errors.push(error), complete: () => {} },
  );
  await until('both listen', () => at.events.listeners === 2);
  expect(errors).toEqual([]);
});

test.each([
  ['an unknown field', 'subscription { changed { nope } }'],
  ['two roots', 'subscription { changed { id } more: changed { id } }'],
  ['a query', '{ nothing }'],
  ['the schema', 'subscription { __schema { types { name } } }'],
  ['no GraphQL', 'subscription {'],
])('%s is refused', async (_name, query) => {
  const at = await aProcess();
  const asked = heard(connected(at, arrives('jana')).client, query);
  await until('refused', () => asked.errors.length > 0);
  expect(JSON.stringify(asked.errors)).not.toMatch(/Did you mean/);
  expect(asked.told).toEqual([]);
  expect(at.events.listeners).toBe(0);
});

test('a subscription that ends is forgotten at once, and so is a socket that breaks', async () => {
  const at = await aProcess();
  const { client } = connected(at, arrives('jana'));
  const asked = heard<Changed>(client, changed);
  await until('she listens', () => at.events.listeners === 1);
  asked.stop();
  await until('forgotten', () => at.events.listeners === 0);
  heard<Changed>(client, changed);
  await until('she listens again', () => at.events.listeners === 1);
  for (const socket of at.sockets) socket.destroy();
  await until('forgotten', () => at.events.listeners === 0 && at.connections.size === 0);
});

test('sockets and subscriptions are bounded', async () => {
  const at = await aProcess();
  const jana = arrives('jana');
  const many = Array.from({ length: 20 }, () => connected(at, jana));
  await until('twenty are there', () => at.connections.size === 20);
  const { closed } = connected(at, jana);
  await until('the next one is closed', () => closed.length > 0);
  expect(closed).toEqual([4429]);
  const asked = Array.from({ length: 22 }, () => heard(many[0]!.client, changed));
  await until('two are refused', () => asked.filter(({ errors }) => errors.length > 0).length === 2);
  expect(at.events.listeners).toBe(20);
  asked[0]!.stop();
  await until('one has gone', () => at.events.listeners === 19);
  const again = heard(many[0]!.client, changed);
  await until('another one may come', () => at.events.listeners === 20);
  expect(again.errors).toEqual([]);
});

test('a message over the limit and a silent newcomer are cut off', async () => {
  const at = await aProcess();
  arrives('jana');
  const loud = new WebSocket(addressOf(at), 'graphql-transport-ws', { headers: headersOf('jana') });
  await once(loud, 'open');
  loud.send('x'.repeat(17_000));
  expect((await once(loud, 'close'))[0]).toBe(1009);
  const silent = new WebSocket(addressOf(at), 'graphql-transport-ws', { headers: headersOf('jana') });
  expect((await once(silent, 'close'))[0]).toBe(4408);
});

test('a restart tells everyone to come back, and does not wait for the deaf', async () => {
  const at = await aProcess();
  const { closed } = connected(at, arrives('jana'));
  await until('she is there', () => at.connections.size === 1);
  const since = Date.now();
  await at.app.close();
  expect(Date.now() - since).toBeLessThan(2_000);
  await until('she knows', () => closed.length > 0);
  expect(closed).toEqual([1012]);
});

test('people at a place see each other across processes, and see who leaves', async () => {
  const [one, two] = [await aProcess(), await aProcess()];
  const [jana, petr] = [arrives('jana'), arrives('petr')];
  const place = '/meridian/board/meetings/23';
  type Here = { presence: { name: string }[] };
  const seen = heard<Here>(connected(one, jana).client, whoIsHere, { place });
  const names = () => seen.told.at(-1)?.presence.map(({ name }) => name);
  await until('the first answer', () => names()?.length === 0);
  await one.presence.beHere({ organizationId, place }, { id: jana.personId, name: 'Jana' });
  await two.presence.beHere({ organizationId, place }, { id: petr.personId, name: 'Petr' });
  await two.presence.beHere({ organizationId, place: '/elsewhere' }, { id: petr.personId, name: 'Petr' });
  await two.presence.beHere({ organizationId: elsewhere, place }, { id: randomUUID(), name: 'Eve' });
  await until('both are here', () => names()?.join() === 'Jana,Petr');
  expect(two.presence.at({ organizationId, place })).toHaveLength(2);
});

test('presence is passed on once in fifteen seconds and forgotten after forty-five', async () => {
  const at = await aProcess();
  const clock = new Clock();
  const presence = new Presence(at.events, clock);
  const passedOn: string[] = [];
  const stop = at.events.onEvent(({ id }) => passedOn.push(id));
  const here = { organizationId, place: '/here' };
  const start = Date.now();
  for (const second of [0, 5, 10, 16]) {
    clock.set(new Date(start + second * 1_000));
    await presence.beHere(here, { id: 'jana', name: 'Jana' });
  }
  await until('what was passed on', () => passedOn.length >= 2);
  await setTimeout(50);
  expect(passedOn).toHaveLength(2);
  clock.set(new Date(start + 50_000));
  presence.forgetTheGone();
  expect(presence.at(here)).toHaveLength(1);
  clock.set(new Date(start + 62_000));
  presence.forgetTheGone();
  expect(presence.at(here)).toEqual([]);
  presence.onApplicationShutdown();
  stop();
});
