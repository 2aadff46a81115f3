import type { FrozenContent } from '@cxboard/domain/figures/figure';
import type { Unit } from '@cxboard/domain/metrics/definition.rules';
import type { Estimate as DomainEstimate } from '@cxboard/domain/metrics/estimate.rules';
import type { MetricState } from '@cxboard/domain/metrics/metric.rules';
import { Field, ObjectType } from '@nestjs/graphql';
import { DateTime, UUID } from '../platform/graphql/scalars.ts';
import { Estimate, SnapshotContent } from './figures.scalars.ts';
import { MetricPeriodModel, RestatementModel } from './metric.model.ts';
import { metricStates, unitWords } from './metric.words.ts';

@ObjectType('Snapshot', {
  description: 'The numbers and charts of a metric, or one chart of another page, frozen as they were seen.',
})
export class SnapshotModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => UUID, { nullable: true, description: 'Null for a chart of another page.' })
  metricId!: string | null;

  @Field(() => String, { nullable: true })
  metricSlug!: string | null;

  @Field({ description: 'The metric, or what the chart is called.' })
  metricName!: string;

  @Field(() => metricStates, {
    nullable: true,
    description: 'A draft can be opened only by those who build metrics.',
  })
  metricState!: MetricState | null;

  @Field(() => unitWords, { nullable: true })
  unit!: Unit | null;

  @Field(() => Estimate, { nullable: true })
  headline!: DomainEstimate | null;

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
  content!: FrozenContent;
}
