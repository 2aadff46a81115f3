import type { LocalDate } from '../local-time.ts';
import type { Refusal } from '../refusal.ts';
import {
  refuseProposalMove,
  type MovingProposal,
  type ProposalMoveRefused,
  type ProposalState,
} from './proposal.rules.ts';

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
  return refuseProposalMove(proposal, decision) ?? refuseWords({ decision, text, parkedUntil }, today);
}

/** Another decision can be taken while nothing has come of the first: from then on it is what people acted on. */
export const isCorrectable = (state: ProposalState): state is AnswerDecision =>
  answerDecisions.some((decision) => decision === state);

const actedOnStates = ['QUICK_WIN', 'NOMINATED', 'IN_PROJECT', 'IMPLEMENTED', 'EFFECT_KNOWN'] as const;

/** Something came of the answer: its words can still be put right, what was decided can not. */
export const isActedOn = (state: ProposalState): boolean => actedOnStates.some((acted) => acted === state);

/** Other words, another day or another decision in the place of the answer that was published. */
export function refuseCorrection(
  { state }: Pick<MovingProposal, 'state'>,
  answer: AnswerDraft,
  today: LocalDate,
): ProposalMoveRefused | AnswerNeedsReason | ParkedWithoutDate | null {
  const to = answer.decision;
  if (isCorrectable(state) || (isActedOn(state) && to === 'ACCEPTED')) return refuseWords(answer, today);
  const message = isActedOn(state)
    ? 'What was answered has been acted on since; only its words can still be corrected.'
    : 'There is no answer to correct.';
  return { __typename: 'ProposalMoveRefused', from: state, to, message };
}

function refuseWords({ decision, text, parkedUntil }: AnswerDraft, today: LocalDate) {
  if (decision !== 'ACCEPTED' && !text.trim())
    return {
      ...({ __typename: 'AnswerNeedsReason', decision } as const),
      message: 'Say why: the author and supporters read it.',
    };
  const comesBack = parkedUntil !== null && parkedUntil > today;
  return decision !== 'PARKED' || comesBack
    ? null
    : ({ __typename: 'ParkedWithoutDate', message: 'Say on which day to come it is looked at again.' } as const);
}
