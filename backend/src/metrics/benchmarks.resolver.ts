import { Args, createUnionType, Field, Float, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { answerWith, typeOr } from '../platform/graphql/answer.ts';
import { RefusalModel } from '../platform/graphql/refusal.model.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { AddBenchmarkInput, RemoveBenchmarkInput } from './benchmarks.model.ts';
import { BenchmarksService } from './benchmarks.service.ts';
import { MetricModel } from './metric.model.ts';
import { MetricsReads } from './metrics.reads.ts';

@ObjectType('BenchmarkOutOfReach', { description: 'No value of the metric can be that.' })
export class BenchmarkOutOfReachModel extends RefusalModel {
  @Field(() => Float)
  least!: number;

  @Field(() => Float)
  most!: number;
}

const AddBenchmarkResult = createUnionType({
  name: 'AddBenchmarkResult',
  types: () => [MetricModel, BenchmarkOutOfReachModel] as const,
  resolveType: typeOr('Metric'),
});

@Resolver(() => MetricModel)
export class BenchmarksResolver {
  constructor(
    private readonly benchmarks: BenchmarksService,
    private readonly reads: MetricsReads,
  ) {}

  @Mutation(() => AddBenchmarkResult, { description: 'Put beside a metric what somebody else measured.' })
  async addBenchmark(@Viewing() viewer: Viewer, @Args('input') input: AddBenchmarkInput) {
    return answerWith(await this.benchmarks.add(viewer, input), (id) => this.reads.metric(viewer, { id }));
  }

  @Mutation(() => MetricModel, { description: 'Take away what somebody else measured.' })
  async removeBenchmark(@Viewing() viewer: Viewer, @Args('input') { benchmarkId }: RemoveBenchmarkInput) {
    const { id } = await this.benchmarks.remove(viewer, benchmarkId);
    return this.reads.metric(viewer, { id });
  }
}
