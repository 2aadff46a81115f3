import { Field, ObjectType } from '@nestjs/graphql';
import { TopicCardModel } from '../contacts/index.ts';
import { LocalDate, UUID } from '../platform/graphql/scalars.ts';

@ObjectType('EvidenceStory', {
  description: 'What a customer told. Its words go on their day; that it was told stays.',
})
export class EvidenceStoryModel {
  @Field(() => UUID)
  id!: string;

  @Field({ description: 'Empty once its words are gone.' })
  title!: string;

  @Field({ description: 'Empty once its words are gone.' })
  text!: string;

  @Field(() => LocalDate)
  happenedOn!: string;

  @Field()
  isForgotten!: boolean;

  @Field(() => TopicCardModel, { nullable: true })
  touchPoint!: TopicCardModel | null;
}
