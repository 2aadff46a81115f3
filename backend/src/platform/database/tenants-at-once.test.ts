import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { givenAServer, type TestApp } from '../../../testing/app.ts';
import { Database } from './database.ts';
import { statement } from './statement.ts';

/** Reliability A4: 10,000 operations of 50 organizations over a pool of 5, aborts mixed in: nobody sees a foreign row. */
const organizations = Array.from({ length: 50 }, () => uuidv7());
const operations = 10_000;
const atOnce = 40;

let server: TestApp;
let database: Database;
let owner: pg.Client;
beforeAll(async () => {
  server = await givenAServer({ databasePool: 5 });
  database = server.app.get(Database);
  owner = new pg.Client({ connectionString: server.database.ownerUrl });
  await owner.connect();
  await owner.query(
    `insert into organizations (id, slug, name, created_at)
     select id, 'house-' || nth, 'House ' || nth, now() from unnest($1::uuid[]) with ordinality as o (id, nth)`,
    [organizations],
  );
});
afterAll(async () => {
  await owner.end();
  await server.close();
});

const everything = statement('test.every_department', 'select organization_id, name from departments');
const ofAnother = statement(
  'test.department_of_another',
  `insert into departments (organization_id, id, created_at, name)
   values ($1, gen_random_uuid(), now(), 'Planted') returning organization_id, name`,
);
const ofItsOwn = statement(
  'test.department_of_its_own',
  `insert into departments (organization_id, id, created_at, name)
   values (current_organization(), gen_random_uuid(), now(), $1)`,
);
const broken = statement('test.broken_here', 'select 1 / 0');

interface Seen {
  readonly organization_id: string;
  readonly name: string;
}
const isForeign = (organizationId: string) => (row: Seen) =>
  row.organization_id !== organizationId || !row.name.startsWith(organizationId);

class GivenUp extends Error {}

/** Repeatable chance: the same operations in the same order each time. */
function chance(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const kinds = ['READ', 'READ', 'READ', 'READ_IN_ACT', 'WRITE', 'THROW', 'BREAK', 'REACH_OUT'] as const;
type OperationKind = (typeof kinds)[number];

/** One operation of an organization; the foreign rows it saw, or could write. */
async function operate(organizationId: string, kind: OperationKind, nth: number): Promise<readonly Seen[]> {
  const who = { organizationId, reason: 'test' };
  if (kind === 'READ')
    return (await database.readFor<Seen>(organizationId, everything)).filter(isForeign(organizationId));
  const act = database.workFor(who, async (work) => {
    const before = await work.query<Seen>(everything, []);
    if (kind === 'BREAK') await work.query(broken, []);
    if (kind === 'REACH_OUT') {
      const another = organizations[(organizations.indexOf(organizationId) + 1) % organizations.length];
      return work.query<Seen>(ofAnother, [another]);
    }
    if (kind !== 'READ_IN_ACT') await work.query(ofItsOwn, [`${organizationId} ${nth}`]);
    if (kind === 'THROW') throw new GivenUp();
    return before.filter(isForeign(organizationId));
  });
  const isMeant = (error: Error) =>
    error instanceof GivenUp || /division by zero|row-level security/.test(error.message);
  return act.catch((error: Error) => (isMeant(error) ? [] : Promise.reject(error)));
}

test('ten thousand operations of fifty organizations over five connections see no foreign row and leave none', async () => {
  const pick = chance(20_261_123);
  const foreign: Seen[] = [];
  const written = new Map<string, number>();
  let next = 0;
  const worker = async () => {
    while (next < operations) {
      const nth = next++;
      const organizationId = organizations[pick(organizations.length)] ?? '';
      const kind = kinds[pick(kinds.length)] ?? 'READ';
      foreign.push(...(await operate(organizationId, kind, nth)));
      if (kind === 'WRITE') written.set(organizationId, (written.get(organizationId) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  expect(foreign).toEqual([]);

  // What was given up or reached out left nothing; what was done is there, each where it belongs.
  const { rows } = await owner.query<Seen & { n: number }>(
    `select organization_id, min(name) as name, count(*)::int as n from departments
     where organization_id = any($1::uuid[]) group by 1`,
    [organizations],
  );
  expect(rows.filter((row) => isForeign(row.organization_id)(row))).toEqual([]);
  expect(new Map(rows.map(({ organization_id, n }) => [organization_id, n]))).toEqual(written);
}, 240_000);

test('without the wall the same look finds the rows of everybody: a removed policy would be seen', async () => {
  for (const organizationId of organizations) await operate(organizationId, 'WRITE', operations);
  await owner.query('alter table departments disable row level security');
  try {
    const [one = ''] = organizations;
    const seen = await operate(one, 'READ', 0);
    expect(new Set(seen.map(({ organization_id }) => organization_id)).size).toBe(organizations.length - 1);
    expect(await operate(one, 'REACH_OUT', 0)).toHaveLength(1);
  } finally {
    await owner.query('alter table departments enable row level security');
  }
});
