import type { ActionKind, ActionState } from '@cxboard/domain/decisions/action.rules';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PersonCardModel } from '../people/index.ts';
import { connectionOf } from '../platform/graphql/connection.ts';
import { DateTime, LocalDate, UUID } from '../platform/graphql/scalars.ts';
import { MeetingCardModel } from './decision.model.ts';
import { actionKindWords, actionStateWords } from './decisions.words.ts';

@ObjectType('Action', { description: 'A promise with an owner and a day.' })
export class ActionModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => Int)
  number!: number;

  @Field(() => UUID)
  boardId!: string;

  @Field(() => actionKindWords)
  kind!: ActionKind;

  @Field()
  text!: string;

  @Field({ description: 'The title of the item it was promised under; empty when there was none.' })
  about!: string;

  @Field(() => PersonCardModel)
  owner!: PersonCardModel;

  @Field(() => LocalDate)
  dueOn!: string;

  @Field(() => actionStateWords)
  state!: ActionState;

  @Field({ description: 'It was promised before the board began here.' })
  adopted!: boolean;

  @Field({ description: 'Open after its day.' })
  isOverdue!: boolean;

  @Field(() => DateTime, { nullable: true, description: 'When it was said to be done or not needed.' })
  settledAt!: string | null;

  @Field(() => PersonCardModel, { nullable: true })
  settledBy!: PersonCardModel | null;

  @Field(() => DateTime, { nullable: true, description: 'Since when its owner asks for help.' })
  helpAskedAt!: string | null;

  @Field({ description: 'Why it takes longer or needs help, as its owner said last; may be empty.' })
  ownerSays!: string;

  @Field(() => MeetingCardModel, { nullable: true })
  meeting!: MeetingCardModel | null;
}

export const ActionConnection = connectionOf('ActionConnection', ActionModel);
