import { constants } from 'node:fs';
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Folders that a start fills anew, and files that belong to a running server only. */
const emptied = /^(pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\//;
const left = /(^|\/)(postmaster\.(pid|opts)|pg_internal\.init.*|pgsql_tmp.*|backup_label.*|tablespace_map.*)$/;

/** Copies a cluster that may be running; files that go away meanwhile are no longer needed. */
export async function copyCluster(from: string, to: string) {
  await copyFolder(from, to, (path) => !emptied.test(path) && !left.test(path));
}

/** Copies the write-ahead log from one segment to another, both included. */
export async function copyLog(from: string, to: string, [first, last]: readonly [string, string]) {
  await copyFolder(
    join(from, 'pg_wal'),
    join(to, 'pg_wal'),
    (path) => isSegment.test(path) && path >= first && path <= last,
  );
}

const isSegment = /^[\dA-F]{24}$/;

/** Copies what is wanted below a folder; the paths asked about are relative to it. */
export async function copyFolder(from: string, to: string, isWanted: (path: string) => boolean = () => true) {
  await mkdir(to, { recursive: true, mode: 0o700 });
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const path = relative(from, join(entry.parentPath, entry.name));
    if (!isWanted(path)) continue;
    if (entry.isDirectory()) await mkdir(join(to, path), { recursive: true, mode: 0o700 });
    else if (entry.isFile()) await copied(join(from, path), join(to, path));
  }
}

async function copied(from: string, to: string) {
  try {
    await copyFile(from, to, constants.COPYFILE_FICLONE);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
