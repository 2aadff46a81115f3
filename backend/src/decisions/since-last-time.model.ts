import { Field, Int, ObjectType } from '@nestjs/graphql';
import { UUID } from '../platform/graphql/scalars.ts';
import { ActionModel } from './action.model.ts';
import { DecisionModel, MeetingCardModel } from './decision.model.ts';

@ObjectType('SinceLastTime', { description: 'What a meeting looks back at.' })
export class SinceLastTimeModel {
  @Field(() => UUID, { description: 'Of the meeting.' })
  id!: string;

  @Field(() => MeetingCardModel, { nullable: true, description: 'The meeting held before; null when there was none.' })
  since!: MeetingCardModel | null;

  @Field(() => Int)
  openCount!: number;

  @Field(() => Int, { description: 'Of those that are open.' })
  overdueCount!: number;

  @Field(() => Int)
  settledCount!: number;

  @Field(() => [ActionModel], { description: 'Promises still open, the soonest first; the first hundred.' })
  open!: readonly ActionModel[];

  @Field(() => [ActionModel], { description: 'Promises kept, or not needed any more, since then; the first hundred.' })
  settled!: readonly ActionModel[];

  @Field(() => [DecisionModel], { description: 'What was decided at that meeting and since.' })
  decisions!: readonly DecisionModel[];
}
