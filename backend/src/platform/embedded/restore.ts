import { existsSync, statSync } from 'node:fs';
import { copyFile, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CannotDo } from '../command.ts';
import { checkCopy } from './check-copy.ts';
import { copyFolder } from './copy-cluster.ts';
import { checkedManifest, type Manifest } from './manifest.ts';
import { passwordFile } from './passwords.ts';
import { differences } from './row-counts.ts';
import { runningIn } from './running.ts';
import { inTurn } from './start-lock.ts';
import { give, reachable, runAs } from './user.ts';

export interface Restore {
  readonly folder: string;
  readonly dataDir: string;
  readonly filesDir: string;
  /** Put the backup in the place of data that are there; they are kept beside it. */
  readonly replace: boolean;
}

/** Checks a backup, puts it where the next start looks, and starts it once to compare every table's rows. */
export async function restore({ folder, dataDir: asked, filesDir, replace }: Restore): Promise<Manifest> {
  const manifest = await checkedManifest(folder);
  const as = runAs(asked);
  const dataDir = reachable(resolve(asked), as);
  return inTurn(`${dataDir}.lock`, async () => {
    const present = await holdingSomething([dataDir, passwordFile(dataDir), filesDir]);
    refuseTarget(dataDir, present, replace);
    await bring(folder, dataDir, filesDir);
    give(`${dataDir}.new`, as);
    await swap([dataDir, passwordFile(dataDir), filesDir], present);

    const wrong = differences(manifest.rows, await checkCopy(dataDir, manifest.database));
    if (wrong.length) throw new Error(`What was restored is not what was backed up:\n${wrong.join('\n')}`);
    return manifest;
  });
}

function refuseTarget(dataDir: string, present: readonly string[], replace: boolean) {
  if (runningIn(dataDir)) throw new CannotDo('CX Board is running on the data to be restored; stop it first.');
  if (present.length && !replace)
    throw new CannotDo(
      `${present[0]} is there already. To put the backup in its place, add --replace: npm run restore -- FOLDER --replace. What is there will be kept beside it.`,
    );
}

/** Everything is copied beside its place first, so that a full disk leaves the present data untouched. */
async function bring(folder: string, dataDir: string, filesDir: string) {
  for (const place of [dataDir, passwordFile(dataDir), filesDir])
    await rm(`${place}.new`, { recursive: true, force: true });
  await copyFolder(join(folder, 'pg'), `${dataDir}.new`);
  await copyFile(passwordFile(join(folder, 'pg')), `${passwordFile(dataDir)}.new`);
  if (existsSync(join(folder, 'files'))) await copyFolder(join(folder, 'files'), `${filesDir}.new`);
}

async function swap(places: readonly string[], present: readonly string[]) {
  const aside = `.before-${new Date().toISOString().replace(/[:.]/g, '-')}`;
  for (const place of present) await rename(place, `${place}${aside}`);
  for (const place of places) if (existsSync(`${place}.new`)) await renameOver(`${place}.new`, place);
}

async function renameOver(from: string, to: string) {
  await rm(to, { recursive: true, force: true }); // an empty folder at most: what held something was set aside
  await rename(from, to);
}

async function holdingSomething(places: readonly string[]) {
  const present: string[] = [];
  for (const place of places) {
    const isEmpty = !existsSync(place) || (statSync(place).isDirectory() && !(await readdir(place)).length);
    if (!isEmpty) present.push(place);
  }
  return present;
}
