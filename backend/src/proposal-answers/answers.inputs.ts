import { limits } from '@cxboard/domain/limits';
import type { AnswerDecision } from '@cxboard/domain/proposals/answer.rules';
import { Field, InputType } from '@nestjs/graphql';
import { LocalDate, LongText, ShortText, UUID } from '../platform/graphql/scalars.ts';
import { words } from '../platform/graphql/words.ts';
import { AnswerDecisionWord, OfProposal } from '../proposals/index.ts';

const outcomes = ['QUICK_WIN', 'IMPLEMENTED'] as const;
export type AcceptedOutcome = (typeof outcomes)[number];
const AcceptedOutcomeWord = words('AcceptedOutcome', outcomes, 'What comes of an accepted proposal without a project.');

@InputType()
export class ReviewProposalInput extends OfProposal {}

@InputType()
export class AskAuthorInput extends OfProposal {
  @Field(() => ShortText)
  question!: string;
}

@InputType()
export class NoteOnProposalInput extends OfProposal {
  @Field(() => ShortText)
  text!: string;
}

@InputType()
export class AssignEvaluatorsInput extends OfProposal {
  @Field(() => [UUID], { description: `Exactly these from now on; at most ${limits.proposals.evaluators}.` })
  personIds!: string[];
}

@InputType()
export class DraftAnswerInput extends OfProposal {
  @Field(() => AnswerDecisionWord)
  decision!: AnswerDecision;

  @Field(() => LongText, { defaultValue: '', description: `At most ${limits.proposals.answer} characters.` })
  text!: string;

  @Field(() => LocalDate, { nullable: true, description: 'When a parked one is looked at again.' })
  parkedUntil?: string | null;
}

@InputType()
export class PublishAnswerInput extends DraftAnswerInput {}

@InputType()
export class CorrectAnswerInput extends DraftAnswerInput {}

@InputType()
export class FollowUpProposalInput extends OfProposal {
  @Field(() => AcceptedOutcomeWord)
  outcome!: AcceptedOutcome;

  @Field(() => ShortText, { defaultValue: '', description: 'What was done, in a sentence.' })
  because!: string;
}

@InputType()
export class UndoProposalMoveInput extends OfProposal {
  @Field(() => UUID)
  moveId!: string;
}

@InputType()
export class MergeProposalsInput extends OfProposal {
  @Field(() => UUID, { description: 'The one that goes on.' })
  intoId!: string;
}

@InputType()
export class UndoMergeInput extends OfProposal {}
