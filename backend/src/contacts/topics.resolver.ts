import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { TopicModel } from './topic.model.ts';
import { TopicOwnersService } from './topic-owners.service.ts';
import { AddTopicInput, EditTopicInput, EntrustTopicInput, RemoveTopicInput } from './topics.inputs.ts';
import { EntrustTopicResult, KeepTopicResult, RemoveTopicResult } from './topics.results.ts';
import { TopicsService } from './topics.service.ts';

@Resolver(() => TopicModel)
export class TopicsResolver {
  constructor(
    private readonly topics: TopicsService,
    private readonly owners: TopicOwnersService,
  ) {}

  @Query(() => [TopicModel], { name: 'topics', description: 'Every contact reason and touch point, by name.' })
  list(@Viewing() viewer: Viewer) {
    return this.topics.list(viewer);
  }

  @Mutation(() => KeepTopicResult, { description: 'Add a contact reason or a touch point.' })
  addTopic(@Viewing() viewer: Viewer, @Args('input') input: AddTopicInput) {
    return this.topics.add(viewer, input);
  }

  @Mutation(() => KeepTopicResult, { description: 'Rename it, or say which words give it away.' })
  editTopic(@Viewing() viewer: Viewer, @Args('input') input: EditTopicInput) {
    return this.topics.edit(viewer, input);
  }

  @Mutation(() => EntrustTopicResult, { description: 'Say who answers for it, or that nobody does.' })
  entrustTopic(@Viewing() viewer: Viewer, @Args('input') input: EntrustTopicInput) {
    return this.owners.entrust(viewer, input);
  }

  @Mutation(() => RemoveTopicResult, { description: 'Remove one that nothing is about.' })
  removeTopic(@Viewing() viewer: Viewer, @Args('input') input: RemoveTopicInput) {
    return this.topics.remove(viewer, input);
  }
}
