import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import type { TestBoard } from '../../testing/board.ts';
import type { Caller } from '../../testing/caller.ts';
import { givenABoardOnMonday, givenMeetings } from '../../testing/meetings.ts';
import {
  AddAgendaItemDocument,
  AgendaDocument,
  KeepConfidentialDocument,
  OpenConfidentialDocument,
  PublishAgendaDocument,
} from '../agenda/agenda.api.generated.ts';
import { SearchForTestDocument } from './overview.api.generated.ts';

/** A word that stands nowhere else. */
const canary = 'zyzzyva';

let board: TestBoard;
let owner: pg.Client;
let meetings: Awaited<ReturnType<typeof givenMeetings>>;
beforeAll(async () => {
  board = await givenABoardOnMonday();
  meetings = await givenMeetings(board, 7);
  owner = new pg.Client(board.database.ownerUrl);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await board.close();
});

const found = async (who: Caller, words = canary) =>
  (await who.sends(SearchForTestDocument, { words })).search.found.map(({ kind, title, number }) => ({
    ...{ kind, title, number },
  }));
const everybody = () => [board.chair, board.secretary, board.member, board.analyst, board.owner, board.employee];
const finders = async () => {
  const names: string[] = [];
  for (const who of everybody()) if ((await found(who)).length > 0) names.push(who.person.name);
  return names;
};

test('an item is found once its agenda is published, by those who read it, and not while it is confidential', async () => {
  const { id: meetingId, number } = meetings[0] ?? { id: '', number: 0 };
  const item = { title: `About ${canary}`, kind: 'TOPIC', minutes: 15, presenterId: board.owner.id } as const;
  await board.chair.sends(AddAgendaItemDocument, { input: { meetingId, ...item } });
  expect(await finders()).toEqual([]);
  await board.chair.sends(PublishAgendaDocument, { input: { meetingId } });
  const item_ = { kind: 'AGENDA_ITEM', title: `About ${canary}`, number };
  expect(await found(board.member)).toEqual([item_]);
  // Who presents it finds it too; no other employee does.
  const readers = ['Clara Chair', 'Sam Secretary', 'Mona Member', 'Ana Analyst', 'Olga Owner'];
  expect(await finders()).toEqual(readers);

  const { agenda } = await board.chair.sends(AgendaDocument, { board: 'cx', number });
  const itemId = agenda.items[0]?.id ?? '';
  await board.chair.sends(KeepConfidentialDocument, { input: { itemId, readerIds: [board.member.id] } });
  expect(await finders()).toEqual([]);
  const { rows } = await owner.query('select word from search_words where word like $1', [`${canary}%`]);
  expect(rows).toEqual([]);
  await board.chair.sends(OpenConfidentialDocument, { input: { itemId } });
  await board.chair.sends(PublishAgendaDocument, { input: { meetingId } });
  expect(await finders()).toEqual(readers);
  await owner.query(`update meetings set state = 'CANCELLED' where id = $1`, [meetingId]);
  expect(await finders()).toEqual([]);
});

test('what stands on one agenda after another is found once, on the nearest', async () => {
  const [nearest, later] = [meetings[2], meetings[3]];
  for (const { id: meetingId = '' } of [later ?? {}, nearest ?? {}]) {
    const item = { title: 'Kalimba', kind: 'TOPIC', minutes: 15 } as const;
    await board.chair.sends(AddAgendaItemDocument, { input: { meetingId, ...item } });
    await board.chair.sends(PublishAgendaDocument, { input: { meetingId } });
  }
  const { search } = await board.member.sends(SearchForTestDocument, { words: 'kalimba' });
  expect(search.found).toMatchObject([{ kind: 'AGENDA_ITEM', title: 'Kalimba', number: nearest?.number }]);
  expect(search.counts).toMatchObject([{ kind: 'AGENDA_ITEM', count: 1 }]);
});

test('minutes are found by what is written in them, but not by what stands in confidence', async () => {
  const { id: meetingId } = meetings[1] ?? { id: '' };
  const values = [board.organizationId, meetingId, board.boardId];
  await owner.query(
    `insert into minutes (organization_id, id, created_at, board_id, number, record)
     values ($1, $2, now(), $3, 77, '{"kind": "METRICS", "startedAt": "2026-03-10T09:00:00Z", "timeZone": "Europe/Prague"}')`,
    values,
  );
  const text = (confidential: string | null) =>
    owner.query(
      `insert into minutes_texts (organization_id, id, created_at, minutes_id, text, confidential_item_id)
       values ($1, uuidv7(), now(), $2, $3, $4)`,
      [board.organizationId, meetingId, `It was said that ${confidential ? 'kiwikiwi' : canary} rings`, confidential],
    );
  await text(null);
  const { rows } = await owner.query<{ id: string }>('select id from agenda_items where organization_id = $1 limit 1', [
    board.organizationId,
  ]);
  await text(rows[0]?.id ?? null);
  const minutes = { kind: 'MINUTES', title: 'Minutes of metrics session 77', number: 77 };
  expect(await found(board.member)).toEqual([minutes]);
  expect(await finders()).toEqual(['Clara Chair', 'Sam Secretary', 'Mona Member', 'Ana Analyst']);
  expect(await found(board.chair, 'kiwikiwi')).toEqual([]);
  await owner.query(`update minutes_texts set text = 'Nothing' where organization_id = $1`, [board.organizationId]);
  expect(await finders()).toEqual([]);
});

test('what customers get in touch about is found by everybody, also by the words that give it away', async () => {
  await owner.query(
    `insert into contact_reasons (organization_id, id, created_at, name, words)
     values ($1, uuidv7(), now(), 'Lost cards', 'stolen ${canary}')`,
    [board.organizationId],
  );
  expect(await found(board.employee)).toEqual([{ kind: 'CONTACT_REASON', title: 'Lost cards', number: null }]);
  await owner.query('delete from contact_reasons where organization_id = $1', [board.organizationId]);
  expect(await finders()).toEqual([]);
});

test('a file of a project is found by its name, by those who read the project', async () => {
  await owner.query(
    `with project as (
       insert into projects (organization_id, id, created_at, board_id, number, title, owner_id, stage, chartered_on)
       values ($1, uuidv7(), now(), $2, 3, 'Shorter calls', $3, 'ACTIVE', '2026-01-05') returning id)
     insert into project_files (organization_id, id, project_id, name, kind, bytes, sha256, added_at)
     select $1, uuidv7(), id, '${canary} plan.pdf', 'PDF', 10, repeat('a', 64), now() from project`,
    [board.organizationId, board.boardId, board.owner.id],
  );
  expect(await found(board.member)).toEqual([{ kind: 'FILE', title: `${canary} plan.pdf`, number: 3 }]);
  expect(await finders()).toEqual(['Clara Chair', 'Sam Secretary', 'Mona Member', 'Ana Analyst', 'Olga Owner']);
  // It goes with its project into other hands.
  await owner.query('update projects set owner_id = $2 where organization_id = $1', [
    ...[board.organizationId, board.employee.id],
  ]);
  expect((await finders()).at(-1)).toBe('Emil Employee');
  await owner.query('delete from project_files where organization_id = $1', [board.organizationId]);
  expect(await finders()).toEqual([]);
});
