import type { LocalDate } from '../local-time.ts';
import type { Refusal } from '../refusal.ts';

/** An analysis task is an action that comes back as an agenda item. */
export const actionKinds = ['ACTION', 'ANALYSIS_TASK'] as const;
export type ActionKind = (typeof actionKinds)[number];

export const actionStates = ['OPEN', 'DONE', 'DROPPED'] as const;
export type ActionState = (typeof actionStates)[number];

/** Done and dropped are undone by opening again. */
export const actionMoves = {
  OPEN: ['DONE', 'DROPPED'],
  DONE: ['OPEN'],
  DROPPED: ['OPEN'],
} as const satisfies Record<ActionState, readonly ActionState[]>;

export interface ActionMoveRefused extends Refusal<'ActionMoveRefused'> {
  readonly from: ActionState;
  readonly to: ActionState;
}

export function refuseActionMove(from: ActionState, to: ActionState): ActionMoveRefused | null {
  const possible: readonly ActionState[] = actionMoves[from];
  if (possible.includes(to)) return null;
  return { __typename: 'ActionMoveRefused', from, to, message: `An action cannot go from ${from} to ${to}.` };
}

export const isOverdue = (
  { state, dueOn }: { readonly state: ActionState; readonly dueOn: LocalDate },
  today: LocalDate,
): boolean => state === 'OPEN' && dueOn < today;

export interface DueImpossible extends Refusal<'DueImpossible'> {
  readonly earliest: LocalDate;
  readonly latest: LocalDate;
}

/** A promise is kept on the day it is made or later, and within five years. */
export function refuseDue(dueOn: LocalDate, madeOn: LocalDate): DueImpossible | null {
  const latest = `${Number(madeOn.slice(0, 4)) + 5}-12-31`;
  if (dueOn >= madeOn && dueOn <= latest) return null;
  return {
    __typename: 'DueImpossible',
    earliest: madeOn,
    latest,
    message: `Due on a day from ${madeOn} to ${latest}.`,
  };
}
