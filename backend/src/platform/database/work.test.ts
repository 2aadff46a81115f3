import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenABoard, type TestBoard } from '../../../testing/board.ts';
import { Database } from './database.ts';
import { statement } from './statement.ts';

let board: TestBoard;
beforeAll(async () => {
  board = await givenABoard();
});
afterAll(() => board.close());

const wrong = statement('test.wrong_question', 'select 1 / 0');
const good = statement('test.good_question', 'select 1 as one');

test('of several questions at once each has its turn; when one fails, none is asked after the act has ended', async () => {
  const database = board.app.get(Database);
  const who = { organizationId: board.organizationId, reason: 'test' };
  const all = await database.workFor(who, (work) => Promise.all([good, good, good].map((one) => work.query(one))));
  expect(all).toEqual([[{ one: 1 }], [{ one: 1 }], [{ one: 1 }]]);

  const asked: Promise<unknown>[] = [];
  const act = database.workFor(who, (work) => {
    asked.push(...[wrong, good, good, good].map((one) => work.query(one)));
    return Promise.all(asked);
  });
  await expect(act).rejects.toThrow('division by zero');
  const last = (await Promise.allSettled(asked)).at(-1);
  expect(last).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('nothing more') } });
});
