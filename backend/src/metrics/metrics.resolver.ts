import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { UUID } from '../platform/graphql/scalars.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import {
  CreateMetricResult,
  DefineMetricResult,
  EditMetricResult,
  PublishMetricResult,
} from './metric-refusals.model.ts';
import { MetricCardModel, MetricModel } from './metric.model.ts';
import {
  CreateMetricInput,
  DefineMetricInput,
  EditMetricInput,
  MetricArgs,
  PublishMetricInput,
} from './metrics.inputs.ts';
import { MetricsReads } from './metrics.reads.ts';
import { MetricsService } from './metrics.service.ts';
import { SnapshotModel } from './snapshot.model.ts';
import { SourceModel } from './source.model.ts';

@Resolver(() => MetricModel)
export class MetricsResolver {
  constructor(
    private readonly service: MetricsService,
    private readonly reads: MetricsReads,
  ) {}

  @Query(() => [MetricCardModel], { description: 'Metrics, each with its newest value and its last year.' })
  metrics(@Viewing() viewer: Viewer) {
    return this.reads.metrics(viewer);
  }

  @Query(() => MetricModel, { description: 'A metric with what it says for a period, a grain and a filter.' })
  metric(@Viewing() viewer: Viewer, @Args() { slug, ...request }: MetricArgs) {
    return this.reads.metric(viewer, { slug }, request);
  }

  @Query(() => [SourceModel], { description: 'Surveys with their questions, to define metrics on.' })
  sources(@Viewing() viewer: Viewer) {
    return this.reads.sources(viewer);
  }

  @Query(() => SnapshotModel, { description: 'Numbers and charts exactly as they were frozen.' })
  snapshot(@Viewing() viewer: Viewer, @Args('id', { type: () => UUID }) id: string) {
    return this.reads.snapshot(viewer, id);
  }

  @Mutation(() => CreateMetricResult, { description: 'Make a metric of a question, as a draft.' })
  async createMetric(@Viewing() viewer: Viewer, @Args('input') input: CreateMetricInput) {
    const made = await this.service.createMetric(viewer, input);
    return answerWith(made, (id) => this.reads.metric(viewer, { id }));
  }

  @Mutation(() => EditMetricResult, { description: 'Say who answers for a metric, and whether it can be influenced.' })
  async editMetric(@Viewing() viewer: Viewer, @Args('input') input: EditMetricInput) {
    const edited = await this.service.editMetric(viewer, input);
    return answerWith(edited, (id) => this.reads.metric(viewer, { id }));
  }

  @Mutation(() => DefineMetricResult, {
    description: 'Count a metric differently from a day on: a break in its series.',
  })
  async defineMetric(@Viewing() viewer: Viewer, @Args('input') input: DefineMetricInput) {
    const defined = await this.service.defineMetric(viewer, input);
    return answerWith(defined, (id) => this.reads.metric(viewer, { id }));
  }

  @Mutation(() => PublishMetricResult, { description: 'Show a metric to every employee.' })
  async publishMetric(@Viewing() viewer: Viewer, @Args('input') { metricId }: PublishMetricInput) {
    const published = await this.service.publishMetric(viewer, metricId);
    return answerWith(published, (id) => this.reads.metric(viewer, { id }));
  }
}
