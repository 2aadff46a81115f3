import type { BallotChoice, DecisionOutcome, DecisionRule } from '@cxboard/domain/decisions/decision.rules';
import type { Response, ResultKind } from '@cxboard/domain/sessions/result.rules';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { outcomeWords } from '../agenda/index.ts';
import { ballotWords, DecisionCardModel, decisionRuleWords } from '../decisions/index.ts';
import { PersonCardModel } from '../people/index.ts';
import { LocalDate, UUID } from '../platform/graphql/scalars.ts';
import { responseWords, resultKindWords } from './sessions.words.ts';

@ObjectType('Ballot')
export class BallotModel {
  @Field(() => PersonCardModel)
  person!: PersonCardModel;

  @Field(() => ballotWords)
  choice!: BallotChoice;
}

@ObjectType('SessionResult', { description: 'What came of an item; it takes effect when the meeting is closed.' })
export class ResultModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int, { description: 'Send it back with an edit, so that fields merge.' })
  version!: number;

  @Field(() => UUID)
  itemId!: string;

  @Field(() => resultKindWords)
  kind!: ResultKind;

  @Field()
  text!: string;

  @Field(() => PersonCardModel, { nullable: true })
  owner!: PersonCardModel | null;

  @Field(() => LocalDate, { nullable: true, description: 'Of a promise: until when. Of a deferral: not before.' })
  dueOn!: string | null;

  @Field(() => decisionRuleWords, { nullable: true })
  rule!: DecisionRule | null;

  @Field(() => Int, { nullable: true })
  quorum!: number | null;

  @Field(() => LocalDate, { nullable: true })
  reviewOn!: string | null;

  @Field(() => DecisionCardModel, { nullable: true })
  supersedes!: DecisionCardModel | null;

  @Field(() => responseWords, { nullable: true })
  response!: Response | null;

  @Field()
  cause!: string;

  @Field()
  withoutKnownCause!: boolean;

  @Field(() => [BallotModel])
  ballots!: readonly BallotModel[];

  @Field(() => outcomeWords, { nullable: true, description: 'Of a decision: how the vote stands.' })
  outcome!: DecisionOutcome | null;

  @Field(() => Int, { nullable: true, description: 'Of the nomination it became when the meeting was closed.' })
  nominationNumber!: number | null;

  @Field(() => PersonCardModel, { nullable: true })
  author!: PersonCardModel | null;
}
