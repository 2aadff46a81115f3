import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenABoard, type TestBoard } from '../../../testing/board.ts';
import { Database } from './database.ts';
import { copyInto } from './copying.ts';
import { type Statement, statement } from './statement.ts';
import type { Work } from './work.ts';

let board: TestBoard;
beforeAll(async () => {
  board = await givenABoard();
});
afterAll(() => board.close());

const wrong = statement('test.wrong_question', 'select 1 / 0');
/** Once for each id. */
const told = statement(
  'test.outbox_once',
  `insert into outbox (organization_id, id, topic, payload) values ($1, $2, 'test.nothing', '{}')`,
);
const good = statement('test.good_question', 'select 1 as one');

test('several questions travel together and are answered in their order; what fails fails the act, by its own name', async () => {
  const database = board.app.get(Database);
  const who = { organizationId: board.organizationId, reason: 'test' };
  const all = await database.workFor(who, (work) => Promise.all([good, good, good].map((one) => work.query(one))));
  expect(all).toEqual([[{ one: 1 }], [{ one: 1 }], [{ one: 1 }]]);

  let ended: Work | undefined;
  const act = database.workFor(who, (work) => {
    ended = work;
    return Promise.all([good, wrong, good].map((one) => work.query(one)).toReversed());
  });
  await expect(act).rejects.toThrow('division by zero');
  await expect(ended?.query(good)).rejects.toThrow('nothing more');
});

test('what is said last is true with the act or not at all, and its failure is the one that is told', async () => {
  const database = board.app.get(Database);
  const who = { organizationId: board.organizationId, reason: 'test' };
  const claim = (key: string): [Statement, string[]] => [told, [board.organizationId, key]];
  const key = randomUUID();
  const fails = database.workFor(who, async (work) => {
    await work.query(...claim(key));
    work.lastly(wrong, []);
  });
  await expect(fails).rejects.toThrow('division by zero');
  const twice = database.workFor(who, async (work) => {
    await work.query(...claim(key));
    work.lastly(...claim(key));
  });
  await expect(twice).rejects.toThrow('duplicate key');
  await database.workFor(who, async (work) => work.lastly(...claim(key)));
  await expect(database.workFor(who, (work) => work.query(...claim(key)))).rejects.toThrow('duplicate key');
});

test('an act that copies lets its questions take turns; the next one on that connection does not wait', async () => {
  const database = board.app.get(Database);
  const who = { organizationId: board.organizationId, reason: 'test' };
  for (let act = 0; act < 3; act += 1) {
    await database.workFor(who, async (work) => {
      const batches = (async function* () {
        yield ['a', 'b'];
      })();
      const room = `create temporary table copied_${act} (name text) on commit drop`;
      await copyInto<string>(
        work,
        { room, copy: `copy copied_${act} (name) from stdin` },
        { batches, lineOf: (row) => `${row}\n` },
      );
      expect(await Promise.all([good, good].map((one) => work.query(one)))).toEqual([[{ one: 1 }], [{ one: 1 }]]);
      const { rows } = await work.client().query(`select count(*)::int as copied from copied_${act}`);
      expect(rows).toEqual([{ copied: 2 }]);
    });
    const all = await database.workFor(who, (work) => Promise.all([good, good].map((one) => work.query(one))));
    expect(all).toEqual([[{ one: 1 }], [{ one: 1 }]]);
  }
});

test('a connection that is still asked is not given away for COPY', async () => {
  const database = board.app.get(Database);
  const who = { organizationId: board.organizationId, reason: 'test' };
  await database.workFor(who, async (work) => {
    const answer = work.query(good);
    expect(() => work.client()).toThrow('still asked');
    expect(await answer).toEqual([{ one: 1 }]);
    expect(() => work.client()).not.toThrow();
  });
});

const whose = statement('test.whose', 'select current_organization() as organization');

test('what is asked beside an act goes over a second connection while one is free; however many act, nobody waits for another', async () => {
  const database = board.app.get(Database);
  const { organizationId } = board;
  const ask = () => Promise.reject(new Error('Asked over the first connection.'));
  const asker = { organizationId, personId: null };
  expect(await database.beside(asker, ask, (beside) => beside(whose))).toEqual([{ organization: organizationId }]);

  let overTheFirst = 0;
  const acts = Array.from({ length: 60 }, () =>
    database.beside(
      asker,
      (named, values) => {
        overTheFirst += 1;
        return database.readFor(organizationId, named, values);
      },
      (beside) => beside(whose),
    ),
  );
  expect(await Promise.all(acts)).toEqual(acts.map(() => [{ organization: organizationId }]));
  expect(overTheFirst).toBeGreaterThan(0);
});
