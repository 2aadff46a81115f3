import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export interface Running {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/** A process that has ended but that nobody has buried yet is not alive. */
export function isAlive(pid: number) {
  try {
    process.kill(pid, 0);
    return statOf(pid)[0] !== 'Z';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process began, so that a process id used again by another program is not mistaken for it; '' where that cannot be known. */
export function birthOf(pid: number) {
  return statOf(pid)[19] ?? '';
}

/** The parent of a process, 0 where that cannot be known. */
export function parentOf(pid: number) {
  return Number(statOf(pid)[1] ?? 0);
}

/** State, parent and the rest of Linux's line about a process; empty elsewhere. */
const statOf = (pid: number) => readOr('', `/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? [];

/** What postmaster.pid says, when the process it names is alive and is the server of this very folder. */
export function runningIn(dataDir: string): Running | null {
  const [pid, , , port, , , , status = ''] = readOr('', join(dataDir, 'postmaster.pid')).split('\n');
  if (!Number(pid) || !isAlive(Number(pid))) return null;
  if (process.platform === 'linux' && !servesFrom(dataDir, Number(pid))) return null;
  return { pid: Number(pid), port: Number(port), ready: status.trim() === 'ready' };
}

/** After a reboot the pid file may name some other program; PostgreSQL would take it for itself and refuse to start. */
export function dropForeignPidFile(dataDir: string) {
  const pid = Number(readOr('', join(dataDir, 'postmaster.pid')).split('\n')[0]);
  if (pid && isAlive(pid) && !runningIn(dataDir)) rmSync(join(dataDir, 'postmaster.pid'), { force: true });
}

/** PostgreSQL works inside its data folder; where the system hides that, its name has to do. */
function servesFrom(dataDir: string, pid: number) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataDir);
  } catch {
    return /postgres/.test(readOr('', `/proc/${pid}/cmdline`));
  }
}

function readOr(otherwise: string, file: string) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}
