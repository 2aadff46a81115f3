import { expect, test } from '@jest/globals';
import { looksResidual, refuseMerge, refusePlace, refuseSeparation, type ReasonPlace } from './reason-tree.rules.ts';

const reason = (id: string, parentId: string | null = null, mergedIntoId: string | null = null): ReasonPlace => ({
  ...{ id, parentId, mergedIntoId },
});
const [loans, status, cards, old] = [
  reason('loans'),
  reason('status', 'loans'),
  reason('cards'),
  reason('old', null, 'cards'),
];

test.each([
  ['below a top one', status, cards, false, undefined],
  ['to the top', status, null, false, undefined],
  ['below itself', loans, loans, true, 'ITSELF'],
  ['below one of the second level', cards, status, false, 'TOO_DEEP'],
  ['with others below it', loans, cards, true, 'HAS_REASONS_BELOW'],
  ['a merged one', old, loans, false, 'MERGED'],
  ['below a merged one', status, old, false, 'MERGED'],
] as const)('a reason goes %s', (_, moved, below, hasBelow, problem) => {
  expect(refusePlace(moved, { below, hasBelow })?.problem).toBe(problem);
});

test.each([
  ['two top ones', cards, loans, undefined],
  ['one below into its top', status, loans, undefined],
  ['one into one below it', loans, status, 'HAS_REASONS_BELOW'],
  ['one into itself', cards, cards, 'ITSELF'],
  ['one into a merged one', loans, old, 'MERGED'],
] as const)('merging %s', (_, merged, into, problem) => {
  expect(refuseMerge(merged, into)?.problem).toBe(problem);
});

test('only what was merged can be separated, and "Other" is known by its name', () => {
  expect([refuseSeparation(old), refuseSeparation(cards)?.problem]).toEqual([null, 'NOT_MERGED']);
  expect(['Other', ' unclassified ', 'Overig', 'Other financial service', 'Loans'].map(looksResidual)).toEqual([
    ...[true, true, true, false, false],
  ]);
});
