import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { Slug } from '../platform/graphql/scalars.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { AddAddendumInput, ApproveMinutesInput, EditMinutesTextInput } from './minutes.inputs.ts';
import { MinutesModel } from './minutes.model.ts';
import { MinutesReads } from './minutes.reads.ts';
import { AddAddendumResult, ApproveMinutesResult, EditMinutesTextResult } from './minutes.results.ts';
import { MinutesService } from './minutes.service.ts';

@Resolver(() => MinutesModel)
export class MinutesResolver {
  constructor(
    private readonly service: MinutesService,
    private readonly reads: MinutesReads,
  ) {}

  @Query(() => MinutesModel, { description: 'The minutes of a closed meeting.' })
  minutes(
    @Viewing() viewer: Viewer,
    @Args('board', { type: () => Slug }) board: string,
    @Args('number', { type: () => Int }) number: number,
  ) {
    return this.reads.numbered(viewer, board, number);
  }

  @Mutation(() => EditMinutesTextResult, {
    description: 'Write about an item in the draft. An approval given for the text before falls away.',
  })
  async editMinutesText(@Viewing() viewer: Viewer, @Args('input') input: EditMinutesTextInput) {
    return answerWith(await this.service.editText(viewer, input), (id) => this.reads.ofMeeting(viewer, id));
  }

  @Mutation(() => ApproveMinutesResult, {
    description: 'Approve the text that was read: the chair first, then a member; then it stays for ever.',
  })
  async approveMinutes(@Viewing() viewer: Viewer, @Args('input') input: ApproveMinutesInput) {
    return answerWith(await this.service.approve(viewer, input), (id) => this.reads.ofMeeting(viewer, id));
  }

  @Mutation(() => AddAddendumResult, { description: 'Add to approved minutes what they do not say.' })
  async addAddendum(@Viewing() viewer: Viewer, @Args('input') input: AddAddendumInput) {
    return answerWith(await this.service.addAddendum(viewer, input), (id) => this.reads.ofMeeting(viewer, id));
  }
}
