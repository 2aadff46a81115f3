import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { CannotDo } from '../command.ts';
import { checkCopy } from './check-copy.ts';
import { copyCluster, copyFolder, copyLog } from './copy-cluster.ts';
import type { Embedded } from './embedded-postgres.ts';
import { type Manifest, writeManifest } from './manifest.ts';
import { passwordFile } from './passwords.ts';
import { connected, countRows, differences, type RowCounts, tablesOf } from './row-counts.ts';
import { canEnter, give, runAs } from './user.ts';

export interface Backup {
  readonly embedded: Embedded;
  readonly filesDir: string;
  readonly folder: string;
}

/**
 * Copies the running cluster and the kept files, then starts the copy and compares every table's rows.
 * Writers wait only for the moment in which the copy's last point is set.
 */
export async function backUp({ embedded, filesDir, folder }: Backup): Promise<Manifest> {
  await emptyFolder(folder, embedded.dataDir);
  const copy = join(folder, 'pg');
  const rows = await copyWhileRunning(embedded, copy);
  if (existsSync(filesDir)) await copyFolder(filesDir, join(folder, 'files'));
  await copyFile(passwordFile(embedded.dataDir), passwordFile(copy));

  give(copy, runAs(embedded.dataDir));
  const wrong = differences(rows, await checkCopy(copy, embedded.database));
  await rm(`${copy}.log`, { force: true });
  if (wrong.length) throw new Error(`The copy is not what was copied:\n${wrong.join('\n')}`);
  return writeManifest(folder, { madeAt: new Date().toISOString(), database: embedded.database, rows });
}

async function emptyFolder(folder: string, dataDir: string) {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length) throw new CannotDo(`${folder} is not empty; a backup wants a folder of its own.`);
  await chmod(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
  if (!canEnter(folder, runAs(dataDir)))
    throw new CannotDo(`PostgreSQL's user cannot enter ${dirname(folder)}; choose a folder that it can reach.`);
}

/** PostgreSQL's low-level backup: the log from the first to the last point makes the files one moment. */
async function copyWhileRunning(embedded: Embedded, copy: string): Promise<RowCounts> {
  return connected(embedded.url, async (client) => {
    const slot = `backup_${process.pid}_${Date.now()}`;
    await client.query('select pg_create_physical_replication_slot($1, true, true)', [slot]);
    const first = await segment(client, `select pg_walfile_name(pg_backup_start($1, true)) as name`, ['CX Board']);
    await copyCluster(embedded.dataDir, copy);
    const { last, label, rows } = await withWritersWaiting(embedded.url, client);
    await writeFile(join(copy, 'backup_label'), label, { mode: 0o600 });
    await copyLog(embedded.dataDir, copy, [first, last]);
    return rows;
  });
}

async function segment(client: pg.Client, text: string, values: readonly string[]) {
  const { rows } = await client.query<{ name: string }>(text, [...values]);
  return rows[0]?.name ?? '';
}

/** Sets the last point while no transaction is half way, so that the counts of that moment are the copy's. */
async function withWritersWaiting(url: string, backup: pg.Client) {
  return connected(url, (counter) =>
    connected(url, async (gate) => {
      await closeGate(gate);
      await counter.query('begin isolation level repeatable read, read only');
      await counter.query('select count(*) from pg_class');
      const { rows } = await backup.query<{ last: string; label: string }>(
        'select pg_walfile_name(lsn) as last, labelfile as label from pg_backup_stop(false)',
      );
      await gate.query('rollback');
      const { last = '', label = '' } = rows[0] ?? {};
      return { last, label, rows: await countRows(counter) };
    }),
  );
}

/** Gives way after less than PostgreSQL's deadlock timeout, so that no writer is ever thrown out for a backup. */
async function closeGate(gate: pg.Client) {
  const tables = await tablesOf(gate);
  for (let tries = 1; tables.length; tries++) {
    await gate.query("begin; set local lock_timeout = '400ms'");
    try {
      await gate.query(`lock table ${tables.join(', ')} in share mode`);
      return;
    } catch (error) {
      await gate.query('rollback');
      if ((error as { code?: string }).code !== '55P03') throw error;
      if (tries === 300) throw new CannotDo('There was no quiet moment to finish the backup in; try again later.');
      await pause(500);
    }
  }
}
