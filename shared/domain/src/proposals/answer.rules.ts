import type { LocalDate } from '../local-time.ts';
import type { Refusal } from '../refusal.ts';
import { refuseProposalMove, type MovingProposal, type ProposalMoveRefused } from './proposal.rules.ts';

export const answerDecisions = ['ACCEPTED', 'DECLINED', 'PARKED'] as const;
export type AnswerDecision = (typeof answerDecisions)[number];

export interface AnswerDraft {
  readonly decision: AnswerDecision;
  readonly text: string;
  readonly parkedUntil: LocalDate | null;
}

export interface AnswerNeedsReason extends Refusal<'AnswerNeedsReason'> {
  readonly decision: AnswerDecision;
}
export type ParkedWithoutDate = Refusal<'ParkedWithoutDate'>;

/** What is published: whoever hears no, or not yet, hears why; what is parked comes back on a day to come. */
export function refuseAnswer(
  proposal: MovingProposal,
  { decision, text, parkedUntil }: AnswerDraft,
  today: LocalDate,
): ProposalMoveRefused | AnswerNeedsReason | ParkedWithoutDate | null {
  const refusal = refuseProposalMove(proposal, decision);
  if (refusal) return refusal;
  if (decision !== 'ACCEPTED' && !text.trim())
    return { __typename: 'AnswerNeedsReason', decision, message: 'Say why: the author and supporters read it.' };
  const comesBack = parkedUntil !== null && parkedUntil > today;
  return decision !== 'PARKED' || comesBack
    ? null
    : { __typename: 'ParkedWithoutDate', message: 'Say on which day to come it is looked at again.' };
}
