import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import pg from 'pg';
import { ownDatabase } from '../../../testing/database.ts';
import { Abandoned } from '../barriers.ts';
import './database.ts';
import { Reading } from './reading.ts';
import { statement } from './statement.ts';

const who = { organizationId: '0192d4c0-0000-7000-8000-000000000001', personId: null };
const standing = statement(
  'test.standing',
  `select current_organization() as organization, current_setting('transaction_read_only') as "readOnly",
     current_setting('transaction_timeout') as timeout, current_setting('jit') as jit, now()::text as begun`,
);
const wrong = statement('test.wrong', 'select 1 / 0');

interface Standing {
  readonly organization: string;
  readonly readOnly: string;
  readonly timeout: string;
  readonly jit: string;
  readonly begun: string;
}

let pool: pg.Pool;
let reading: Reading;
beforeAll(async () => {
  pool = new pg.Pool({ connectionString: (await ownDatabase()).databaseUrl, max: 2, pipeline: true });
});
afterAll(() => pool.end());
beforeEach(() => {
  reading = new Reading(pool, who);
});

const asked = async () => (await reading.query<Standing>(standing))[0];
const inForce = { organization: who.organizationId, readOnly: 'on', timeout: '10s', jit: 'off' };

test('the reads of an operation share one transaction of its organization, which cannot write and ends', async () => {
  const [first, second] = [await asked(), await asked()];
  expect(first).toMatchObject(inForce);
  expect(second).toEqual(first);
  await reading.end();
  expect(pool.idleCount).toBe(pool.totalCount);
  await expect(asked()).rejects.toThrow('already ended');
});

test('the one statement that is expected brings its begin and its commit along, under the same settings', async () => {
  reading.expectOne();
  const query = jest.spyOn(pg.Client.prototype, 'query');
  expect(await asked()).toMatchObject(inForce);
  expect(query.mock.calls).toHaveLength(3);
  expect(pool.idleCount).toBe(pool.totalCount);
  query.mockRestore();
});

test('statements nobody expected open a transaction of their own', async () => {
  reading.expectOne();
  const [first, second, third] = [await asked(), await asked(), await asked()];
  expect(second?.begun).not.toBe(first?.begun);
  expect(third).toEqual(second);
  expect(third).toMatchObject(inForce);
  await reading.end();
  expect(pool.idleCount).toBe(pool.totalCount);
});

test('when the expected statement fails, the operation hears it and the connection is as good as before', async () => {
  reading.expectOne();
  await expect(reading.query(wrong)).rejects.toThrow('division by zero');
  expect(await asked()).toMatchObject(inForce);
  await reading.end();
  const { rows } = await pool.query<{ open: string }>(
    `select coalesce(current_setting('app.organization_id', true), '') as open`,
  );
  expect(rows).toEqual([{ open: '' }]);
});

test('an operation that has ended asks for nothing, expected or not', async () => {
  reading.expectOne();
  await reading.end();
  await expect(asked()).rejects.toThrow('already ended');
});

test('of a page that was left nothing more is asked, and that is no fault', async () => {
  await asked();
  await reading.leave();
  await expect(asked()).rejects.toThrow(Abandoned);
  expect(pool.idleCount).toBe(pool.totalCount);
});

test('leaving a page that was answered says nothing else than before', async () => {
  await reading.end();
  await reading.leave();
  await expect(asked()).rejects.not.toThrow(Abandoned);
});

test('a day is read as the day it is, and not as a moment of some zone', async () => {
  const { rows } = await pool.query<{ day: unknown }>(`select date '2026-11-23' as day`);
  expect(rows).toEqual([{ day: '2026-11-23' }]);
});
