import 'reflect-metadata';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import pg from 'pg';
import { pino } from 'pino';
import { ownDatabase } from '../../../testing/database.ts';
import { Clock } from '../clock.ts';
import { isDue } from './rhythm.ts';
import { Scheduler } from './scheduler.ts';

const log = pino({ level: 'silent' });
const at = (text: string) => new Date(`2026-03-${text}Z`);
let owner: pg.Client;
let databaseDirectUrl: string;
let clock: Clock;
const leaving: Scheduler[] = [];

beforeAll(async () => {
  const database = await ownDatabase();
  databaseDirectUrl = database.databaseDirectUrl;
  owner = new pg.Client(database.ownerUrl);
  await owner.connect();
});
beforeEach(async () => {
  await owner.query('delete from schedules');
  clock = new Clock();
});
afterEach(async () => {
  for (const scheduler of leaving.splice(0)) await scheduler.beforeApplicationShutdown();
});
afterAll(() => owner.end());

const aProcess = (act: () => Promise<unknown>, rhythm: Parameters<typeof isDue>[0] = { minutes: 10 }) => {
  const scheduler = new Scheduler({ databaseDirectUrl, clock, log, runs: false });
  scheduler.every('cadence', rhythm, act);
  leaving.push(scheduler);
  return scheduler;
};

test('five processes that look at the same time do it once', async () => {
  let times = 0;
  const act = async () => {
    times += 1;
    await new Promise((resolve) => setTimeout(resolve, 50));
  };
  await Promise.all([1, 2, 3, 4, 5].map(() => aProcess(act).doWhatIsDue()));
  expect(times).toBe(1);
});

test('it is done again when its time has come, by whoever looks first', async () => {
  let times = 0;
  const [one, two] = [aProcess(async () => times++), aProcess(async () => times++)];
  clock.set(at('01T10:00:00'));
  await one.doWhatIsDue();
  await two.doWhatIsDue();
  clock.set(at('01T10:09:00'));
  await two.doWhatIsDue();
  expect(times).toBe(1);
  clock.set(at('01T10:10:01'));
  await two.doWhatIsDue();
  await one.doWhatIsDue();
  expect(times).toBe(2);
});

test('a downtime of a week is caught up once', async () => {
  let times = 0;
  const scheduler = aProcess(async () => times++, { dailyAt: '03:30' });
  clock.set(at('01T04:00:00'));
  await scheduler.doWhatIsDue();
  clock.set(at('08T04:00:00'));
  await scheduler.doWhatIsDue();
  await scheduler.doWhatIsDue();
  expect(times).toBe(2);
});

test('a failure is tried again after a minute and forgotten once it went well', async () => {
  let times = 0;
  const scheduler = aProcess(async () => {
    if (++times === 1) throw new Error('not today');
  });
  clock.set(at('01T10:00:00'));
  await scheduler.doWhatIsDue();
  await scheduler.doWhatIsDue();
  expect(times).toBe(1);
  clock.set(at('01T10:01:01'));
  await scheduler.doWhatIsDue();
  expect(times).toBe(2);
  expect((await owner.query('select last_failed_at from schedules')).rows).toEqual([{ last_failed_at: null }]);
});

test('a process that died holding the lock blocks nobody', async () => {
  let times = 0;
  const dying = aProcess(() => new Promise(() => {}));
  void dying.doWhatIsDue();
  const holder = `select pid from pg_locks where locktype = 'advisory' and classid = 7204`;
  while (!(await owner.query(holder)).rowCount) await new Promise((resolve) => setTimeout(resolve, 10));
  const other = aProcess(async () => times++);
  await other.doWhatIsDue();
  expect(times).toBe(0);
  await owner.query(`select pg_terminate_backend(pid) from (${holder}) as lock`);
  while ((await owner.query(holder)).rowCount) await new Promise((resolve) => setTimeout(resolve, 10));
  await other.doWhatIsDue();
  expect(times).toBe(1);
  leaving.splice(leaving.indexOf(dying), 1);
});

test.each([
  ['never done', { dailyAt: '03:30' }, '01T00:00:00', null, true],
  ['before the time of day', { dailyAt: '03:30' }, '02T03:29:59', '01T03:30:00', false],
  ['at the time of day', { dailyAt: '03:30' }, '02T03:30:00', '01T03:30:00', true],
  ['ten seconds later', { seconds: 10 }, '01T00:00:10', '01T00:00:00', true],
  ['just before', { seconds: 10 }, '01T00:00:09.999', '01T00:00:00', false],
] as const)('due or not: %s', (_name, rhythm, now, done, due) => {
  expect(isDue(rhythm, at(now), { done: done && at(done), failed: null })).toBe(due);
});

test('two schedules of one name are refused', () => {
  const scheduler = aProcess(async () => {});
  expect(() => scheduler.every('cadence', { minutes: 1 }, async () => {})).toThrow('Two schedules are called cadence.');
});
