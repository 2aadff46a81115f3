import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestBoard } from '../../testing/board.ts';
import { givenABoardOnMonday, monday, sendsTwice } from '../../testing/meetings.ts';
import { Person } from '../people/index.ts';
import { Database } from '../platform/database/database.ts';
import { BoardDuties } from './board.duties.ts';
import {
  AppointMemberForTestDocument,
  BoardForTestDocument,
  BoardsForTestDocument,
  CreateBoardForTestDocument,
  EditBoardForTestDocument,
  EndSeatForTestDocument,
  HandOverChairForTestDocument,
} from './board.api.generated.ts';

let board: TestBoard;
let goneId: string;
beforeAll(async () => {
  board = await givenABoardOnMonday();
  const { organizationId } = board;
  const gone = await board.app
    .get(Database)
    .workFor({ organizationId, reason: 'test' }, (work) =>
      work.add(Person, { name: 'Gerda Gone', roles: [], deactivatedAt: monday }),
    );
  goneId = gone.id;
});
afterAll(() => board.close());

const seen = async (slug = 'cx') => (await board.chair.sends(BoardForTestDocument, { slug })).board;
const seatsOf = async (slug = 'cx') =>
  (await seen(slug)).seats.map(({ person, role, inForce }) => [person.name, role, inForce]);

test('everybody sees who sits on a board and what it is for', async () => {
  expect(await board.stranger.isRefused(BoardForTestDocument, { slug: 'cx' })).toBe('NOT_FOUND');
  expect(await board.employee.isRefused(BoardForTestDocument, { slug: 'nowhere' })).toBe('NOT_FOUND');
  for (let time = 1; time <= 2; time += 1) {
    expect(await board.employee.sends(BoardsForTestDocument, {})).toEqual({
      boards: [{ slug: 'cx', name: 'CX Board' }],
    });
    expect((await board.employee.sends(BoardForTestDocument, { slug: 'cx' })).board.seats).toMatchObject([
      { role: 'CHAIR', person: { name: 'Clara Chair' }, inForce: true },
      { role: 'MEMBER', person: { name: 'Mona Member' }, inForce: true },
      { role: 'SECRETARY', person: { name: 'Sam Secretary' }, inForce: true },
    ]);
  }
});

describe('a board', () => {
  test('is created by an administrator, who chairs it unless somebody else is named', async () => {
    const input = { name: 'Großkunden Süd' };
    expect(await board.stranger.isRefused(CreateBoardForTestDocument, { input })).toBe('NOT_FOUND');
    for (const other of [board.chair, board.member, board.analyst, board.employee])
      expect(await other.isRefused(CreateBoardForTestDocument, { input })).toBe('FORBIDDEN');
    const { createBoard } = await sendsTwice(board.administrator, CreateBoardForTestDocument, { input });
    expect(createBoard).toMatchObject({
      slug: 'grosskunden-sud',
      seats: [{ role: 'CHAIR', person: { name: 'Adam Administrator' }, fromOn: '2026-03-02', untilOn: null }],
    });
    await board.administrator.sends(CreateBoardForTestDocument, { input: { ...input, chairId: board.employee.id } });
    expect(await seatsOf('grosskunden-sud-2')).toEqual([['Emil Employee', 'CHAIR', true]]);
  });

  test.each([
    ['grosskunden-sud', 'TAKEN'],
    ['metrics', 'RESERVED'],
    ['12', 'TOO_SHORT'],
  ])('cannot be called %s in addresses: %s', async (slug, why) => {
    const input = { name: 'Another', slug };
    const { createBoard } = await board.administrator.sends(CreateBoardForTestDocument, { input });
    expect(createBoard).toMatchObject({ __typename: 'SlugRefused', why });
  });

  test('is chaired by somebody who still works here, and of this organization', async () => {
    const chairedBy = (chairId: string) => ({ input: { name: 'Another', chairId } });
    const { createBoard } = await board.administrator.sends(CreateBoardForTestDocument, chairedBy(goneId));
    expect(createBoard.__typename).toBe('PersonInactive');
    expect(await board.administrator.isRefused(CreateBoardForTestDocument, chairedBy(board.stranger.id))).toBe(
      'NOT_FOUND',
    );
  });

  test('is renamed by those who lead it, from the version they saw', async () => {
    const { id: boardId, version: expectedVersion } = await seen();
    const input = { boardId, expectedVersion, name: 'Customer board', charter: 'We listen.\n\nThen we act.' };
    expect(await board.stranger.isRefused(EditBoardForTestDocument, { input })).toBe('NOT_FOUND');
    for (const other of [board.member, board.analyst, board.administrator, board.employee])
      expect(await other.isRefused(EditBoardForTestDocument, { input })).toBe('FORBIDDEN');
    const { editBoard } = await sendsTwice(board.chair, EditBoardForTestDocument, { input });
    expect(editBoard).toMatchObject({ name: 'Customer board', charter: input.charter, version: expectedVersion + 1 });
    expect(await board.secretary.isRefused(EditBoardForTestDocument, { input })).toBe('STALE');
    const say = { ...input, expectedVersion: expectedVersion + 1 };
    expect(await board.chair.isRefused(EditBoardForTestDocument, { input: { ...say, locale: 'cs-CZ' } })).toBe(
      'BAD_USER_INPUT',
    );
    const spoken = await board.chair.sends(EditBoardForTestDocument, { input: { ...say, locale: 'en-US' } });
    expect(spoken.editBoard).toMatchObject({ locale: 'en-US' });
  });
});

describe('a seat', () => {
  const deputy = () =>
    ({ boardId: board.boardId, personId: board.analyst.id, role: 'DEPUTY', fromOn: '2026-03-02' }) as const;

  test('is given by those who lead the board or an administrator', async () => {
    const input = deputy();
    expect(await board.stranger.isRefused(AppointMemberForTestDocument, { input })).toBe('NOT_FOUND');
    for (const other of [board.member, board.analyst, board.employee])
      expect(await other.isRefused(AppointMemberForTestDocument, { input })).toBe('FORBIDDEN');
    await sendsTwice(board.administrator, AppointMemberForTestDocument, { input });
    expect(await seatsOf()).toContainEqual(['Ana Analyst', 'DEPUTY', true]);
    expect((await seatsOf()).filter(([name]) => name === 'Ana Analyst')).toHaveLength(1);
  });

  test('is refused when it is taken, ends before it begins, or is for somebody who has left', async () => {
    const refused = async (change: object) =>
      (await board.chair.sends(AppointMemberForTestDocument, { input: { ...deputy(), ...change } })).appointMember;
    expect(await refused({})).toMatchObject({ __typename: 'SeatTaken', personId: board.analyst.id });
    expect(await refused({ role: 'CHAIR' })).toMatchObject({ __typename: 'SeatTaken', personId: board.chair.id });
    expect(await refused({ role: 'MEMBER', untilOn: '2026-01-01' })).toMatchObject({ __typename: 'EndsBeforeStart' });
    expect(await refused({ personId: goneId })).toMatchObject({ __typename: 'PersonInactive' });
  });

  test('two administrators naming the same member at once seat them once', async () => {
    const input = { boardId: board.boardId, personId: board.owner.id, role: 'MEMBER' } as const;
    const answers = await Promise.all(
      [board.administrator, board.chair, board.secretary].map((one) =>
        one.sends(AppointMemberForTestDocument, { input }),
      ),
    );
    const names = answers.map(({ appointMember }) => appointMember.__typename).toSorted();
    expect(names).toEqual(['Board', 'SeatTaken', 'SeatTaken']);
  });

  test('ends on a day; the chair only hands over', async () => {
    const { seats } = await seen();
    const idOf = (name: string) => seats.find(({ person }) => person.name === name)?.id ?? '';
    const input = { seatId: idOf('Mona Member'), untilOn: '2026-03-01' };
    expect(await board.stranger.isRefused(EndSeatForTestDocument, { input })).toBe('NOT_FOUND');
    expect(await board.member.isRefused(EndSeatForTestDocument, { input })).toBe('FORBIDDEN');
    const early = { ...input, untilOn: '2019-01-01' };
    expect((await board.chair.sends(EndSeatForTestDocument, { input: early })).endSeat.__typename).toBe(
      'EndsBeforeStart',
    );
    await sendsTwice(board.chair, EndSeatForTestDocument, { input });
    expect(await seatsOf()).toContainEqual(['Mona Member', 'MEMBER', false]);
    const chair = { seatId: idOf('Clara Chair'), untilOn: '2026-03-31' };
    expect((await board.chair.sends(EndSeatForTestDocument, { input: chair })).endSeat).toMatchObject({
      __typename: 'ChairMissing',
      on: '2026-04-01',
    });
    // Given by a slip of the hand today: it is taken back as if it had not been.
    await board.chair.sends(EndSeatForTestDocument, { input: { seatId: idOf('Ana Analyst') } });
    expect((await seatsOf()).filter(([name]) => name === 'Ana Analyst')).toEqual([]);
  });

  test('of the chair passes on without a day of two chairs or of none', async () => {
    const input = { boardId: board.boardId, personId: board.secretary.id, fromOn: '2026-04-01' };
    expect(await board.stranger.isRefused(HandOverChairForTestDocument, { input })).toBe('NOT_FOUND');
    expect(await board.member.isRefused(HandOverChairForTestDocument, { input })).toBe('FORBIDDEN');
    const gone = { ...input, personId: goneId };
    expect((await board.chair.sends(HandOverChairForTestDocument, { input: gone })).handOverChair.__typename).toBe(
      'PersonInactive',
    );
    await sendsTwice(board.chair, HandOverChairForTestDocument, { input });
    const chairs = (await seen()).seats.filter(({ role }) => role === 'CHAIR');
    expect(chairs.map(({ person, fromOn, untilOn }) => [person.name, fromOn, untilOn])).toEqual([
      ['Clara Chair', '2020-01-01', '2026-03-31'],
      ['Sam Secretary', '2026-04-01', null],
    ]);
  });
});

test('the administrator of an empty organization is told to create its board; later, to name a missing chair', async () => {
  const { organizationId } = board;
  const organization = { id: organizationId, name: 'Meridian', timeZone: 'Europe/Prague' };
  const duties = async (facts: object) =>
    (
      await board.app
        .get(BoardDuties)
        .of({ organizationId, personId: goneId, organization, boards: [], ...facts } as never)
    ).map(({ kind }) => kind);
  expect(await duties({ roles: ['ADMINISTRATOR'] })).toEqual([]);
  expect(await duties({ roles: ['ADMINISTRATOR'], organizationId: goneId })).toEqual(['CREATE_BOARD']);
  expect(await duties({ roles: [], organizationId: goneId })).toEqual([]);
});
