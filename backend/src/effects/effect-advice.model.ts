import type { EffectUnit } from '@cxboard/domain/effects/effect';
import type { SharpeningKind, SharperPlan } from '@cxboard/domain/effects/sharper-plans.rules';
import type { PowerAdvice } from '@cxboard/domain/effects/effect-power.rules';
import type { Unit } from '@cxboard/domain/metrics/definition.rules';
import { Field, Float, ObjectType } from '@nestjs/graphql';
import { GraphQLScalarType } from 'graphql';
import { unitWords } from '../metrics/index.ts';
import { MetricLinkModel } from '../projects/index.ts';
import { LocalDate, UUID } from '../platform/graphql/scalars.ts';
import { EffectUnitWord, SharpeningWord } from './effects.words.ts';

export const PowerAdviceDocument = new GraphQLScalarType({
  name: 'PowerAdvice',
  description: 'What could be seen at the review, from which day on, and how many answers that needs.',
});

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

@ObjectType('SharperPlan', {
  description: 'The same plan with something taken otherwise, whose review would see more.',
})
export class SharperPlanModel implements SharperPlan {
  @Field(() => SharpeningWord)
  kind!: SharpeningKind;

  @Field(() => LocalDate)
  baselineFrom!: string;

  @Field(() => LocalDate)
  reviewOn!: string;

  @Field(() => [UUID])
  otherReasonIds!: readonly string[];

  @Field(() => Float, { description: 'The smallest change its review would show.' })
  smallestVisible!: number;

  @Field(() => Float, { description: 'Its chance to see the smallest change that matters: 0 to 1.' })
  power!: number;
}

@ObjectType('EffectAdvice', { description: 'Whether a metric can show what a plan promises.' })
export class EffectAdviceModel {
  @Field(() => EffectUnitWord)
  unit!: EffectUnit;

  @Field(() => PowerAdviceDocument, { nullable: true, description: 'Null when something is wrong with the plan.' })
  advice!: PowerAdvice | null;

  @Field(() => String, { nullable: true, description: 'What is wrong with the plan; null when it can be kept.' })
  problem!: string | null;

  @Field(() => [MetricSensitivityModel], { description: 'Metrics that would show a change of this size sooner.' })
  moreSensitive!: readonly MetricSensitivityModel[];

  @Field(() => [SharperPlanModel], { description: 'Of a plan shown by contacts: how its review would see more.' })
  sharper!: readonly SharperPlan[];
}
