import type { EffectDocument } from '@cxboard/domain/effects/effect-document';
import type { Wanted } from '@cxboard/domain/effects/effect-plan.rules';
import type { Unit } from '@cxboard/domain/metrics/definition.rules';
import type { PowerAdvice } from '@cxboard/domain/effects/effect-power.rules';
import type { ReviewState } from '@cxboard/domain/effects/effect-review.rules';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLScalarType } from 'graphql';
import { PersonCardModel } from '../people/index.ts';
import { DateTime, LocalDate, UUID } from '../platform/graphql/scalars.ts';
import { MetricLinkModel } from '../projects/index.ts';
import { unitWords } from '../metrics/index.ts';
import { ReviewStateWord, WantedWord } from './effects.words.ts';

/** Readings travel whole, in the shape the rules compute and a review keeps. */
export const EffectReadingDocument = new GraphQLScalarType({
  name: 'EffectReading',
  description:
    'Kind, verdict, method, estimate with its 95 % interval, grade and what lowers it, sizes, points with what was to be expected, unit, metric, plan, events, overlapping projects.',
});
export const PowerAdviceDocument = new GraphQLScalarType({
  name: 'PowerAdvice',
  description: 'What could be seen at the review, from which day on, and how many answers that needs.',
});

@ObjectType('EffectPlan', { description: 'What a project says it will change, and how that will be seen.' })
export class EffectPlanModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => MetricLinkModel)
  metric!: MetricLinkModel;

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
}

@ObjectType('Effect', { description: 'What a project was to change and what it has changed.' })
export class EffectModel {
  @Field(() => UUID, { description: 'The id of the project.' })
  id!: string;

  @Field(() => EffectPlanModel, { nullable: true })
  plan!: EffectPlanModel | null;

  @Field(() => [EffectEventModel])
  events!: readonly EffectEventModel[];

  @Field(() => [EffectReviewModel], { description: 'The newest first.' })
  reviews!: readonly EffectReviewModel[];

  @Field(() => EffectReadingDocument, {
    nullable: true,
    description: 'What the answers say so far; not yet a verdict. Null before go-live and once a review has been.',
  })
  interim!: EffectDocument | null;
}

@ObjectType('MetricSensitivity', { description: 'What another metric could show on the day of the review.' })
export class MetricSensitivityModel {
  @Field(() => MetricLinkModel)
  metric!: MetricLinkModel;

  @Field(() => unitWords)
  unit!: Unit;

  @Field(() => Float, { description: 'The smallest change it would show, in its own unit.' })
  smallestVisible!: number;

  @Field(() => Float, { description: 'How much smaller a shift it shows than the metric of the plan: 0 to 1.' })
  share!: number;
}

@ObjectType('EffectAdvice', { description: 'Whether a metric can show what a plan promises.' })
export class EffectAdviceModel {
  @Field(() => MetricLinkModel)
  metric!: MetricLinkModel;

  @Field(() => unitWords)
  unit!: Unit;

  @Field(() => PowerAdviceDocument, { nullable: true, description: 'Null when something is wrong with the plan.' })
  advice!: PowerAdvice | null;

  @Field(() => String, { nullable: true, description: 'What is wrong with the plan; null when it can be kept.' })
  problem!: string | null;

  @Field(() => [MetricSensitivityModel], { description: 'Metrics that would show a change of this size sooner.' })
  moreSensitive!: readonly MetricSensitivityModel[];
}
