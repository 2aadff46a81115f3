import type { LocalDate } from '../local-time.ts';
import type { Refusal } from '../refusal.ts';

export const nominationStates = [
  ...(['DRAFT', 'SUBMITTED', 'SHORTLISTED', 'ON_AGENDA'] as const),
  ...(['ACCEPTED', 'DECLINED', 'DEFERRED', 'MERGED'] as const),
] as const;
export type NominationState = (typeof nominationStates)[number];

/** Being on an agenda is not kept but seen: the agenda says so. */
export type KeptState = Exclude<NominationState, 'ON_AGENDA'>;

/** Where the idea comes from; what was predicted and what came of it is later compared by source. */
export const nominationSources = ['DATA', 'CUSTOMER', 'EMPLOYEE', 'RESEARCH', 'EXECUTIVE'] as const;
export type NominationSource = (typeof nominationSources)[number];

/**
 * Every move a nomination can make. Only a meeting decides, so only what is on an agenda is accepted, declined,
 * deferred or merged; what was deferred comes back to the shortlist.
 */
export const nominationMoves = {
  DRAFT: ['SUBMITTED'],
  SUBMITTED: ['SHORTLISTED'],
  SHORTLISTED: ['SUBMITTED', 'ON_AGENDA'],
  ON_AGENDA: ['SHORTLISTED', 'ACCEPTED', 'DECLINED', 'DEFERRED', 'MERGED'],
  DEFERRED: ['SHORTLISTED'],
  ACCEPTED: [],
  DECLINED: [],
  MERGED: [],
} as const satisfies Record<NominationState, readonly NominationState[]>;

export interface Standing {
  readonly state: KeptState;
  readonly deferredUntil: LocalDate | null;
  /** On the agenda of a meeting that is not over. */
  readonly isOnAgenda: boolean;
}

/** How it stands today: a deferred one is back on the shortlist from its day on. */
export function stateOf({ state, deferredUntil, isOnAgenda }: Standing, today: LocalDate): NominationState {
  const isDue = state === 'DEFERRED' && deferredUntil !== null && deferredUntil <= today;
  const kept = isDue ? 'SHORTLISTED' : state;
  return kept === 'SHORTLISTED' && isOnAgenda ? 'ON_AGENDA' : kept;
}

/** The board has spoken, for good. */
export const isDecided = (state: NominationState): boolean => nominationMoves[state].length === 0;

/** It waits for the board, in whatever way. */
export const isOpen = (state: NominationState): boolean => !isDecided(state) && state !== 'DRAFT';

export interface NominationMoveRefused extends Refusal<'NominationMoveRefused'> {
  readonly from: NominationState;
  readonly to: NominationState;
}

export function refuseNominationMove(from: NominationState, to: NominationState): NominationMoveRefused | null {
  const possible: readonly NominationState[] = nominationMoves[from];
  return possible.includes(to) ? null : moveRefused(from, to);
}

const moveRefused = (from: NominationState, to: NominationState): NominationMoveRefused => ({
  ...{ __typename: 'NominationMoveRefused', from, to },
  message: `A nomination cannot go from ${from} to ${to}.`,
});

/** What people move themselves; everything else is said in a meeting. */
const byHand: readonly NominationState[] = ['SUBMITTED', 'SHORTLISTED', 'ON_AGENDA'];

export function refuseMoveByHand(from: NominationState, to: NominationState): NominationMoveRefused | null {
  return byHand.includes(to) ? refuseNominationMove(from, to) : moveRefused(from, to);
}

export interface NominationDecided extends Refusal<'NominationDecided'> {
  readonly state: NominationState;
}

/** What the board has decided stays as it was decided. */
export function refuseNominationChange(state: NominationState): NominationDecided | null {
  if (!isDecided(state)) return null;
  return {
    ...{ __typename: 'NominationDecided', state },
    message: 'The board has decided on this nomination; it can no longer change.',
  };
}
