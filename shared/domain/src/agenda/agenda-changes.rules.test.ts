import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { changesBetween } from './agenda-changes.rules.ts';
import { moveItem } from './agenda-order.rules.ts';
import type { AgendaContent, PublishedItem } from './agenda-version.rules.ts';

const version = (ids: readonly string[], more: Record<string, Partial<PublishedItem>> = {}): AgendaContent => ({
  meetingId: 'meeting',
  kind: 'METRICS',
  startsAt: '2026-03-17T09:00:00.000Z',
  timeZone: 'Europe/Prague',
  items: ids.map((itemId, index) => ({
    itemId,
    position: index + 1,
    kind: 'TOPIC',
    title: itemId.toUpperCase(),
    minutes: 20,
    presenterId: null,
    snapshotId: null,
    projectId: null,
    ...more[itemId],
  })),
});

test('equal versions differ in nothing', () => {
  expect(changesBetween(version(['a', 'b']), version(['a', 'b']))).toEqual([]);
});

test('what came and what went', () => {
  expect(changesBetween(version(['a', 'b']), version(['c', 'b']))).toEqual([
    { name: 'ITEM_ADDED', itemId: 'c', title: 'C', position: 1, minutes: 20 },
    { name: 'ITEM_REMOVED', itemId: 'a', title: 'A' },
  ]);
});

test('an item put at the front pushes the others down without moving them', () => {
  expect(changesBetween(version(['a', 'b', 'c']), version(['x', 'a', 'b', 'c'])).map(({ name }) => name)).toEqual([
    'ITEM_ADDED',
  ]);
});

test('each thing said about an item that changed is said with before and after', () => {
  const after = version(['a'], {
    a: { title: 'New', minutes: 30, presenterId: 'jana', snapshotId: 's2', projectId: 'p1' },
  });
  const about = { itemId: 'a', title: 'New' };
  expect(changesBetween(version(['a'], { a: { snapshotId: 's1' } }), after)).toEqual([
    { name: 'ITEM_RETITLED', ...about, from: 'A', to: 'New' },
    { name: 'MINUTES_CHANGED', ...about, from: 20, to: 30 },
    { name: 'PRESENTER_CHANGED', ...about, from: null, to: 'jana' },
    { name: 'SNAPSHOT_CHANGED', ...about, from: 's1', to: 's2' },
    { name: 'PROJECT_CHANGED', ...about, from: null, to: 'p1' },
  ]);
});

test('another start comes first', () => {
  const later = { ...version(['a', 'b']), startsAt: '2026-03-18T09:00:00.000Z' };
  expect(changesBetween(version(['a']), later)[0]).toEqual({
    name: 'MEETING_MOVED',
    from: '2026-03-17T09:00:00.000Z',
    to: '2026-03-18T09:00:00.000Z',
  });
});

test('one item moved is one change, wherever it went', () => {
  const orders = fc.uniqueArray(fc.stringMatching(/^[a-z]{4}$/), { minLength: 2, maxLength: 20 });
  fc.assert(
    fc.property(orders, fc.nat(), fc.nat(), (order, which, where) => {
      const id = order[which % order.length] ?? '';
      const after = moveItem(order, id, 1 + (where % order.length));
      const same = after.join() === order.join();
      const changes = changesBetween(version(order), version(after));
      expect(changes.map(({ name }) => name)).toEqual(same ? [] : ['ITEM_MOVED']);
    }),
  );
});

test('items not said to have moved keep their order among themselves', () => {
  const shuffled = fc
    .uniqueArray(fc.stringMatching(/^[a-z]{4}$/), { maxLength: 20 })
    .chain((ids) => fc.tuple(fc.constant(ids), fc.shuffledSubarray(ids, { minLength: ids.length })));
  fc.assert(
    fc.property(shuffled, ([before, after]) => {
      const moved = changesBetween(version(before), version(after)).flatMap((change) =>
        change.name === 'ITEM_MOVED' ? [change.itemId] : [],
      );
      const stayed = (order: readonly string[]) => order.filter((id) => !moved.includes(id));
      expect(stayed(after)).toEqual(stayed(before));
    }),
  );
});
