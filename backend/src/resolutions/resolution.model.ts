import type { BallotChoice, DecisionOutcome } from '@cxboard/domain/decisions/decision.rules';
import type { ResolutionRule, ResolutionState } from '@cxboard/domain/resolutions/resolution.rules';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { outcomeWords } from '../agenda/index.ts';
import { ballotWords, DecisionCardModel } from '../decisions/index.ts';
import { PersonCardModel } from '../people/index.ts';
import { connectionOf } from '../platform/graphql/connection.ts';
import { DateTime, LocalDate, UUID } from '../platform/graphql/scalars.ts';
import { resolutionRuleWords, resolutionStateWords, undecidedWords } from './resolution.words.ts';

@ObjectType('ResolutionVoter', { description: 'Somebody with a vote on it, and how they voted so far.' })
export class ResolutionVoterModel {
  @Field(() => PersonCardModel)
  person!: PersonCardModel;

  @Field(() => ballotWords, { nullable: true, description: 'Null: not yet.' })
  choice!: BallotChoice | null;
}

@ObjectType('Resolution', { description: 'What a board decides between two meetings.' })
export class ResolutionModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => UUID)
  boardId!: string;

  @Field()
  text!: string;

  @Field({ description: 'Why, and what there is to know; may be empty.' })
  grounds!: string;

  @Field(() => resolutionRuleWords)
  rule!: ResolutionRule;

  @Field(() => Int, { nullable: true, description: 'So many have to vote.' })
  quorum!: number | null;

  @Field(() => LocalDate, { description: 'The last day of voting.' })
  closesOn!: string;

  @Field({ description: 'It is open and its time is not over.' })
  isOpen!: boolean;

  @Field(() => LocalDate, { nullable: true })
  reviewOn!: string | null;

  @Field(() => resolutionStateWords)
  state!: ResolutionState;

  @Field(() => PersonCardModel)
  proposer!: PersonCardModel;

  @Field(() => DateTime)
  openedAt!: string;

  @Field(() => LocalDate, { nullable: true, description: 'The day it was decided or withdrawn.' })
  settledOn!: string | null;

  @Field()
  withdrawnBecause!: string;

  @Field(() => [ResolutionVoterModel])
  voters!: readonly ResolutionVoterModel[];

  @Field(() => outcomeWords, { nullable: true, description: 'What came of it; null until it is decided.' })
  outcome!: DecisionOutcome | null;

  @Field(() => undecidedWords, { nullable: true })
  undecidedBecause!: 'TOO_FEW' | 'ONLY_OWN_VOTE' | null;

  @Field(() => Int, { nullable: true, description: 'Its number in the register of decisions.' })
  decisionNumber!: number | null;

  @Field(() => DecisionCardModel, { nullable: true })
  supersedes!: DecisionCardModel | null;
}

export const ResolutionConnection = connectionOf('ResolutionConnection', ResolutionModel);
