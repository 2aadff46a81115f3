import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { changedPositions, handOver, insertItem, moveItem, positionsOf, removeItem } from './agenda-order.rules.ts';

const orders = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 30 });
const anywhere = fc.integer({ min: -3, max: 40 });

test('an item moves to the position asked for, the others close up', () => {
  expect(moveItem(['a', 'b', 'c', 'd'], 'a', 3)).toEqual(['b', 'c', 'a', 'd']);
  expect(moveItem(['a', 'b', 'c', 'd'], 'd', 1)).toEqual(['d', 'a', 'b', 'c']);
});

test('past an end means the end; an item that is not there moves nothing', () => {
  expect(moveItem(['a', 'b', 'c'], 'a', 99)).toEqual(['b', 'c', 'a']);
  expect(moveItem(['a', 'b', 'c'], 'c', -1)).toEqual(['c', 'a', 'b']);
  expect(moveItem(['a', 'b', 'c'], 'x', 1)).toEqual(['a', 'b', 'c']);
});

test('a new item comes last unless a position is said', () => {
  expect(insertItem(['a', 'b'], 'c')).toEqual(['a', 'b', 'c']);
  expect(insertItem(['a', 'b'], 'c', 1)).toEqual(['c', 'a', 'b']);
  expect(insertItem([], 'a', 7)).toEqual(['a']);
});

test('an item leaves one list for another', () => {
  expect(handOver({ from: ['a', 'b'], to: ['c'] }, 'a')).toEqual({ from: ['b'], to: ['c', 'a'] });
  expect(handOver({ from: ['a', 'b'], to: ['c'] }, 'a', 1)).toEqual({ from: ['b'], to: ['a', 'c'] });
});

test('any number of moves leaves every item exactly once, positions from 1 without gap', () => {
  const moves = fc.array(fc.tuple(fc.nat(), anywhere), { maxLength: 40 });
  fc.assert(
    fc.property(orders, moves, (order, steps) => {
      const moved = steps.reduce<string[]>(
        (now, [which, to]) => moveItem(now, now[which % now.length] ?? '', to),
        order,
      );
      expect([...moved].sort()).toEqual([...order].sort());
      expect(positionsOf(moved).map(({ position }) => position)).toEqual(order.map((_, index) => index + 1));
    }),
  );
});

test('the moved item lands where it was sent and the rest keep their order', () => {
  fc.assert(
    fc.property(orders, fc.nat(), anywhere, (order, which, to) => {
      const id = order[which % order.length] ?? '';
      const moved = moveItem(order, id, to);
      expect(moved.indexOf(id) + 1).toBe(Math.min(Math.max(to, 1), order.length));
      expect(removeItem(moved, id)).toEqual(removeItem(order, id));
    }),
  );
});

test('writing only the changed positions gives the whole order', () => {
  fc.assert(
    fc.property(orders, fc.nat(), anywhere, (order, which, to) => {
      const moved = moveItem(order, order[which % order.length] ?? '', to);
      const rows = new Map(positionsOf(order).map(({ id, position }) => [id, position]));
      for (const { id, position } of changedPositions(positionsOf(order), moved)) rows.set(id, position);
      expect([...rows].sort(([, a], [, b]) => a - b).map(([id]) => id)).toEqual(moved);
    }),
  );
});

test('an order that did not change writes nothing', () => {
  expect(changedPositions(positionsOf(['a', 'b']), ['a', 'b'])).toEqual([]);
});
