import type { DefinitionProblem } from '@cxboard/domain/metrics/metric.rules';
import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { PersonInactiveModel } from '../people/index.ts';
import { typeOr } from '../platform/graphql/answer.ts';
import { LocalDate } from '../platform/graphql/scalars.ts';
import { MetricModel } from './metric.model.ts';
import { definitionProblems } from './metric.words.ts';
import { TargetDoesNotFitModel } from './targets.refusals.ts';

@ObjectType('DefinitionDoesNotFit')
export class DefinitionDoesNotFitModel {
  @Field()
  message!: string;

  @Field(() => definitionProblems)
  problem!: DefinitionProblem;
}

@ObjectType('DefinitionOutOfOrder')
export class DefinitionOutOfOrderModel {
  @Field()
  message!: string;

  @Field(() => LocalDate)
  lastValidFrom!: string;
}

@ObjectType('DefinitionMovedOn', { description: 'Another definition was added since the one that was seen.' })
export class DefinitionMovedOnModel {
  @Field()
  message!: string;

  @Field(() => Int)
  newest!: number;
}

@ObjectType('MetricNotDefined')
export class MetricNotDefinedModel {
  @Field()
  message!: string;
}

@ObjectType('MetricAlreadyPublished')
export class MetricAlreadyPublishedModel {
  @Field()
  message!: string;
}

@ObjectType('ProjectMeasured')
export class ProjectMeasuredModel {
  @Field(() => Int)
  number!: number;

  @Field()
  title!: string;
}

@ObjectType('MetricInUse', { description: 'The effect of a running project is measured by it.' })
export class MetricInUseModel {
  @Field()
  message!: string;

  @Field(() => [ProjectMeasuredModel])
  projects!: readonly ProjectMeasuredModel[];
}

@ObjectType('MetricRetired', { description: 'It is no longer measured.' })
export class MetricRetiredModel {
  @Field()
  message!: string;
}

const resolveType = typeOr('Metric');

export const CreateMetricResult = createUnionType({
  name: 'CreateMetricResult',
  types: () => [MetricModel, DefinitionDoesNotFitModel, TargetDoesNotFitModel, PersonInactiveModel] as const,
  resolveType,
});
export const DefineMetricResult = createUnionType({
  name: 'DefineMetricResult',
  types: () =>
    [
      ...[MetricModel, DefinitionDoesNotFitModel, DefinitionOutOfOrderModel, DefinitionMovedOnModel],
      MetricRetiredModel,
    ] as const,
  resolveType,
});
export const EditMetricResult = createUnionType({
  name: 'EditMetricResult',
  types: () => [MetricModel, PersonInactiveModel] as const,
  resolveType,
});
export const PublishMetricResult = createUnionType({
  name: 'PublishMetricResult',
  types: () => [MetricModel, MetricNotDefinedModel, MetricAlreadyPublishedModel] as const,
  resolveType,
});
export const RetireMetricResult = createUnionType({
  name: 'RetireMetricResult',
  types: () => [MetricModel, MetricInUseModel] as const,
  resolveType,
});
