import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { House, type Part, Resident } from '../testing/house.ts';
import { type Acknowledged, edit, importFile } from './acts.ts';
import { faultsIn, promised } from './faults.ts';
import './mail.ts';

// `npm run ordeal -- short` · `npm run ordeal -- --moments 300 --seed 7`
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    moments: { type: 'string' },
    seed: { type: 'string' },
    port: { type: 'string' },
    rows: { type: 'string' },
  },
});
const isShort = positionals.includes('short');
const moments = Number(values.moments ?? (isShort ? 21 : 200));
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const rows = Number(values.rows ?? 4000);
const parts: readonly Part[] = ['api', 'worker', 'postgres'];

/** A small generator with a seed, so that an ordeal can be gone through again. */
function chanceOf(start: number) {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const chance = chanceOf(seed);
const folder = mkdtempSync(join(tmpdir(), 'cxboard-ordeal-'));
const done: Acknowledged = { titles: [], versions: 0, imports: new Map() };
const imports: Promise<void>[] = [];
let house: House;
let chair: Resident;
let boardId: string;

console.log(`${moments} moments, seed ${seed}, Node ${process.version}, ${availableParallelism()} cores`);

before(async () => {
  house = await House.open({ folder, port: Number(values.port ?? 5860), environment: { TRUSTED_ONLY: 'off' } });
  chair = await Resident.signUp(house, `ordeal-${seed}`);
  const create = `mutation M($input: CreateBoardInput!) { createBoard(input: $input) { ... on Board { id } } }`;
  const made = await chair.sends<{ createBoard: { id: string } }>(create, {
    input: { name: 'CX Board', slug: 'cx-board' },
  });
  boardId = made.createBoard.id;
});
after(async () => {
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The owner looks; a cluster that is still coming up is looked at again. */
async function withOwner<T>(act: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client(house.embedded.url);
  owner.on('error', () => {});
  await owner.connect();
  return act(owner).finally(() => owner.end());
}

/** What somebody was told that it is done, and is not there. */
async function lostIn(owner: pg.Client): Promise<string[]> {
  const titles = await owner.query<{ title: string }>('select title from agenda_items');
  const known = new Set(titles.rows.map(({ title }) => title));
  const { rows: versions } = await owner.query<{ n: number }>('select count(*)::int as n from agenda_versions');
  const gone = done.titles.filter((title) => !known.has(title)).map((title) => `the item ${title} is lost`);
  if (versions[0]?.n !== done.versions) gone.push(`${versions[0]?.n} versions, ${done.versions} were acknowledged`);
  for (const [id, expected] of done.imports) {
    const { rows: found } = await owner.query<{ n: number }>(
      'select count(*)::int as n from responses where import_id = $1',
      [id],
    );
    if (found[0]?.n !== expected) gone.push(`the import ${id} has ${found[0]?.n} of ${expected} responses`);
  }
  return gone;
}

/** What a moment aims at: any time, or the middle of an act. */
const aims = ['ANY', 'VALIDATING', 'COMMITTING', 'PUBLISHING'] as const;
type Aim = (typeof aims)[number];
const begun: Readonly<Record<Exclude<Aim, 'ANY'>, string>> = {
  VALIDATING: `select 1 from imports where file_name = $1 and state = 'VALIDATING'`,
  COMMITTING: `select 1 from imports where file_name = $1 and state = 'COMMITTING'`,
  PUBLISHING: `select 1 from agenda_versions where meeting_id = (select id from meetings order by number desc limit 1)
    and number between 1 and 3 and $1::text is not null`,
};
const struck: Record<Aim, number> = { ANY: 0, VALIDATING: 0, COMMITTING: 0, PUBLISHING: 0 };

/** Waits until the act aimed at is under way; whoever comes too late strikes at any time. */
async function untilBegun(aim: Aim, moment: number): Promise<Aim> {
  if (aim === 'ANY') return aim;
  return withOwner(async (owner) => {
    for (const end = Date.now() + 20_000; Date.now() < end; await pause(3))
      if ((await owner.query(begun[aim], [`survey-${moment}.csv`])).rows.length > 0) return aim;
    return 'ANY';
  });
}

for (let moment = 1; moment <= moments; moment += 1) {
  const part = parts[(moment + Math.floor(chance() * 2)) % parts.length] ?? 'api';
  const aim = aims[moment % aims.length] ?? 'ANY';
  const milliseconds = Math.round(chance() * (aim === 'ANY' ? 1500 : 20));
  const when = `${milliseconds} ms ${aim === 'ANY' ? 'into import and publishing' : `after ${aim} began`}`;
  void test(`moment ${moment}: ${part} is killed ${when}; each act is done or not begun`, async () => {
    const editing = edit(chair, { boardId, moment, done });
    const importing = importFile(chair, { moment, rows, done });
    imports.push(importing);
    for (const act of [editing, importing]) act.catch(() => {}); // looked at below, after the part is back
    const hit = await untilBegun(aim, moment);
    await pause(milliseconds);
    await house.kill(part);
    struck[hit] += 1;
    await house.start(part);
    assert.deepEqual(await withOwner(faultsIn), []);

    await editing;
    assert.deepEqual(await withOwner(faultsIn), []);
    assert.deepEqual(await withOwner(lostIn), []);
  });
}

void test('every import that was cut off is taken over in the end, whole', async () => {
  await Promise.all(imports);
  assert.equal(done.imports.size, moments);
  assert.deepEqual(await withOwner(faultsIn), []);
  assert.deepEqual(await withOwner(lostIn), []);
});

void test('reading through, taking over and publishing were each struck in the middle', () => {
  console.log(`struck: ${JSON.stringify(struck)}`);
  const least = Math.floor(moments / 8);
  for (const aim of aims) assert.ok(struck[aim] >= least, `${aim} was struck ${struck[aim]} times, not ${least}`);
});

const oneOf = (table: string) => `ctid = (select min(ctid) from ${table})`;
/** A version goes with the pack that was printed of it. */
const withoutVersions = (which: string) =>
  `with printed as (delete from packs where version_id in (select id from agenda_versions where ${which}))
   delete from agenda_versions where ${which}`;
const planted: Readonly<Record<string, readonly [string, RegExp]>> = {
  'a roll-up that counts one too many': [
    'update answer_days set n = n + 1 where ctid = (select min(ctid) from answer_days)',
    /roll-up/,
  ],
  'a month that counts one too many': [
    `update answer_months set n = n + 1 where ${oneOf('answer_months')}`,
    /a month differs/,
  ],
  'an answer that vanished': ['delete from answers where ctid = (select min(ctid) from answers)', /roll-up/],
  'a response that vanished': ['delete from responses where ctid = (select min(ctid) from responses)', /lacks rows/],
  'an item that vanished': [
    'delete from agenda_items where id = (select id from agenda_items where position = 1 limit 1)',
    /positions of a list/,
  ],
  'a version whose content was changed': [
    `update agenda_versions set content = jsonb_set(content, '{kind}', '"PROJECT_REVIEW"') where number = 1`,
    /digest/,
  ],
  'a version that vanished': [withoutVersions('number = 1'), /versions of an agenda/],
  'an answer that outlived its response': [`delete from responses where ${oneOf('responses')}`, /has no response/],
  'rows of an import that was not taken over': [
    `update imports set state = 'FAILED' where ctid = (select min(ctid) from imports where state = 'COMMITTED')`,
    /not taken over left rows/,
  ],
  'an item that was added twice': [
    'update agenda_items set title = (select min(title) from agenda_items) where title = (select max(title) from agenda_items)',
    /added twice/,
  ],
  'a meeting with versions that is not published': [
    `update meetings set state = 'AGENDA_OPEN' where id = (select meeting_id from agenda_versions limit 1)`,
    /published by half/,
  ],
  'a version the audit log does not know': [
    'update audit_entries set subject_id = organization_id where subject_id = (select id from agenda_versions limit 1)',
    /audit log/,
  ],
  'a key without an answer': [
    `update idempotency_keys set answer = null where ${oneOf('idempotency_keys')}`,
    /never answered/,
  ],
  'an acknowledged item that is lost': [
    `delete from agenda_items where title = 'Moment 1, Ana 1'`,
    /the item Moment 1, Ana 1 is lost/,
  ],
  'an acknowledged version that is lost': [
    withoutVersions('number = (select max(number) from agenda_versions)'),
    /were acknowledged/,
  ],
  'an acknowledged row of an import that is lost': [
    `delete from responses where ${oneOf('responses')}`,
    /of \d+ responses/,
  ],
};
for (const [name, [text, sentence]] of Object.entries(planted))
  void test(`the comparison notices ${name}`, async () => {
    await withOwner(async (owner) => {
      await owner.query('begin');
      await owner.query(text);
      const seen = [...(await faultsIn(inside(owner))), ...(await lostIn(owner))];
      await owner.query('rollback');
      assert.match(seen.join('\n'), sentence);
    });
    assert.deepEqual(await withOwner(faultsIn), []);
  });

void test('nothing is promised whose breach was not planted', () => {
  const sentences = Object.values(planted).map(([, sentence]) => sentence);
  assert.deepEqual(
    promised.filter((promise) => !sentences.some((sentence) => sentence.test(promise))),
    [],
  );
});

/** The same eyes within a transaction that is open already: what is planted is never committed. */
function inside(owner: pg.Client): pg.Client {
  const query = (text: string) => (/^(begin|commit)/.test(text) ? Promise.resolve({ rows: [] }) : owner.query(text));
  return { query } as unknown as pg.Client;
}
