import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { Slug } from '../platform/graphql/scalars.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { SendStaffDigestInput, SendStaffDigestResult, StaffDigestModel } from './staff-digest.model.ts';
import { StaffDigestsReads } from './staff-digests.reads.ts';
import { StaffDigestsService } from './staff-digests.service.ts';

@Resolver(() => StaffDigestModel)
export class StaffDigestsResolver {
  constructor(
    private readonly reads: StaffDigestsReads,
    private readonly service: StaffDigestsService,
  ) {}

  @Query(() => StaffDigestModel, {
    description: 'What all employees were told of a meeting; before it is sent, those who may send it look at it.',
  })
  staffDigest(
    @Viewing() viewer: Viewer,
    @Args('board', { type: () => Slug }) board: string,
    @Args('number', { type: () => Int }) number: number,
  ) {
    return this.reads.numbered(viewer, board, number);
  }

  @Mutation(() => SendStaffDigestResult, { description: 'Tell all employees what a meeting came to, once.' })
  async sendStaffDigest(@Viewing() viewer: Viewer, @Args('input') input: SendStaffDigestInput) {
    return answerWith(await this.service.send(viewer, input), (id) => this.reads.ofMeeting(viewer, id));
  }
}
