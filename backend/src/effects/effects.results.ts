import type { PlanProblem } from '@cxboard/domain/effects/effect-plan.rules';
import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { MetricRetiredModel } from '../metrics/index.ts';
import { typeOr } from '../platform/graphql/answer.ts';
import { RefusalModel } from '../platform/graphql/refusal.model.ts';
import { LocalDate } from '../platform/graphql/scalars.ts';
import { ProjectFinishedModel } from '../projects/index.ts';
import { EffectModel } from './effect.model.ts';
import { PlanProblemWord } from './effects.words.ts';

@ObjectType('EffectPlanFrozen', { description: 'The project has gone live; its plan no longer changes.' })
export class EffectPlanFrozenModel extends RefusalModel {
  @Field(() => LocalDate)
  goLiveOn!: string;
}

@ObjectType('GoLiveInPast', { description: 'A plan is made before its project goes live.' })
export class GoLiveInPastModel extends RefusalModel {
  @Field(() => LocalDate)
  goLiveOn!: string;
}

@ObjectType('PlanDoesNotFit', { description: 'The parts of the plan do not go together.' })
export class PlanDoesNotFitModel extends RefusalModel {
  @Field(() => PlanProblemWord)
  problem!: PlanProblem;
}

@ObjectType('MetricOnlyTold', { description: 'Values are told, and the answers behind them are not here.' })
export class MetricOnlyToldModel extends RefusalModel {}

@ObjectType('ReviewSettled', { description: 'The board has said what it makes of this verdict.' })
export class ReviewSettledModel extends RefusalModel {}

@ObjectType('NoReasonGiven', { description: 'Whoever disputes a verdict says why.' })
export class NoReasonGivenModel extends RefusalModel {}

@ObjectType('ReviewAgainTooEarly', { description: 'It is measured again on a day that lies ahead.' })
export class ReviewAgainTooEarlyModel extends RefusalModel {
  @Field(() => LocalDate)
  today!: string;
}

@ObjectType('MeasuredOften', { description: 'Measured until it fits, a verdict would prove nothing.' })
export class MeasuredOftenModel extends RefusalModel {}

export const PlanEffectResult = createUnionType({
  name: 'PlanEffectResult',
  types: () =>
    [
      ...[EffectModel, ProjectFinishedModel, EffectPlanFrozenModel, GoLiveInPastModel],
      ...[PlanDoesNotFitModel, MetricRetiredModel, MetricOnlyToldModel],
    ] as const,
  resolveType: typeOr('Effect'),
});

/** Why a meeting cannot say this to a verdict. */
export const effectSettlingRefusals = [
  ...[ReviewSettledModel, NoReasonGivenModel],
  ...[ReviewAgainTooEarlyModel, MeasuredOftenModel],
] as const;
