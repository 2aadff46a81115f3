import { expect, test } from '@jest/globals';
import {
  gathered,
  isUnder,
  type MergingProposal,
  mergedUnder,
  refuseMerge,
  refuseUnmerge,
  rootOf,
} from './merge.rules.ts';
import type { ProposalState } from './proposal.rules.ts';

const proposal = (
  id: string,
  state: ProposalState = 'SUBMITTED',
  mergedIntoId: string | null = null,
): MergingProposal => ({ id, state, mergedIntoId });

const apart = { isIntoUnderFrom: false };
const obstacle = (from: MergingProposal, into: MergingProposal, facts = apart) =>
  refuseMerge(from, into, facts)?.obstacle ?? null;

test('an open proposal is merged into one that goes on, also when that is accepted', () => {
  expect(obstacle(proposal('a'), proposal('b'))).toBeNull();
  expect(obstacle(proposal('a', 'PARKED'), proposal('b', 'IN_PROJECT'))).toBeNull();
});

test('not into itself, not in a circle, not again, not after its answer', () => {
  expect(obstacle(proposal('a'), proposal('a'))).toBe('ITSELF');
  expect(obstacle(proposal('a'), proposal('b', 'MERGED', 'a'), { isIntoUnderFrom: true })).toBe('CIRCLE');
  expect(obstacle(proposal('a', 'MERGED', 'c'), proposal('b'))).toBe('MERGED_ALREADY');
  expect(obstacle(proposal('a'), proposal('b', 'MERGED', 'c'))).toBe('MERGED_ALREADY');
  for (const state of ['DRAFT', 'ACCEPTED', 'DECLINED', 'IMPLEMENTED', 'WITHDRAWN'] as const)
    expect(obstacle(proposal('a', state), proposal('b'))).toBe('NOT_OPEN');
  for (const state of ['DRAFT', 'DECLINED', 'IMPLEMENTED', 'EFFECT_KNOWN', 'WITHDRAWN'] as const)
    expect(obstacle(proposal('a'), proposal('b', state))).toBe('NOT_OPEN');
  expect(refuseUnmerge(proposal('a'))).toMatchObject({ __typename: 'NotMerged' });
  expect(refuseUnmerge(proposal('a', 'MERGED', 'b'))).toBeNull();
});

function dice(seed: number) {
  let state = (seed + 1) * 0x9e3779b1;
  return (sides: number) => {
    state = Math.imul(state ^ (state >>> 16), 0x45d9f3b) + 0x1234567;
    state ^= state >>> 15;
    return (state >>> 0) % sides;
  };
}

test('whatever is merged and undone in whatever order: nobody is lost, nobody counts twice, undo restores exactly', () => {
  for (let run = 0; run < 300; run += 1) {
    const roll = dice(run);
    const ids = Array.from({ length: 2 + roll(7) }, (_, index) => `p${index}`);
    const desk = new Map(ids.map((id) => [id, proposal(id)]));
    const given = new Map(ids.map((id) => [id, new Set(Array.from({ length: roll(6) }, () => roll(12)))]));
    const everyone = new Set([...given.values()].flatMap((people) => [...people]));
    for (let step = 0; step < 20; step += 1) {
      const id = ids[roll(ids.length)] ?? '';
      if (roll(3) === 0) undo(desk, given, id);
      else merge(desk, given, id, ids[roll(ids.length)] ?? '');
      const roots = ids.filter((each) => rootOf(desk, each) === each);
      const counted = new Set(roots.flatMap((root) => [...gathered(desk, root, given)]));
      expect(counted).toEqual(everyone);
      // Every proposal counts under exactly one root, so there is no circle.
      expect(roots.flatMap((root) => mergedUnder(desk, root)).sort()).toEqual([...ids].sort());
    }
  }
});

type Tree = Map<string, MergingProposal>;
type Given = Map<string, Set<number>>;

function merge(desk: Tree, given: Given, fromId: string, intoId: string) {
  const [from, into] = [desk.get(fromId), desk.get(intoId)];
  if (!from || !into) return;
  const refusal = refuseMerge(from, into, { isIntoUnderFrom: fromId !== intoId && isUnder(desk, intoId, fromId) });
  if (refusal) return;
  const before = new Map(desk);
  const were = [...desk.keys()].map((id) => [id, gathered(desk, id, given)] as const);
  const both = new Set([...gathered(desk, fromId, given), ...gathered(desk, intoId, given)]);
  desk.set(fromId, { ...from, state: 'MERGED', mergedIntoId: intoId });
  expect(gathered(desk, rootOf(desk, fromId), given)).toEqual(both);
  const undone = new Map(desk).set(fromId, from);
  expect(undone).toEqual(before);
  for (const [id, people] of were) expect(gathered(undone, id, given)).toEqual(people);
}

function undo(desk: Tree, given: Given, id: string) {
  const merged = desk.get(id);
  if (!merged || refuseUnmerge(merged)) return;
  const own = gathered(desk, id, given);
  desk.set(id, { ...merged, state: 'SUBMITTED', mergedIntoId: null });
  expect(gathered(desk, id, given)).toEqual(own);
}
