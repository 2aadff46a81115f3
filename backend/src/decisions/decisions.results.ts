import type { ActionState } from '@cxboard/domain/decisions/action.rules';
import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { PersonInactiveModel } from '../people/index.ts';
import { typeOr } from '../platform/graphql/answer.ts';
import { RefusalModel } from '../platform/graphql/refusal.model.ts';
import { LocalDate } from '../platform/graphql/scalars.ts';
import { ActionModel } from './action.model.ts';
import { DecisionModel } from './decision.model.ts';
import { actionStateWords } from './decisions.words.ts';

@ObjectType('ActionMoveRefused', { description: 'An action cannot go from this state to that one.' })
export class ActionMoveRefusedModel extends RefusalModel {
  @Field(() => actionStateWords)
  from!: ActionState;

  @Field(() => actionStateWords)
  to!: ActionState;
}

@ObjectType('ActionSettled', { description: 'It is done or not needed any more.' })
export class ActionSettledModel extends RefusalModel {}

@ObjectType('DueImpossible', { description: 'A promise is due on the day it is made or later, within five years.' })
export class DueImpossibleModel extends RefusalModel {
  @Field(() => LocalDate)
  earliest!: string;

  @Field(() => LocalDate)
  latest!: string;
}

@ObjectType('NotInForce', { description: 'Only a decision that is in force can be confirmed.' })
export class NotInForceModel extends RefusalModel {}

export const ConfirmDecisionResult = createUnionType({
  name: 'ConfirmDecisionResult',
  types: () => [DecisionModel, NotInForceModel, DueImpossibleModel] as const,
  resolveType: typeOr('Decision'),
});

@ObjectType('OnlyDeciderOnOwn', { description: 'Nobody decides alone on their own nomination.' })
export class OnlyDeciderOnOwnModel extends RefusalModel {}

@ObjectType('CannotSupersede', { description: 'Only a decision of this board that is in force can be superseded.' })
export class CannotSupersedeModel extends RefusalModel {}

export const SettleActionResult = createUnionType({
  name: 'SettleActionResult',
  types: () => [ActionModel, ActionMoveRefusedModel] as const,
  resolveType: typeOr('Action'),
});

@ObjectType('NoLongerYours', { description: 'It was given to somebody else, who answers for it now.' })
export class NoLongerYoursModel extends RefusalModel {}

export const AnswerActionResult = createUnionType({
  name: 'AnswerActionResult',
  types: () => [ActionModel, ActionSettledModel, DueImpossibleModel, NoLongerYoursModel] as const,
  resolveType: typeOr('Action'),
});

export const ChangeActionResult = createUnionType({
  name: 'ChangeActionResult',
  types: () => [ActionModel, DueImpossibleModel, PersonInactiveModel] as const,
  resolveType: typeOr('Action'),
});
