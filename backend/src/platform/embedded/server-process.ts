import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { binariesFor, program } from './binaries.ts';
import { dropForeignPidFile, type Running, runningIn } from './running.ts';
import { give, ownAlone, type RunAs } from './user.ts';

const plainLocale = { ...process.env, LC_ALL: 'C' };

/** Makes the cluster beside its place and moves it there when it is whole, so an interrupted first start leaves nothing half made. */
export function makeCluster(dataDir: string, as: RunAs, password: string) {
  if (existsSync(join(dataDir, 'PG_VERSION'))) return;
  const [making, passwordIn] = [`${dataDir}.new`, `${dataDir}.password.tmp`];
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { mode: 0o700 });
  rmSync(passwordIn, { force: true });
  writeFileSync(passwordIn, password, { mode: 0o600 });
  give(making, as);
  give(passwordIn, as);
  const locale = ['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const { status, error, stderr } = spawnSync(
    program(binariesFor(as, dataDir), 'initdb'),
    ['-D', making, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordIn}`, ...locale],
    { ...as, cwd: tmpdir(), encoding: 'utf8', env: plainLocale },
  );
  rmSync(passwordIn, { force: true });
  if (status !== 0) throw new Error(`The embedded PostgreSQL could not be set up: ${error?.message ?? stderr}`);
  rmSync(dataDir, { recursive: true, force: true });
  renameSync(making, dataDir);
}

export interface Start {
  readonly dataDir: string;
  readonly as: RunAs;
  readonly port: number;
  readonly settings: Readonly<Record<string, string>>;
}

/** Starts the server and waits until it answers; a killed server and its orphaned backends get time to leave. */
export async function startServer(start: Start): Promise<Running> {
  ownAlone(start.dataDir, start.as);
  for (let tries = 1; ; tries++) {
    dropForeignPidFile(start.dataDir);
    const outcome = await launched(start);
    if (typeof outcome !== 'string') return outcome;
    if (tries === 40 || !/still in use|Address already in use|could not bind|lock file .* already exists/.test(outcome))
      throw new Error(`The embedded PostgreSQL did not start. The end of ${logOf(start.dataDir)}:\n${outcome}`);
    await pause(250);
  }
}

const logOf = (dataDir: string) => `${dataDir}.log`;

async function launched(start: Start): Promise<Running | string> {
  const log = logOf(start.dataDir);
  if (existsSync(log) && statSync(log).size > 10_000_000) renameSync(log, `${log}.1`);
  const before = existsSync(log) ? statSync(log).size : 0;
  const out = openSync(log, 'a', 0o600);
  const child = spawn(program(binariesFor(start.as, start.dataDir), 'postgres'), argumentsOf(start), {
    ...start.as,
    cwd: tmpdir(),
    detached: true,
    stdio: ['ignore', out, out],
    env: plainLocale,
  });
  closeSync(out);
  child.unref();
  return readiness(start.dataDir, child, () => readFileSync(log).subarray(before).toString());
}

async function readiness(dataDir: string, child: ChildProcess, said: () => string): Promise<Running | string> {
  let hasLeft = false;
  child.once('exit', () => (hasLeft = true)).once('error', () => (hasLeft = true));
  const until = Date.now() + 300_000; // replaying the log of a killed server may take long
  while (Date.now() < until) {
    const running = runningIn(dataDir);
    if (running?.ready && running.pid === child.pid) return running;
    if (hasLeft) return said() || 'It said nothing.';
    await pause(20);
  }
  return 'It was not ready after five minutes.';
}

function argumentsOf({ dataDir, port, settings }: Start) {
  const given = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    logging_collector: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  };
  return ['-D', dataDir, ...Object.entries(given).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

export type StopMode = 'fast' | 'immediate';

/** Stops the server of this folder, politely first. */
export async function stopServer(dataDir: string, as: RunAs, mode: StopMode = 'fast') {
  const running = runningIn(dataDir);
  if (!running) return;
  if (process.platform === 'win32')
    spawnSync(program(binariesFor(as, dataDir), 'pg_ctl'), ['stop', '-D', dataDir, '-m', mode]);
  else process.kill(running.pid, mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
  const until = Date.now() + 30_000;
  while (runningIn(dataDir)?.pid === running.pid) {
    if (Date.now() > until) return stopServer(dataDir, as, 'immediate');
    await pause(20);
  }
}
