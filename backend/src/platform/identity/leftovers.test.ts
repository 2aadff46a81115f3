import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenAServer } from '../../../testing/app.ts';
import { givenABoard, type TestBoard } from '../../../testing/board.ts';
import { Clock } from '../clock.ts';
import { GlobalRows } from './global-rows.ts';
import { Leftovers } from './leftovers.ts';
import { issueToken } from './single-use-tokens.ts';

let board: TestBoard;
beforeAll(async () => {
  board = await givenABoard(await givenAServer({ sessionMaxDays: 14 }));
});
afterAll(() => board.close());

test('sessions and links go a month after their end, and none that is still good', async () => {
  const rows = board.app.get(GlobalRows);
  const clock = board.app.get(Clock);
  const count = async (table: 'sessions' | 'single_use_tokens') =>
    (await rows.query({ name: `test.${table}`, text: `select from ${table}` })).length;
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
  const promised = { accountId: null, organizationId: board.organizationId, personId: board.chair.id };
  await issueToken(rows, 'INVITATION', { ...promised, expiresAt: inDays(14) });
  const sessions = await count('sessions');
  try {
    clock.set(inDays(14 + 29));
    await board.app.get(Leftovers).sweep();
    expect([await count('sessions'), await count('single_use_tokens')]).toEqual([sessions, 1]);
    clock.set(inDays(14 + 31));
    await board.app.get(Leftovers).sweep();
    expect([await count('sessions'), await count('single_use_tokens')]).toEqual([0, 0]);
  } finally {
    clock.set(new Date());
  }
});
