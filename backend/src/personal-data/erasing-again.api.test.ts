import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { givenAServer, type TestApp } from '../../testing/app.ts';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import { Caller } from '../../testing/caller.ts';
import { until } from '../../testing/until.ts';
import { customerId } from '../customers/index.ts';
import { EraseCustomerForTestDocument } from '../customers/customers.api.generated.ts';
import { DeactivatePersonForTestDocument } from '../people/people.api.generated.ts';
import { ForgetPersonForTestDocument } from './personal-data.api.generated.ts';

/** Names that stand nowhere else. */
const canary = 'zeisig';
const customer = 'customer-4711';

let folder: string;
let erasuresFile: string;
const servers: TestApp[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cxboard-again-'));
  erasuresFile = join(folder, 'erasures.jsonl');
});
afterAll(async () => {
  for (const { close } of servers) await close();
  rmSync(folder, { recursive: true, force: true });
});

const onDatabase = (url: string, name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
const nameOf = (url: string) => new URL(url).pathname.slice(1);

async function asOwner<T>(url: string, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  return act(client).finally(() => client.end());
}

async function serverOn(name: string, { database }: TestApp): Promise<TestApp> {
  const { databaseUrl, databaseDirectUrl } = database;
  const server = await givenAServer({
    ...{ databaseUrl: onDatabase(databaseUrl, name), databaseDirectUrl: onDatabase(databaseDirectUrl, name) },
    erasuresFile,
  });
  servers.push(server);
  return server;
}

/** Every row of every table that says the word, by table. */
const said = (url: string) =>
  asOwner(url, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select c.relname as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const { rowCount } = await client.query(`select from ${name} t where to_jsonb(t)::text ilike $1`, [
        `%${canary}%`,
      ]);
      if (rowCount) found.push(name);
    }
    return found;
  });

async function forget({ administrator, analyst, employee }: TestBoard) {
  const personId = employee.person.id;
  await administrator.sends(DeactivatePersonForTestDocument, { input: { personId, expectedVersion: 1 } });
  const { forgetPerson } = await administrator.sends(ForgetPersonForTestDocument, { input: { personId } });
  expect(forgetPerson.__typename).toBe('PersonForgotten');
  await analyst.sends(EraseCustomerForTestDocument, { input: { key: customer } });
}

test('who was forgotten after a backup was made is forgotten again when it is started', async () => {
  const first = await givenAServer({ erasuresFile });
  const board = await givenABoard(first);
  const personId = board.employee.person.id;
  await asOwner(first.database.ownerUrl, (client) =>
    client.query(`update people set name = 'Quirin Zeisig', email = 'quirin.zeisig@example.org' where id = $1`, [
      personId,
    ]),
  );
  expect(await said(first.database.ownerUrl)).toContain('people');
  await first.close();

  // The older backup; the work goes on in another copy.
  const older = nameOf(first.database.ownerUrl);
  const later = `${older}_later`;
  await asOwner(onDatabase(first.database.ownerUrl, 'postgres'), (client) =>
    client.query(`create database ${later} template ${older}`),
  );
  const working = await serverOn(later, first);
  const callerOn = ({ person }: Caller) => new Caller(working.app, board.slug, person);
  await forget({ ...board, administrator: callerOn(board.administrator), analyst: callerOn(board.analyst) });
  const ledger = () => (existsSync(erasuresFile) ? readFileSync(erasuresFile, 'utf8') : '');
  await until('both are noted', () => ledger().includes('CUSTOMER') && ledger().includes(personId));
  expect(ledger()).toContain(customerId(board.organizationId, customer));
  expect(ledger().toLowerCase()).not.toContain(canary);
  expect(ledger()).not.toContain(customer);

  expect(await said(first.database.ownerUrl)).toContain('people');
  const again = await serverOn(older, first);
  expect(await said(first.database.ownerUrl)).toEqual([]);
  await asOwner(first.database.ownerUrl, async (client) => {
    const { rows } = await client.query(
      'select name, deactivated_at is not null as "hasLeft" from people where id = $1',
      [personId],
    );
    expect(rows).toEqual([{ name: 'Former member', hasLeft: true }]);
    const { rows: keys } = await client.query('select customer_key as key from erased_customers');
    expect(keys).toEqual([{ key: customerId(board.organizationId, customer) }]);
  });
  await again.close();
  servers.splice(servers.indexOf(again), 1);

  // A second start finds nothing to do, and says nothing twice.
  await serverOn(older, first);
  const { rows } = await asOwner(first.database.ownerUrl, (client) => client.query('select id from erasures'));
  expect(rows).toHaveLength(1);
});
