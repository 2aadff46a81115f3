import { type Ballot, type DecisionOutcome, tallyOf } from '../decisions/decision.rules.ts';
import { limits } from '../limits.ts';
import { addDays, type LocalDate } from '../local-time.ts';
import type { BoardRole } from '../people/relations.ts';
import type { Refusal } from '../refusal.ts';
import type { NoVote } from '../sessions/attendance.rules.ts';

/** A decision between two meetings: open for votes until its day is over, then decided; or withdrawn before. */
export const resolutionStates = ['OPEN', 'DECIDED', 'WITHDRAWN'] as const;
export type ResolutionState = (typeof resolutionStates)[number];

export const resolutionMoves = {
  OPEN: ['DECIDED', 'WITHDRAWN'],
  DECIDED: [],
  WITHDRAWN: [],
} as const satisfies Record<ResolutionState, readonly ResolutionState[]>;

/** By consent or by majority; the chair's own word needs no circulation. */
export const resolutionRules = ['CONSENT', 'MAJORITY'] as const;
export type ResolutionRule = (typeof resolutionRules)[number];

export interface VotingClosed extends Refusal<'VotingClosed'> {
  readonly state: ResolutionState;
}

const whyClosed: Record<ResolutionState, string> = {
  OPEN: 'The time to vote is over; the result is being written down.',
  DECIDED: 'This resolution is decided; votes no longer change it.',
  WITHDRAWN: 'This resolution was withdrawn; nobody votes on it any more.',
};

/** Votes and withdrawal: only while it is open and its time is not over, whether or not anybody has counted yet. */
export function refuseLate(
  { state, closesAt }: { readonly state: ResolutionState; readonly closesAt: Date },
  now: Date,
): VotingClosed | null {
  if (state === 'OPEN' && now < closesAt) return null;
  return { __typename: 'VotingClosed', state, message: whyClosed[state] };
}

export interface DeadlineImpossible extends Refusal<'DeadlineImpossible'> {
  readonly earliest: LocalDate;
  readonly latest: LocalDate;
}

/** People get at least the next day to answer, and not so long that a meeting would have been sooner. */
export function refuseDeadline(closesOn: LocalDate, today: LocalDate): DeadlineImpossible | null {
  const { min, max } = limits.resolutions.daysOpen;
  const [earliest, latest] = [addDays(today, min), addDays(today, max)];
  if (closesOn >= earliest && closesOn <= latest) return null;
  const message = `A resolution is open until a day from ${earliest} to ${latest}.`;
  return { __typename: 'DeadlineImpossible', earliest, latest, message };
}

export type NobodyToDecide = Refusal<'NobodyToDecide'>;

/** Somebody else than the one who puts it forward has to have a vote. */
export function refuseElectorate(voterIds: readonly string[], proposerId: string): NobodyToDecide | null {
  if (voterIds.some((id) => id !== proposerId)) return null;
  const message = 'Nobody else of this board has a vote, and nobody decides alone on their own matter.';
  return { __typename: 'NobodyToDecide', message };
}

export interface QuorumImpossible extends Refusal<'QuorumImpossible'> {
  readonly votesThereAre: number;
}

/** More votes than there are can never be cast. */
export function refuseQuorum(quorum: number | null, voters: number): QuorumImpossible | null {
  if (quorum === null || quorum <= voters) return null;
  return {
    __typename: 'QuorumImpossible',
    votesThereAre: voters,
    message: `Only ${voters} people of this board have a vote.`,
  };
}

/** Who may vote by their seat on that day. */
export const electorateOf = (seats: readonly { readonly personId: string; readonly role: BoardRole }[]): string[] => [
  ...new Set(seats.filter(({ role }) => role === 'CHAIR' || role === 'MEMBER').map(({ personId }) => personId)),
];

export function refuseElector(personId: string, voterIds: readonly string[]): NoVote | null {
  if (voterIds.includes(personId)) return null;
  return { __typename: 'NoVote', message: 'This person has no vote on this board.' };
}

export interface Circulated {
  readonly rule: ResolutionRule;
  /** How many have to vote; null when nobody asked: then one other vote is enough. */
  readonly quorum: number | null;
  readonly ballots: readonly Ballot[];
  readonly voterIds: readonly string[];
  readonly proposerId: string;
}

/** Ballots of those who still have a vote: somebody who left the board meanwhile has none. */
const countedIn = ({ ballots, voterIds }: Pick<Circulated, 'ballots' | 'voterIds'>): Ballot[] =>
  ballots.filter(({ personId }) => voterIds.includes(personId));

/** Why nothing was decided: fewer voted than had to, or nobody but the one who put it forward took a side. */
export function whyUndecided(circulated: Circulated): 'TOO_FEW' | 'ONLY_OWN_VOTE' | null {
  const counted = countedIn(circulated);
  if (counted.length < Math.max(circulated.quorum ?? 1, 1)) return 'TOO_FEW';
  const sides = counted.filter(({ choice }) => choice !== 'ABSTAIN');
  const isOwnOnly = sides.length > 0 && sides.every(({ personId }) => personId === circulated.proposerId);
  return isOwnOnly ? 'ONLY_OWN_VOTE' : null;
}

/**
 * What came of it. Silence counts for nothing: consent needs a vote for it and none against, a majority more for than
 * against, and the vote of the one who put it forward never decides alone.
 */
export function resolutionOutcome(circulated: Circulated): DecisionOutcome {
  if (whyUndecided(circulated)) return 'NOT_QUORATE';
  const { for: yes, against } = tallyOf(countedIn(circulated));
  const isAdopted = circulated.rule === 'CONSENT' ? yes > 0 && against === 0 : yes > against;
  return isAdopted ? 'ADOPTED' : 'REJECTED';
}

/** There is nobody left to wait for. */
export const hasEverybodyVoted = ({ ballots, voterIds }: Pick<Circulated, 'ballots' | 'voterIds'>): boolean =>
  voterIds.every((id) => ballots.some(({ personId }) => personId === id));

export interface ReviewTooSoon extends Refusal<'ReviewTooSoon'> {
  readonly closesOn: LocalDate;
}

/** What was decided is looked at again on a day after it can be decided. */
export function refuseReviewDay(reviewOn: LocalDate | null, closesOn: LocalDate): ReviewTooSoon | null {
  if (reviewOn === null || reviewOn > closesOn) return null;
  return { __typename: 'ReviewTooSoon', closesOn, message: `It is looked at again on a day after ${closesOn}.` };
}
