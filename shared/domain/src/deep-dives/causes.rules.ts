import type { Refusal } from '../refusal.ts';

/** Five whys and a fishbone are one tree: what lies below a cause is why it is so. */
export const causeBones = ['PEOPLE', 'PROCESS', 'SYSTEM', 'RULE', 'SUPPLIER', 'SURROUNDINGS'] as const;
export type CauseBone = (typeof causeBones)[number];

export const causeStates = ['HYPOTHESIS', 'SUPPORTED', 'REFUTED', 'ADDRESSED', 'RECURRED'] as const;
export type CauseState = (typeof causeStates)[number];

export const causeMoves = {
  HYPOTHESIS: ['SUPPORTED', 'REFUTED'],
  SUPPORTED: ['HYPOTHESIS', 'REFUTED', 'ADDRESSED'],
  REFUTED: ['HYPOTHESIS'],
  ADDRESSED: ['SUPPORTED', 'RECURRED'],
  RECURRED: ['ADDRESSED'],
} as const satisfies Record<CauseState, readonly CauseState[]>;

export const evidenceKinds = ['SNAPSHOT', 'DOCUMENT', 'WITNESS', 'NUMBER'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export interface CauseMoveRefused extends Refusal<'CauseMoveRefused'> {
  readonly from: CauseState;
  readonly to: CauseState;
}
export type CauseWithoutEvidence = Refusal<'CauseWithoutEvidence'>;
export type CauseBelowItself = Refusal<'CauseBelowItself'>;

/** What is said to be so, or not so, rests on something. */
export function refuseCauseMove(
  cause: { readonly state: CauseState; readonly evidenceCount: number },
  to: CauseState,
): CauseMoveRefused | CauseWithoutEvidence | null {
  const possible: readonly CauseState[] = causeMoves[cause.state];
  if (!possible.includes(to))
    return {
      ...{ __typename: 'CauseMoveRefused', from: cause.state, to },
      message: `A cause cannot go from ${cause.state} to ${to}.`,
    };
  if (cause.evidenceCount === 0 && to !== 'HYPOTHESIS')
    return { __typename: 'CauseWithoutEvidence', message: 'Without evidence a cause stays a hypothesis.' };
  return null;
}

/** Its last piece of evidence stays with a cause that rests on it. */
export const restsOnEvidence = (state: CauseState): boolean => state !== 'HYPOTHESIS';

interface InTree {
  readonly id: string;
  readonly parentId: string | null;
}

/** How deep below the symptom a cause lies: 1 for the first why. */
export function depthOf(causes: readonly InTree[], id: string): number {
  const parentOf = new Map(causes.map((cause) => [cause.id, cause.parentId]));
  let depth = 0;
  for (let at: string | null | undefined = id; at && depth <= causes.length; at = parentOf.get(at)) depth++;
  return depth;
}

interface CauseOfDepartment extends InTree {
  readonly state: CauseState;
  readonly departmentId: string | null;
}

/** Causes that hold, in another department than the one where it hurts. */
export const causesElsewhere = <Cause extends CauseOfDepartment>(
  causes: readonly Cause[],
  symptomDepartmentId: string | null,
): readonly Cause[] =>
  causes.filter(
    ({ state, departmentId }) =>
      departmentId !== null &&
      departmentId !== symptomDepartmentId &&
      ['SUPPORTED', 'ADDRESSED', 'RECURRED'].includes(state),
  );
