import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { birthOf, isAlive } from './running.ts';

/** This process, told apart from a later one with the same id. */
const myself = () => `${process.pid} ${birthOf(process.pid)}`;

/** Did this very process sign the file? */
export const isMine = (file: string) => contentOf(file) === myself();

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
export async function inTurn<T>(lock: string, act: () => Promise<T>, onStopping?: () => void): Promise<T> {
  const release = await held(lock, { onStopping });
  try {
    return await act();
  } finally {
    release();
  }
}

interface Holding {
  /** It is held from the first moment of stopping to the last: whoever starts meanwhile waits and adopts nothing. */
  readonly toStop?: boolean;
  /** Told once, when the one to wait for is stopping. */
  readonly onStopping?: (() => void) | undefined;
}

/** Waits for the lock; gives back how to release it. */
export async function held(lock: string, { toStop = false, onStopping }: Holding): Promise<() => void> {
  const until = Date.now() + 180_000;
  let tell = onStopping;
  while (!taken(lock, toStop)) {
    if (tell && signerLives(lock) && contentOf(lock).endsWith(stopping)) {
      tell();
      tell = undefined;
    }
    if (!signerLives(lock)) dropStale(lock);
    else if (Date.now() > until)
      throw new Error(`Another process has been starting PostgreSQL for three minutes; its lock is ${lock}.`);
    else await pause(50);
  }
  return () => rmSync(lock, { force: true });
}

const stopping = ' stopping';

/** A link appears with its content or not at all, so nobody ever sees an unsigned lock of ours. */
function taken(lock: string, toStop: boolean) {
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, toStop ? `${myself()}${stopping}` : myself());
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
