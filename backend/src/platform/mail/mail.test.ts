import 'reflect-metadata';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import pg from 'pg';
import { pino } from 'pino';
import { ownDatabase } from '../../../testing/database.ts';
import { mailServer } from '../../../testing/mail-server.ts';
import { until } from '../../../testing/until.ts';
import { Clock } from '../clock.ts';
import { Database } from '../database/database.ts';
import type { Work } from '../database/work.ts';
import { Jobs } from '../jobs/jobs.ts';
import { MailSweep } from './mail-sweep.ts';
import { Mail, type MailDraft } from './mail.ts';
import { type MailTransport, smtpTransport } from './smtp.ts';

const organizationId = '01900000-0000-7000-8000-000000000001';
const log = pino({ level: 'silent' });
const clock = new Clock();
let owner: pg.Client;
let workerUrl: string;
let database: Database;
let server: Awaited<ReturnType<typeof mailServer>>;
const leaving: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const { ownerUrl, databaseUrl, databaseDirectUrl } = await ownDatabase();
  workerUrl = databaseDirectUrl;
  owner = new pg.Client(ownerUrl);
  await owner.connect();
  await owner.query(`insert into organizations values ($1, 'ours', 'Ours', now())`, [organizationId]);
  database = new Database({ url: databaseUrl, clock, entities: [], poolSize: 5 });
  await database.onModuleInit();
});
beforeEach(async () => {
  await owner.query('delete from outbox');
  await owner.query('delete from mails');
  server = await mailServer();
  leaving.push(() => server.close());
});
afterEach(async () => {
  for (const leave of leaving.splice(0).reverse()) await leave();
});
afterAll(async () => {
  await database.onApplicationShutdown();
  await owner.end();
});

const aWorker = async (smtpUrl: string | undefined = server.url, transport?: MailTransport) => {
  const jobs = new Jobs({ databaseDirectUrl: workerUrl, log, runs: true });
  const options = {
    ...(transport && { transport }),
    smtpUrl,
    mailFrom: 'CX Board <board@cx.test>',
    publicUrl: 'https://cx.test',
    log,
  };
  const mail = new Mail(database, jobs, options);
  await jobs.onApplicationBootstrap();
  leaving.push(() => jobs.beforeApplicationShutdown());
  return mail;
};
const invitation: MailDraft = {
  to: 'jana@meridian.test',
  kind: 'SECURITY',
  subject: 'You are invited — Meridian',
  text: 'Open https://cx.test/invitation/secret',
  html: '<p>Open <a href="https://cx.test/invitation/secret">it</a></p>',
  key: 'invitation 1',
};
const notice: MailDraft = { ...invitation, kind: 'NOTICE', key: 'minutes 1' };
const inOneAct = <T>(act: (work: Work) => Promise<T>) => database.workFor({ organizationId, reason: 'test' }, act);
const queued = (mail: Mail, draft: MailDraft) => inOneAct((work) => mail.queue(work, draft));
const states = async () =>
  (await owner.query('select state from mails order by id')).rows.map(({ state }) => state as string);
const becomes = (state: string) => until(state, async () => (await states()).join() === state);
const swept = async (minutes: number) => {
  const ahead = new Clock();
  ahead.set(new Date(Date.now() + minutes * 60_000));
  const sweep = new MailSweep(database, { databaseDirectUrl: workerUrl, clock: ahead, log });
  await sweep.sweep().finally(() => sweep.onApplicationShutdown());
};

test('a mail is sent once its act is committed, and its secret does not stay', async () => {
  const mail = await aWorker();
  await queued(mail, invitation);
  await becomes('SENT');
  const [row] = (await owner.query('select id, body, html from mails')).rows;
  expect(server.received).toHaveLength(1);
  expect(server.received[0]!.recipient).toBe('jana@meridian.test');
  expect(server.received[0]!.text).toContain(`Message-ID: <${row.id}@cx.test>`);
  expect(server.received[0]!.text).toContain('https://cx.test/invitation/secret');
  expect(row).toMatchObject({ body: '', html: null });
});

test('an act that fails sends nothing', async () => {
  const mail = await aWorker();
  const failing = inOneAct(async (work) => {
    await mail.queue(work, invitation);
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  await queued(mail, notice);
  await becomes('SENT');
  expect(server.received).toHaveLength(1);
});

test('a recipient gets one mail about one thing, however often it is asked for', async () => {
  const mail = await aWorker();
  const asked = await Promise.all(Array.from({ length: 10 }, () => queued(mail, notice)));
  expect(asked.filter(Boolean)).toHaveLength(1);
  expect(await queued(mail, { ...notice, to: 'petr@meridian.test' })).toBe(true);
  await becomes('SENT,SENT');
  expect(server.received).toHaveLength(2);
});

test('without a mail server mails are held and can be read', async () => {
  const mail = await aWorker('');
  await queued(mail, invitation);
  await becomes('HELD');
  expect(mail.goesOut).toBe(false);
  expect(await mail.held(organizationId)).toMatchObject([{ recipient: invitation.to, body: invitation.text }]);
  expect(await mail.held('01900000-0000-7000-8000-000000000002')).toEqual([]);
});

test('a refused mail is refused for good', async () => {
  server.becomes('refuses');
  await queued(await aWorker(), notice);
  await becomes('REFUSED');
  expect(server.received).toEqual([]);
});

test.each(['is busy', 'hangs up before the text'] as const)(
  'when the server %s, the mail goes later',
  async (temper) => {
    server.becomes(temper);
    await queued(await aWorker(), notice);
    await until('it was tried', async () => (await states()).join() === 'NEW' && (await rowsLeft()) === 0);
    server.becomes('takes');
    await becomes('SENT');
    expect(server.received).toHaveLength(1);
  },
);

test('a notice in doubt is not sent again', async () => {
  server.becomes('takes and hangs up');
  await queued(await aWorker(), notice);
  await until('the server has it', () => server.received.length === 1);
  await swept(5);
  expect(await states()).toEqual(['SENDING']);
  server.becomes('takes');
  await swept(11);
  expect(await states()).toEqual(['IN_DOUBT']);
  expect(server.received).toHaveLength(1);
});

test('a notice whose worker died before its text went is sent by another one', async () => {
  let bury = () => {};
  let tries = 0;
  const alive = smtpTransport(server.url);
  const dying: MailTransport = (mail, beforeText) =>
    tries++ > 0 ? alive(mail, beforeText) : new Promise((resolve) => (bury = () => resolve({ result: 'IN_DOUBT' })));
  await queued(await aWorker(undefined, dying), notice);
  leaving.push(async () => bury());
  await becomes('SENDING');
  await swept(11);
  await becomes('SENT');
  expect(server.received).toHaveLength(1);
});

test('a worker that comes back late finds its mail taken over and sends nothing', async () => {
  let go = () => {};
  const slow: MailTransport = async (_, beforeText) => {
    await new Promise<void>((resolve) => (go = resolve));
    return beforeText().then(
      () => ({ result: 'SENT' }),
      (error: Error) => ({ result: 'NOT_SENT', error }),
    );
  };
  await queued(await aWorker(undefined, slow), notice);
  await becomes('SENDING');
  await owner.query(`update mails set claimed_at = claimed_at + interval '1 second'`);
  go();
  await swept(1);
  expect(await states()).toEqual(['SENDING']);
  expect((await owner.query('select handed_at from mails')).rows).toEqual([{ handed_at: null }]);
});

test('a mail carries its calendar and the address that ends such mails', async () => {
  const calendar = { text: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n', method: 'REQUEST' as const };
  const unsubscribeUrl = `https://cx.test/api/unsubscribe/meridian/${'x'.repeat(43)}`;
  await queued(await aWorker(), { ...notice, calendar, unsubscribeUrl });
  await becomes('SENT');
  const { text } = server.received[0] ?? { text: '' };
  expect(text.replace(/\r\n /g, ' ')).toContain(`List-Unsubscribe: <${unsubscribeUrl}>`);
  expect(text).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  expect(text).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/);
  expect((await owner.query('select calendar, unsubscribe_url from mails')).rows).toEqual([
    { calendar: null, unsubscribe_url: null },
  ]);
});

test('a security mail in doubt is sent again, as the same mail', async () => {
  server.becomes('takes and hangs up');
  await queued(await aWorker(), invitation);
  await until('the server has it', () => server.received.length === 1);
  server.becomes('takes');
  await swept(11);
  await becomes('SENT');
  const ids = server.received.map(({ text }) => /^Message-ID: .*$/m.exec(text)?.[0]);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});

test('a mail whose job was given up is asked for again, while it is news', async () => {
  const quiet = new Jobs({ databaseDirectUrl: workerUrl, log, runs: false });
  const mail = new Mail(database, quiet, {
    smtpUrl: server.url,
    mailFrom: 'a@cx.test',
    publicUrl: 'https://cx.test',
    log,
  });
  await queued(mail, notice);
  await owner.query('delete from outbox');
  await swept(5);
  expect(await rowsLeft()).toBe(0);
  await swept(73 * 60);
  expect(await rowsLeft()).toBe(0);
  await swept(11);
  expect(await rowsLeft()).toBe(1);
});

test('a recipient cannot smuggle in another one', async () => {
  const mail = await aWorker();
  await queued(mail, { ...notice, subject: 'Hello\r\nBcc: eve@evil.test' });
  await becomes('SENT');
  expect(server.received[0]!.text).not.toMatch(/^Bcc:/m);
});

const rowsLeft = async () => Number((await owner.query('select count(*) from outbox')).rows[0].count);
