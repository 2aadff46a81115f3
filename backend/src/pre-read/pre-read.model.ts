import { type QuestionStanding, questionStandings } from '@cxboard/domain/pre-read/item-question.rules';
import { createUnionType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { MeetingClosedModel } from '../meetings/index.ts';
import { PersonCardModel } from '../people/index.ts';
import { typeOr } from '../platform/graphql/answer.ts';
import { DateTime, ShortText, UUID } from '../platform/graphql/scalars.ts';
import { words } from '../platform/graphql/words.ts';

const standings = words(
  'QuestionStanding',
  questionStandings,
  'A question is answered while somebody else had the last word.',
);

@ObjectType('ItemAnswer', { description: 'What was said to a question.' })
export class ItemAnswerModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => PersonCardModel)
  author!: PersonCardModel;

  @Field()
  text!: string;

  @Field(() => DateTime)
  saidAt!: string;
}

@ObjectType('ItemQuestion', { description: 'A question about an item of an agenda, with what was said to it.' })
export class ItemQuestionModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => UUID)
  itemId!: string;

  @Field(() => PersonCardModel)
  asker!: PersonCardModel;

  @Field()
  text!: string;

  @Field(() => DateTime)
  askedAt!: string;

  @Field(() => standings)
  standing!: QuestionStanding;

  @Field(() => PersonCardModel, { nullable: true, description: 'Who said that it is settled.' })
  resolvedBy!: PersonCardModel | null;

  @Field(() => [ItemAnswerModel], { description: 'The oldest first.' })
  answers!: readonly ItemAnswerModel[];

  @Field({ description: 'The viewer asked it or answers for the item, and the meeting is not over.' })
  maySpeak!: boolean;
}

@ObjectType('MeetingQuestions', {
  description: 'What was asked about the items of a meeting, as far as the viewer reads them.',
})
export class MeetingQuestionsModel {
  @Field(() => UUID, { description: 'The id of the meeting.' })
  id!: string;

  @Field({ description: 'Questions are still taken: the meeting is not over.' })
  isOpen!: boolean;

  @Field(() => Int)
  unanswered!: number;

  @Field(() => [ItemQuestionModel], { description: 'The oldest first.' })
  questions!: readonly ItemQuestionModel[];
}

@InputType()
export class AskAboutItemInput {
  @Field(() => UUID)
  itemId!: string;

  @Field(() => ShortText)
  text!: string;
}

@InputType()
export class AnswerQuestionInput {
  @Field(() => UUID)
  itemQuestionId!: string;

  @Field(() => ShortText)
  text!: string;
}

@InputType()
export class SettleQuestionInput {
  @Field(() => UUID)
  itemQuestionId!: string;

  @Field({ description: 'False opens it again.' })
  isSettled!: boolean;
}

export const MeetingQuestionsResult = createUnionType({
  name: 'MeetingQuestionsResult',
  types: () => [MeetingQuestionsModel, MeetingClosedModel] as const,
  resolveType: typeOr('MeetingQuestions'),
});
