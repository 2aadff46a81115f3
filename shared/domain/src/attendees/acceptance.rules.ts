import { isComing, type MeetingState } from '../meetings/meeting.rules.ts';
import type { Refusal } from '../refusal.ts';

/** What somebody said to an invitation. */
export const acceptances = ['NOT_ANSWERED', 'ACCEPTED', 'DECLINED', 'TENTATIVE'] as const;
export type Acceptance = (typeof acceptances)[number];
/** What can be answered. */
export type Answer = Exclude<Acceptance, 'NOT_ANSWERED'>;

export interface InvitedMeeting {
  readonly state: MeetingState;
  readonly startsAt: Date;
}

export type InvitationOver = Refusal<'InvitationOver'>;

/** An invitation is answered until the meeting begins. */
export function refuseAnswer({ state, startsAt }: InvitedMeeting, now: Date): InvitationOver | null {
  if (isComing(state) && startsAt > now) return null;
  const because = state === 'CANCELLED' ? 'was cancelled' : 'has begun';
  return {
    __typename: 'InvitationOver',
    message: `This meeting ${because}; the invitation can no longer be answered.`,
  };
}

export interface SubstituteRefused extends Refusal<'SubstituteRefused'> {
  readonly why: 'ONESELF' | 'ALREADY_INVITED' | 'CANNOT_VOTE';
}

interface SubstituteFacts {
  readonly absentId: string;
  readonly substituteId: string;
  readonly withVote: boolean;
  /** Whether the absent one decides. */
  readonly absentVotes: boolean;
  /** Everybody who is invited, and those who already come for somebody. */
  readonly invitedIds: readonly string[];
}

/** Somebody comes for somebody else: a person who would not be there anyway, with a vote only where there is one to lend. */
export function refuseSubstitute(facts: SubstituteFacts): SubstituteRefused | null {
  const refuse = (why: SubstituteRefused['why'], message: string): SubstituteRefused => ({
    __typename: 'SubstituteRefused',
    why,
    message,
  });
  if (facts.substituteId === facts.absentId) return refuse('ONESELF', 'Nobody is their own substitute.');
  if (facts.invitedIds.includes(facts.substituteId))
    return refuse('ALREADY_INVITED', 'This person is invited already, or comes for somebody else.');
  if (facts.withVote && !facts.absentVotes)
    return refuse('CANNOT_VOTE', 'Who does not vote cannot give a vote to a substitute.');
  return null;
}

/** "5 accepted, 1 declined, 2 not answered" as figures. */
export function tallyOf(answers: readonly Acceptance[]): Readonly<Record<Acceptance, number>> {
  const count = (acceptance: Acceptance) => answers.filter((answer) => answer === acceptance).length;
  return {
    NOT_ANSWERED: count('NOT_ANSWERED'),
    ACCEPTED: count('ACCEPTED'),
    DECLINED: count('DECLINED'),
    TENTATIVE: count('TENTATIVE'),
  };
}
