import type { Reason } from '@cxboard/domain/drafting/candidate.rules';
import type { WhyLeftOut as LeftOutFacts } from '@cxboard/domain/drafting/drafting.rules';
import type { ReviewPeriod as ReviewPeriodFacts } from '@cxboard/domain/drafting/review-period.rules';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { AgendaReason, itemKinds } from '../agenda/index.ts';
import { meetingKindWords, ReviewPeriod, SaidModel } from '../meetings/index.ts';
import { UUID } from '../platform/graphql/scalars.ts';
import { WhyLeftOut } from './drafting.scalars.ts';
import { standingKindWords } from './drafting.words.ts';

@ObjectType('AgendaCandidate', {
  description: 'Something that asks for minutes of a meeting and is not on its agenda.',
})
export class AgendaCandidateModel {
  @Field({ description: 'The same subject always has the same key.' })
  key!: string;

  @Field(() => itemKinds)
  kind!: keyof typeof itemKinds;

  @Field()
  title!: string;

  @Field(() => Int)
  minutes!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How many earlier items its minutes were learnt from; null when they were said.',
  })
  learntFrom!: number | null;

  @Field({ description: 'Customer topics come before it.' })
  isFinancial!: boolean;

  @Field({ description: 'It was on an agenda before and is not done.' })
  isUnfinished!: boolean;

  @Field(() => AgendaReason)
  reason!: Reason;

  @Field(() => WhyLeftOut, {
    nullable: true,
    description: 'Why a draft would leave it out; null when it would take it.',
  })
  leftOut!: LeftOutFacts | null;
}

@ObjectType('AgendaCandidates', { description: 'What asks to be on the agenda of a meeting, the most urgent first.' })
export class AgendaCandidatesModel {
  @Field(() => UUID, { description: 'The id of the meeting.' })
  id!: string;

  @Field(() => ReviewPeriod, { nullable: true, description: 'What a metrics session would look at if drafted now.' })
  period!: ReviewPeriodFacts | null;

  @Field({ description: 'The draft wrote items that nobody has touched.' })
  isDrafted!: boolean;

  @Field(() => [AgendaCandidateModel])
  candidates!: readonly AgendaCandidateModel[];
}

@ObjectType('CandidateGone', { description: 'It is on the agenda already, or its reason has gone.' })
export class CandidateGoneModel extends SaidModel {}

@ObjectType('TemplateTooLong', { description: 'Standing items may not take more than the meeting has.' })
export class TemplateTooLongModel extends SaidModel {
  @Field(() => Int)
  minutes!: number;

  @Field(() => Int)
  upper!: number;
}

@ObjectType('StandingItem', { description: 'What every meeting of a kind begins with.' })
export class StandingItemModel {
  @Field(() => UUID, { nullable: true, description: 'Null in the usual template, which is nobody’s own.' })
  id!: string | null;

  @Field()
  title!: string;

  @Field(() => standingKindWords)
  kind!: keyof typeof standingKindWords;

  @Field(() => Int)
  minutes!: number;

  @Field()
  isRecurring!: boolean;

  @Field()
  isFinancial!: boolean;

  @Field({ description: 'Shows what was promised and decided since the last meeting.' })
  looksBack!: boolean;
}

@ObjectType('AgendaTemplate', { description: 'What agendas of one kind begin with, and how long items usually take.' })
export class AgendaTemplateModel {
  @Field(() => UUID, { description: 'Of the board.' })
  boardId!: string;

  @Field(() => meetingKindWords)
  kind!: keyof typeof meetingKindWords;

  @Field(() => Int, { nullable: true, description: 'Null while the usual template holds.' })
  version!: number | null;

  @Field(() => Int)
  metricMinutes!: number;

  @Field(() => Int)
  projectMinutes!: number;

  @Field(() => Int)
  topicMinutes!: number;

  @Field(() => [StandingItemModel])
  items!: readonly StandingItemModel[];
}
