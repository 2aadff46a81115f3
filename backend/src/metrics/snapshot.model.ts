import type { Unit } from '@cxboard/domain/metrics/definition.rules';
import type { Estimate as DomainEstimate } from '@cxboard/domain/metrics/estimate.rules';
import type { MetricState } from '@cxboard/domain/metrics/metric.rules';
import type { SnapshotContent as DomainContent } from '@cxboard/domain/metrics/snapshot.rules';
import { Field, ObjectType } from '@nestjs/graphql';
import { DateTime, UUID } from '../platform/graphql/scalars.ts';
import { Estimate, SnapshotContent } from './figures.scalars.ts';
import { MetricPeriodModel, RestatementModel } from './metric.model.ts';
import { metricStates, unitWords } from './metric.words.ts';

@ObjectType('Snapshot', { description: 'The numbers and charts of a metric, frozen as they were seen.' })
export class SnapshotModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => UUID)
  metricId!: string;

  @Field()
  metricSlug!: string;

  @Field()
  metricName!: string;

  @Field(() => metricStates, { description: 'A draft can be opened only by those who build metrics.' })
  metricState!: MetricState;

  @Field(() => unitWords)
  unit!: Unit;

  @Field(() => Estimate)
  headline!: DomainEstimate;

  @Field(() => MetricPeriodModel)
  period!: MetricPeriodModel;

  @Field(() => DateTime)
  frozenAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'An import it was made from was rolled back later.' })
  dataWithdrawnAt!: string | null;

  @Field(() => RestatementModel, {
    nullable: true,
    description: 'What later data made of its value; null while it is the same, and for parts of a metric.',
  })
  restated!: RestatementModel | null;

  @Field(() => SnapshotContent)
  content!: DomainContent;
}
