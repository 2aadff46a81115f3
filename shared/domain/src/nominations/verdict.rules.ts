import type { DecisionOutcome } from '../decisions/decision.rules.ts';
import type { LocalDate } from '../local-time.ts';
import type { Refusal } from '../refusal.ts';
import {
  isOpen,
  type KeptState,
  type NominationDecided,
  type NominationMoveRefused,
  type NominationState,
  refuseNominationChange,
  refuseNominationMove,
} from './nomination.rules.ts';

/** What a board can say to a nomination; a process is dug into before anybody changes it, "just do it" makes an action of it. */
export const nominationVerdicts = ['PROJECT', 'DEEP_DIVE', 'ACTION', 'DECLINED', 'DEFERRED', 'MERGED'] as const;
export type NominationVerdict = (typeof nominationVerdicts)[number];

const stateAfter = {
  PROJECT: 'ACCEPTED',
  DEEP_DIVE: 'ACCEPTED',
  ACTION: 'ACCEPTED',
  DECLINED: 'DECLINED',
  DEFERRED: 'DEFERRED',
  MERGED: 'MERGED',
} as const satisfies Record<NominationVerdict, KeptState>;

export interface NominationFacts {
  readonly id: string;
  readonly boardId: string;
  readonly state: NominationState;
  readonly nominatorId: string | null;
  readonly ownerId: string | null;
  /** Pieces of frozen evidence, with those of what was merged into it. */
  readonly evidence: number;
}

export interface Ruling {
  readonly verdict: NominationVerdict;
  readonly because: string;
  /** Of what is accepted; as proposed when nobody is named. */
  readonly ownerId: string | null;
  /** Of an action: until when. Of a deferral: until when it waits. */
  readonly on: LocalDate | null;
  readonly into: Pick<NominationFacts, 'id' | 'boardId' | 'state'> | null;
  /** Why it is accepted although no vision is ratified. */
  readonly overrideBecause: string;
}

export interface Circumstances {
  readonly today: LocalDate;
  readonly hasRatifiedVision: boolean;
}

export type NominationWithoutEvidence = Refusal<'NominationWithoutEvidence'>;
export type NominationWithoutOwner = Refusal<'NominationWithoutOwner'>;
export type VisionNotRatified = Refusal<'VisionNotRatified'>;
export type RulingWithoutReason = Refusal<'RulingWithoutReason'>;
export type RulingWithoutDay = Refusal<'RulingWithoutDay'>;
export type CannotMergeNomination = Refusal<'CannotMergeNomination'>;

export type RulingRefused =
  | NominationDecided
  | NominationMoveRefused
  | NominationWithoutEvidence
  | NominationWithoutOwner
  | VisionNotRatified
  | RulingWithoutReason
  | RulingWithoutDay
  | CannotMergeNomination;

/** Why the board cannot decide so; null when it can. Nothing here asks for money. */
export function refuseRuling(
  nomination: NominationFacts,
  ruling: Ruling,
  circumstances: Circumstances,
): RulingRefused | null {
  const { state } = nomination;
  const moved = refuseNominationChange(state) ?? refuseNominationMove(state, stateAfter[ruling.verdict]);
  if (moved) return moved;
  return refuseByVerdict[ruling.verdict](nomination, ruling, circumstances);
}

type Refuse = (nomination: NominationFacts, ruling: Ruling, at: Circumstances) => RulingRefused | null;

const refuseAccepting: Refuse = ({ evidence, ownerId }, ruling, { hasRatifiedVision }) => {
  if (evidence === 0)
    return {
      __typename: 'NominationWithoutEvidence',
      message: 'A nomination is accepted on evidence; attach at least one piece first.',
    };
  if (!ruling.ownerId && !ownerId)
    return { __typename: 'NominationWithoutOwner', message: 'Name who takes it on before the board accepts it.' };
  if (!hasRatifiedVision && ruling.overrideBecause.trim() === '')
    return {
      __typename: 'VisionNotRatified',
      message: 'No vision is ratified yet; say why the board accepts this nomination all the same.',
    };
  return null;
};

const refuseByVerdict: Record<NominationVerdict, Refuse> = {
  PROJECT: refuseAccepting,
  DEEP_DIVE: refuseAccepting,
  ACTION: (nomination, ruling, at) => refuseAccepting(nomination, ruling, at) ?? refuseDay(ruling, at),
  DECLINED: (_, { because }) =>
    because.trim() === ''
      ? {
          __typename: 'RulingWithoutReason',
          message: 'Whoever nominated it reads why it was declined; give the reason.',
        }
      : null,
  DEFERRED: (_, ruling, at) => refuseDay(ruling, at),
  MERGED: ({ id, boardId }, { into }) =>
    into && into.id !== id && into.boardId === boardId && isOpen(into.state)
      ? null
      : {
          __typename: 'CannotMergeNomination',
          message: 'It is merged into another nomination of this board that is still open.',
        },
};

function refuseDay({ on }: Ruling, { today }: Circumstances): RulingWithoutDay | null {
  if (on !== null && on > today) return null;
  return { __typename: 'RulingWithoutDay', message: 'Name a day after today.' };
}

export interface DecisionBehind {
  readonly boardId: string;
  readonly outcome: DecisionOutcome;
  readonly supersededById: string | null;
  /** It stands behind what was said to a nomination already. */
  readonly isTaken: boolean;
}

export type RulingUndecided = Refusal<'RulingUndecided'>;

/** Outside of a meeting a nomination is decided on by a decision of its board that is in force, and on nothing else. */
export function refuseResting(
  { boardId }: { readonly boardId: string },
  decision: DecisionBehind,
): RulingUndecided | null {
  const isInForce = decision.outcome === 'ADOPTED' && decision.supersededById === null;
  if (isInForce && !decision.isTaken && decision.boardId === boardId) return null;
  return {
    __typename: 'RulingUndecided',
    message: 'Behind this stands a decision of this board that was adopted, is in force and decided on nothing else.',
  };
}

/** What the nomination is from then on. */
export const afterRuling = ({ verdict, on, into, ownerId, because, overrideBecause }: Ruling) => ({
  ...{ verdict, state: stateAfter[verdict] as KeptState, decidedBecause: because.trim() },
  deferredUntil: verdict === 'DEFERRED' ? on : null,
  mergedIntoId: verdict === 'MERGED' ? (into?.id ?? null) : null,
  ...(isAccepting(verdict) && ownerId && { ownerId }),
  overrideBecause: isAccepting(verdict) ? overrideBecause.trim() : '',
});

export const isAccepting = (verdict: NominationVerdict): boolean => stateAfter[verdict] === 'ACCEPTED';
