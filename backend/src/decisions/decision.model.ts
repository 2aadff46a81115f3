import type { DecisionOutcome, DecisionRule } from '@cxboard/domain/decisions/decision.rules';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { meetingKindWords } from '../meetings/index.ts';
import { PersonCardModel } from '../people/index.ts';
import { connectionOf } from '../platform/graphql/connection.ts';
import { LocalDate, UUID } from '../platform/graphql/scalars.ts';
import { outcomeWords } from '../agenda/index.ts';
import { decisionRuleWords } from './decisions.words.ts';

@ObjectType('MeetingCard', { description: 'A meeting, as something else names it.' })
export class MeetingCardModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => meetingKindWords)
  kind!: keyof typeof meetingKindWords;

  @Field(() => LocalDate)
  startsOn!: string;
}

@ObjectType('Tally')
export class TallyModel {
  @Field(() => Int)
  for!: number;

  @Field(() => Int)
  against!: number;

  @Field(() => Int)
  abstained!: number;
}

@ObjectType('DecisionCard', { description: 'A decision, as another one names it.' })
export class DecisionCardModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field()
  text!: string;
}

@ObjectType('Decision', { description: 'What the board has put to itself and what came of it.' })
export class DecisionModel extends DecisionCardModel {
  @Field(() => Int)
  version!: number;

  @Field(() => UUID)
  boardId!: string;

  @Field({ description: 'The title of the item it was decided under; empty when there was none.' })
  about!: string;

  @Field(() => decisionRuleWords)
  rule!: DecisionRule;

  @Field(() => outcomeWords)
  outcome!: DecisionOutcome;

  @Field(() => TallyModel)
  tally!: TallyModel;

  @Field({ description: 'It was taken before the board began here.' })
  adopted!: boolean;

  @Field(() => LocalDate)
  decidedOn!: string;

  @Field(() => LocalDate, { nullable: true })
  reviewOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'When the board last said that it stays.' })
  lookedAtOn!: string | null;

  @Field(() => PersonCardModel, { nullable: true, description: 'Who wrote that down.' })
  lookedAtBy!: PersonCardModel | null;

  @Field({ description: 'In force, and the day of its review has come.' })
  isReviewDue!: boolean;

  @Field(() => DecisionCardModel, { nullable: true })
  supersedes!: DecisionCardModel | null;

  @Field(() => DecisionCardModel, { nullable: true })
  supersededBy!: DecisionCardModel | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of the circular resolution, when it was decided between meetings.',
  })
  resolutionNumber!: number | null;

  @Field({
    description:
      'Why it changed nothing when its meeting was closed: the name of a refusal; empty where it took effect.',
  })
  lapsedBecause!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why a nomination was accepted by it although no vision was ratified; null when one was.',
  })
  beforeVisionBecause!: string | null;

  @Field(() => MeetingCardModel, { nullable: true })
  meeting!: MeetingCardModel | null;
}

export const DecisionConnection = connectionOf('DecisionConnection', DecisionModel);
