import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import {
  CreateDepartmentForTestDocument,
  DepartmentsForTestDocument,
  EditPersonForTestDocument,
  MoveDepartmentForTestDocument,
  OneMemberForTestDocument,
  RemoveDepartmentForTestDocument,
  RenameDepartmentForTestDocument,
} from './people.api.generated.ts';

const missing = '01900000-0000-7000-8000-00000000000f';
let board: TestBoard;
beforeAll(async () => {
  board = await givenABoard();
});
afterAll(() => board.close());

const department = async (name = `Department ${uuidv7()}`, parentId: string | null = null) => {
  const { createDepartment } = await board.administrator.sends(CreateDepartmentForTestDocument, {
    input: { name, parentId },
  });
  if (createDepartment.__typename !== 'Department') throw new Error(createDepartment.__typename);
  return createDepartment;
};
const move = async (departmentId: string, parentId: string | null, expectedVersion = 1) =>
  (
    await board.administrator.sends(MoveDepartmentForTestDocument, {
      input: { departmentId, parentId, expectedVersion },
    })
  ).moveDepartment;
const remove = async (departmentId: string) =>
  (await board.administrator.sends(RemoveDepartmentForTestDocument, { input: { departmentId, expectedVersion: 1 } }))
    .removeDepartment;

test('everyone of the organization sees the tree, and only its administrator changes it', async () => {
  const { id } = await department('Retail');
  expect(await board.visitor.isRefused(DepartmentsForTestDocument, {})).toBe('UNAUTHENTICATED');
  expect(await board.stranger.isRefused(DepartmentsForTestDocument, {})).toBe('NOT_FOUND');
  for (let time = 1; time <= 2; time += 1)
    expect((await board.employee.sends(DepartmentsForTestDocument, {})).departments).toContainEqual(
      expect.objectContaining({ id, name: 'Retail', parentId: null, peopleCount: 0 }),
    );
  const edit = { departmentId: id, expectedVersion: 1 };
  const { chair } = board;
  expect(await chair.isRefused(CreateDepartmentForTestDocument, { input: { name: 'X' } })).toBe('FORBIDDEN');
  expect(await chair.isRefused(RenameDepartmentForTestDocument, { input: { ...edit, name: 'X' } })).toBe('FORBIDDEN');
  expect(await chair.isRefused(MoveDepartmentForTestDocument, { input: edit })).toBe('FORBIDDEN');
  expect(await chair.isRefused(RemoveDepartmentForTestDocument, { input: edit })).toBe('FORBIDDEN');
});

test('a department of nowhere cannot be changed or stood under', async () => {
  const edit = { departmentId: missing, expectedVersion: 1 };
  const { administrator } = board;
  expect(
    await administrator.isRefused(CreateDepartmentForTestDocument, { input: { name: 'X', parentId: missing } }),
  ).toBe('NOT_FOUND');
  expect(await administrator.isRefused(RenameDepartmentForTestDocument, { input: { ...edit, name: 'X' } })).toBe(
    'NOT_FOUND',
  );
  expect(await administrator.isRefused(RemoveDepartmentForTestDocument, { input: edit })).toBe('NOT_FOUND');
  const { id } = await department();
  const under = { departmentId: id, expectedVersion: 1, parentId: missing };
  expect(await administrator.isRefused(MoveDepartmentForTestDocument, { input: under })).toBe('NOT_FOUND');
});

test('two side by side have different names', async () => {
  await department('Claims');
  const { createDepartment } = await board.administrator.sends(CreateDepartmentForTestDocument, {
    input: { name: 'CLAIMS' },
  });
  expect(createDepartment.__typename).toBe('DepartmentNameTaken');
  const other = await department();
  const { renameDepartment } = await board.administrator.sends(RenameDepartmentForTestDocument, {
    input: { departmentId: other.id, expectedVersion: 1, name: 'claims' },
  });
  expect(renameDepartment.__typename).toBe('DepartmentNameTaken');
  const renamed = await board.administrator.sends(RenameDepartmentForTestDocument, {
    input: { departmentId: other.id, expectedVersion: 1, name: 'Complaints' },
  });
  expect(renamed.renameDepartment).toMatchObject({ __typename: 'Department', name: 'Complaints', version: 2 });
  const stale = { departmentId: other.id, expectedVersion: 1, name: 'Praise' };
  expect(await board.administrator.isRefused(RenameDepartmentForTestDocument, { input: stale })).toBe('STALE');
});

test('a department moves with all under it, but never under its own', async () => {
  const top = await department();
  const middle = await department(undefined, top.id);
  const low = await department(undefined, middle.id);
  expect((await move(top.id, low.id)).__typename).toBe('DepartmentInsideItself');
  expect(await move(middle.id, null)).toMatchObject({ __typename: 'Department', parentId: null });
  expect(await move(top.id, low.id)).toMatchObject({ parentId: low.id });
});

test('two moves at once make no circle', async () => {
  const [a, b] = [await department(), await department()];
  const answers = await Promise.all([move(a.id, b.id), move(b.id, a.id)]);
  expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Department', 'DepartmentInsideItself']);
});

test('only an empty department is removed', async () => {
  const top = await department();
  const low = await department(undefined, top.id);
  expect(await remove(top.id)).toEqual({ __typename: 'DepartmentNotEmpty', people: 0, departments: 1 });
  const { member } = await board.administrator.sends(OneMemberForTestDocument, { personId: board.owner.id });
  await board.administrator.sends(EditPersonForTestDocument, {
    input: { personId: member.id, expectedVersion: member.version, name: member.name, departmentId: low.id },
  });
  expect(await remove(low.id)).toEqual({ __typename: 'DepartmentNotEmpty', people: 1, departments: 0 });
  await board.administrator.sends(EditPersonForTestDocument, {
    input: { personId: member.id, expectedVersion: member.version + 1, name: member.name },
  });
  expect(await remove(low.id)).toEqual({ __typename: 'DepartmentRemoved', id: low.id });
  expect(await remove(top.id)).toMatchObject({ __typename: 'DepartmentRemoved' });
});
