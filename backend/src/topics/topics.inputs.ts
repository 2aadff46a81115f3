import type { TopicState } from '@cxboard/domain/topics/topic.rules';
import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { MetricToFreezeInput } from '../agenda/index.ts';
import { LocalDate, LongText, ShortText, Slug, Title, UUID } from '../platform/graphql/scalars.ts';
import { topicStateWords } from './topic.model.ts';

@ArgsType()
export class BoardTopicsArgs {
  @Field(() => Slug)
  board!: string;

  @Field(() => [topicStateWords], { nullable: true, description: 'Every state when empty.' })
  states?: TopicState[] | null;

  @Field(() => ShortText, { nullable: true, description: 'Part of the question or the finding.' })
  search?: string | null;

  @Field(() => Int, { nullable: true })
  first?: number | null;

  @Field(() => ShortText, { nullable: true })
  after?: string | null;
}

@ArgsType()
export class BoardTopicArgs {
  @Field(() => Slug)
  board!: string;

  @Field(() => Int)
  number!: number;
}

@InputType({ isAbstract: true })
abstract class TopicWords {
  @Field(() => Title)
  question!: string;

  @Field(() => LongText, { defaultValue: '', description: 'What the data or the process say.' })
  finding!: string;

  @Field(() => LongText, { defaultValue: '', description: 'What follows from it.' })
  conclusion!: string;

  @Field(() => UUID, { description: 'Who prepares and presents it.' })
  ownerId!: string;

  @Field(() => LocalDate, { nullable: true, description: 'When it is to be prepared.' })
  dueOn?: string | null;
}

@InputType()
export class AskBoardTopicInput extends TopicWords {
  @Field(() => UUID)
  boardId!: string;
}

@InputType()
export class EditBoardTopicInput extends TopicWords {
  @Field(() => UUID)
  boardTopicId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType()
export class BoardTopicInput {
  @Field(() => UUID)
  boardTopicId!: string;
}

@InputType()
export class MoveBoardTopicInput extends BoardTopicInput {
  @Field(() => topicStateWords)
  to!: TopicState;
}

@InputType()
export class AddTopicChartInput extends BoardTopicInput {
  @Field(() => MetricToFreezeInput)
  metric!: MetricToFreezeInput;
}

@InputType()
export class AttachTopicProcessInput extends BoardTopicInput {
  @Field(() => UUID)
  deepDiveId!: string;
}

@InputType()
export class DetachTopicProcessInput {
  @Field(() => UUID)
  topicProcessId!: string;
}

@InputType()
export class RemoveTopicChartInput {
  @Field(() => UUID)
  topicChartId!: string;
}

@InputType()
export class AssignTopicAnalysisInput extends BoardTopicInput {
  @Field(() => LocalDate)
  dueOn!: string;
}
