import { expect, test } from '@jest/globals';
import { refuseDepartmentName, refuseParent, refuseRemoval } from './department.rules.ts';

const bank = { id: 'bank', parentId: null, name: 'Retail banking' };
const branches = { id: 'branches', parentId: 'bank', name: 'Branches' };
const north = { id: 'north', parentId: 'branches', name: 'North' };
const all = [bank, branches, north];

test('two departments side by side have different names, whatever the capitals', () => {
  expect(refuseDepartmentName(all, { id: null, parentId: 'bank', name: 'BRANCHES' })).toMatchObject({
    __typename: 'DepartmentNameTaken',
  });
});

test('the same name may stand elsewhere in the tree, and a department may keep its own', () => {
  expect(refuseDepartmentName(all, { id: null, parentId: null, name: 'Branches' })).toBeNull();
  expect(refuseDepartmentName(all, { id: 'branches', parentId: 'bank', name: 'branches' })).toBeNull();
});

test.each([
  ['bank', 'bank'],
  ['bank', 'branches'],
  ['bank', 'north'],
])('%s cannot stand under %s', (id, parentId) => {
  expect(refuseParent(all, { id, parentId })).toMatchObject({ __typename: 'DepartmentInsideItself' });
});

test.each([
  ['north', 'bank'],
  ['north', null],
  ['branches', null],
])('%s may stand under %s', (id, parentId) => {
  expect(refuseParent(all, { id, parentId })).toBeNull();
});

test('a circle that is already there ends the search', () => {
  const circle = [
    { id: 'a', parentId: 'b', name: 'A' },
    { id: 'b', parentId: 'a', name: 'B' },
  ];
  expect(refuseParent(circle, { id: 'c', parentId: 'a' })).toBeNull();
});

test('only an empty department can be removed, and the refusal says what is in it', () => {
  expect(refuseRemoval({ people: 0, departments: 0 })).toBeNull();
  expect(refuseRemoval({ people: 2, departments: 1 })).toMatchObject({
    __typename: 'DepartmentNotEmpty',
    people: 2,
    departments: 1,
  });
});
