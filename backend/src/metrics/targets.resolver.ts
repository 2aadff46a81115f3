import { Args, createUnionType, Mutation, Resolver } from '@nestjs/graphql';
import { answerWith, typeOr } from '../platform/graphql/answer.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { MetricRetiredModel } from './metric-refusals.model.ts';
import { MetricModel } from './metric.model.ts';
import { MetricsReads } from './metrics.reads.ts';
import { CorrectTargetInput, SetTargetInput, WithdrawTargetInput } from './targets.model.ts';
import { TargetDoesNotFitModel, TargetMovedOnModel } from './targets.refusals.ts';
import { TargetsService } from './targets.service.ts';

export const SetTargetResult = createUnionType({
  name: 'SetTargetResult',
  types: () => [MetricModel, TargetDoesNotFitModel, TargetMovedOnModel, MetricRetiredModel] as const,
  resolveType: typeOr('Metric'),
});

@Resolver(() => MetricModel)
export class TargetsResolver {
  constructor(
    private readonly targets: TargetsService,
    private readonly reads: MetricsReads,
  ) {}

  @Mutation(() => SetTargetResult, {
    description: 'Set, change or take away a target; what it was before stays readable.',
  })
  async setTarget(@Viewing() viewer: Viewer, @Args('input') input: SetTargetInput) {
    return answerWith(await this.targets.set(viewer, input), (id) => this.reads.metric(viewer, { id }));
  }

  @Mutation(() => SetTargetResult, { description: 'Put right a target that was set wrongly.' })
  async correctTarget(@Viewing() viewer: Viewer, @Args('input') input: CorrectTargetInput) {
    return answerWith(await this.targets.correct(viewer, input), (id) => this.reads.metric(viewer, { id }));
  }

  @Mutation(() => SetTargetResult, { description: 'Withdraw a target that should never have been set.' })
  async withdrawTarget(@Viewing() viewer: Viewer, @Args('input') { targetId }: WithdrawTargetInput) {
    return answerWith(await this.targets.withdraw(viewer, targetId), (id) => this.reads.metric(viewer, { id }));
  }
}
