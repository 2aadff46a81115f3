import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { RetireMetricResult } from './metric-refusals.model.ts';
import { MetricModel } from './metric.model.ts';
import { ReinstateMetricInput, RetireMetricInput } from './metrics.inputs.ts';
import { MetricsReads } from './metrics.reads.ts';
import { RetiringService } from './retiring.service.ts';

@Resolver(() => MetricModel)
export class RetiringResolver {
  constructor(
    private readonly retiring: RetiringService,
    private readonly reads: MetricsReads,
  ) {}

  @Mutation(() => RetireMetricResult, {
    description: 'Say that a metric is no longer measured. Refused while the effect of a project is measured by it.',
  })
  async retireMetric(@Viewing() viewer: Viewer, @Args('input') input: RetireMetricInput) {
    return answerWith(await this.retiring.retire(viewer, input), (id) => this.reads.metric(viewer, { id }));
  }

  @Mutation(() => MetricModel, { description: 'Measure a retired metric again.' })
  async reinstateMetric(@Viewing() viewer: Viewer, @Args('input') { metricId }: ReinstateMetricInput) {
    const { id } = await this.retiring.reinstate(viewer, metricId);
    return this.reads.metric(viewer, { id });
  }
}
