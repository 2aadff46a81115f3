import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { House, Resident } from '../testing/house.ts';

/**
 * What is promised. A mail is claimed before it is sent, and the moment its text is handed over is written down before
 * the first word of it leaves. A worker that dies before that moment has sent nothing: another one sends the mail, so it
 * arrives once. A worker that dies after it leaves a doubt that no sender can resolve, since the server may have taken
 * the text: a notice is then not sent again (at most once), a security mail is, under the same Message-ID (at least
 * once), by which mail programs tell the two apart.
 */
const folder = mkdtempSync(join(tmpdir(), 'cxboard-mail-ordeal-'));

/** Message-IDs of the mails that arrived whole. */
const arrived: string[] = [];
/** Where the next mail is held up: before its text, or once the text is there and nothing was answered yet. */
let gate: { readonly at: 'RECIPIENT' | 'TEXT'; readonly reached: () => void } | null = null;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: (_address, _session, answer) => {
    if (gate?.at === 'RECIPIENT') gate.reached();
    else answer();
  },
  onData: (stream, _session, done) => {
    let text = '';
    stream.setEncoding('utf8');
    stream.on('data', (part: string) => (text += part));
    stream.on('end', () => {
      arrived.push(/^Message-ID: (.*)$/im.exec(text)?.[1] ?? '');
      if (gate?.at === 'TEXT') gate.reached();
      else done();
    });
  },
});
server.on('error', () => {}); // a worker that is killed hangs up in the middle

/** A mail as a chapter queues it. */
const queue = `
  with org as (select id from organizations limit 1), mail as (
    insert into mails (organization_id, id, key, kind, recipient, subject, body, created_at)
    select id, gen_random_uuid(), gen_random_uuid()::text, $1, 'clara@example.org', 'News', 'News', now() from org
    returning organization_id, id)
  insert into outbox (organization_id, id, topic, payload)
  select organization_id, gen_random_uuid(), 'mail.send', json_build_object('mailId', id) from mail`;

void describe('a worker that sends mail is killed', { concurrency: false }, () => {
  let house: House;

  before(async () => {
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    const { port } = server.server.address() as AddressInfo;
    const environment = { TRUSTED_ONLY: 'off', SMTP_URL: `smtp://127.0.0.1:${port}` };
    house = await House.open({ folder, port: 5890, environment });
    await Resident.signUp(house, 'ordeal-of-mails');
  });
  after(async () => {
    await house.close();
    await new Promise<void>((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true, force: true });
  });

  async function asOwner<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const owner = new pg.Client(house.embedded.url);
    await owner.connect();
    return owner
      .query<Row>(text, [...values])
      .then(({ rows }) => rows)
      .finally(() => owner.end());
  }
  const states = async () =>
    (await asOwner<{ state: string }>('select state from mails order by created_at, id')).map(({ state }) => state);

  async function until(isTrue: () => Promise<boolean> | boolean) {
    for (const end = Date.now() + 60_000; Date.now() < end; await pause(50)) if (await isTrue()) return;
    throw new Error(`Not within a minute; mails are ${(await states()).join()}, ${arrived.length} arrived.`);
  }

  /** A mail is on its way as far as the gate when its worker dies; then the sweep finds it. Gives what arrived of it. */
  async function killedAt(at: 'RECIPIENT' | 'TEXT', kind: 'NOTICE' | 'SECURITY', meddle?: string) {
    await until(async () => !(await states()).some((state) => state === 'NEW' || state === 'SENDING'));
    const earlier = arrived.length;
    const reached = new Promise<void>((resolve) => (gate = { at, reached: resolve }));
    await asOwner(queue, [kind]);
    await reached;
    assert.equal((await states()).filter((state) => state === 'SENDING').length, 1);
    await house.kill('worker');
    gate = null;

    if (meddle) await asOwner(meddle);
    // Ten minutes go by: the sweep takes over what nobody finished.
    await asOwner(`update mails set claimed_at = claimed_at - interval '11 minutes' where state = 'SENDING'`);
    await asOwner(`update schedules set last_done_at = null where name = 'mail.sweep'`);
    await house.start('worker');
    await until(async () => !(await states()).some((state) => state === 'NEW' || state === 'SENDING'));
    const ids = arrived.slice(earlier);
    return { times: ids.length, messages: new Set(ids).size, state: (await states()).at(-1) };
  }

  void test('before its text: a notice arrives once', async () => {
    assert.deepEqual(await killedAt('RECIPIENT', 'NOTICE'), { times: 1, messages: 1, state: 'SENT' });
  });

  void test('with the text in the hands of the server: a notice is in doubt and not sent again', async () => {
    assert.deepEqual(await killedAt('TEXT', 'NOTICE'), { times: 1, messages: 1, state: 'IN_DOUBT' });
  });

  void test('with the text in the hands of the server: a security mail comes again as the same message', async () => {
    assert.deepEqual(await killedAt('TEXT', 'SECURITY'), { times: 2, messages: 1, state: 'SENT' });
  });

  void test('a planted fault is found: a sender that forgets that it handed the text over sends twice', async () => {
    const forgetting = `update mails set handed_at = null where state = 'SENDING'`;
    assert.equal((await killedAt('TEXT', 'NOTICE', forgetting)).times, 2);
  });
});
