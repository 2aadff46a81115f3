import { Field, Int, ObjectType } from '@nestjs/graphql';
import { UUID } from '../platform/graphql/scalars.ts';
import { MetricDimensionModel } from './metric.model.ts';

@ObjectType('QuestionMetric', { description: 'A metric that counts a question.' })
export class QuestionMetricModel {
  @Field(() => UUID)
  id!: string;

  @Field()
  slug!: string;

  @Field()
  name!: string;
}

@ObjectType('Question', { description: 'A question of a source, with the scale its answers lie on.' })
export class QuestionModel {
  @Field(() => UUID)
  id!: string;

  @Field()
  name!: string;

  @Field(() => Int)
  scaleMin!: number;

  @Field(() => Int)
  scaleMax!: number;

  @Field(() => [QuestionMetricModel])
  metrics!: readonly QuestionMetricModel[];
}

@ObjectType('Source', { description: 'A survey that answers come from, file after file.' })
export class SourceModel {
  @Field(() => UUID)
  id!: string;

  @Field()
  name!: string;

  @Field(() => [QuestionModel])
  questions!: readonly QuestionModel[];

  @Field(() => [MetricDimensionModel])
  dimensions!: readonly MetricDimensionModel[];
}
