import { addDays, type LocalDate } from '../local-time.ts';
import type { Refusal } from '../refusal.ts';
import { refuseDue } from './action.rules.ts';

/** How a board decides: unless somebody objects, by counting, or by the chair's word. */
export const decisionRules = ['CONSENT', 'MAJORITY', 'CHAIR'] as const;
export type DecisionRule = (typeof decisionRules)[number];

export const ballotChoices = ['FOR', 'AGAINST', 'ABSTAIN'] as const;
export type BallotChoice = (typeof ballotChoices)[number];

export const decisionOutcomes = ['ADOPTED', 'REJECTED', 'NOT_QUORATE'] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];

export interface Ballot {
  readonly personId: string;
  readonly choice: BallotChoice;
}

export interface Vote {
  readonly rule: DecisionRule;
  /** How many of those with a vote have to be there; null when nobody asked. */
  readonly quorum: number | null;
  readonly ballots: readonly Ballot[];
  /** Those who are in the room and have a vote. */
  readonly voterIds: readonly string[];
  /** Whose word it is by the chair's call; null when the board has no chair. */
  readonly chairId: string | null;
}

export interface Tally {
  readonly for: number;
  readonly against: number;
  readonly abstained: number;
}

export const tallyOf = (ballots: readonly Ballot[]): Tally => ({
  for: countOf(ballots, 'FOR'),
  against: countOf(ballots, 'AGAINST'),
  abstained: countOf(ballots, 'ABSTAIN'),
});

/**
 * What came of it. Consent holds unless somebody voted against; a majority needs more for than against, and a tie
 * is none; too few voters in the room decide nothing, except by the chair's call.
 */
export function outcomeOf({ rule, quorum, ballots, voterIds }: Vote): DecisionOutcome {
  if (rule === 'CHAIR') return 'ADOPTED';
  if (quorum !== null && voterIds.length < quorum) return 'NOT_QUORATE';
  const { for: yes, against } = tallyOf(ballots);
  const isAdopted = rule === 'CONSENT' ? against === 0 : yes > against;
  return isAdopted ? 'ADOPTED' : 'REJECTED';
}

/** Put to a vote, and nobody has voted: it would be lost without anybody having said no. */
export const isUnvoted = ({
  rule,
  ballots,
}: {
  readonly rule: DecisionRule | null;
  readonly ballots: readonly unknown[];
}) => rule === 'MAJORITY' && ballots.length === 0;

/** Those whose will made the decision. */
export function decidersOf({ rule, ballots, voterIds, chairId }: Vote): readonly string[] {
  if (rule === 'CHAIR') return chairId ? [chairId] : [];
  if (rule === 'CONSENT') return voterIds;
  return ballots.filter(({ choice }) => choice !== 'ABSTAIN').map(({ personId }) => personId);
}

export type OnlyDeciderOnOwn = Refusal<'OnlyDeciderOnOwn'>;

/** Nobody alone decides on what they nominated themselves. */
export function refuseOnlyDecider(vote: Vote, nominatorId: string | null): OnlyDeciderOnOwn | null {
  const deciders = new Set(decidersOf(vote));
  if (!nominatorId || deciders.size !== 1 || !deciders.has(nominatorId)) return null;
  return {
    __typename: 'OnlyDeciderOnOwn',
    message: 'Nobody decides alone on their own nomination; somebody else of the board has to vote.',
  };
}

export interface Superseding {
  readonly id: string;
  readonly boardId: string;
  readonly outcome: DecisionOutcome;
  readonly supersededById: string | null;
}

export type CannotSupersede = Refusal<'CannotSupersede'>;

/** A decision takes the place of one of the same board that is in force. */
export function refuseSupersede(earlier: Superseding, { id, boardId }: { id: string; boardId: string }) {
  const isInForce = earlier.outcome === 'ADOPTED' && [null, id].includes(earlier.supersededById);
  if (isInForce && earlier.boardId === boardId && earlier.id !== id) return null;
  return {
    __typename: 'CannotSupersede',
    message: 'Only a decision of this board that is in force can be superseded.',
  } as const satisfies CannotSupersede;
}

type Standing = Pick<Superseding, 'outcome' | 'supersededById'>;

export const isInForce = ({ outcome, supersededById }: Standing): boolean =>
  outcome === 'ADOPTED' && supersededById === null;

export type NotInForce = Refusal<'NotInForce'>;

/** Looked at, it stays: said of a decision in force, with a day that lies ahead to look at it again, or none. */
export function refuseConfirm(decision: Standing, reviewOn: LocalDate | null, today: LocalDate) {
  if (!isInForce(decision))
    return {
      __typename: 'NotInForce',
      message: 'Only a decision that is in force can be confirmed.',
    } as const satisfies NotInForce;
  return reviewOn === null ? null : refuseDue(reviewOn, addDays(today, 1));
}

export const isReviewDue = (
  { outcome, supersededById, reviewOn }: Standing & { reviewOn: LocalDate | null },
  today: LocalDate,
): boolean => isInForce({ outcome, supersededById }) && reviewOn !== null && reviewOn <= today;

const countOf = (ballots: readonly Ballot[], wanted: BallotChoice) =>
  ballots.filter(({ choice }) => choice === wanted).length;
