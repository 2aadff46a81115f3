import type { Refusal } from '../refusal.ts';

/** Where a reason stands in the tree: two levels, and merged ones beside it. */
export interface ReasonPlace {
  readonly id: string;
  readonly parentId: string | null;
  readonly mergedIntoId: string | null;
}

export const placeProblems = ['ITSELF', 'MERGED', 'NOT_MERGED', 'TOO_DEEP', 'HAS_REASONS_BELOW'] as const;
export type PlaceProblem = (typeof placeProblems)[number];

export interface ReasonDoesNotFit extends Refusal<'ReasonDoesNotFit'> {
  readonly problem: PlaceProblem;
}

const sentences: Record<PlaceProblem, string> = {
  ITSELF: 'Choose another reason than this one.',
  MERGED: 'One of the two was merged into another reason; choose that one.',
  NOT_MERGED: 'This reason counts for itself already.',
  TOO_DEEP: 'That reason lies below another one; a third level would be too deep.',
  HAS_REASONS_BELOW: 'Other reasons lie below this one; move them first.',
};
const refused = (problem: PlaceProblem): ReasonDoesNotFit => ({
  __typename: 'ReasonDoesNotFit',
  problem,
  message: sentences[problem],
});

/** A reason lies below a top one, or at the top; the tree has two levels. */
export function refusePlace(
  reason: ReasonPlace,
  { below, hasBelow }: { readonly below: ReasonPlace | null; readonly hasBelow: boolean },
): ReasonDoesNotFit | null {
  if (reason.mergedIntoId !== null) return refused('MERGED');
  if (below === null) return null;
  if (below.id === reason.id) return refused('ITSELF');
  if (below.mergedIntoId !== null) return refused('MERGED');
  if (below.parentId !== null) return refused('TOO_DEEP');
  return hasBelow ? refused('HAS_REASONS_BELOW') : null;
}

/** Two reasons become one: what was counted for the first counts for the second from then on. */
export function refuseMerge(reason: ReasonPlace, into: ReasonPlace): ReasonDoesNotFit | null {
  if (reason.id === into.id) return refused('ITSELF');
  if (reason.mergedIntoId !== null || into.mergedIntoId !== null) return refused('MERGED');
  return into.parentId === reason.id ? refused('HAS_REASONS_BELOW') : null;
}

export const refuseSeparation = ({ mergedIntoId }: ReasonPlace): ReasonDoesNotFit | null =>
  mergedIntoId === null ? refused('NOT_MERGED') : null;

const residualNames =
  /^(all )?(others?|misc(ellaneous)?|unclassified|unknown|none of these|overige?|sonstiges?|ostatní|jiné)$/i;

/** "Other" says nothing that could be acted on: such a reason is counted and never ranked. */
export const looksResidual = (name: string): boolean => residualNames.test(name.trim());
