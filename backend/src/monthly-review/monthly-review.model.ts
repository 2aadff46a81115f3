import type { Emotion } from '@cxboard/domain/comments/comment-code.rules';
import type { ReasonEmotion as DomainReasonEmotion } from '@cxboard/domain/comments/emotion.rules';
import type { ReviewPeriod } from '@cxboard/domain/drafting/review-period.rules';
import type { ContactReview as DomainReview } from '@cxboard/domain/monthly-review/contact-review.rules';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLScalarType } from 'graphql';
import { ReasonEmotion } from '../comments/index.ts';
import { VoiceModel } from '../stories/index.ts';
import { MetricCardModel } from '../metrics/index.ts';
import { PersonCardModel } from '../people/index.ts';
import { DateTime, Line, LocalDate, LongText, UUID } from '../platform/graphql/scalars.ts';
import { words } from '../platform/graphql/words.ts';
import { ReviewPeriod as ReviewPeriodScalar } from '../meetings/index.ts';

export const reviewBlocks = ['KPIS', 'TOP_TEN', 'RUN_UPS', 'REASONS', 'COMMENTS', 'VOICE', 'CHANGES'] as const;
export type ReviewBlock = (typeof reviewBlocks)[number];
export const blocks = words<ReviewBlock>('ReviewBlock', reviewBlocks, 'A part of the monthly review.');

/** Travels whole, in the shape the rule gives it (decision 021); it only goes out. */
export const ContactReview = new GraphQLScalarType({
  name: 'ContactReview',
  description: 'What the contacts of a period say: top reasons, run-ups, shares, time, cost and channels.',
});

@ObjectType('ReviewComment', { description: 'What somebody said about a block of the review.' })
export class ReviewCommentModel {
  @Field(() => blocks)
  block!: ReviewBlock;

  @Field(() => Int, { description: 'The how-manieth version it is.' })
  number!: number;

  @Field()
  text!: string;

  @Field(() => DateTime)
  writtenAt!: string;

  @Field(() => PersonCardModel, { nullable: true })
  writtenBy!: PersonCardModel | null;
}

@ObjectType('ReviewMeeting', { description: 'A metrics session about the period.' })
export class ReviewMeetingModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field()
  board!: string;

  @Field(() => LocalDate)
  heldOn!: string;

  @Field(() => UUID, { nullable: true, description: 'The review as it was when that meeting was closed.' })
  snapshotId!: string | null;
}

@ObjectType('ReviewDecision', { description: 'A decision taken since the session before.' })
export class ReviewDecisionModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field()
  text!: string;

  @Field(() => LocalDate)
  decidedOn!: string;
}

@ObjectType('ReviewProject', { description: 'A project that was begun or reported since the session before.' })
export class ReviewProjectModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field()
  board!: string;

  @Field()
  title!: string;

  @Field()
  isNew!: boolean;

  @Field(() => String, { nullable: true, description: 'What its newest report says was done.' })
  done!: string | null;

  @Field(() => String, { nullable: true })
  health!: string | null;
}

@ObjectType('ReviewChanges', { description: 'What happened since the metrics session before.' })
export class ReviewChangesModel {
  @Field(() => LocalDate, { nullable: true, description: 'When that session was; nothing when there was none.' })
  since!: string | null;

  @Field(() => [ReviewDecisionModel])
  decisions!: readonly ReviewDecisionModel[];

  @Field(() => [ReviewProjectModel])
  projects!: readonly ReviewProjectModel[];
}

@ObjectType('ReasonProject', { description: 'A project under way that was nominated for a reason.' })
export class ReasonProjectModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => UUID)
  reasonId!: string;

  @Field(() => Int)
  number!: number;

  @Field()
  board!: string;

  @Field()
  title!: string;
}

@ObjectType('ReviewQuote', { description: 'What a customer wrote in the period, without what gives them away.' })
export class ReviewQuoteModel {
  @Field(() => UUID)
  responseId!: string;

  @Field(() => LocalDate)
  on!: string;

  @Field()
  question!: string;

  @Field(() => String, { nullable: true, description: 'Nothing once the text was removed.' })
  text!: string | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => Int, { nullable: true, description: '-2 very bad to 2 very good.' })
  emotion!: Emotion | null;
}

@ObjectType('ReviewQuotes', {
  description: 'New comments of the period: the strongest of each feeling, and how many there are.',
})
export class ReviewQuotesModel {
  @Field(() => Int)
  comments!: number;

  @Field(() => Int, { description: 'How many of them somebody has heard.' })
  coded!: number;

  @Field(() => [ReviewQuoteModel], { description: 'Empty for whoever may not read single comments.' })
  shown!: readonly ReviewQuoteModel[];
}

@ObjectType('ReviewPlan', { description: 'What the review is called and which metrics it shows.' })
export class ReviewPlanModel {
  @Field(() => Int, { description: '0 until somebody has chosen.' })
  version!: number;

  @Field({ description: 'Empty: it is called the monthly review.' })
  title!: string;

  @Field(() => [UUID], { description: 'In their order; empty: all published ones.' })
  metricIds!: readonly string[];
}

@ObjectType('MonthlyReview', { description: 'What a metrics session looks at, for one period.' })
export class MonthlyReviewModel {
  @Field({ description: 'How an address names the period: 2026-10, or 2026-W46 for the four weeks up to it.' })
  name!: string;

  @Field(() => ReviewPeriodScalar)
  period!: ReviewPeriod;

  @Field({ description: 'The period of the same kind before.' })
  before!: string;

  @Field(() => String, { nullable: true, description: 'The one after, once it is over.' })
  after!: string | null;

  @Field(() => ReviewPlanModel)
  plan!: ReviewPlanModel;

  @Field(() => [MetricCardModel], {
    description: 'The chosen metrics, or all published ones, as they stood when the period was over.',
  })
  kpis!: readonly MetricCardModel[];

  @Field(() => ContactReview, { nullable: true, description: 'Nothing while no contacts of the period are known.' })
  contacts!: DomainReview | null;

  @Field(() => [ReasonEmotion], {
    description: 'How people feel about the reasons, from coded comments of the period.',
  })
  emotions!: readonly DomainReasonEmotion[];

  @Field(() => [ReasonProjectModel], { description: 'Projects under way, by the reason they were nominated for.' })
  reasonProjects!: readonly ReasonProjectModel[];

  @Field(() => ReviewQuotesModel)
  quotes!: ReviewQuotesModel;

  @Field(() => VoiceModel, { description: 'Stories and turn-offs told of the period, counted.' })
  voice!: VoiceModel;

  @Field(() => ReviewChangesModel)
  changes!: ReviewChangesModel;

  @Field(() => [ReviewCommentModel], { description: 'The newest words on each block.' })
  comments!: readonly ReviewCommentModel[];

  @Field(() => [ReviewMeetingModel], { description: 'Sessions bound to the period, the newest first.' })
  meetings!: readonly ReviewMeetingModel[];

  @Field(() => DateTime, { nullable: true, description: 'When these figures were frozen; nothing: they are live.' })
  frozenAt!: string | null;
}

@InputType()
export class WriteCommentInput {
  @Field(() => Line, { description: 'The name of the period.' })
  period!: string;

  @Field(() => blocks)
  block!: ReviewBlock;

  @Field(() => LongText, { description: 'Empty to take it back.' })
  text!: string;

  @Field(() => Int, { description: 'The version it was written from; 0 when there was none.' })
  expectedNumber!: number;
}

@InputType()
export class PlanReviewInput {
  @Field(() => Line, { description: 'The name of the period that is shown again.' })
  period!: string;

  @Field(() => Line, { description: 'Empty: it is called the monthly review.' })
  title!: string;

  @Field(() => [UUID], { description: 'In their order; empty: all published ones.' })
  metricIds!: string[];

  @Field(() => Int, { description: 'The version it was made from; 0 when there was none.' })
  expectedVersion!: number;
}
