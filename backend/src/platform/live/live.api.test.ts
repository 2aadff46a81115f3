import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { type TestBoard, givenABoard } from '../../../testing/board.ts';
import type { Caller } from '../../../testing/caller.ts';
import { until } from '../../../testing/until.ts';
import { Database } from '../database/database.ts';
import { EventBus } from '../events/event-bus.ts';
import { Jobs } from '../jobs/jobs.ts';
import { Sessions } from '../identity/sessions.ts';

let board: TestBoard;
let port: number;
const leaving: (() => unknown)[] = [];

beforeAll(async () => {
  board = await givenABoard();
  board.app.get(Jobs).handle('live.test', async (ids) => done.push(ids));
  await board.app.listen(0, '127.0.0.1');
  ({ port } = board.app.getHttpServer().address() as AddressInfo);
});
afterAll(async () => {
  for (const leave of leaving) await leave();
  await board.close();
});

const done: object[] = [];
type Change = { readonly changed: { readonly id: string; readonly refetch: boolean } };

async function listens(person: Caller) {
  const closed: number[] = [];
  const heard: string[] = [];
  const headers = { ...person.headers(), origin: `http://127.0.0.1:${port}` };
  class Socket extends WebSocket {
    constructor(url: string, protocol: string) {
      super(url, protocol, { headers });
    }
  }
  const client = createClient({
    url: `ws://127.0.0.1:${port}/api/${person.slug}/live`,
    ...{ webSocketImpl: Socket, retryAttempts: 0 },
    on: { closed: (event) => closed.push((event as { code: number }).code) },
  });
  leaving.push(() => client.dispose());
  const before = board.app.get(EventBus).listeners;
  client.subscribe<Change>(
    { query: 'subscription { changed { id refetch } }' },
    {
      next: ({ data }) => data && !data.changed.refetch && heard.push(data.changed.id),
      error: () => {},
      complete: () => {},
    },
  );
  await until('the page listens', () => board.app.get(EventBus).listeners > before || closed.length > 0);
  return { closed, heard };
}
const inOneAct = (act: Parameters<Database['workFor']>[1]) =>
  board.app.get(Database).workFor({ organizationId: board.organizationId, reason: 'test' }, act);

const secondBoard = {
  name: 'test.second_board',
  text: `insert into boards (organization_id, id, version, created_at, slug, name, charter)
         values ($1, $2, 1, now(), 'second', 'Second Board', '')`,
};
const seatThere = {
  name: 'test.seat_there',
  text: `insert into board_members (organization_id, id, created_at, board_id, person_id, role, from_on)
         values ($1, $2, now(), $3, $4, 'CHAIR', '2020-01-01')`,
};

test('somebody from another organization does not get in', async () => {
  const { closed } = await listens(board.stranger);
  expect(closed).not.toEqual([]);
});

test('an act is told to open pages and its job is done, once both are true', async () => {
  const [member, analyst] = [await listens(board.member), await listens(board.analyst)];
  const [meeting, batch] = [randomUUID(), randomUUID()];
  await inOneAct(async (work) => {
    work.tell('IMPORT', batch);
    work.tell('MEETING', meeting);
    await work.announce('live.test', { meetingId: meeting });
  });
  await until('both heard', () => member.heard.includes(meeting) && analyst.heard.includes(meeting));
  expect(analyst.heard).toContain(batch);
  expect(member.heard).not.toContain(batch);
  await until('the job is done', () => done.length > 0);
  expect(done).toEqual([{ organizationId: board.organizationId, meetingId: meeting }]);
});

test('what is on the agenda of a board is told to those who may read it, and to nobody of another board', async () => {
  const boards = { first: board.boardId, second: randomUUID() };
  const { organizationId } = board;
  await inOneAct(async (work) => {
    await work.query(secondBoard, [organizationId, boards.second]);
    await work.query(seatThere, [organizationId, randomUUID(), boards.second, board.employee.id]);
  });
  const [ofFirst, ofSecond] = [await listens(board.member), await listens(board.employee)];
  const owner = await listens(board.owner);
  const [moved, agenda, theirs, project] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await inOneAct(async (work) => {
    work.tell('MEETING', agenda, { boardId: boards.first });
    work.tell('MEETING', theirs, { boardId: boards.second });
    work.tell('BACKLOG', boards.first);
    work.tell('BACKLOG', boards.second);
    work.tell('PROJECT', project, { boardId: boards.first, personIds: [board.owner.id] });
    work.tell('MEETING', moved);
  });
  const everybody = [ofFirst, ofSecond, owner];
  await until('all heard the last', () => everybody.every(({ heard }) => heard.includes(moved)));
  expect(ofFirst.heard).toEqual([agenda, boards.first, project, moved]);
  expect(ofSecond.heard).toEqual([theirs, boards.second, moved]);
  expect(owner.heard).toEqual([project, moved]);
});

test('an agenda that is edited is told to the board and to no employee; a meeting that moves to both', async () => {
  const plan = parse(
    'mutation Plan($input: PlanMeetingInput!) { planMeeting(input: $input) { ... on Meeting { id } } }',
  );
  const input = { boardId: board.boardId, kind: 'METRICS', startsOn: '2030-01-08', startsClock: '10:00' };
  const { planMeeting: meeting } = await board.chair.sends<{ planMeeting: { id: string } }, object>(plan, { input });
  const [member, employee] = [await listens(board.member), await listens(board.owner)];
  const add = parse('mutation Add($input: AddAgendaItemInput!) { addAgendaItem(input: $input) { __typename } }');
  await board.chair.sends(add, { input: { meetingId: meeting.id, kind: 'TOPIC', title: 'Waiting', minutes: 5 } });
  await until('the board heard it', () => member.heard.includes(meeting.id));
  const last = randomUUID();
  await inOneAct(async (work) => work.tell('BOARD', last));
  await until('all heard the last', () => employee.heard.includes(last));
  expect(employee.heard).toEqual([last]);
});

test('a person taken out of the organization is shown out within a second', async () => {
  const { closed } = await listens(board.employee);
  await board.app
    .get(Database)
    .reads.query('update account_memberships set active = false where person_id = $1', [board.employee.id]);
  await inOneAct(async (work) => work.tell('PERSON', board.employee.id));
  await until('the page is closed', () => closed.length > 0, 1_000);
  expect(closed).toEqual([4403]);
});

test('signing out closes open pages within a second', async () => {
  const { closed } = await listens(board.owner);
  const found = await board.app.get(Sessions).find(board.owner.person.token, board.slug);
  await board.app.get(Sessions).end(found!.account);
  await until('the page is closed', () => closed.length > 0, 1_000);
  expect(closed).toEqual([4403]);
});

test.each([1, 2])('whoever says to be here is told who is, time %i', async () => {
  const place = `/${board.slug}/cx/meetings/1`;
  const answer = await board.app.inject({
    method: 'POST',
    url: `/api/${board.slug}/graphql`,
    headers: board.chair.headers(),
    payload: { query: 'mutation Here($place: ShortText!) { beHere(place: $place) { id name } }', variables: { place } },
  });
  expect(answer.json()).toEqual({ data: { beHere: [{ id: board.chair.id, name: board.chair.person.name }] } });
});

test.each(['', 'x'.repeat(201)])('a place has 1 to 200 characters: %#', async (place) => {
  const answer = await board.app.inject({
    method: 'POST',
    url: `/api/${board.slug}/graphql`,
    headers: board.chair.headers(),
    payload: { query: 'mutation Here($place: ShortText!) { beHere(place: $place) { id } }', variables: { place } },
  });
  expect(answer.json().errors[0].extensions.code).toBe('BAD_USER_INPUT');
});
