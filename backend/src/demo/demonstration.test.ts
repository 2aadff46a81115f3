import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { proposalStates } from '@cxboard/domain/proposals/proposal.rules';
import { projectStages } from '@cxboard/domain/projects/stage.rules';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import pg from 'pg';
import { givenAServer, type TestApp } from '../../testing/app.ts';
import { QueryMaker } from '../../testing/made-queries.ts';
import { Reader, type Told } from '../../testing/reader.ts';
import { Board } from '../board/index.ts';
import { Database } from '../platform/database/database.ts';
import { manifests } from '../platform/graphql/manifests.ts';
import { TrustedDocuments } from '../platform/graphql/trusted-documents.ts';
import { Sessions } from '../platform/identity/sessions.ts';
import { Organizations } from '../organization/index.ts';
import { Clock } from '../platform/clock.ts';
import { demoVersion, DemoMaker, isToBeMadeAnew } from './demo-maker.ts';
import { DemoSteps } from './demo-steps.ts';

let house: TestApp;
let maker: DemoMaker;
/** How often somebody who waits was told why. */
let told = 0;
const tell = () => void (told += 1);
beforeAll(async () => {
  house = await givenAServer();
  maker = house.app.get(DemoMaker);
}, 240_000);
afterAll(() => house.close());

const counted = async (table: string) => {
  const reads = house.app.get(Database).reads;
  const { rows } = await reads.query<{ id: string }>(`select id from organizations where slug = 'meridian'`);
  if (!rows[0]) return 0;
  const [row] = await house.app.get(Database).readFor<{ n: number }>(rows[0].id, {
    name: `count ${table}`.slice(0, 63),
    text: `select count(*)::int as n from ${table}`,
  });
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

/** A process that is ended in the middle: from its nth act on, nothing reaches the database any more. */
function cutOffAt(nth: number): DemoMaker {
  const { app } = house;
  const database = app.get(Database);
  let acts = 0;
  const ending = new Proxy(database, {
    get(target, name) {
      if (name === 'workFor') acts += 1;
      if (acts >= nth) throw new Error('ended');
      const value = Reflect.get(target, name) as unknown;
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  return new DemoMaker(ending, app.get(Organizations), app.get(DemoSteps), app.get(Clock));
}

test('what was cut off is made anew; an older version too, but never one that somebody has worked in', async () => {
  // After the organization, and with its answers and metrics already there.
  for (const [nth, metrics] of [
    [1, 0],
    [3, 5],
  ] as const) {
    await expect(cutOffAt(nth).prepare(() => {})).rejects.toThrow('ended');
    expect(await counted('organization_settings where demo_version = 0')).toBe(1);
    expect(await counted('metrics')).toBe(metrics);
  }
  const older = demoVersion - 1;
  expect(isToBeMadeAnew({ version: 0, isTouched: true })).toBe(true);
  expect(isToBeMadeAnew({ version: older, isTouched: false })).toBe(true);
  expect(isToBeMadeAnew({ version: older, isTouched: true })).toBe(false);
  expect(isToBeMadeAnew({ version: demoVersion, isTouched: false })).toBe(false);
}, 240_000);

/** As if this were the last day of a week that began on an earlier Monday: what is made now is what was made then. */
function makerOfThatMonday(): DemoMaker {
  const { app } = house;
  const clock = new Clock();
  clock.set(new Date(Date.now() - 6 * 86_400_000));
  return new DemoMaker(app.get(Database), app.get(Organizations), app.get(DemoSteps), clock);
}

test('Meridian Bank is made once, with two years of answers and meetings, and a year to come', async () => {
  expect(await makerOfThatMonday().prepare(tell)).toBe(true);
  expect(told).toBe(1);
  expect(await counted('people')).toBe(13);
  expect(await counted('responses')).toBeGreaterThan(7_000);
  expect(await counted('metrics')).toBe(5);
  expect(await counted('(select distinct layer from metrics) l')).toBe(3);
  expect(await counted('contact_days')).toBeGreaterThan(30_000);
  expect(await counted('projects')).toBe(9);
  expect(await counted('(select distinct stage from projects) s')).toBe(projectStages.length);
  expect(await counted(`(select distinct date_trunc('month', day) from responses) m`)).toBeGreaterThanOrEqual(24);
  expect(await counted('proposals')).toBe(16);
  // Somebody's draft is nobody else's to see.
  expect(await counted('(select distinct state from proposals) s')).toBe(proposalStates.length - 1);
  expect(await counted('board_topics')).toBe(2);
  expect(await counted('contact_reasons where owner_id is not null')).toBe(10);
  expect(await counted('touch_points where owner_id is not null')).toBe(4);
  expect(await counted('deep_dives')).toBe(3);
  expect(await counted('item_questions')).toBe(2);
  expect(await counted('proposal_supports')).toBe(18);
  expect(await counted('effect_plans')).toBe(5);
  expect(await counted('effect_plans where metric_id is null')).toBe(1);
  // The board said so in a session, and fewer customers called about transfers.
  expect(
    await counted(`effect_reviews where decision_id is not null and content #>> '{contacts,verdict}' = 'IMPROVED'`),
  ).toBe(1);
  expect(await verdicts()).toEqual([
    ['One security question less', 'NO_DETECTABLE_CHANGE', 'OPEN'],
    ['Transfers that arrive when we say', 'IMPROVED', 'ACCEPTED'],
  ]);
  expect(await counted('quarterly_reports where frozen_at is not null')).toBe(1);
  expect(await counted('meetings')).toBeGreaterThan(70);
  expect(await counted('agenda_versions')).toBeGreaterThan(45);
  expect(await counted('snapshots')).toBeGreaterThan(20);
  // The meeting of its week is still to come, whatever the day: the last one was held eleven days before the Monday.
  expect(await counted('meeting_sessions')).toBe(52);
  const monday = `(select demo_made_on::timestamp at time zone 'Europe/Amsterdam' from organization_settings)`;
  expect(await counted(`meeting_sessions where started_at >= ${monday}`)).toBe(0);
  expect(await counted('decisions')).toBeGreaterThan(40);
  expect(await counted('actions')).toBeGreaterThan(40);
  expect(await counted('attendances')).toBeGreaterThan(250);
  expect(await counted('minutes')).toBeGreaterThan(45);
  expect(await counted('minutes where approved_at is null')).toBe(2);
  expect(await kindsInTurn()).toBe(true);
  expect(await counted(`organization_settings where demo_version = ${demoVersion}`)).toBe(1);
  expect(await maker.prepare(tell)).toBe(false);
  expect(told).toBe(1);
}, 240_000);

/** What the arguments of that name are given where pages read it. */
const said = {
  ...{ board: 'cx', slug: 'recommendation', metric: 'recommendation', number: 1, grain: 'MONTH', words: 'transfer' },
  ...{ 'board.slug': 'cx', 'agenda.number': 53, 'meetingSession.number': 51, 'minutes.number': 51 },
  ...{
    from: '2020-01-01',
    to: '2035-01-01',
    first: 50,
    text: 'Transfers arrive late',
    quarter: '2026-Q3',
    by: 'Channel',
  },
};
const operationsOfPages = [...new TrustedDocuments(manifests).byHash.values()].filter((text) => /^query/.test(text));
const ofTheOrganization = (text: string) =>
  !/^ {2}(me|heldMails|canResetPassword|demoPeople|oneTap|invitation|sharedPack|guestItem|joinLink)\b/m.test(text);

describe('reading it', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await Reader.open(house, 'meridian', said);
  });
  afterAll(() => reader.close());

  test('no page asks the database for the same more often because its lists are long', async () => {
    const query = jest.spyOn(pg.Client.prototype, 'query');
    const often: string[] = [];
    const failed: string[] = [];
    const operations = operationsOfPages.filter(ofTheOrganization);
    for (const text of operations) {
      const asked = await reader.page(text);
      query.mockClear();
      const { errors } = await reader.told(asked);
      if (errors) failed.push(`${asked.name}: ${JSON.stringify(errors)}`);
      const names = query.mock.calls.flatMap(([first]) => (first as { name?: string }).name ?? []);
      for (const name of new Set(names)) {
        const times = names.filter((one) => one === name).length;
        // The lists of two years are longer than two.
        if (times > 2) often.push(`${asked.name} asks ${name} ${times} times`);
      }
    }
    query.mockRestore();
    expect(often).toEqual([]);
    // A refusal may be right, a fault (or a statement that takes longer than a transaction may) never is.
    expect(failed.filter((one) => one.includes('INTERNAL'))).toEqual([]);
    // Some need an input or the one id that fits; nine of ten are answered.
    expect(failed.slice(Math.floor(operations.length / 10))).toEqual([]);
  }, 240_000);

  test('a query is answered the same before and after it was compiled, whatever it asks', async () => {
    const maker = new QueryMaker(reader.schema, 7, ['readAt']);
    const differ: string[] = [];
    let answered = 0;
    // Where an answer holds only errors, they stand before or after the word that there are no data.
    const worded = ({ data, errors }: Told) => JSON.stringify({ data, errors });
    for (const root of reader.roots) {
      const made = maker.make(root, await reader.argumentsOf(root));
      const [first, ...later] = [await reader.told(made), await reader.told(made), await reader.told(made)];
      if (first.data) answered += 1;
      for (const again of later)
        if (worded(again) !== worded(first))
          differ.push(`${made.text} ${JSON.stringify(made.variables)}: ${worded(first)} · ${worded(again)}`);
    }
    expect(differ).toEqual([]);
    expect(answered).toBeGreaterThan(reader.roots.length / 2);
  }, 240_000);
});

test('the moment of its making is read once, for its Monday; the rest hangs on that', () => {
  const files = globSync('*.ts', { cwd: import.meta.dirname }).filter((file) => !file.endsWith('.test.ts'));
  const reading = files.filter((file) =>
    /Date\.now\(|new Date\(\)|Math\.random|clock\.now/.test(readFileSync(join(import.meta.dirname, file), 'utf8')),
  );
  expect(reading).toEqual(['demo-maker.ts']);
});

test('an older version that somebody worked in stays as it is; one that nobody touched is made anew', async () => {
  const owner = new pg.Client(house.database.ownerUrl);
  await owner.connect();
  await owner.query('update organization_settings set demo_version = demo_version - 1');
  const { rows } = await owner.query<{ organizationId: string; personId: string }>(
    `select organization_id as "organizationId", id as "personId" from people where name = 'Helena Vargas'`,
  );
  const [helena] = rows as [{ organizationId: string; personId: string }];
  await house.app.get(Database).work({ ...helena, attempt: null }, async (work) => {
    const board = await work.first(Board, {});
    if (board) await work.change(board, { charter: 'We look at one journey a month.' });
  });
  expect(await maker.prepare(tell)).toBe(false);
  expect(await counted('boards where charter ~ $$one journey$$')).toBe(1);

  const since = `(select max(at) from audit_entries where system_reason = 'demo')`;
  const hers = `from audit_entries where person_id = $1 and at > ${since}`;
  await owner.query(`delete from audit_texts where entry_id in (select id ${hers})`, [helena.personId]);
  await owner.query(`delete ${hers}`, [helena.personId]);
  await owner.end();
  const before = told;
  await expect(cutOffAt(1).prepare(tell)).rejects.toThrow('ended');
  expect(told).toBe(before + 1);
  expect(await counted('boards where charter ~ $$one journey$$')).toBe(0);
}, 240_000);

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
}, 240_000);
