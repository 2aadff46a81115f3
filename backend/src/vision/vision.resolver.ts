import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { Slug } from '../platform/graphql/scalars.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import {
  AnswerVisionInput,
  AnswerVisionRemarkInput,
  ChangeVisionResult,
  MoveVisionInput,
  RemarkOnVisionInput,
  WriteVisionInput,
} from './vision.inputs.ts';
import { AnswerVisionPulseInput, VisionPulseModel } from './pulse.model.ts';
import { VisionPulse } from './pulse.service.ts';
import { BoardVisionModel } from './vision.model.ts';
import { VisionReads } from './vision.reads.ts';
import { VisionService } from './vision.service.ts';

@Resolver(() => BoardVisionModel)
export class VisionResolver {
  constructor(
    private readonly keeping: VisionService,
    private readonly reads: VisionReads,
    private readonly pulses: VisionPulse,
  ) {}

  @ResolveField(() => VisionPulseModel, { nullable: true, description: 'What employees are or were asked about it.' })
  pulse(@Viewing() viewer: Viewer, @Parent() { id }: BoardVisionModel) {
    return this.pulses.ofBoard(viewer, id);
  }

  @Query(() => BoardVisionModel, { description: 'What a board wants customers to experience.' })
  vision(@Viewing() viewer: Viewer, @Args('board', { type: () => Slug }) board: string) {
    return this.reads.ofBoard(viewer, board);
  }

  @Mutation(() => ChangeVisionResult, { description: 'Write the next version: as a draft, or between the rounds.' })
  async writeVision(@Viewing() viewer: Viewer, @Args('input') input: WriteVisionInput) {
    return answerWith(await this.keeping.write(viewer, input), (id) => this.reads.ofBoardId(viewer, id));
  }

  @Mutation(() => ChangeVisionResult, { description: 'Open a round, or ratify what the board agrees on.' })
  async moveVision(@Viewing() viewer: Viewer, @Args('input') input: MoveVisionInput) {
    return answerWith(await this.keeping.move(viewer, input), (id) => this.reads.ofBoardId(viewer, id));
  }

  @Mutation(() => ChangeVisionResult, { description: 'Agree, agree with a reservation, or object.' })
  async answerVision(@Viewing() viewer: Viewer, @Args('input') input: AnswerVisionInput) {
    return answerWith(await this.keeping.answer(viewer, input), (id) => this.reads.ofBoardId(viewer, id));
  }

  @Mutation(() => ChangeVisionResult, { description: 'Say something about a phrase.' })
  async remarkOnVision(@Viewing() viewer: Viewer, @Args('input') input: RemarkOnVisionInput) {
    return answerWith(await this.keeping.remark(viewer, input), (id) => this.reads.ofBoardId(viewer, id));
  }

  @Mutation(() => ChangeVisionResult, { description: 'Say what becomes of a remark on a phrase.' })
  async answerVisionRemark(@Viewing() viewer: Viewer, @Args('input') input: AnswerVisionRemarkInput) {
    return answerWith(await this.keeping.answerRemark(viewer, input), (id) => this.reads.ofBoardId(viewer, id));
  }

  @Mutation(() => ChangeVisionResult, {
    description: 'An employee answers the two questions, once; it is counted, not kept.',
  })
  async answerVisionPulse(@Viewing() viewer: Viewer, @Args('input') input: AnswerVisionPulseInput) {
    return answerWith(await this.pulses.answer(viewer, input), (id) => this.reads.ofBoardId(viewer, id));
  }
}
