import type { ActionAnswer } from '@cxboard/domain/decisions/action-answer.rules';
import type { ActionState } from '@cxboard/domain/decisions/action.rules';
import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { LocalDate, ShortText, Slug, UUID } from '../platform/graphql/scalars.ts';
import { actionAnswerKinds, actionStateWords } from './decisions.words.ts';

@ArgsType()
abstract class RegisterArgs {
  @Field(() => Slug)
  board!: string;

  @Field(() => ShortText, { nullable: true, description: 'Part of the text or of the item, or the number.' })
  search?: string | null;

  @Field(() => Int, { nullable: true })
  first?: number | null;

  @Field(() => ShortText, { nullable: true })
  after?: string | null;
}

@ArgsType()
export class DecisionsArgs extends RegisterArgs {
  @Field(() => Boolean, { nullable: true, description: 'Only those adopted and not superseded.' })
  inForce?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those in force whose review is due.' })
  reviewDue?: boolean | null;
}

@ArgsType()
export class ActionsArgs extends RegisterArgs {
  @Field(() => [actionStateWords], { nullable: true })
  states?: ActionState[] | null;

  @Field(() => [UUID], { nullable: true })
  ownerIds?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only open ones after their day.' })
  overdue?: boolean | null;
}

@InputType()
export class ConfirmDecisionInput {
  @Field(() => UUID)
  decisionId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => LocalDate, { nullable: true, description: 'When it is looked at again; null: never.' })
  reviewOn?: string | null;
}

@InputType()
export class SettleActionInput {
  @Field(() => UUID)
  actionId!: string;

  @Field(() => actionStateWords, { description: 'Done, not needed any more, or open again.' })
  to!: ActionState;
}

@InputType()
export class ChangeActionInput {
  @Field(() => UUID)
  actionId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => UUID, { nullable: true, description: 'As it is when left out.' })
  ownerId?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'As it is when left out.' })
  dueOn?: string | null;
}

@InputType()
export class AnswerActionInput {
  @Field(() => UUID)
  actionId!: string;

  @Field(() => actionAnswerKinds)
  answer!: ActionAnswer;

  @Field(() => LocalDate, { nullable: true, description: 'With a new date.' })
  dueOn?: string | null;

  @Field(() => ShortText, { nullable: true, description: 'Why; whoever leads the board reads it.' })
  because?: string | null;
}
