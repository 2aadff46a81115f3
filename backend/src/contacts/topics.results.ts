import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { PersonInactiveModel } from '../people/index.ts';
import { RefusalModel } from '../platform/graphql/refusal.model.ts';
import { UUID } from '../platform/graphql/scalars.ts';
import { typeOr } from '../platform/graphql/answer.ts';
import { TopicModel } from './topic.model.ts';

@ObjectType('TopicNameTaken', { description: 'There is one of this name already.' })
export class TopicNameTakenModel extends RefusalModel {}

@ObjectType('TopicInUse', { description: 'Proposals or contacts are about it; rename or merge it instead.' })
export class TopicInUseModel extends RefusalModel {}

@ObjectType('TopicRemoved')
export class TopicRemovedModel {
  @Field(() => UUID)
  id!: string;
}

export const KeepTopicResult = createUnionType({
  name: 'KeepTopicResult',
  types: () => [TopicModel, TopicNameTakenModel] as const,
  resolveType: typeOr('Topic'),
});

export const EntrustTopicResult = createUnionType({
  name: 'EntrustTopicResult',
  types: () => [TopicModel, PersonInactiveModel] as const,
  resolveType: typeOr('Topic'),
});

export const RemoveTopicResult = createUnionType({
  name: 'RemoveTopicResult',
  types: () => [TopicRemovedModel, TopicInUseModel] as const,
  resolveType: typeOr('TopicRemoved'),
});
