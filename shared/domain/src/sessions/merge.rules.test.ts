import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mergeFields } from './merge.rules.ts';

const row = { text: 'Pilot in two branches', owner: 'jonas', due: '2026-04-01' };

test('two who change different fields both keep what they typed', () => {
  const first = mergeFields(row, [{ field: 'text', seen: row.text, wanted: 'Pilot in three branches' }]);
  const after = { ...row, ...first.changes };
  const second = mergeFields(after, [{ field: 'owner', seen: 'jonas', wanted: 'ruth' }]);
  expect({ ...after, ...second.changes }).toEqual({ ...row, text: 'Pilot in three branches', owner: 'ruth' });
  expect([...first.conflicts, ...second.conflicts]).toEqual([]);
});

test('a field that both changed keeps the first, and both are shown', () => {
  const now = { ...row, text: 'Pilot in three branches' };
  const { changes, conflicts } = mergeFields(now, [
    { field: 'text', seen: row.text, wanted: 'Pilot everywhere' },
    { field: 'due', seen: row.due, wanted: '2026-05-01' },
  ]);
  expect(changes).toEqual({ due: '2026-05-01' });
  expect(conflicts).toEqual([{ field: 'text', theirs: 'Pilot in three branches', yours: 'Pilot everywhere' }]);
});

test('sent twice is sent once, in any order with others nothing is lost without being shown', () => {
  const value = fc.constantFrom('a', 'b', 'c');
  const rows = fc.record({ one: value, two: value });
  fc.assert(
    fc.property(rows, rows, rows, (before, mine, yours) => {
      const editsTo = (wanted: typeof before) =>
        (['one', 'two'] as const)
          .filter((field) => wanted[field] !== before[field])
          .map((field) => ({ field, seen: before[field], wanted: wanted[field] }));
      const once = { ...before, ...mergeFields(before, editsTo(mine)).changes };
      expect(mergeFields(once, editsTo(mine))).toEqual({ changes: {}, conflicts: [] });
      const { changes, conflicts } = mergeFields(once, editsTo(yours));
      const after = { ...once, ...changes };
      for (const field of ['one', 'two'] as const) {
        const isKept = yours[field] === before[field] || after[field] === yours[field];
        expect(
          isKept || conflicts.some((conflict) => conflict.field === field && conflict.yours === yours[field]),
        ).toBe(true);
      }
    }),
  );
});
