import { Field, Int, ObjectType } from '@nestjs/graphql';
import { UUID } from '../platform/graphql/scalars.ts';
import { words } from '../platform/graphql/words.ts';

const topicKinds = ['CONTACT_REASON', 'TOUCH_POINT'] as const;
export type TopicKind = (typeof topicKinds)[number];
export const TopicKindWord = words('TopicKind', topicKinds, 'Why customers get in touch, or where.');

@ObjectType('TopicCard', { description: 'A contact reason or a touch point, as shown beside a thing.' })
export class TopicCardModel {
  @Field(() => UUID)
  id!: string;

  @Field()
  name!: string;
}

@ObjectType('Topic', { description: 'A contact reason or a touch point, with what gives it away in a text.' })
export class TopicModel extends TopicCardModel {
  @Field(() => TopicKindWord)
  kind!: TopicKind;

  @Field(() => Int)
  version!: number;

  @Field({ description: 'Other words for it: products, nicknames, what customers call it.' })
  words!: string;
}
