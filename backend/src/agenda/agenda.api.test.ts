import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import pg from 'pg';
import type { TestBoard } from '../../testing/board.ts';
import { givenABoardOnMonday, givenMeetings, monday, sendsTwice } from '../../testing/meetings.ts';
import { Person } from '../people/index.ts';
import { Database } from '../platform/database/database.ts';
import { CreateProjectForTestDocument } from '../projects/projects.api.generated.ts';
import {
  AddAgendaItemDocument,
  AddToBacklogDocument,
  AgendaDocument,
  BacklogDocument,
  DuplicateAgendaItemDocument,
  EditAgendaItemDocument,
  ProposeItemDocument,
  RemoveAgendaItemDocument,
  ReorderAgendaDocument,
  RestoreAgendaItemDocument,
  SendToBacklogDocument,
  SendToMeetingDocument,
} from './agenda.api.generated.ts';

let board: TestBoard;
let meetings: Awaited<ReturnType<typeof givenMeetings>>;
let used = 0;
/** The number of the meeting of this test: a metrics session nobody else uses. */
let number: number;
let meetingId: string;

beforeAll(async () => {
  board = await givenABoardOnMonday();
  meetings = await givenMeetings(board, 7);
});
afterAll(() => board.close());
beforeEach(() => {
  const mine = meetings.filter(({ kind }) => kind === 'METRICS')[used++];
  if (!mine) throw new Error('More tests than metrics sessions.');
  ({ number, id: meetingId } = mine);
});

const topic = (title: string, minutes = 10) => ({ title, minutes, kind: 'TOPIC' }) as const;
const agenda = async (of = number, by = board.chair) =>
  (await by.sends(AgendaDocument, { board: 'cx', number: of })).agenda;
const titles = async (of = number) => (await agenda(of)).items.map(({ title }) => title);
const backlog = async () => (await board.chair.sends(BacklogDocument, { board: 'cx' })).backlog.items;
const added = async (title: string, minutes = 10) => {
  await board.chair.sends(AddAgendaItemDocument, { input: { meetingId, ...topic(title, minutes) } });
  const item = (await agenda()).items.find((one) => one.title === title);
  if (!item) throw new Error(`${title} is not on the agenda.`);
  return item;
};
const theOthers = () => [board.member, board.analyst, board.administrator, board.employee];

describe('an item', () => {
  test('is put on an agenda by those who prepare it; the first one opens it', async () => {
    const input = { meetingId, ...topic('Waiting times', 25), presenterId: board.analyst.id };
    expect(await board.stranger.isRefused(AddAgendaItemDocument, { input })).toBe('NOT_FOUND');
    for (const other of theOthers()) expect(await other.isRefused(AddAgendaItemDocument, { input })).toBe('FORBIDDEN');
    const foreign = { ...input, presenterId: board.stranger.id };
    expect(await board.chair.isRefused(AddAgendaItemDocument, { input: foreign })).toBe('NOT_FOUND');

    const { addAgendaItem } = await sendsTwice(board.secretary, AddAgendaItemDocument, { input });
    expect(addAgendaItem).toMatchObject({
      __typename: 'Agenda',
      view: 'DRAFT',
      hasUnpublishedChanges: true,
      meeting: { state: 'AGENDA_OPEN', items: 1, plannedMinutes: 25 },
      items: [{ title: 'Waiting times', presenter: { name: 'Ana Analyst' }, startsClock: '10:00', endsClock: '10:25' }],
    });
  });

  test('about a metric or a project has to name it, and the one named has to be there', async () => {
    for (const kind of ['METRIC_SNAPSHOT', 'PROJECT'] as const) {
      const input = { meetingId, ...topic('About'), kind };
      const { addAgendaItem } = await board.chair.sends(AddAgendaItemDocument, { input });
      expect(addAgendaItem).toMatchObject({ __typename: 'SubjectMissing' });
      const named = { ...input, snapshotId: board.boardId, projectId: board.boardId };
      expect(await board.chair.isRefused(AddAgendaItemDocument, { input: named })).toBe('NOT_FOUND');
    }
  });

  test('is in the hands of people who still work here', async () => {
    const gone = await board.app
      .get(Database)
      .workFor({ organizationId: board.organizationId, reason: 'test' }, (work) =>
        work.add(Person, { name: 'Gerda Gone', roles: [], deactivatedAt: monday }),
      );
    const input = { meetingId, ...topic('Handed over'), presenterId: gone.id };
    const { addAgendaItem } = await board.chair.sends(AddAgendaItemDocument, { input });
    expect(addAgendaItem.__typename).toBe('PersonInactive');
  });

  test('is edited from the version somebody saw; a later edit from the same version is stale', async () => {
    const { id: itemId } = await added('Typo');
    const input = { itemId, expectedVersion: 1, title: 'No typo', minutes: 20, presenterId: board.member.id };
    expect(await board.stranger.isRefused(EditAgendaItemDocument, { input })).toBe('NOT_FOUND');
    for (const other of theOthers()) expect(await other.isRefused(EditAgendaItemDocument, { input })).toBe('NOT_FOUND');
    const { editAgendaItem } = await sendsTwice(board.chair, EditAgendaItemDocument, { input });
    expect(editAgendaItem).toMatchObject({
      items: [{ title: 'No typo', minutes: 20, presenter: { name: 'Mona Member' }, version: 2 }],
    });
    expect(await board.chair.isRefused(EditAgendaItemDocument, { input })).toBe('STALE');
    const nobody = { itemId, expectedVersion: 2, presenterId: null };
    await board.chair.sends(EditAgendaItemDocument, { input: nobody });
    expect((await agenda()).items[0]).toMatchObject({ title: 'No typo', presenter: null });
  });

  test('that is removed leaves no gap and comes back to where it stood', async () => {
    for (const title of ['One', 'Two', 'Three']) await added(title);
    const { id: itemId } = (await agenda()).items[1] ?? { id: '' };
    const input = { itemId };
    expect(await board.stranger.isRefused(RemoveAgendaItemDocument, { input })).toBe('NOT_FOUND');
    for (const other of theOthers())
      expect(await other.isRefused(RemoveAgendaItemDocument, { input })).toBe('NOT_FOUND');
    await sendsTwice(board.chair, RemoveAgendaItemDocument, { input });
    expect((await agenda()).items.map(({ title, position }) => [title, position])).toEqual([
      ['One', 1],
      ['Three', 2],
    ]);
    await board.chair.sends(RemoveAgendaItemDocument, { input });
    expect(await board.stranger.isRefused(RestoreAgendaItemDocument, { input })).toBe('NOT_FOUND');
    expect(await board.member.isRefused(RestoreAgendaItemDocument, { input })).toBe('NOT_FOUND');
    await sendsTwice(board.chair, RestoreAgendaItemDocument, { input });
    await board.chair.sends(RestoreAgendaItemDocument, { input });
    expect(await titles()).toEqual(['One', 'Two', 'Three']);
  });

  test('that needs two turns stands there once more, right behind itself', async () => {
    for (const title of ['First', 'Last']) await added(title, 15);
    const { id: itemId } = (await agenda()).items[0] ?? { id: '' };
    const input = { itemId };
    for (const other of [board.stranger, ...theOthers()])
      expect(await other.isRefused(DuplicateAgendaItemDocument, { input })).toBe('NOT_FOUND');
    await board.chair.sends(DuplicateAgendaItemDocument, { input });
    const { items } = await agenda();
    expect(items.map(({ title, position, minutes }) => [title, position, minutes])).toEqual([
      ['First', 1, 15],
      ['First', 2, 15],
      ['Last', 3, 15],
    ]);
    expect(new Set(items.map(({ id }) => id)).size).toBe(3);
  });

  test('takes the place it is given; a place outside the list is its nearer end', async () => {
    for (const title of ['A', 'B', 'C']) await added(title);
    const { id: itemId } = (await agenda()).items[2] ?? { id: '' };
    expect(await board.stranger.isRefused(ReorderAgendaDocument, { input: { itemId, position: 1 } })).toBe('NOT_FOUND');
    expect(await board.member.isRefused(ReorderAgendaDocument, { input: { itemId, position: 1 } })).toBe('NOT_FOUND');
    await sendsTwice(board.chair, ReorderAgendaDocument, { input: { itemId, position: 1 } });
    expect(await titles()).toEqual(['C', 'A', 'B']);
    await board.chair.sends(ReorderAgendaDocument, { input: { itemId, position: 99 } });
    await board.chair.sends(AddAgendaItemDocument, { input: { meetingId, ...topic('D'), position: 2 } });
    expect(await titles()).toEqual(['A', 'D', 'B', 'C']);
    const versions = (await agenda()).items.map(({ version }) => version);
    expect(versions).toEqual([1, 1, 1, 1]);
  });

  test('a hundred people reordering one agenda at once leave every item exactly once', async () => {
    const names = Array.from({ length: 10 }, (_, index) => `Item ${index}`);
    for (const name of names) await added(name);
    const ids = (await agenda()).items.map(({ id }) => id);
    const moves = Array.from({ length: 100 }, (_, index) => ({
      itemId: ids[(index * 7) % 10] ?? '',
      position: ((index * 3) % 10) + 1,
    }));
    const answers = await Promise.all(
      moves.map((input, index) => (index % 2 ? board.chair : board.secretary).sends(ReorderAgendaDocument, { input })),
    );
    expect(answers).toHaveLength(100);
    const { items } = await agenda();
    expect(items.map(({ title }) => title).toSorted()).toEqual(names.toSorted());
    expect(items.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test('several people adding, removing and sending at once lose nothing', async () => {
    const start = await Promise.all(['P', 'Q', 'R', 'S'].map((title) => added(title)));
    const [p, q, r, s] = start.map(({ id }) => id) as [string, string, string, string];
    await Promise.all([
      board.chair.sends(RemoveAgendaItemDocument, { input: { itemId: p } }),
      board.chair.sends(SendToBacklogDocument, { input: { itemId: q } }),
      board.secretary.sends(SendToMeetingDocument, { input: { itemId: r, meetingId: null, position: 1 } }),
      board.secretary.sends(ReorderAgendaDocument, { input: { itemId: s, position: 1 } }),
      board.secretary.sends(AddAgendaItemDocument, { input: { meetingId, ...topic('T') } }),
    ]);
    const { items } = await agenda();
    expect(items.map(({ title }) => title).toSorted()).toEqual(['S', 'T']);
    expect(items.map(({ position }) => position)).toEqual([1, 2]);
    expect((await backlog()).map(({ title }) => title)).toContain('Q');
  });
});

describe('the clock of an agenda', () => {
  test('says when each item is on, and which one ends after the window', async () => {
    await added('Long', 80);
    await added('Longer', 15);
    const { items, window } = await agenda();
    expect(items.map(({ startsClock, endsClock }) => [startsClock, endsClock])).toEqual([
      ['10:00', '11:20'],
      ['11:20', '11:35'],
    ]);
    expect(window).toEqual({
      plannedMinutes: 95,
      lower: 75,
      upper: 90,
      verdict: 'OVER',
      overBy: 5,
      firstItemThatEndsLate: items[1]?.id,
    });
  });
});

describe('the backlog', () => {
  test('is kept by those who prepare agendas and read by the board and the analysts', async () => {
    const input = { boardId: board.boardId, ...topic('Some day') };
    expect(await board.stranger.isRefused(AddToBacklogDocument, { input })).toBe('NOT_FOUND');
    for (const other of theOthers()) expect(await other.isRefused(AddToBacklogDocument, { input })).toBe('FORBIDDEN');
    const { addToBacklog } = await sendsTwice(board.chair, AddToBacklogDocument, { input });
    expect(addToBacklog).toMatchObject({ __typename: 'Backlog', id: board.boardId });
    expect((await backlog()).filter(({ title }) => title === 'Some day')).toHaveLength(1);
    for (const reader of [board.member, board.analyst])
      expect((await reader.sends(BacklogDocument, { board: 'cx' })).backlog.items.length).toBeGreaterThan(0);
    for (const other of [board.stranger, board.employee, board.administrator])
      expect(await other.isRefused(BacklogDocument, { board: 'cx' })).toBe('NOT_FOUND');
  });

  test('gives its items to the next meeting that looks at such items, and takes them back', async () => {
    await board.chair.sends(AddToBacklogDocument, {
      input: { boardId: board.boardId, ...topic('A story'), kind: 'STORY' },
    });
    const { id: itemId } = (await backlog()).find(({ title }) => title === 'A story') ?? { id: '' };
    const send = { input: { itemId, meetingId: null } };
    expect(await board.stranger.isRefused(SendToMeetingDocument, send)).toBe('NOT_FOUND');
    expect(await board.employee.isRefused(SendToMeetingDocument, send)).toBe('NOT_FOUND');
    expect(await board.member.isRefused(SendToMeetingDocument, send)).toBe('FORBIDDEN');
    const { sendToMeeting } = await sendsTwice(board.chair, SendToMeetingDocument, send);
    expect(sendToMeeting).toMatchObject({ __typename: 'Agenda', meeting: { number: 1, kind: 'METRICS' } });
    await board.chair.sends(SendToMeetingDocument, send);
    expect(await titles(3)).toContain('A story');
    expect(await titles(1)).not.toContain('A story');

    expect(await board.stranger.isRefused(SendToBacklogDocument, { input: { itemId } })).toBe('NOT_FOUND');
    expect(await board.member.isRefused(SendToBacklogDocument, { input: { itemId } })).toBe('NOT_FOUND');
    const { sendToBacklog } = await sendsTwice(board.chair, SendToBacklogDocument, { input: { itemId } });
    expect(sendToBacklog.__typename).toBe('Backlog');
    expect((await backlog()).at(-1)?.title).toBe('A story');
  });

  test("takes proposals of members and analysts, marked with the open agenda they are for; another's meeting is none", async () => {
    const input = { boardId: board.boardId, meetingId, ...topic('What about refunds?') };
    expect(await board.stranger.isRefused(ProposeItemDocument, { input })).toBe('NOT_FOUND');
    expect(await board.employee.isRefused(ProposeItemDocument, { input })).toBe('FORBIDDEN');
    expect((await board.member.sends(ProposeItemDocument, { input })).proposeItem.__typename).toBe('AgendaNotOpen');
    const nowhere = { ...input, meetingId: board.boardId };
    expect(await board.member.isRefused(ProposeItemDocument, { input: nowhere })).toBe('NOT_FOUND');
    await added('Opens it');
    await sendsTwice(board.member, ProposeItemDocument, { input });
    const item = (await backlog()).find(({ title }) => title === 'What about refunds?');
    expect(item).toMatchObject({ proposer: { name: 'Mona Member' }, proposedForNumber: number });
    await board.analyst.sends(ProposeItemDocument, { input: { boardId: board.boardId, ...topic('Any time') } });
  });
});

describe('the page of an agenda', () => {
  const givenAProject = async (title: string) => {
    const { createProject } = await board.chair.sends(CreateProjectForTestDocument, {
      input: {
        boardId: board.boardId,
        title,
        problem: 'It takes too long.',
        ownerId: board.member.id,
        departmentIds: [],
      },
    });
    if (createProject.__typename !== 'Project') throw new Error(`${title} was not made.`);
    return createProject.id;
  };

  test('is one statement, however long and whatever it is about, beside the one for who is looking', async () => {
    for (const title of ['x', 'y', 'z']) await added(title);
    for (const title of ['Refunds', 'Waiting times']) {
      const input = { meetingId, ...topic(title), kind: 'PROJECT', projectId: await givenAProject(title) } as const;
      await board.chair.sends(AddAgendaItemDocument, { input });
    }
    await agenda();
    const query = jest.spyOn(pg.Client.prototype, 'query');
    const { items } = await agenda();
    const calls: readonly (readonly unknown[])[] = query.mock.calls;
    const asked = calls.map(([said], call) => ({ said, client: query.mock.contexts[call] }));
    query.mockRestore();
    expect(items.flatMap(({ project }) => (project ? [project.health] : []))).toEqual(['UNKNOWN', 'UNKNOWN']);
    const nameOf = (said: unknown) =>
      typeof said === 'object' && said && 'name' in said && typeof said.name === 'string' ? [said.name] : [];
    expect(asked.flatMap(({ said }) => nameOf(said))).toEqual(['identity.viewer', 'agenda.by_number']);
    // The schedules and the queue ask for themselves whenever they wake, over connections of their own.
    const own = new Set(asked.flatMap(({ said, client }) => (nameOf(said).length ? [client] : [])));
    const plain = asked.flatMap(({ said, client }) => (typeof said === 'string' && own.has(client) ? [said] : []));
    expect(plain.filter((text) => !/^(begin|commit)/.test(text))).toEqual([]);
  });

  test('is not there for a stranger, and of a meeting that is not there', async () => {
    expect(await board.stranger.isRefused(AgendaDocument, { board: 'cx', number })).toBe('NOT_FOUND');
    expect(await board.chair.isRefused(AgendaDocument, { board: 'cx', number: 4711 })).toBe('NOT_FOUND');
    expect(await board.chair.isRefused(AgendaDocument, { board: 'other', number })).toBe('NOT_FOUND');
  });
});

describe('what people type', () => {
  test.each([
    ['an emoji', '🎉 Party 👩‍👩‍👧'],
    ['right-to-left text', 'جدول الأعمال'],
    ['markup', '<script>alert(1)</script>'],
    ['a formula', '=cmd()'],
  ])('%s is kept as it is', async (_, title) => {
    await added(title);
    expect(await titles()).toEqual([title]);
  });

  test('U+0000, half a character, nothing and too much are refused cleanly', async () => {
    for (const title of ['a\u0000b', '\ud83c', '', '   ', 'x'.repeat(201)])
      expect(await board.chair.isRefused(AddAgendaItemDocument, { input: { meetingId, ...topic(title) } })).toBe(
        'BAD_USER_INPUT',
      );
    for (const minutes of [0, 601, 1.5])
      expect(await board.chair.isRefused(AddAgendaItemDocument, { input: { meetingId, ...topic('x', minutes) } })).toBe(
        'BAD_USER_INPUT',
      );
    const answer = await board.app.inject({
      method: 'POST',
      url: `/api/${board.slug}/graphql`,
      headers: board.chair.headers(),
      payload: { query: 'mutation { x }', variables: { title: 'x'.repeat(10_000_000) } },
    });
    expect(answer.statusCode).toBe(413);
    expect(answer.json()).toMatchObject({ data: null, errors: [{ extensions: { code: 'TOO_LARGE' } }] });
    expect(await titles()).toEqual([]);
  });
});
