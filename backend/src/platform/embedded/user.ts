import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Whom PostgreSQL runs as; empty for ourselves. */
export interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
}

/** PostgreSQL refuses to run as root: it then runs as the owner of its data, as the user behind sudo, or as nobody. */
export function runAs(dataDir: string): RunAs {
  if (process.getuid?.() !== 0) return {};
  const owner = existsSync(dataDir) ? statSync(dataDir) : null;
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const { SUDO_UID: sudo } = process.env;
  const user = sudo && sudo !== '0' ? sudo : 'nobody';
  const id = (which: '-u' | '-g') => Number(spawnSync('id', [which, user], { encoding: 'utf8' }).stdout);
  return { uid: id('-u'), gid: id('-g') };
}

/** A project below a 0700 folder cannot be entered by the other user: the cluster then lives in /var/tmp. */
export function reachable(dataDir: string, as: RunAs) {
  mkdirSync(dirname(dataDir), { recursive: true });
  return canEnter(dirname(dataDir), as) ? dataDir : join(refugeFor(dataDir), basename(dataDir));
}

export const canEnter = (folder: string, as: RunAs) =>
  as.uid === undefined || spawnSync('test', ['-x', folder], { ...as, cwd: '/' }).status === 0;

/** A folder of root's that everybody may enter. Its name can be foreseen, so one that somebody else made is not used. */
export function refugeFor(dataDir: string) {
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const refuge = join('/var/tmp', `cxboard-${name}`);
  mkdirSync(refuge, { recursive: true, mode: 0o711 });
  const { uid } = lstatSync(refuge);
  if (uid !== process.getuid?.() || !lstatSync(refuge).isDirectory())
    throw new Error(`${refuge} belongs to somebody else. Remove it and start again.`);
  chmodSync(refuge, 0o711);
  return refuge;
}

/** Data copied by root, or left open by an older umask, would be refused by PostgreSQL: give it to its user alone. */
export function ownAlone(dataDir: string, as: RunAs) {
  const { uid, mode } = statSync(dataDir);
  const me = process.getuid?.();
  if (me === undefined) return;
  if (as.uid !== undefined && uid !== as.uid) give(dataDir, as);
  else if (as.uid === undefined && uid !== me)
    throw new Error(
      `The database in ${dataDir} belongs to another user (id ${uid}). Start as that user or as root, or give it away with chown.`,
    );
  if (mode & 0o077) chmodSync(dataDir, 0o700);
}

export function give(path: string, as: RunAs) {
  if (as.uid === undefined || as.gid === undefined) return;
  chownSync(path, as.uid, as.gid);
  if (!lstatSync(path).isDirectory()) return;
  for (const entry of readdirSync(path)) give(join(path, entry), as);
}
