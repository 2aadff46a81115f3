import { expect, test } from '@jest/globals';
import { departmentOptions, inTreeOrder, withAllUnder } from './department-tree.ts';

const departments = [
  { id: 'calls', name: 'Calls', parentId: 'service' },
  { id: 'sales', name: 'Sales', parentId: null },
  { id: 'service', name: 'Customer service', parentId: null },
  { id: 'night', name: 'Night shift', parentId: 'calls' },
];

test('each department stands before those under it, by name', () => {
  expect(inTreeOrder(departments).map(({ id, depth }) => [id, depth])).toEqual([
    ['service', 0],
    ['calls', 1],
    ['night', 2],
    ['sales', 0],
  ]);
  expect(departmentOptions(departments)[1]).toEqual({ value: 'calls', label: '\u2003Calls' });
});

test('a department takes along all that is under it', () => {
  expect([...withAllUnder(departments, 'service')].sort()).toEqual(['calls', 'night', 'service']);
  expect([...withAllUnder(departments, 'sales')]).toEqual(['sales']);
});
