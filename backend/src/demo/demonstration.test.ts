import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { givenAServer, type TestApp } from '../../testing/app.ts';
import { Database } from '../platform/database/database.ts';
import { Sessions } from '../platform/identity/sessions.ts';
import { DemoMaker } from './demo-maker.ts';

let house: TestApp;
let maker: DemoMaker;
/** How often somebody who waits was told why. */
let told = 0;
const tell = () => void (told += 1);
beforeAll(async () => {
  house = await givenAServer();
  maker = house.app.get(DemoMaker);
}, 120_000);
afterAll(() => house.close());

const counted = async (table: string) => {
  const reads = house.app.get(Database).reads;
  const { rows } = await reads.query<{ id: string }>(`select id from organizations where slug = 'meridian'`);
  if (!rows[0]) return 0;
  const [row] = await house.app
    .get(Database)
    .readFor<{ n: number }>(rows[0].id, { name: `count ${table}`, text: `select count(*)::int as n from ${table}` });
  return row?.n ?? 0;
};

/** No date is left out: from the first meeting to the last, metrics sessions and project reviews take turns. */
async function kindsInTurn(): Promise<boolean> {
  const database = house.app.get(Database);
  const { rows } = await database.reads.query<{ id: string }>(`select id from organizations where slug = 'meridian'`);
  const meetings = await database.readFor<{ kind: string }>(rows[0]?.id ?? '', {
    name: 'kinds in turn',
    text: 'select kind from meetings order by starts_at',
  });
  return meetings.every(({ kind }, index) => index === 0 || kind !== meetings[index - 1]?.kind);
}

/** What was computed over the answers: the one true improvement, and the project that changed nothing. */
async function verdicts() {
  const database = house.app.get(Database);
  const { rows } = await database.reads.query<{ id: string }>(`select id from organizations where slug = 'meridian'`);
  const reviews = await database.readFor<{ said: string[] }>(rows[0]?.id ?? '', {
    name: 'verdicts',
    text: `select array[p.title, r.content ->> 'verdict', r.state] as said
      from effect_reviews r join effect_plans e on e.id = r.plan_id join projects p on p.id = e.project_id order by p.title`,
  });
  return reviews.map(({ said }) => said);
}

test('Meridian Bank is made once, with two years of answers and meetings, and a year to come', async () => {
  expect(await maker.prepare(tell)).toBe(true);
  expect(told).toBe(1);
  expect(await counted('people')).toBe(13);
  expect(await counted('responses')).toBeGreaterThan(7_000);
  expect(await counted('metrics')).toBe(3);
  expect(await counted('contact_days')).toBeGreaterThan(30_000);
  expect(await counted('projects')).toBe(9);
  expect(await counted('proposals')).toBe(13);
  expect(await counted('board_topics')).toBe(2);
  expect(await counted('item_questions')).toBe(2);
  expect(await counted('proposal_supports')).toBe(14);
  expect(await counted('effect_plans')).toBe(4);
  expect(await verdicts()).toEqual([
    ['One security question less', 'NO_DETECTABLE_CHANGE', 'OPEN'],
    ['Transfers that arrive when we say', 'IMPROVED', 'ACCEPTED'],
  ]);
  expect(await counted('quarterly_reports where frozen_at is not null')).toBe(1);
  expect(await counted('meetings')).toBeGreaterThan(70);
  expect(await counted('agenda_versions')).toBeGreaterThan(45);
  expect(await counted('snapshots')).toBeGreaterThan(20);
  expect(await counted('meeting_sessions')).toBeGreaterThan(45);
  expect(await counted('decisions')).toBeGreaterThan(40);
  expect(await counted('actions')).toBeGreaterThan(40);
  expect(await counted('attendances')).toBeGreaterThan(250);
  expect(await counted('minutes')).toBeGreaterThan(45);
  expect(await counted('minutes where approved_at is null')).toBe(2);
  expect(await kindsInTurn()).toBe(true);
  expect(await maker.prepare(tell)).toBe(false);
  expect(told).toBe(1);
}, 120_000);

/** Somebody of the cast signed in, from a browser that is known since, and asked for a new password. */
async function someoneWasHere() {
  const { reads } = house.app.get(Database);
  await reads.query(`
    insert into known_browsers (digest, account_id, expires_at)
      select sha256(id::text::bytea), id, now() + interval '1 year' from accounts where email like '%@meridian.example'`);
  const { rows } = await reads.query<{ id: string }>(
    `select id from accounts where email like '%@meridian.example' order by id limit 1`,
  );
  await house.app.get(Sessions).begin(rows[0]?.id ?? '');
}

/** The tables that still hold a row of any organization. */
async function tablesLeft(): Promise<readonly string[]> {
  const owner = new pg.Client(house.database.ownerUrl);
  await owner.connect();
  const { rows } = await owner.query<{ name: string }>(`
    select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and c.column_name = 'organization_id' and t.table_type = 'BASE TABLE'`);
  const some = rows.map(({ name }) => `select '${name}' as name where exists (select 1 from ${name})`);
  const left = await owner.query<{ name: string }>(some.join(' union all '));
  await owner.end();
  return left.rows.map(({ name }) => name);
}

test('it can be removed whole, also after somebody signed in to it, and leaves nothing that its next making would meet', async () => {
  await someoneWasHere();
  expect(await maker.remove()).toBe(true);
  const { reads } = house.app.get(Database);
  for (const left of [
    `organizations where slug = 'meridian'`,
    `accounts where email like '%@meridian.example'`,
    'known_browsers',
    'sessions',
  ])
    expect((await reads.query(`select 1 from ${left}`)).rows).toEqual([]);
  expect(await tablesLeft()).toEqual([]);
  expect(await maker.remove()).toBe(false);
}, 120_000);
