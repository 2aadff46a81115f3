import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import pg from 'pg';
import { backUp } from './backup.ts';
import { type Embedded, embeddedPostgres } from './embedded-postgres.ts';
import { restore } from './restore.ts';

jest.setTimeout(120_000);
const port = Number(process.env['TEST_PGPORT'] ?? 5572) + 2;

let folder: string;
let source: Embedded;
let filesDir: string;
let pool: pg.Pool;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cxboard-backup-'));
  chmodSync(folder, 0o755);
  filesDir = join(folder, 'files');
  mkdirSync(join(filesDir, 'imports'), { recursive: true });
  writeFileSync(join(filesDir, 'imports', 'survey.csv'), 'score\n9\n');
  source = await embeddedPostgres({ dataDir: join(folder, 'pg'), port, settings: { shared_buffers: '16MB' } });
  pool = new pg.Pool({ connectionString: source.url, max: 4 });
  await pool.query(
    'create table entries (id bigint primary key, twin bigint not null); create table twins (id bigint primary key)',
  );
});
afterAll(async () => {
  await pool.end();
  await source.stop('immediate');
  rmSync(folder, { recursive: true, force: true });
});

let target: { dataDir: string; filesDir: string };
let backup: string;
beforeEach(() => {
  const place = mkdtempSync(join(folder, 'case-'));
  chmodSync(place, 0o755);
  target = { dataDir: join(place, 'pg'), filesDir: join(place, 'files') };
  backup = join(place, 'backup');
});
afterEach(async () => {
  await pool.query('truncate entries, twins');
});

/** Writes pairs in one transaction each until told to stop; what was acknowledged is counted. */
function writers() {
  let goOn = true;
  let acknowledged = 0;
  let next = 0;
  const one = async () => {
    while (goOn) {
      const id = ++next;
      const client = await pool.connect();
      await client.query('begin');
      await client.query('insert into entries values ($1, $1)', [id]);
      await client.query('insert into twins values ($1)', [id]);
      await client.query('commit');
      client.release();
      acknowledged++;
    }
  };
  const all = Promise.all([one(), one(), one()]);
  return { soFar: () => acknowledged, stop: async () => ((goOn = false), await all, acknowledged) };
}

async function restored<T extends object>(text: string) {
  const cluster = await embeddedPostgres({ dataDir: target.dataDir, port: port + 1 });
  const client = new pg.Client(cluster.url);
  await client.connect();
  const { rows } = await client.query<T>(text);
  await client.end();
  await cluster.stop('immediate');
  return rows;
}

test('a backup made while people write restores to one moment: no half transaction, nothing from before it lost', async () => {
  const load = writers();
  while (load.soFar() < 50) await new Promise((go) => setTimeout(go, 20));
  const before = load.soFar();
  const manifest = await backUp({ embedded: source, filesDir, folder: backup });
  const written = await load.stop();
  await restore({ folder: backup, ...target, replace: false });

  const [row] = await restored<{ entries: number; halves: number }>(
    `select (select count(*)::int from entries) as entries,
      (select count(*)::int from entries full join twins on twins.id = entries.twin where entries.id is null or twins.id is null) as halves`,
  );
  expect(row).toEqual({ entries: manifest.rows['public.entries'], halves: 0 });
  expect(row!.entries).toBeGreaterThanOrEqual(before);
  expect(row!.entries).toBeLessThanOrEqual(written);
  expect(readFileSync(join(target.filesDir, 'imports', 'survey.csv'), 'utf8')).toBe('score\n9\n');
});

test('the source goes on without a trace of the backup', async () => {
  await backUp({ embedded: source, filesDir, folder: backup });
  const { rows } = await pool.query('select count(*)::int as slots from pg_replication_slots');
  expect(rows).toEqual([{ slots: 0 }]);
  await pool.query('insert into twins values (1)');
});

test('a backup wants an empty folder', async () => {
  mkdirSync(backup);
  writeFileSync(join(backup, 'mine.txt'), 'mine');
  await expect(backUp({ embedded: source, filesDir, folder: backup })).rejects.toThrow(/is not empty/);
  expect(readdirSync(backup)).toEqual(['mine.txt']);
});

test.each([
  ['changed', (file: string) => appendFileSync(file, '9\n'), /survey\.csv is not what was backed up/],
  ['missing', (file: string) => rmSync(file), /survey\.csv is missing/],
  ['too many', (file: string) => writeFileSync(`${file}.more`, ''), /survey\.csv\.more does not belong/],
])('a damaged backup (a file %s) is refused by name and nothing is put in place', async (_, damage, sentence) => {
  await backUp({ embedded: source, filesDir, folder: backup });
  damage(join(backup, 'files', 'imports', 'survey.csv'));
  await expect(restore({ folder: backup, ...target, replace: false })).rejects.toThrow(sentence);
  expect(existsSync(target.dataDir)).toBe(false);
});

test('a folder that is no backup is refused', async () => {
  await expect(restore({ folder: filesDir, ...target, replace: false })).rejects.toThrow(/not a finished backup/);
});

test('data that are there are kept unless told, and then set aside, not deleted', async () => {
  await pool.query('insert into twins values (7)');
  await backUp({ embedded: source, filesDir, folder: backup });
  const other = await embeddedPostgres({ dataDir: target.dataDir, port: port + 1 });
  await expect(restore({ folder: backup, ...target, replace: true })).rejects.toThrow(/is running .* stop it first/);
  await other.stop();
  await expect(restore({ folder: backup, ...target, replace: false })).rejects.toThrow(/is there already.*--replace/);

  await restore({ folder: backup, ...target, replace: true });
  expect(await restored('select id::int from twins')).toEqual([{ id: 7 }]);
  expect(readdirSync(join(target.dataDir, '..')).filter((name) => /^pg\.before-/.test(name))).toHaveLength(1);
});
