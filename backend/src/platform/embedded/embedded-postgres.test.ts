import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import pg from 'pg';
import { createLog } from '../log.ts';
import { type Embedded, embeddedPostgres } from './embedded-postgres.ts';
import { keepRunning } from './keep-running.ts';
import { isAlive, runningIn } from './running.ts';

jest.setTimeout(120_000);
const port = Number(process.env['TEST_PGPORT'] ?? 5572) + 1;
const settings = { shared_buffers: '16MB', max_connections: '20' };

let folder: string;
let dataDir: string;
let started: Embedded[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cxboard-embedded-'));
  chmodSync(folder, 0o755);
  dataDir = join(folder, 'pg');
  started = [];
});
afterEach(async () => {
  await started.at(-1)?.stop('immediate');
  rmSync(folder, { recursive: true, force: true });
});

async function start() {
  const cluster = await embeddedPostgres({ dataDir, port, settings });
  started.push(cluster);
  return cluster;
}

async function ask<T extends object>(url: string, text: string) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<T>(text)).rows;
  } finally {
    await client.end();
  }
}

async function until(holds: () => boolean) {
  for (let i = 0; i < 600 && !holds(); i++) await pause(50);
  expect(holds()).toBe(true);
}

const deadPid = () => spawnSync(process.execPath, ['-e', '']).pid;

test('a fresh start makes a cluster that only its owner can read, and a later start finds the rows again', async () => {
  const first = await start();
  await ask(first.url, 'create table kept as select 42 as answer');
  expect(statSync(`${dataDir}.passwords.json`).mode & 0o777).toBe(0o600);
  expect(statSync(dataDir).mode & 0o777).toBe(0o700);
  await first.stop();
  expect(runningIn(dataDir)).toBeNull();

  const second = await start();
  expect(second.owned).toBe(true);
  expect(await ask(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
});

test('a second start joins the running cluster, which stays its first owner’s', async () => {
  const first = await start();
  const second = await start();
  expect([second.pid, second.port, second.url]).toEqual([first.pid, first.port, first.url]);
  writeFileSync(`${dataDir}.owner`, `${process.ppid} `);
  expect((await start()).owned).toBe(false);
});

test('while the previous process stops, a start waits until PostgreSQL is down and makes its own', async () => {
  const first = await start();
  await first.closeDoor();
  const said: string[] = [];
  const starting = embeddedPostgres({ dataDir, port, settings, onStopping: () => said.push('still stopping') });
  await until(() => said.length > 0);
  await first.stop();
  const second = await starting;
  started.push(second);
  expect(second.pid).not.toBe(first.pid);
  expect([said, second.owned]).toEqual([['still stopping'], true]);
});

test('a process that is thrown out tells PostgreSQL to stop, and nobody joins what is stopping', async () => {
  const first = await start();
  first.tellToStop();
  const second = await start();
  expect(second.pid).not.toBe(first.pid);
});

test('starts at the same moment make one cluster', async () => {
  const all = await Promise.all([start(), start(), start()]);
  expect(new Set(all.map(({ pid }) => pid)).size).toBe(1);
});

test('a cluster whose launcher was killed is adopted', async () => {
  await start();
  writeFileSync(`${dataDir}.owner`, `${deadPid()} `);
  expect((await start()).owned).toBe(true);
});

test('after kill -9 of PostgreSQL the next start recovers what was committed', async () => {
  const first = await start();
  await ask(first.url, 'create table kept as select 1 as n');
  process.kill(first.pid, 'SIGKILL');
  const second = await start();
  expect(second.pid).not.toBe(first.pid);
  expect(await ask(second.url, 'select n from kept')).toEqual([{ n: 1 }]);
});

test('a cluster that dies under a running process is started again on the same port', async () => {
  const cluster = await start();
  const lines: string[] = [];
  const end = keepRunning(cluster, createLog('info', { write: (line) => void lines.push(line) }), () => {});
  process.kill(cluster.pid, 'SIGKILL');
  await until(() => lines.length > 0);
  end();
  expect(lines.join('')).toMatch(/was started again/);
  expect(await ask(cluster.url, 'select 1 as n')).toEqual([{ n: 1 }]);
});

test('a cluster that keeps dying is given up with a sentence', async () => {
  const lines: string[] = [];
  const neverUp = { dataDir, isRunning: () => false, revive: async () => true } as unknown as Embedded;
  jest.useFakeTimers();
  const gaveUp = jest.fn();
  keepRunning(neverUp, createLog('info', { write: (line) => void lines.push(line) }), gaveUp);
  await jest.advanceTimersByTimeAsync(10_000);
  jest.useRealTimers();
  expect(gaveUp).toHaveBeenCalledTimes(1);
  expect(lines.filter((line) => line.includes('started again'))).toHaveLength(5);
  expect(lines.at(-1)).toMatch(/died 6 times in five minutes/);
});

test.each([
  ['of a process that is gone', () => `${deadPid()} 1`],
  ['of a process id that now belongs to another program', () => `${process.ppid} 1`],
  ['that was never signed', () => ''],
])('a stale lock %s does not hold up the start', async (_, content) => {
  writeFileSync(`${dataDir}.lock`, content());
  await start();
  expect(existsSync(`${dataDir}.lock`)).toBe(false);
});

test('a pid file that names another program is not mistaken for the server', async () => {
  const first = await start();
  process.kill(first.pid, 'SIGKILL');
  await until(() => runningIn(dataDir) === null);
  const other = spawn('sleep', ['60']);
  const lines = readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n').slice(1);
  writeFileSync(join(dataDir, 'postmaster.pid'), [other.pid, ...lines].join('\n'));
  try {
    const second = await start();
    expect(second.pid).not.toBe(other.pid);
    expect(await ask(second.url, 'select 1 as n')).toEqual([{ n: 1 }]);
  } finally {
    other.kill();
  }
});

test('a taken port is left alone and a free one is used', async () => {
  const squatter = createServer().listen(port, '127.0.0.1');
  try {
    const cluster = await start();
    expect(cluster.port).not.toBe(port);
    expect(await ask(cluster.url, 'show port')).toEqual([{ port: String(cluster.port) }]);
  } finally {
    squatter.close();
  }
});

test('an interrupted first start leaves nothing that the next one trips over', async () => {
  mkdirSync(`${dataDir}.new`);
  writeFileSync(join(`${dataDir}.new`, 'PG_VERSION'), '18');
  writeFileSync(`${dataDir}.password.tmp`, 'half');
  const cluster = await start();
  expect(await ask(cluster.url, 'select 1 as n')).toEqual([{ n: 1 }]);
  expect(existsSync(`${dataDir}.password.tmp`)).toBe(false);
});

test('data and passwords that others could read are closed again', async () => {
  const first = await start();
  await first.stop();
  chmodSync(dataDir, 0o755);
  chmodSync(`${dataDir}.passwords.json`, 0o644);
  await start();
  expect(statSync(dataDir).mode & 0o777).toBe(0o700);
  expect(statSync(`${dataDir}.passwords.json`).mode & 0o777).toBe(0o600);
});

test('a cluster without its passwords says which file is missing', async () => {
  const first = await start();
  await first.stop();
  rmSync(`${dataDir}.passwords.json`);
  await expect(start()).rejects.toThrow(/passwords are not: put .*pg\.passwords\.json back from a backup/);
});

const asRoot = process.getuid?.() === 0 ? test : test.skip;

asRoot('root starts it as another user, and takes back data that were copied by root', async () => {
  const first = await start();
  const { uid } = statSync(dataDir);
  expect(uid).not.toBe(0);
  await first.stop();
  spawnSync('chown', ['-R', '0:0', dataDir]);
  await start();
  expect(statSync(dataDir).uid).not.toBe(0);
});

asRoot('a project below a folder only root may enter still starts', async () => {
  chmodSync(folder, 0o700);
  const cluster = await start();
  expect(cluster.dataDir).toMatch(/^\/var\/tmp\/cxboard-/);
  await cluster.stop();
  rmSync(join(cluster.dataDir, '..'), { recursive: true });
});

test('a process that ended but was never buried does not count as alive', async () => {
  const parent = spawn('sh', ['-c', 'sleep 0.05 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    await until(() => !isAlive(Number(line)));
  } finally {
    parent.kill('SIGKILL');
  }
});
