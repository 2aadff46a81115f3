import { limits } from '@cxboard/domain/limits';
import { Field, InputType, Int } from '@nestjs/graphql';
import { ShortText, Title, UUID } from '../platform/graphql/scalars.ts';
import { type TopicKind, TopicKindWord } from './topic.model.ts';

@InputType({ isAbstract: true })
abstract class OfKind {
  @Field(() => TopicKindWord)
  kind!: TopicKind;
}

@InputType()
export class AddTopicInput extends OfKind {
  @Field(() => Title, { description: `At most ${limits.proposals.topicName} characters.` })
  name!: string;

  @Field(() => ShortText, { defaultValue: '', description: `At most ${limits.proposals.topicWords} characters.` })
  words!: string;
}

@InputType()
export class EditTopicInput extends AddTopicInput {
  @Field(() => UUID)
  topicId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType()
export class EntrustTopicInput extends OfKind {
  @Field(() => UUID)
  topicId!: string;

  @Field(() => UUID, { nullable: true, description: 'A colleague; nobody when left out.' })
  ownerId?: string | null;
}

@InputType()
export class RemoveTopicInput extends OfKind {
  @Field(() => UUID)
  topicId!: string;
}
