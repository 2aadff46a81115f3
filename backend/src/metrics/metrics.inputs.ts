import type { Direction, Lead, MeasureRule, Programme } from '@cxboard/domain/metrics/definition.rules';
import type { Layer } from '@cxboard/domain/metrics/metric.rules';
import type { Grain } from '@cxboard/domain/metrics/period.rules';
import { ArgsType, Field, Float, InputType, Int } from '@nestjs/graphql';
import { LocalDate, ShortText, Slug, Title, UUID } from '../platform/graphql/scalars.ts';
import { directions, grains, layers, leadWords, measureRules, programmes } from './metric.words.ts';

@InputType({ description: 'Only answers with one of these labels.' })
export class FilterPartInput {
  @Field(() => ShortText)
  dimension!: string;

  @Field(() => [ShortText])
  values!: string[];
}

@ArgsType()
export class MetricArgs {
  @Field(() => Slug)
  slug!: string;

  @Field(() => grains, { defaultValue: 'MONTH' })
  grain!: Grain;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Widened to whole periods; the newest closed one if missing.',
  })
  from?: string;

  @Field(() => LocalDate, { nullable: true })
  to?: string;

  @Field(() => ShortText, { nullable: true, description: 'The dimension to break the period down by.' })
  by?: string;

  @Field(() => [FilterPartInput], { nullable: true })
  filter?: FilterPartInput[];
}

@InputType({ isAbstract: true })
class DefinitionInput {
  @Field(() => UUID, { nullable: true, description: 'Missing when its values are given by hand alone.' })
  questionId?: string | null;

  @Field(() => LocalDate, { description: 'The first day whose answers count by it.' })
  validFrom!: string;

  @Field(() => ShortText, { description: 'The question as customers read it.' })
  question!: string;

  @Field(() => measureRules)
  rule!: MeasureRule;

  @Field(() => Int)
  scaleMin!: number;

  @Field(() => Int)
  scaleMax!: number;

  @Field(() => directions, { defaultValue: 'HIGHER_IS_BETTER' })
  direction!: Direction;

  @Field(() => leadWords, { defaultValue: 'UNWEIGHTED' })
  leads!: Lead;

  @Field(() => Int, { nullable: true, description: 'CSAT: how many boxes at the good end count; two when missing.' })
  topBoxes?: number;

  @Field(() => programmes)
  programme!: Programme;

  @Field(() => ShortText, { description: 'The people who were asked.' })
  population!: string;
}

@InputType()
export class CreateMetricInput extends DefinitionInput {
  @Field(() => Title)
  name!: string;

  @Field(() => layers, { defaultValue: 'PERCEPTION' })
  layer!: Layer;

  @Field(() => UUID, { nullable: true })
  ownerId?: string;

  @Field(() => Float, { nullable: true })
  target?: number | null;

  @Field({ defaultValue: true })
  influenceable!: boolean;
}

@InputType()
export class EditMetricInput {
  @Field(() => UUID)
  metricId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => UUID, { nullable: true, description: 'Who answers for it; missing when nobody does.' })
  ownerId?: string | null;

  @Field({ description: 'The board can influence it.' })
  influenceable!: boolean;
}

@InputType()
export class DefineMetricInput extends DefinitionInput {
  @Field(() => UUID)
  metricId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The newest definition that was seen; another one since is refused.',
  })
  seenVersion?: number | null;
}

@InputType()
export class PublishMetricInput {
  @Field(() => UUID)
  metricId!: string;
}

@InputType()
export class RetireMetricInput {
  @Field(() => UUID)
  metricId!: string;

  @Field(() => Title, { description: 'Why it is no longer measured.' })
  because!: string;
}

@InputType()
export class ReinstateMetricInput {
  @Field(() => UUID)
  metricId!: string;
}
