import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { birthOf, isAlive } from './running.ts';

/** This process, told apart from a later one with the same id. */
const myself = () => `${process.pid} ${birthOf(process.pid)}`;

/** Is the process that signed this file still there? */
export function signerLives(file: string) {
  const [pid = '', birth = ''] = contentOf(file).split(' ');
  return Number(pid) > 0 && isAlive(Number(pid)) && (!birth || birthOf(Number(pid)) === birth);
}

export function sign(file: string) {
  writeFileSync(`${file}.${process.pid}`, myself());
  renameSync(`${file}.${process.pid}`, file);
}

/** Processes that start together take turns; a lock whose owner is gone is taken over. */
export async function inTurn<T>(lock: string, act: () => Promise<T>): Promise<T> {
  const until = Date.now() + 180_000;
  while (!taken(lock)) {
    if (!signerLives(lock)) dropStale(lock);
    else if (Date.now() > until)
      throw new Error(`Another process has been starting PostgreSQL for three minutes; its lock is ${lock}.`);
    else await pause(50);
  }
  try {
    return await act();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** A link appears with its content or not at all, so nobody ever sees an unsigned lock of ours. */
function taken(lock: string) {
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, myself());
  try {
    linkSync(mine, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Moves the stale lock aside; when somebody was quicker and a fresh one was moved, it is put back. */
function dropStale(lock: string) {
  const aside = `${lock}.stale.${process.pid}`;
  try {
    renameSync(lock, aside);
    if (signerLives(aside)) linkSync(aside, lock);
  } catch {
    // Gone already, or somebody else holds it now: the next look will tell.
  } finally {
    rmSync(aside, { force: true });
  }
}

function contentOf(file: string) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
