import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { UUID } from '../platform/graphql/scalars.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import {
  AnswerQuestionInput,
  AskAboutItemInput,
  MeetingQuestionsModel,
  MeetingQuestionsResult,
  SettleQuestionInput,
} from './pre-read.model.ts';
import { PreReadReads } from './pre-read.reads.ts';
import { PreReadService } from './pre-read.service.ts';

@Resolver(() => MeetingQuestionsModel)
export class PreReadResolver {
  constructor(
    private readonly reads: PreReadReads,
    private readonly service: PreReadService,
  ) {}

  @Query(() => MeetingQuestionsModel, { description: 'What was asked before a meeting about the items one reads.' })
  meetingQuestions(@Viewing() viewer: Viewer, @Args('meetingId', { type: () => UUID }) meetingId: string) {
    return this.reads.ofMeeting(viewer, meetingId);
  }

  @Mutation(() => MeetingQuestionsResult, { description: 'Ask something about an item before the meeting.' })
  async askAboutItem(@Viewing() viewer: Viewer, @Args('input') input: AskAboutItemInput) {
    return answerWith(await this.service.ask(viewer, input), (id) => this.reads.ofMeeting(viewer, id));
  }

  @Mutation(() => MeetingQuestionsResult, { description: 'Answer a question about an item, or ask on.' })
  async answerQuestion(@Viewing() viewer: Viewer, @Args('input') input: AnswerQuestionInput) {
    return answerWith(await this.service.answer(viewer, input), (id) => this.reads.ofMeeting(viewer, id));
  }

  @Mutation(() => MeetingQuestionsResult, { description: 'Say that a question is settled, or open it again.' })
  async settleQuestion(@Viewing() viewer: Viewer, @Args('input') input: SettleQuestionInput) {
    return answerWith(await this.service.settle(viewer, input), (id) => this.reads.ofMeeting(viewer, id));
  }
}
