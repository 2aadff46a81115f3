import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenABoard, type TestBoard } from '../../../testing/board.ts';
import { ForgottenKeys } from './forgotten-keys.ts';
import { Database } from './database.ts';
import { statement } from './statement.ts';

let board: TestBoard;
beforeAll(async () => {
  board = await givenABoard();
});
afterAll(() => board.close());

const remember = statement(
  'test.remember_key',
  `insert into idempotency_keys (organization_id, person_id, key, operation, input_digest, created_at)
   values ($1, $2, $3, 'Test', 'digest', $4)`,
);
const keys = statement('test.keys', 'select key from idempotency_keys where organization_id = $1 order by key');

test('the key of an act is forgotten after a week, and not before', async () => {
  const database = board.app.get(Database);
  const { organizationId } = board;
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
  await database.workFor({ organizationId, reason: 'test' }, async (work) => {
    await work.query(remember, [organizationId, board.chair.id, 'old-enough', daysAgo(8)]);
    await work.query(remember, [organizationId, board.chair.id, 'still-fresh', daysAgo(6)]);
  });
  await board.app.get(ForgottenKeys).sweep();
  expect(await database.readFor(organizationId, keys, [organizationId])).toEqual([{ key: 'still-fresh' }]);
});
