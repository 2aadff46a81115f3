import 'reflect-metadata';
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import pg from 'pg';
import { pino } from 'pino';
import { ownDatabase } from '../../../testing/database.ts';
import { AuditChain } from './audit-chain.ts';

const log = pino({ level: 'silent' });
let owner: pg.Client;
let chain: AuditChain;
let databaseDirectUrl: string;
let organizationId: string;

beforeAll(async () => {
  const database = await ownDatabase();
  databaseDirectUrl = database.databaseDirectUrl;
  owner = new pg.Client(database.ownerUrl);
  await owner.connect();
  chain = new AuditChain({ databaseDirectUrl, log });
});
beforeEach(async () => {
  organizationId = randomUUID();
  await owner.query(`insert into organizations values ($1, $2, 'Ours', now())`, [
    organizationId,
    organizationId.slice(0, 8),
  ]);
});
afterAll(async () => {
  await chain.onApplicationShutdown();
  await owner.end();
});

const written = async (count: number, from = owner) => {
  for (let n = 0; n < count; n++) {
    const id = randomUUID();
    await from.query(
      `insert into audit_entries (organization_id, id, at, system_reason, act, subject, subject_id)
       values ($1, $2, clock_timestamp(), 'test', 'CHANGED', 'Meeting', $2)`,
      [organizationId, id],
    );
    await from.query('insert into audit_texts values ($1, $2, $3, $4, $5)', [
      organizationId,
      id,
      randomBytes(16),
      { title: 'Zażółć "gęślą" jaźń' },
      { title: `Title ${n}` },
    ]);
  }
};

test('committed entries are sealed in order and hold', async () => {
  await written(5);
  await chain.seal();
  await written(3);
  expect(await chain.verify(organizationId)).toMatchObject({ entries: 5, unsealed: 3, broken: null });
  await chain.seal();
  const { head, ...verdict } = await chain.verify(organizationId);
  expect(verdict).toEqual({ entries: 8, erased: 0, unsealed: 0, broken: null });
  expect(head).toMatch(/^[0-9a-f]{64}$/);
});

test('sealers that work at the same time make one chain', async () => {
  const others = [1, 2, 3].map(() => new AuditChain({ databaseDirectUrl, log }));
  await written(60);
  await Promise.all([chain, ...others].map((sealer) => sealer.seal()));
  await Promise.all(others.map((sealer) => sealer.onApplicationShutdown()));
  expect(await chain.verify(organizationId)).toMatchObject({ entries: 60, unsealed: 0, broken: null });
});

test.each([
  [`update audit_entries set act = 'ADDED' where organization_id = $1 and seq = 3`, { seq: 3, why: 'CHANGED' }],
  [
    `update audit_entries set at = at + interval '1 microsecond' where organization_id = $1 and seq = 2`,
    { seq: 2, why: 'CHANGED' },
  ],
  [
    `update audit_texts t set after = '{"title":"Forged"}' from audit_entries e
     where e.organization_id = $1 and e.seq = 4 and t.organization_id = $1 and t.entry_id = e.id`,
    { seq: 4, why: 'TEXTS_CHANGED' },
  ],
  [
    `update audit_entries set seq = case seq when 2 then 102 else seq end where organization_id = $1`,
    { seq: 2, why: 'MISSING' },
  ],
  [`update audit_entries set digest = sha256('x') where organization_id = $1 and seq = 5`, { seq: 5, why: 'CHANGED' }],
])('what was done to the log is found: %s', async (deed, broken) => {
  await written(5);
  await chain.seal();
  await owner.query(deed, [organizationId]);
  expect((await chain.verify(organizationId)).broken).toEqual(broken);
});

test('erased words leave the chain whole, and are counted', async () => {
  await written(4);
  await chain.seal();
  const before = await chain.verify(organizationId);
  await owner.query('delete from audit_texts where organization_id = $1', [organizationId]);
  expect(await chain.verify(organizationId)).toEqual({ ...before, erased: 4 });
});

test('one organization stands in no chain of another', async () => {
  await written(2);
  await chain.seal();
  expect(await chain.verify(randomUUID())).toEqual({ entries: 0, erased: 0, unsealed: 0, broken: null, head: null });
});
