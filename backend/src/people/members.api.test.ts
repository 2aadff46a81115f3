import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import type { Caller } from '../../testing/caller.ts';
import { ViewerForTestDocument } from '../organization/viewer.api.generated.ts';
import { Database } from '../platform/database/database.ts';
import { addPerson } from './joining.ts';
import {
  ChangeRolesForTestDocument,
  ColleagueForTestDocument,
  CreateDepartmentForTestDocument,
  DeactivatePersonForTestDocument,
  EditPersonForTestDocument,
  MembersForTestDocument,
  OneMemberForTestDocument,
  PeopleForTestDocument,
  ReactivatePersonForTestDocument,
} from './people.api.generated.ts';

const missing = '01900000-0000-7000-8000-00000000000f';
let board: TestBoard;
let administrator: Caller;
beforeAll(async () => {
  board = await givenABoard();
  administrator = board.administrator;
});
afterAll(() => board.close());

const member = async (personId: string) => (await administrator.sends(OneMemberForTestDocument, { personId })).member;
const editOf = async (personId: string) => ({ personId, expectedVersion: (await member(personId)).version });
const givenAPerson = (name: string) =>
  board.app
    .get(Database)
    .workFor(
      { organizationId: board.organizationId, reason: 'test' },
      async (work) => (await addPerson(work, { name })).id,
    );

test('a colleague is seen by everyone signed in, with the seats in force, and by nobody else', async () => {
  const asked = { personId: board.secretary.id };
  expect(await board.visitor.isRefused(ColleagueForTestDocument, asked)).toBe('UNAUTHENTICATED');
  expect(await board.stranger.isRefused(ColleagueForTestDocument, asked)).toBe('NOT_FOUND');
  expect(await board.employee.isRefused(ColleagueForTestDocument, { personId: board.stranger.id })).toBe('NOT_FOUND');
  expect((await board.employee.sends(ColleagueForTestDocument, asked)).colleague).toEqual({
    ...{ id: board.secretary.id, name: 'Sam Secretary', jobTitle: null, active: true, department: null },
    seats: [{ boardName: 'CX Board', role: 'SECRETARY' }],
  });
});

test('colleagues are found by a part of their name, by everyone signed in and by nobody else', async () => {
  expect(await board.visitor.isRefused(PeopleForTestDocument, {})).toBe('UNAUTHENTICATED');
  expect(await board.stranger.isRefused(PeopleForTestDocument, {})).toBe('NOT_FOUND');
  for (let time = 1; time <= 2; time += 1) {
    const { people } = await board.employee.sends(PeopleForTestDocument, { search: ' ANA ' });
    expect(people.map(({ name }) => name)).toEqual(['Ana Analyst']);
  }
  expect((await board.employee.sends(PeopleForTestDocument, { search: '%' })).people).toEqual([]);
  expect((await board.employee.sends(PeopleForTestDocument, { first: 3 })).people).toHaveLength(3);
  expect(await board.employee.isRefused(PeopleForTestDocument, { first: 51 })).toBe('BAD_USER_INPUT');
});

test('who begins with what is typed comes first', async () => {
  await givenAPerson('Zoe Marta');
  await givenAPerson('Marta Adler');
  const { people } = await board.employee.sends(PeopleForTestDocument, { search: 'marta' });
  expect(people.map(({ name }) => name)).toEqual(['Marta Adler', 'Zoe Marta']);
});

test('the list of members is for the administrator', async () => {
  expect(await board.visitor.isRefused(MembersForTestDocument, {})).toBe('UNAUTHENTICATED');
  expect(await board.stranger.isRefused(MembersForTestDocument, {})).toBe('NOT_FOUND');
  expect(await board.chair.isRefused(MembersForTestDocument, {})).toBe('NOT_FOUND');
  expect(await board.chair.isRefused(OneMemberForTestDocument, { personId: board.chair.id })).toBe('NOT_FOUND');
});

test('members are filtered, counted and read part by part without a gap', async () => {
  const list = async (variables: object) => (await administrator.sends(MembersForTestDocument, variables)).members;
  expect((await list({ role: 'ANALYST' })).nodes.map(({ name }) => name)).toEqual(['Ana Analyst']);
  expect((await list({ search: 'clara' })).nodes).toMatchObject([
    { name: 'Clara Chair', state: 'JOINED', seats: [{ boardId: board.boardId, role: 'CHAIR' }] },
  ]);
  expect((await list({ departmentId: missing })).totalCount).toBe(0);

  const whole = await list({});
  const read: string[] = [];
  let after: string | null = null;
  do {
    const part: typeof whole = await list({ first: 2, after });
    read.push(...part.nodes.map(({ id }) => id));
    expect(part.totalCount).toBe(whole.totalCount);
    after = part.pageInfo.hasNextPage ? part.pageInfo.endCursor : null;
  } while (after);
  expect(read).toEqual(whole.nodes.map(({ id }) => id));
  expect(await administrator.isRefused(MembersForTestDocument, { first: 101 })).toBe('BAD_USER_INPUT');
});

test('a person of another organization and a missing one are answered with the same bytes, and stay as they are', async () => {
  const foreign = board.stranger.id;
  const input = (personId: string) => ({ personId, expectedVersion: 1 });
  const acts = [
    (id: string) => administrator.asks(OneMemberForTestDocument, { personId: id }),
    (id: string) =>
      administrator.asks(ChangeRolesForTestDocument, { input: { ...input(id), roles: ['ADMINISTRATOR'] } }),
    (id: string) => administrator.asks(EditPersonForTestDocument, { input: { ...input(id), name: 'Taken Over' } }),
    (id: string) => administrator.asks(DeactivatePersonForTestDocument, { input: input(id) }),
    (id: string) => administrator.asks(ReactivatePersonForTestDocument, { input: input(id) }),
  ];
  for (const act of acts) {
    const answer = await act(foreign);
    expect(answer.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    expect(JSON.stringify(answer)).toBe(JSON.stringify(await act(missing)));
  }
  const { rows } = await board.app
    .get(Database)
    .reads.query('select from account_memberships where person_id = $1 and active', [foreign]);
  expect(rows).toHaveLength(1);
});

test('only an administrator changes people', async () => {
  const input = { personId: board.employee.id, expectedVersion: 1 };
  for (const one of [board.chair, board.employee]) {
    expect(await one.isRefused(ChangeRolesForTestDocument, { input: { ...input, roles: ['ADMINISTRATOR'] } })).toBe(
      'FORBIDDEN',
    );
    expect(await one.isRefused(EditPersonForTestDocument, { input: { ...input, name: 'X' } })).toBe('FORBIDDEN');
    expect(await one.isRefused(DeactivatePersonForTestDocument, { input })).toBe('FORBIDDEN');
    expect(await one.isRefused(ReactivatePersonForTestDocument, { input })).toBe('FORBIDDEN');
  }
});

test('a role given is a right at the next operation; the last administrator keeps theirs', async () => {
  const edit = await editOf(board.employee.id);
  const { changeRoles } = await administrator.sends(ChangeRolesForTestDocument, {
    input: { ...edit, roles: ['ANALYST', 'ANALYST'] },
  });
  expect(changeRoles).toMatchObject({ __typename: 'Member', roles: ['ANALYST'], version: edit.expectedVersion + 1 });
  expect((await board.employee.sends(ViewerForTestDocument, {})).viewer.roles).toEqual(['ANALYST']);
  expect(await administrator.isRefused(ChangeRolesForTestDocument, { input: { ...edit, roles: [] } })).toBe('STALE');

  const own = await editOf(administrator.id);
  const last = await administrator.sends(ChangeRolesForTestDocument, { input: { ...own, roles: [] } });
  expect(last.changeRoles.__typename).toBe('LastAdministrator');
});

test('an administrator who was only named does not count as one', async () => {
  const id = await givenAPerson('Ada Absent');
  await administrator.sends(ChangeRolesForTestDocument, { input: { ...(await editOf(id)), roles: ['ADMINISTRATOR'] } });
  const own = await editOf(administrator.id);
  const last = await administrator.sends(ChangeRolesForTestDocument, { input: { ...own, roles: [] } });
  expect(last.changeRoles.__typename).toBe('LastAdministrator');
});

test('a name, a job title and a department are set together; a department of nowhere changes nothing', async () => {
  const { createDepartment } = await administrator.sends(CreateDepartmentForTestDocument, {
    input: { name: `Cards ${uuidv7()}` },
  });
  if (createDepartment.__typename !== 'Department') throw new Error(createDepartment.__typename);
  const edit = await editOf(board.owner.id);
  const said = { name: 'Olga Opatrná', jobTitle: 'Head of cards' };
  expect(
    await administrator.isRefused(EditPersonForTestDocument, { input: { ...edit, ...said, departmentId: missing } }),
  ).toBe('NOT_FOUND');
  const { editPerson } = await administrator.sends(EditPersonForTestDocument, {
    input: { ...edit, ...said, departmentId: createDepartment.id },
  });
  expect(editPerson).toMatchObject({ ...said, department: { id: createDepartment.id, name: createDepartment.name } });
  const { members } = await administrator.sends(MembersForTestDocument, { departmentId: createDepartment.id });
  expect(members.nodes.map(({ id }) => id)).toEqual([board.owner.id]);
});

test('text is kept as text, whatever it looks like', async () => {
  const name = '=cmd() <script>alert(1)</script> 🙂 ‮שלום';
  const id = await givenAPerson(name);
  expect((await member(id)).name).toBe(name);
  const { people } = await board.employee.sends(PeopleForTestDocument, { search: '<script>' });
  expect(people.map((one) => one.name)).toEqual([name]);
  const edit = await editOf(id);
  expect(await administrator.isRefused(EditPersonForTestDocument, { input: { ...edit, name: 'x'.repeat(201) } })).toBe(
    'BAD_USER_INPUT',
  );
});

test('nobody deactivates themselves, and a chair is replaced first', async () => {
  const own = await administrator.sends(DeactivatePersonForTestDocument, { input: await editOf(administrator.id) });
  expect(own.deactivatePerson.__typename).toBe('OwnAccount');
  const chair = await administrator.sends(DeactivatePersonForTestDocument, { input: await editOf(board.chair.id) });
  expect(chair.deactivatePerson).toEqual({ __typename: 'StillChairs', boardIds: [board.boardId] });
});

test('who was deactivated is a stranger at the next operation and is not named any more, until they are back', async () => {
  const { member: mona } = board;
  expect((await mona.sends(ViewerForTestDocument, {})).viewer.name).toBe('Mona Member');
  const { deactivatePerson } = await administrator.sends(DeactivatePersonForTestDocument, {
    input: await editOf(mona.id),
  });
  expect(deactivatePerson).toMatchObject({ __typename: 'Member', state: 'DEACTIVATED' });
  expect(await mona.isRefused(ViewerForTestDocument, {})).toBe('NOT_FOUND');
  expect((await board.employee.sends(PeopleForTestDocument, { search: 'mona' })).people).toEqual([]);

  const { reactivatePerson } = await administrator.sends(ReactivatePersonForTestDocument, {
    input: await editOf(mona.id),
  });
  expect(reactivatePerson).toMatchObject({ state: 'JOINED' });
  expect((await mona.sends(ViewerForTestDocument, {})).viewer.name).toBe('Mona Member');
});

test('two administrators who take each other the role at once leave one', async () => {
  const second = await givenABoard(board);
  const both = [second.administrator, second.secretary];
  const version = async (id: string) =>
    (await second.administrator.sends(OneMemberForTestDocument, { personId: id })).member.version;
  await second.administrator.sends(ChangeRolesForTestDocument, {
    input: {
      personId: second.secretary.id,
      expectedVersion: await version(second.secretary.id),
      roles: ['ADMINISTRATOR'],
    },
  });
  const inputs = await Promise.all(
    both.map(async ({ id }) => ({ personId: id, expectedVersion: await version(id), roles: [] })),
  );
  const answers = await Promise.all(
    both.map((one, index) => one.asks(ChangeRolesForTestDocument, { input: inputs[1 - index]! })),
  );
  const done = answers.filter(({ data }) => data?.changeRoles.__typename === 'Member');
  expect(done).toHaveLength(1);
});
