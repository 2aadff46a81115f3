import type { BallotChoice } from '@cxboard/domain/decisions/decision.rules';
import type { ResolutionRule } from '@cxboard/domain/resolutions/resolution.rules';
import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { ballotWords } from '../decisions/index.ts';
import { LocalDate, LongText, ShortText, Slug, UUID } from '../platform/graphql/scalars.ts';
import { resolutionRuleWords } from './resolution.words.ts';

@ArgsType()
export class ResolutionsArgs {
  @Field(() => Slug)
  board!: string;

  @Field(() => Int, { nullable: true })
  first?: number | null;

  @Field(() => ShortText, { nullable: true })
  after?: string | null;
}

@InputType()
export class OpenResolutionInput {
  @Field(() => UUID)
  boardId!: string;

  @Field(() => ShortText, { description: 'What the board is to decide.' })
  text!: string;

  @Field(() => LongText, { nullable: true, description: 'Why, and what there is to know.' })
  grounds?: string | null;

  @Field(() => resolutionRuleWords, { defaultValue: 'CONSENT' })
  rule!: ResolutionRule;

  @Field(() => Int, { nullable: true, description: 'So many have to vote.' })
  quorum?: number | null;

  @Field(() => LocalDate, { description: 'The last day of voting.' })
  closesOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'When what was decided is looked at again.' })
  reviewOn?: string | null;

  @Field(() => UUID, { nullable: true, description: 'The decision whose place it takes when it is adopted.' })
  supersedesId?: string | null;
}

@InputType()
export class VoteOnResolutionInput {
  @Field(() => UUID)
  resolutionId!: string;

  @Field(() => ballotWords)
  choice!: BallotChoice;
}

@InputType()
export class WithdrawResolutionInput {
  @Field(() => UUID)
  resolutionId!: string;

  @Field(() => ShortText)
  because!: string;
}
