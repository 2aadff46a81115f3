import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { ownDatabase } from '../../../testing/database.ts';

/** The closed list of tables that belong to no organization (conventions.md 11). */
const globals = [
  'account_memberships',
  'account_passwords',
  'accounts',
  'known_browsers',
  'migrations',
  'organizations',
  'rate_limits',
  'schedules',
  'sessions',
  'single_use_tokens',
];
/** What is passed on for all organizations at once: events, the chain of the audit log with its texts, mails to send. */
const readByTheRelay = ['audit_entries', 'audit_texts', 'mails', 'outbox'];
const classes = ['none', 'personal', 'free text'];

let client: pg.Client;
beforeAll(async () => {
  client = new pg.Client({ connectionString: (await ownDatabase()).ownerUrl });
  await client.connect();
});
afterAll(() => client.end());

const tenantTables = `
  select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> all ($1)`;

/** What must hold for every table, each as a search for what breaks it. */
const searches: readonly (readonly [string, string, readonly unknown[]])[] = [
  [
    'every table that is not on the closed list belongs to an organization',
    `select t.relname as name from (${tenantTables}) t where not exists (
       select from pg_attribute a where a.attrelid = t.oid and a.attname = 'organization_id' and a.attnotnull)`,
    [globals],
  ],
  [
    'row-level security is enabled and forced, for reading and for writing',
    `select t.relname as name from (${tenantTables}) t where not t.relrowsecurity or not t.relforcerowsecurity
       or not exists (select from pg_policy p where p.polrelid = t.oid and p.polname = 'tenant'
         and pg_get_expr(p.polqual, t.oid) like '%current_organization()%'
         and pg_get_expr(p.polwithcheck, t.oid) like '%current_organization()%')`,
    [globals],
  ],
  [
    'only the relay reads across organizations',
    `select t.relname || ': ' || p.polname as name from (${tenantTables}) t join pg_policy p on p.polrelid = t.oid
     where p.polname <> 'tenant' and p.polpermissive and not (p.polroles = array['cx_relay'::regrole::oid]) order by 1`,
    [globals],
  ],
  [
    'the relay reads the outbox, the audit log and the mails across organizations, and nothing else',
    `select t.relname || ': ' || p.polname as name from (${tenantTables}) t join pg_policy p on p.polrelid = t.oid
     where 'cx_relay'::regrole::oid = any (p.polroles) and t.relname <> all ($2) order by 1`,
    [globals, readByTheRelay],
  ],
  [
    'every key and index of an organization starts with the organization',
    `select i.relname as name from (${tenantTables}) t join pg_index x on x.indrelid = t.oid
       join pg_class i on i.oid = x.indexrelid
     where (select attname from pg_attribute where attrelid = t.oid and attnum = x.indkey[0]) is distinct from 'organization_id'`,
    [globals],
  ],
  [
    'no row can point to a row of another organization',
    `select k.conname as name from (${tenantTables}) t join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
       join pg_class target on target.oid = k.confrelid
     where not (target.relname = any ($1)) and (
       (select attname from pg_attribute where attrelid = t.oid and attnum = k.conkey[1]) <> 'organization_id'
       or (select attname from pg_attribute where attrelid = k.confrelid and attnum = k.confkey[1]) <> 'organization_id')`,
    [globals],
  ],
  [
    'the serving logins are bound by row-level security and own nothing',
    `select rolname as name from pg_roles where rolname in ('cx_app', 'cx_worker', 'cx_relay', 'cx_jobs')
       and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole)
     union select 'owner of ' || relname from pg_class where relnamespace = 'public'::regnamespace
       and relowner in ('cx_app'::regrole, 'cx_worker'::regrole, 'cx_relay'::regrole)`,
    [],
  ],
  [
    'views show rows with the rights of whoever looks',
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v'
       and not coalesce(reloptions @> array['security_invoker=true'], false)`,
    [],
  ],
  [
    'every column of words says what kind of words it holds',
    `select c.relname || '.' || a.attname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'migrations'
       and a.attnum > 0 and not a.attisdropped
       and a.atttypid in ('text'::regtype, 'varchar'::regtype, 'text[]'::regtype)
       and not (coalesce(col_description(c.oid, a.attnum), '') = any ($1)) order by 1`,
    [classes],
  ],
  [
    'a function with rights of its own looks for our tables first, and for those of the moment last',
    `select p.oid::regprocedure::text as name from pg_proc p
     where p.pronamespace = 'public'::regnamespace and p.prosecdef
       and not coalesce(p.proconfig @> array['search_path=public, pg_temp'], false) order by 1`,
    [],
  ],
];

const search = async (text: string, values: readonly unknown[]) =>
  (await client.query<{ name: string }>(text, [...values])).rows.map(({ name }) => name);

test.each(searches)('%s', async (_, text, values) => {
  expect(await search(text, values)).toEqual([]);
});

test('the audit log can be written and read, and nothing more', async () => {
  expect(
    await search(
      `select distinct privilege_type as name from information_schema.role_table_grants
     where grantee = 'cx_app' and table_name in ('audit_entries', 'audit_texts') order by 1`,
      [],
    ),
  ).toEqual(['INSERT', 'SELECT']);
});

test('each of these searches finds a planted fault', async () => {
  await client.query('begin');
  await client.query(`
    create table planted_anywhere (id uuid primary key);
    create table planted (id uuid primary key, organization_id uuid not null, other uuid references planted, words text);
    create policy wide on planted using (true);
    create policy relay on planted to cx_relay using (true);
    create view planted_view as select * from planted;
    create function planted_rights() returns integer language sql security definer set search_path = public return 1;
    alter role cx_app createdb;
  `);
  for (const [sentence, text, values] of searches)
    expect({ sentence, found: (await search(text, values)).length > 0 }).toEqual({ sentence, found: true });
  await client.query('rollback');
});

/** Every way in which the wall around one table may be taken down. */
const removals: Readonly<Record<string, (table: string) => string>> = {
  'its policy': (table) => `drop policy tenant on ${table}`,
  'row-level security': (table) => `alter table ${table} disable row level security`,
  'its force over the owner': (table) => `alter table ${table} no force row level security`,
  'the check of what is written': (table) =>
    `drop policy tenant on ${table};
     create policy tenant on ${table} using (organization_id = current_organization()) with check (true)`,
  'the check of what is read': (table) =>
    `drop policy tenant on ${table};
     create policy tenant on ${table} using (true) with check (organization_id = current_organization())`,
  'a second, wider policy': (table) => `create policy wide on ${table} using (true)`,
};

test.each(Object.entries(removals))('taken from any table, %s is missed', async (_, remove) => {
  const tables = await search(`select t.relname as name from (${tenantTables}) t order by 1`, [globals]);
  expect(tables.length).toBeGreaterThan(100);
  const unnoticed: string[] = [];
  for (const table of tables) {
    await client.query('begin');
    await client.query(remove(table));
    const found = await searchAll(['row-level security', 'only the relay reads across']);
    if (!found.some((name) => name.split(':')[0] === table)) unnoticed.push(table);
    await client.query('rollback');
  }
  expect(unnoticed).toEqual([]);
});

/** What the searches whose sentence begins so find. */
async function searchAll(beginnings: readonly string[]): Promise<string[]> {
  const asked = searches.filter(([sentence]) => beginnings.some((beginning) => sentence.startsWith(beginning)));
  const found: string[] = [];
  for (const [, text, values] of asked) found.push(...(await search(text, values)));
  return found;
}
