import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { UUID } from '../platform/graphql/scalars.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { AnswerInvitationResult, AttendeesModel, NameSubstituteResult } from './attendee.model.ts';
import { AnswerInvitationInput, NameSubstituteInput, WithdrawSubstituteInput } from './attendees.inputs.ts';
import { AttendeesReads } from './attendees.reads.ts';
import { AttendeesService } from './attendees.service.ts';

@Resolver(() => AttendeesModel)
export class AttendeesResolver {
  constructor(
    private readonly reads: AttendeesReads,
    private readonly service: AttendeesService,
  ) {}

  @Query(() => AttendeesModel, { description: 'Who is invited to a meeting and what they said.' })
  attendees(@Viewing() viewer: Viewer, @Args('meetingId', { type: () => UUID }) meetingId: string) {
    return this.reads.ofMeeting(viewer, meetingId);
  }

  @Mutation(() => AnswerInvitationResult, { description: 'Say whether I come to a meeting I am invited to.' })
  async answerInvitation(@Viewing() viewer: Viewer, @Args('input') input: AnswerInvitationInput) {
    return answerWith(await this.service.answerInvitation(viewer, input), (id) => this.reads.ofMeeting(viewer, id));
  }

  @Mutation(() => NameSubstituteResult, { description: 'Name who comes instead of somebody, with or without a vote.' })
  async nameSubstitute(@Viewing() viewer: Viewer, @Args('input') input: NameSubstituteInput) {
    return answerWith(await this.service.nameSubstitute(viewer, input), (id) => this.reads.ofMeeting(viewer, id));
  }

  @Mutation(() => AnswerInvitationResult, { description: 'Nobody comes instead any more.' })
  async withdrawSubstitute(@Viewing() viewer: Viewer, @Args('input') input: WithdrawSubstituteInput) {
    return answerWith(await this.service.withdrawSubstitute(viewer, input), (id) => this.reads.ofMeeting(viewer, id));
  }
}
