import { limits } from '../limits.ts';
import { daysBetween, type LocalDate } from '../local-time.ts';
import type { Refusal } from '../refusal.ts';

/** How far the dig into a process is. */
export const diveStates = ['SCOPED', 'MAPPING', 'VALIDATING', 'VALIDATED', 'PRESENTED', 'CLOSED'] as const;
export type DiveState = (typeof diveStates)[number];

export const diveMoves = {
  SCOPED: ['MAPPING', 'CLOSED'],
  MAPPING: ['VALIDATING', 'CLOSED'],
  VALIDATING: ['MAPPING', 'VALIDATED'],
  VALIDATED: ['MAPPING', 'PRESENTED'],
  PRESENTED: ['MAPPING', 'CLOSED'],
  CLOSED: ['MAPPING'],
} as const satisfies Record<DiveState, readonly DiveState[]>;

export const signatures = ['SIGNED', 'REFUSED'] as const;
export type Signature = (typeof signatures)[number];

export interface LaneToSign {
  readonly id: string;
  readonly name: string;
  readonly signerId: string | null;
  /** Null while nobody has answered, and again once the lane has changed since. */
  readonly signature: Signature | null;
}

export interface DiveFacts {
  readonly state: DiveState;
  readonly explanation: string;
  readonly resultCount: number;
  readonly stepCount: number;
  readonly lanes: readonly LaneToSign[];
}

export interface DiveMoveRefused extends Refusal<'DiveMoveRefused'> {
  readonly from: DiveState;
  readonly to: DiveState;
}
export interface LanesUnanswered extends Refusal<'LanesUnanswered'> {
  readonly laneNames: readonly string[];
}
export type DiveWithoutMap = Refusal<'DiveWithoutMap'>;
export type DiveWithoutResult = Refusal<'DiveWithoutResult'>;

/** A map is validated when every lane was answered for; what was refused stays visible. A dive ends in something. */
export function refuseDiveMove(
  dive: DiveFacts,
  to: DiveState,
): DiveMoveRefused | LanesUnanswered | DiveWithoutMap | DiveWithoutResult | null {
  const possible: readonly DiveState[] = diveMoves[dive.state];
  if (!possible.includes(to))
    return {
      ...{ __typename: 'DiveMoveRefused', from: dive.state, to },
      message: `A deep dive cannot be taken from ${dive.state} to ${to}.`,
    };
  if (to === 'VALIDATING' && dive.stepCount === 0)
    return { __typename: 'DiveWithoutMap', message: 'There is no step yet that anybody could sign.' };
  if (to === 'VALIDATED') return refuseUnanswered(dive.lanes);
  if (to === 'CLOSED' && dive.resultCount === 0 && dive.explanation.trim() === '')
    return {
      __typename: 'DiveWithoutResult',
      message: 'A deep dive ends in a nomination, a project or an explanation of why nothing follows.',
    };
  return null;
}

function refuseUnanswered(lanes: readonly LaneToSign[]): LanesUnanswered | null {
  const laneNames = lanes.filter(({ signature }) => signature === null).map(({ name }) => name);
  if (laneNames.length === 0) return null;
  return {
    ...{ __typename: 'LanesUnanswered', laneNames },
    message: `Each lane is signed or refused first; still open: ${laneNames.join(', ')}.`,
  };
}

/** How it works and how it is written down are settled once the lanes have answered; what it should be never is. */
export const mayChangeMap = (state: DiveState, version: 'DOCUMENTED' | 'PRACTISED' | 'TO_BE'): boolean =>
  version === 'TO_BE' ? state !== 'CLOSED' : ['SCOPED', 'MAPPING', 'VALIDATING'].includes(state);

/** A lane is settled with the versions of the map that have a step in it; one that none needs, with the dive itself. */
export const mayChangeLane = (state: DiveState, standing: readonly ('DOCUMENTED' | 'PRACTISED' | 'TO_BE')[]): boolean =>
  state !== 'CLOSED' && standing.every((version) => mayChangeMap(state, version));

/** Whoever signs a lane answers for it as it stands; a refusal says what is wrong. */
export type RefusalWithoutReason = Refusal<'RefusalWithoutReason'>;
export const refuseSignature = (answer: Signature, reason: string): RefusalWithoutReason | null =>
  answer === 'REFUSED' && reason.trim() === ''
    ? { __typename: 'RefusalWithoutReason', message: 'Who refuses a lane says what is wrong with it.' }
    : null;

/** Nobody has confirmed it for half a year. Before it was validated there is nothing to grow stale. */
export const isStale = (state: DiveState, verifiedOn: LocalDate | null, today: LocalDate): boolean =>
  verifiedOn !== null &&
  ['VALIDATED', 'PRESENTED', 'CLOSED'].includes(state) &&
  daysBetween(verifiedOn, today) > limits.deepDives.staleDays;
