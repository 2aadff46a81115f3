import { type PulseAnswer, pulseAnswers } from '@cxboard/domain/vision/pulse.rules';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { RefusalModel } from '../platform/graphql/refusal.model.ts';
import { UUID } from '../platform/graphql/scalars.ts';
import { words } from '../platform/graphql/words.ts';

export const PulseAnswerWord = words('PulseAnswer', pulseAnswers, 'What an employee can answer to a question.');

@ObjectType('PulseTally', { description: 'How many said what.' })
export class PulseTallyModel {
  @Field(() => Int, { name: 'yes' })
  YES!: number;

  @Field(() => Int, {
    name: 'partly',
    nullable: true,
    description: 'None: too few to be told apart from those who said no.',
  })
  PARTLY!: number | null;

  @Field(() => Int, {
    name: 'no',
    nullable: true,
    description: 'None: too few to be told apart from those who said partly.',
  })
  NO!: number | null;
}

@ObjectType('PulseGroup')
export class PulseGroupModel {
  @Field(() => Int)
  answered!: number;

  @Field(() => PulseTallyModel, {
    nullable: true,
    description: 'Do we live it? None: what single people said would follow.',
  })
  lived!: PulseTallyModel | null;

  @Field(() => PulseTallyModel, {
    nullable: true,
    description: 'Would you sign it? None: what single people said would follow.',
  })
  signed!: PulseTallyModel | null;
}

@ObjectType('PulseOfDepartment')
export class PulseOfDepartmentModel {
  @Field(() => String, { nullable: true, description: 'None: people without a department, or of one that is gone.' })
  name!: string | null;

  @Field(() => PulseGroupModel, {
    nullable: true,
    description: 'None: fewer than 5 answered, or a hidden one would follow.',
  })
  group!: PulseGroupModel | null;
}

@ObjectType('PulseResult', { description: 'What employees said: advice for the second round.' })
export class PulseResultModel {
  @Field(() => PulseGroupModel, { nullable: true, description: 'None: fewer than 5 answered.' })
  overall!: PulseGroupModel | null;

  @Field(() => [PulseOfDepartmentModel])
  departments!: readonly PulseOfDepartmentModel[];
}

@ObjectType('VisionPulse', {
  description: 'Two questions to every employee about the words of the first round. No answer is kept, only how many.',
})
export class VisionPulseModel {
  @Field(() => UUID, { description: 'The id of the version it is about.' })
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field()
  statement!: string;

  @Field(() => [String])
  promises!: readonly string[];

  @Field()
  isOpen!: boolean;

  @Field({ description: 'Whether the one who looks has answered; what, nobody knows.' })
  hasAnswered!: boolean;

  @Field(() => Int, { description: 'How many have answered so far.' })
  answered!: number;

  @Field(() => Int, { description: 'How many are asked.' })
  asked!: number;

  @Field(() => PulseResultModel, { nullable: true, description: 'From the second round on.' })
  result!: PulseResultModel | null;
}

@InputType()
export class AnswerVisionPulseInput {
  @Field(() => UUID)
  visionId!: string;

  @Field(() => PulseAnswerWord, { description: 'Do we live it?' })
  lived!: PulseAnswer;

  @Field(() => PulseAnswerWord, { description: 'Would you sign it?' })
  signed!: PulseAnswer;
}

@ObjectType('PulseClosed', { description: 'Employees are asked between the rounds only.' })
export class PulseClosedModel extends RefusalModel {}

@ObjectType('PulseTaken', { description: 'Each employee answers once.' })
export class PulseTakenModel extends RefusalModel {}
