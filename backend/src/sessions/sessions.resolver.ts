import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { Slug } from '../platform/graphql/scalars.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { MeetingSessionModel, ResponseRatesModel } from './session.model.ts';
import {
  GoToItemInput,
  HeldMeetingInput,
  ParkItemInput,
  SettleOverrunInput,
  UnparkItemInput,
} from './sessions.inputs.ts';
import { SessionsReads } from './sessions.reads.ts';
import { GoToItemResult, SessionActResult, SessionWriteResult } from './sessions.results.ts';
import { SessionsService } from './sessions.service.ts';

@Resolver(() => MeetingSessionModel)
export class SessionsResolver {
  constructor(
    private readonly reads: SessionsReads,
    private readonly service: SessionsService,
  ) {}

  @Query(() => MeetingSessionModel, { description: 'A meeting while it is held, and how it was held afterwards.' })
  meetingSession(
    @Viewing() viewer: Viewer,
    @Args('board', { type: () => Slug }) board: string,
    @Args('number', { type: () => Int }) number: number,
  ) {
    return this.reads.numbered(viewer, board, number);
  }

  @Query(() => ResponseRatesModel, { description: 'How the board answers to what customers say, in closed meetings.' })
  responseRates(@Viewing() viewer: Viewer, @Args('board', { type: () => Slug }) board: string) {
    return this.reads.rates(viewer, board);
  }

  @Mutation(() => SessionActResult, { description: 'Start a published meeting with its first item.' })
  async startMeeting(@Viewing() viewer: Viewer, @Args('input') input: HeldMeetingInput) {
    return answerWith(await this.service.start(viewer, input), (id) => this.reads.session(viewer, id));
  }

  @Mutation(() => GoToItemResult, { description: 'Go on to the next item, or to a named one.' })
  async goToItem(@Viewing() viewer: Viewer, @Args('input') input: GoToItemInput) {
    return answerWith(await this.service.goToItem(viewer, input), (id) => this.reads.session(viewer, id));
  }

  @Mutation(() => SessionWriteResult, { description: 'Let an item wait for another meeting.' })
  async parkItem(@Viewing() viewer: Viewer, @Args('input') input: ParkItemInput) {
    return answerWith(await this.service.parkItem(viewer, input), (id) => this.reads.session(viewer, id));
  }

  @Mutation(() => SessionWriteResult, { description: 'Undo the parking of an item.' })
  async unparkItem(@Viewing() viewer: Viewer, @Args('input') input: UnparkItemInput) {
    return answerWith(await this.service.unparkItem(viewer, input), (id) => this.reads.session(viewer, id));
  }

  @Mutation(() => SessionWriteResult, { description: 'More is planned than time is left: shorten, park or extend.' })
  async settleOverrun(@Viewing() viewer: Viewer, @Args('input') input: SettleOverrunInput) {
    return answerWith(await this.service.settleOverrun(viewer, input), (id) => this.reads.session(viewer, id));
  }

  @Mutation(() => SessionActResult, { description: 'Stop for a while; the clocks stand.' })
  async adjournMeeting(@Viewing() viewer: Viewer, @Args('input') input: HeldMeetingInput) {
    return answerWith(await this.service.adjourn(viewer, input), (id) => this.reads.session(viewer, id));
  }

  @Mutation(() => SessionActResult, { description: 'Go on with an adjourned meeting.' })
  async continueMeeting(@Viewing() viewer: Viewer, @Args('input') input: HeldMeetingInput) {
    return answerWith(await this.service.goOn(viewer, input), (id) => this.reads.session(viewer, id));
  }
}
