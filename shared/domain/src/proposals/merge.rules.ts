import type { Refusal } from '../refusal.ts';
import { isFinal, isOpen, type ProposalState } from './proposal.rules.ts';

export interface MergingProposal {
  readonly id: string;
  readonly state: ProposalState;
  /** The proposal it was merged into. */
  readonly mergedIntoId: string | null;
}

export const mergeObstacles = ['ITSELF', 'CIRCLE', 'MERGED_ALREADY', 'NOT_OPEN'] as const;
export type MergeObstacle = (typeof mergeObstacles)[number];

export interface MergeRefused extends Refusal<'MergeRefused'> {
  readonly obstacle: MergeObstacle;
}

const sentences = {
  ITSELF: 'A proposal cannot be merged into itself.',
  CIRCLE: 'The other proposal was merged into this one; that would be a circle.',
  MERGED_ALREADY: 'One of the two has been merged already; choose the one it was merged into.',
  NOT_OPEN: 'One of the two has its answer; only open proposals are merged.',
} as const satisfies Record<MergeObstacle, string>;

const refused = (obstacle: MergeObstacle): MergeRefused => ({
  __typename: 'MergeRefused',
  obstacle,
  message: sentences[obstacle],
});

/** `into` may be decided already, since people go on having the idea; it may not have ended. */
export function refuseMerge(
  from: MergingProposal,
  into: MergingProposal,
  { isIntoUnderFrom }: { readonly isIntoUnderFrom: boolean },
): MergeRefused | null {
  if (from.id === into.id) return refused('ITSELF');
  if (isIntoUnderFrom) return refused('CIRCLE');
  if (from.mergedIntoId !== null || into.mergedIntoId !== null) return refused('MERGED_ALREADY');
  return isOpen(from.state) && !isFinal(into.state) && into.state !== 'DRAFT' ? null : refused('NOT_OPEN');
}

export type NotMerged = Refusal<'NotMerged'>;

export const refuseUnmerge = ({ mergedIntoId }: MergingProposal): NotMerged | null =>
  mergedIntoId === null ? { __typename: 'NotMerged', message: 'This proposal is not merged into another.' } : null;

type Tree = ReadonlyMap<string, MergingProposal>;

/** The proposal at the end of the way: where its supporters, comments, followers and credit count. */
export function rootOf(proposals: Tree, id: string): string {
  const into = proposals.get(id)?.mergedIntoId ?? null;
  return into === null ? id : rootOf(proposals, into);
}

/** The proposal with all that were merged into it, at whatever remove. */
export const mergedUnder = (proposals: Tree, id: string): string[] =>
  [...proposals.keys()].filter((other) => isUnder(proposals, other, id));

export function isUnder(proposals: Tree, id: string, above: string): boolean {
  if (id === above) return true;
  const into = proposals.get(id)?.mergedIntoId ?? null;
  return into !== null && isUnder(proposals, into, above);
}

/**
 * Whoever supports, follows or wrote any of them, once. Rows stay with the proposal they were given to, so a merge
 * loses nothing and its undo has nothing to give back.
 */
export const gathered = <Person>(
  proposals: Tree,
  id: string,
  given: ReadonlyMap<string, ReadonlySet<Person>>,
): Set<Person> => new Set(mergedUnder(proposals, id).flatMap((each) => [...(given.get(each) ?? [])]));
