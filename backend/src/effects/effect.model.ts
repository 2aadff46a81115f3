import type { EffectDocument } from '@cxboard/domain/effects/effect-document';
import type { Wanted } from '@cxboard/domain/effects/effect-plan.rules';
import type { ReviewState } from '@cxboard/domain/effects/effect-review.rules';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLScalarType } from 'graphql';
import { PersonCardModel } from '../people/index.ts';
import { DateTime, LocalDate, UUID } from '../platform/graphql/scalars.ts';
import { MetricLinkModel, ReasonLinkModel } from '../projects/index.ts';
import { ReviewStateWord, SettledWord, WantedWord } from './effects.words.ts';

/** Readings travel whole, in the shape the rules compute and a review keeps. */
export const EffectReadingDocument = new GraphQLScalarType({
  name: 'EffectReading',
  description:
    'Kind, verdict, method, estimate with its 95 % interval, grade and what lowers it, sizes, points with what was to be expected, unit, metric, plan, events, overlapping projects.',
});

@ObjectType('EffectPlan', { description: 'What a project says it will change, and how that will be seen.' })
export class EffectPlanModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => MetricLinkModel, { nullable: true, description: 'Null where contacts show it.' })
  metric!: MetricLinkModel | null;

  @Field(() => ReasonLinkModel, {
    nullable: true,
    description: 'The contact reason that shows it, or that is read beside its metric.',
  })
  contactReason!: ReasonLinkModel | null;

  @Field(() => [ReasonLinkModel], { description: 'Contact reasons it leaves alone, to compare with.' })
  otherReasons!: readonly ReasonLinkModel[];

  @Field({ description: 'Whom it should keep as customers; empty: nobody in particular.' })
  keeps!: string;

  @Field(() => WantedWord)
  wanted!: Wanted;

  @Field(() => Float)
  smallestEffect!: number;

  @Field(() => LocalDate)
  baselineFrom!: string;

  @Field(() => LocalDate)
  baselineTo!: string;

  @Field(() => LocalDate, { nullable: true })
  nominatedFrom!: string | null;

  @Field(() => LocalDate, { nullable: true })
  nominatedTo!: string | null;

  @Field(() => String, { nullable: true })
  dimension!: string | null;

  @Field(() => [String])
  touched!: readonly string[];

  @Field(() => [String])
  comparison!: readonly string[];

  @Field(() => LocalDate)
  goLiveOn!: string;

  @Field(() => Int)
  washInDays!: number;

  @Field(() => LocalDate)
  reviewOn!: string;

  @Field(() => DateTime)
  plannedAt!: string;

  @Field(() => PersonCardModel, { nullable: true })
  plannedBy!: PersonCardModel | null;

  @Field({ description: 'It has gone live; what was promised stays as it was.' })
  isFrozen!: boolean;
}

@ObjectType('EffectEvent', { description: 'What else happened that may have moved the metric.' })
export class EffectEventModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => LocalDate)
  happenedOn!: string;

  @Field()
  title!: string;
}

@ObjectType('EffectReview', {
  description: 'What was computed when the review was due, and what the board made of it.',
})
export class EffectReviewModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => LocalDate)
  dueOn!: string;

  @Field(() => DateTime)
  reviewedAt!: string;

  @Field(() => EffectReadingDocument)
  reading!: EffectDocument;

  @Field(() => ReviewStateWord)
  state!: ReviewState;

  @Field({ description: 'Why it is disputed, or what the board said; empty when nothing.' })
  because!: string;

  @Field(() => DateTime, { nullable: true })
  settledAt!: string | null;

  @Field(() => PersonCardModel, { nullable: true })
  settledBy!: PersonCardModel | null;

  @Field(() => Int, { nullable: true, description: 'The decision in the register that says so.' })
  decisionNumber!: number | null;

  @Field(() => Int, { nullable: true, description: 'The meeting that says so, also while it sits.' })
  meetingNumber!: number | null;

  @Field(() => SettledWord, {
    nullable: true,
    description: 'What stands written down in a meeting that sits; it takes effect when the meeting is closed.',
  })
  saying!: 'ACCEPTED' | 'DISPUTED' | null;
}

@ObjectType('EffectCause', { description: 'The days whose figures led to the nomination: no comparison counts them.' })
export class EffectCauseModel {
  @Field(() => Int)
  nominationNumber!: number;

  @Field(() => LocalDate)
  from!: string;

  @Field(() => LocalDate)
  to!: string;
}

@ObjectType('Effect', { description: 'What a project was to change and what it has changed.' })
export class EffectModel {
  @Field(() => UUID, { description: 'The id of the project.' })
  id!: string;

  @Field(() => EffectPlanModel, { nullable: true })
  plan!: EffectPlanModel | null;

  @Field(() => EffectCauseModel, { nullable: true, description: 'Null without a nomination on figures.' })
  cause!: EffectCauseModel | null;

  @Field(() => [EffectEventModel])
  events!: readonly EffectEventModel[];

  @Field(() => [EffectEventModel], {
    description: 'What the organization has noted of the days since the project was chartered.',
  })
  context!: readonly EffectEventModel[];

  @Field(() => [EffectReviewModel], { description: 'The newest first.' })
  reviews!: readonly EffectReviewModel[];

  @Field(() => EffectReadingDocument, {
    nullable: true,
    description: 'What the answers say so far; not yet a verdict. Null before go-live and once a review has been.',
  })
  interim!: EffectDocument | null;
}
