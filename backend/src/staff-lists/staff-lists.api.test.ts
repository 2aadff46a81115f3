import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import type { Caller } from '../../testing/caller.ts';
import { Department, Person } from '../people/index.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import { StaffListSweep } from './list-sweep.ts';
import { StaffListForTestDocument, TakeOverStaffListForTestDocument } from './staff-lists.api.generated.ts';

let board: TestBoard;
let head: string;
beforeAll(async () => {
  board = await givenABoard();
  const people = await inWork(async (work) => {
    const all = await work.find(Person, {});
    for (const one of all) await work.change(one, { email: `${one.name.split(' ')[0]?.toLowerCase() ?? ''}@bank.cz` });
    return all;
  });
  head = ['email,name,department', ...people.map(({ email, name }) => `${email ?? ''},${name},`)].join('\n');
});
afterAll(() => board.close());

const inWork = <T>(act: (work: Work) => Promise<T>) =>
  board.app.get(Database).workFor({ organizationId: board.organizationId, reason: 'test' }, act);
const personCalled = async (name: string) => (await inWork((work) => work.find(Person, { name })))[0];

const send = (who: Caller, payload: Buffer | string, headers: object = { 'x-cx-client': 'pages' }) =>
  board.app.inject({
    method: 'POST',
    url: `/api/${board.slug}/staff-lists`,
    headers: { ...who.headers(), 'content-type': 'application/octet-stream', ...headers },
    payload,
  });
async function sent(text: string, who = board.administrator): Promise<string> {
  const answer = await send(who, text);
  expect(answer.statusCode).toBe(201);
  return answer.json<{ staffListId: string }>().staffListId;
}
const look = async (staffListId: string) =>
  (await board.administrator.sends(StaffListForTestDocument, { staffListId })).staffList;
const take = async (staffListId: string, seen: number, deactivates = false) =>
  (await board.administrator.sends(TakeOverStaffListForTestDocument, { input: { staffListId, seen, deactivates } }))
    .takeOverStaffList;

test('only an administrator sends a list, looks at one and takes one over', async () => {
  expect((await send(board.visitor, head)).statusCode).toBe(401);
  expect((await send(board.stranger, head)).statusCode).toBe(404);
  for (const who of [board.chair, board.analyst, board.employee]) expect((await send(who, head)).statusCode).toBe(403);
  const staffListId = await sent(head);
  const input = { staffListId, seen: 0 };
  for (const who of [board.stranger, board.chair, board.employee]) {
    expect(await who.isRefused(StaffListForTestDocument, { staffListId })).toBe('NOT_FOUND');
    expect(await who.isRefused(TakeOverStaffListForTestDocument, { input })).toBe('NOT_FOUND');
  }
});

test.each([
  ['', 'EmptyFile'],
  ['name,phone\nEva,1\n', 'StaffColumnsMissing'],
  ['email;name\n"eva@bank.cz;Eva\n', 'QuoteNeverClosed'],
  ['PK\u0003\u0004workbook', 'IsWorkbook'],
  [`email,name\n${'x'.repeat(5 * 1024 ** 2)}`, 'ListTooLarge'],
])('a file that is no list of people is refused with its name: %#', async (text, name) => {
  const answer = await send(board.administrator, text);
  expect([answer.statusCode, answer.json<{ __typename: string }>().__typename]).toEqual([422, name]);
});

test('a list in an old encoding shows what would change, changes it once, and again changes nothing', async () => {
  const rows = 'Šárka@bank.cz,Šárka Nová,Bank > Péče\nnobody,No Address,\n';
  const bytes = Buffer.concat([Buffer.from(`${head}\n`), Buffer.from(rows)]);
  const staffListId = (await send(board.administrator, bytes)).json<{ staffListId: string }>().staffListId;
  const { plan } = await look(staffListId);
  expect(plan).toMatchObject({
    ...{ addedCount: 1, changedCount: 0, missingCount: 0, problemCount: 1, departments: [['Bank'], ['Bank', 'Péče']] },
    added: [{ email: 'šárka@bank.cz', department: ['Bank', 'Péče'] }],
    problems: [{ column: 'EMAIL', fault: 'NO_EMAIL_ADDRESS', said: 'nobody' }],
  });
  expect((await take(staffListId, 2)).__typename).toBe('StaffListOutdated');
  expect(await take(staffListId, 3)).toMatchObject({ __typename: 'StaffList', added: 1, changed: 0, plan: null });
  expect((await take(staffListId, 0)).__typename).toBe('StaffListTaken');
  const sarka = await personCalled('Šárka Nová');
  const [department] = await inWork((work) => work.find(Department, { name: 'Péče' }));
  expect(sarka).toMatchObject({ departmentId: department?.id, accountId: null });
  const again = await sent(`${head}\nšárka@bank.cz,Šárka Nová,Péče\n`);
  expect((await look(again)).plan).toMatchObject({ addedCount: 0, changedCount: 0, departments: [] });
  expect((await take(again, 0)).__typename).toBe('StaffListEmpty');
});

test('who is missing leaves only when that is wished; who chairs, and whoever sends it, stay; who is back is back', async () => {
  const emil = await personCalled('Emil Employee');
  const chair = await personCalled('Clara Chair');
  const without = head
    .split('\n')
    .filter((line) => !/Emil|Clara|Adam/.test(line))
    .join('\n');
  const kept = await sent(without);
  const { plan } = await look(kept);
  expect(plan?.missing.map(({ email }) => email).sort()).toEqual([emil?.email, 'šárka@bank.cz'].sort());
  expect(plan?.staying).toEqual([
    { name: 'Adam Administrator', stays: 'YOURSELF' },
    { name: 'Clara Chair', stays: 'CHAIRS' },
  ]);
  expect((await take(kept, 0)).__typename).toBe('StaffListEmpty');
  expect(await take(kept, 2, true)).toMatchObject({ deactivated: 2 });
  expect((await personCalled('Emil Employee'))?.deactivatedAt).not.toBeNull();
  expect((await personCalled('Clara Chair'))?.deactivatedAt).toBeNull();
  expect(await board.employee.isRefused(StaffListForTestDocument, { staffListId: kept })).toBe('NOT_FOUND');
  const back = await sent(`${without}\n${emil?.email ?? ''},Emil Employee,\n${chair?.email ?? ''},Clara C.,\n`);
  expect((await look(back)).plan?.changed).toMatchObject([{ isBack: true }, { was: { name: 'Clara Chair' } }]);
  await take(back, 2);
  expect(await board.employee.isRefused(StaffListForTestDocument, { staffListId: back })).toBe('NOT_FOUND');
});

test('a list that nobody takes over is forgotten, file and all', async () => {
  const staffListId = await sent(head);
  const clock = board.app.get(Clock);
  clock.set(new Date(clock.now().getTime() + 25 * 3_600_000));
  await board.app.get(StaffListSweep).sweep(board.organizationId);
  expect(await board.administrator.isRefused(StaffListForTestDocument, { staffListId })).toBe('NOT_FOUND');
});
