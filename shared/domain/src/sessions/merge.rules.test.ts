import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mergeFields } from './merge.rules.ts';

const row = { text: 'Pilot in two branches', owner: 'jonas', due: '2026-04-01' };

test('two who change different fields both keep what they typed', () => {
  const first = mergeFields(row, {}, { wanted: { text: 'Pilot in three branches' }, seenVersion: 1 });
  const after = { ...row, ...first.changes };
  const second = mergeFields(after, { text: 2 }, { wanted: { owner: 'ruth' }, seenVersion: 1 });
  expect({ ...after, ...second.changes }).toEqual({ ...row, text: 'Pilot in three branches', owner: 'ruth' });
  expect([...first.conflicts, ...second.conflicts]).toEqual([]);
});

test('a field that both changed keeps the first, and both are shown', () => {
  const now = { ...row, text: 'Pilot in three branches' };
  const typed = { wanted: { text: 'Pilot everywhere', due: '2026-05-01' }, seenVersion: 1 };
  const { changes, conflicts } = mergeFields(now, { text: 2 }, typed);
  expect(changes).toEqual({ due: '2026-05-01' });
  expect(conflicts).toEqual([{ field: 'text', theirs: 'Pilot in three branches', yours: 'Pilot everywhere' }]);
});

test('who has seen the other text writes over it', () => {
  const typed = { wanted: { text: 'Pilot everywhere' }, seenVersion: 2 };
  expect(mergeFields(row, { text: 2 }, typed).changes).toEqual({ text: 'Pilot everywhere' });
});

test('sent twice is sent once; nobody loses a word without being shown it', () => {
  const value = fc.constantFrom('a', 'b', 'c');
  const rows = fc.record({ one: value, two: value });
  const edits = fc.record({ one: value, two: value }, { requiredKeys: [] });
  fc.assert(
    fc.property(rows, edits, edits, (before, mine, yours) => {
      const first = mergeFields(before, {}, { wanted: mine, seenVersion: 1 });
      const once = { ...before, ...first.changes };
      const versions = Object.fromEntries(Object.keys(first.changes).map((field) => [field, 2]));
      expect(mergeFields(once, versions, { wanted: mine, seenVersion: 1 })).toEqual({ changes: {}, conflicts: [] });
      const { changes, conflicts } = mergeFields(once, versions, { wanted: yours, seenVersion: 1 });
      const after: Record<string, string> = { ...once, ...changes };
      for (const [field, wanted] of Object.entries(yours))
        expect(after[field] === wanted || conflicts.some((one) => one.field === field && one.yours === wanted)).toBe(
          true,
        );
    }),
  );
});
