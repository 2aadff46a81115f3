import { statedProblems, type StatedProblem } from '@cxboard/domain/metrics/stated-values.rules';
import { Args, createUnionType, Field, Float, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { answerWith, typeOr } from '../platform/graphql/answer.ts';
import { RefusalModel } from '../platform/graphql/refusal.model.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import { words } from '../platform/graphql/words.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { MetricModel } from './metric.model.ts';
import { MetricsReads } from './metrics.reads.ts';
import { StateValueInput, WithdrawValueInput } from './stated-values.model.ts';
import { StatedValuesService } from './stated-values.service.ts';

const statedProblemWords = words<StatedProblem>('StatedProblem', statedProblems, 'Why a value by hand cannot stand.');

@ObjectType('StatedValueDoesNotFit')
export class StatedValueDoesNotFitModel extends RefusalModel {
  @Field(() => statedProblemWords)
  problem!: StatedProblem;

  @Field(() => Float)
  least!: number;

  @Field(() => Float)
  most!: number;
}

@ObjectType('StatedValueMovedOn', { description: 'Somebody else said something of the month meanwhile.' })
export class StatedValueMovedOnModel extends RefusalModel {}

const resolveType = typeOr('Metric');
const types = () => [MetricModel, StatedValueDoesNotFitModel, StatedValueMovedOnModel] as const;
export const StateValueResult = createUnionType({ name: 'StateValueResult', types, resolveType });
export const WithdrawValueResult = createUnionType({ name: 'WithdrawValueResult', types, resolveType });

@Resolver(() => MetricModel)
export class StatedValuesResolver {
  constructor(
    private readonly values: StatedValuesService,
    private readonly reads: MetricsReads,
  ) {}

  @Mutation(() => StateValueResult, {
    description: 'Give a value of a month by hand, or correct one; what was said before stays readable.',
  })
  async stateValue(@Viewing() viewer: Viewer, @Args('input') input: StateValueInput) {
    return answerWith(await this.values.state(viewer, input), (id) => this.reads.metric(viewer, { id }));
  }

  @Mutation(() => WithdrawValueResult, { description: 'Withdraw a value that was given by hand.' })
  async withdrawValue(@Viewing() viewer: Viewer, @Args('input') input: WithdrawValueInput) {
    return answerWith(await this.values.withdraw(viewer, input), (id) => this.reads.metric(viewer, { id }));
  }
}
