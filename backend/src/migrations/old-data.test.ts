import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { emptyDatabase } from '../../testing/database.ts';
import { migrations } from './index.ts';

/** The last one before targets had a history. */
const before = 374;
const numberOf = (Migration: (typeof migrations)[number]) =>
  Number(/-(\d{13})$/.exec(new Migration().name ?? '')?.[1]) - 1_800_000_000_000;
const organization = '01900000-0000-7000-8000-000000000001';
const withoutSettings = '01900000-0000-7000-8000-000000000002';

/** A metric with a target that was set while it was still counted by another rule. $1 organization */
const recounted = `
with made as (
  insert into metrics (organization_id, id, created_at, slug, name, layer, state, target, influenceable)
  values ($1, gen_random_uuid(), '2025-06-30T22:30:00Z', 'recounted', 'Recounted', 'PERCEPTION', 'PUBLISHED', 50, true)
  returning id),
source as (
  insert into sources (organization_id, id, name, created_at) values ($1, gen_random_uuid(), 'Survey', now()) returning id),
question as (
  insert into questions (organization_id, id, source_id, name, scale_min, scale_max)
  select $1, gen_random_uuid(), id, 'Well?', 0, 10 from source returning id)
insert into metric_definitions (organization_id, id, metric_id, number, defined_at, valid_from, question_id, question, rule,
  scale_min, scale_max, direction, leads, top_boxes, programme, population)
select $1, gen_random_uuid(), made.id, d.number, d.since::timestamptz, d.since, question.id, 'Well?', d.rule, 0, 10,
  'HIGHER_IS_BETTER', 'UNWEIGHTED', d.top_boxes, 'RELATIONSHIP', ''
from made, question, (values (1, date '2025-01-01', 'NPS', null), (2, '2025-09-01', 'CSAT', 2)) d (number, since, rule, top_boxes)`;

let url = '';
const opened: DataSource[] = [];
async function upTo(number: number): Promise<DataSource> {
  const chosen = migrations.filter((each) => numberOf(each) <= number);
  const source = new DataSource({
    ...{ type: 'postgres', url, migrations: chosen, migrationsTableName: 'migrations' },
    extra: { max: 1, options: '-c role=cx_owner' },
  });
  opened.push(await source.initialize());
  await source.runMigrations({ transaction: 'each' });
  return source;
}

beforeAll(async () => {
  url = (await emptyDatabase()).ownerUrl;
  const owner = new pg.Client(url);
  await owner.connect();
  const name = owner.escapeIdentifier(owner.database ?? '');
  await owner.query(`grant create on database ${name} to cx_owner; grant create, usage on schema public to cx_owner`);
  await owner.end();
}, 60_000);
afterAll(() => Promise.all(opened.filter((source) => source.isInitialized).map((source) => source.destroy())));

test('a target of before there was a history begins it on the day its metric was made; a label somebody placed is by hand', async () => {
  const old = await upTo(before);
  for (const [id, slug] of [
    [organization, 'old-house'],
    [withoutSettings, 'older-house'],
  ]) {
    await old.query(`insert into organizations (id, slug, name, created_at) values ($1, $2, $2, now())`, [id, slug]);
    await old.query(`select set_config('app.organization_id', $1, false)`, [id]);
    if (id === organization)
      await old.query(
        `insert into organization_settings (organization_id, id, created_at, time_zone, locale, currency)
         values ($1, gen_random_uuid(), now(), 'Europe/Prague', 'en', 'CZK')`,
        [id],
      );
    // Half past eleven at night in London is the next day in Prague.
    await old.query(
      `insert into metrics (organization_id, id, created_at, slug, name, layer, state, target, influenceable)
       select $1, gen_random_uuid(), '2025-06-30T22:30:00Z', s, s, 'PERCEPTION', 'PUBLISHED', t, true
       from (values ('aimed', 40.5), ('aimless', null)) as made (s, t)`,
      [id],
    );
    if (id === organization) await old.query(recounted, [id]);
  }
  await old.query(
    `with reason as (
       insert into contact_reasons (organization_id, id, created_at, name)
       values ($1, gen_random_uuid(), now(), 'Apps') returning *)
     insert into contact_labels (organization_id, id, label, grouping, reason_id)
     select $1, gen_random_uuid(), l, l, r from (select 'Placed', id from reason union all select 'Open', null) as made (l, r)`,
    [withoutSettings],
  );
  await old.destroy();

  const now = await upTo(Infinity);
  const kept = [];
  for (const id of [organization, withoutSettings]) {
    await now.query(`select set_config('app.organization_id', $1, false)`, [id]);
    kept.push(
      ...(await now.query<unknown[]>(
        `select m.slug, t.value, t.since::text, t.set_at = m.created_at as "asMade", t.dimension, t.set_by_id as "setBy"
         from metric_targets t join metrics m on m.id = t.metric_id where m.slug <> 'recounted'`,
      )),
    );
  }
  await now.query(`select set_config('app.organization_id', $1, false)`, [organization]);
  const recountedNow = await now.query<unknown[]>(
    `select m.target, t.value, t.definition_number as "setUnder" from metrics m join metric_targets t on t.metric_id = m.id
     where m.slug = 'recounted'`,
  );
  const first = { slug: 'aimed', value: 40.5, asMade: true, dimension: null, setBy: null };
  expect(kept).toEqual([
    { ...first, since: '2025-07-01' },
    { ...first, since: '2025-06-30' },
  ]);
  expect(recountedNow).toEqual([{ target: null, value: 50, setUnder: 1 }]);
  await now.query(`select set_config('app.organization_id', $1, false)`, [withoutSettings]);
  const labels = await now.query<unknown[]>(`select label, by_hand as "byHand" from contact_labels order by label`);
  expect(labels).toEqual([
    { label: 'Open', byHand: false },
    { label: 'Placed', byHand: true },
  ]);
  // The walls that were opened for it stand again.
  const walls = await now.query<unknown[]>(
    `select from pg_class
     where relname in ('metrics', 'organization_settings', 'contact_labels') and relforcerowsecurity`,
  );
  expect(walls).toHaveLength(3);
  const ears = await now.query<unknown[]>(
    `select tgenabled as enabled from pg_trigger where tgrelid = 'metrics'::regclass and tgname = 'search_hears_update'`,
  );
  expect(ears).toEqual([{ enabled: 'O' }]);
}, 120_000);
