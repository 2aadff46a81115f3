import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { UUID } from '../platform/graphql/scalars.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { StoriesReads } from './stories.reads.ts';
import { StoriesService } from './stories.service.ts';
import {
  ChooseStoryInput,
  ChooseStoryResult,
  ForgetStoryInput,
  StoriesArgs,
  StoryConnection,
  StoryModel,
  TellStoryInput,
  TellStoryResult,
  VoiceModel,
} from './story.model.ts';

@Resolver(() => StoryModel)
export class StoriesResolver {
  constructor(
    private readonly service: StoriesService,
    private readonly reads: StoriesReads,
  ) {}

  @Query(() => StoryConnection, { description: 'What customers told, the newest first.' })
  stories(@Viewing() viewer: Viewer, @Args() asked: StoriesArgs) {
    return this.reads.stories(viewer, asked);
  }

  @Query(() => VoiceModel, { description: 'What the stories add up to: turn-offs by touch point, stories by kind.' })
  voice(@Viewing() viewer: Viewer) {
    return this.reads.voice(viewer);
  }

  @Query(() => StoryModel, { description: 'One story, as it may be read today.' })
  story(@Viewing() viewer: Viewer, @Args('id', { type: () => UUID }) id: string) {
    return this.reads.story(viewer, id);
  }

  @Mutation(() => TellStoryResult, { description: 'Tell what a customer told.' })
  async tellStory(@Viewing() viewer: Viewer, @Args('input') input: TellStoryInput) {
    return answerWith(await this.service.tell(viewer, input), (id) => this.reads.story(viewer, id));
  }

  @Mutation(() => ChooseStoryResult, {
    description: 'Offer a story to the next metrics session, or take the offer back.',
  })
  async chooseStory(@Viewing() viewer: Viewer, @Args('input') input: ChooseStoryInput) {
    return answerWith(await this.service.choose(viewer, input), (id) => this.reads.story(viewer, id));
  }

  @Mutation(() => StoryModel, { description: 'Take the words of a story away for ever. It stays counted.' })
  async forgetStory(@Viewing() viewer: Viewer, @Args('input') input: ForgetStoryInput) {
    const { id } = await this.service.forget(viewer, input);
    return this.reads.story(viewer, id);
  }
}
