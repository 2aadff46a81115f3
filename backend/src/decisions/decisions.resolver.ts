import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { Slug, UUID } from '../platform/graphql/scalars.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { ActionConnection, ActionModel } from './action.model.ts';
import { ActionsService } from './actions.service.ts';
import { DecisionConnection, DecisionModel } from './decision.model.ts';
import {
  ActionsArgs,
  AnswerActionInput,
  ChangeActionInput,
  ConfirmDecisionInput,
  DecisionsArgs,
  SettleActionInput,
} from './decisions.inputs.ts';
import { DecisionsReads } from './decisions.reads.ts';
import { SinceLastTimeModel } from './since-last-time.model.ts';
import { DecisionsService } from './decisions.service.ts';
import {
  AnswerActionResult,
  ChangeActionResult,
  ConfirmDecisionResult,
  SettleActionResult,
} from './decisions.results.ts';

@Resolver()
export class DecisionsResolver {
  constructor(
    private readonly reads: DecisionsReads,
    private readonly actionsKept: ActionsService,
    private readonly decisionsKept: DecisionsService,
  ) {}

  @Query(() => DecisionConnection, { description: 'The decision register of a board, the newest first.' })
  decisions(@Viewing() viewer: Viewer, @Args() asked: DecisionsArgs) {
    return this.reads.decisions(viewer, asked);
  }

  @Query(() => DecisionModel, { description: 'One decision of a board.' })
  decision(
    @Viewing() viewer: Viewer,
    @Args('board', { type: () => Slug }) board: string,
    @Args('number', { type: () => Int }) number: number,
  ) {
    return this.reads.decision(viewer, { board, number });
  }

  @Query(() => ActionModel, { description: 'One promise made to a board, also for whoever made it.' })
  action(
    @Viewing() viewer: Viewer,
    @Args('board', { type: () => Slug }) board: string,
    @Args('number', { type: () => Int }) number: number,
  ) {
    return this.reads.action(viewer, { board, number });
  }

  @Mutation(() => ConfirmDecisionResult, { description: 'Say that the board has looked at a decision and it stays.' })
  async confirmDecision(@Viewing() viewer: Viewer, @Args('input') input: ConfirmDecisionInput) {
    return answerWith(await this.decisionsKept.confirm(viewer, input), (id) => this.reads.decision(viewer, { id }));
  }

  @Query(() => ActionConnection, {
    description: 'What was promised to a board over all its meetings, the soonest first.',
  })
  actions(@Viewing() viewer: Viewer, @Args() asked: ActionsArgs) {
    return this.reads.actions(viewer, asked);
  }

  @Query(() => SinceLastTimeModel, {
    description: 'What is open before a meeting, and what was done and decided since the one before it.',
  })
  sinceLastTime(@Viewing() viewer: Viewer, @Args('meetingId', { type: () => UUID }) meetingId: string) {
    return this.reads.sinceLastTime(viewer, meetingId);
  }

  @Mutation(() => SettleActionResult, { description: 'Say that a promise is kept or not needed, or open it again.' })
  async settleAction(@Viewing() viewer: Viewer, @Args('input') input: SettleActionInput) {
    return answerWith(await this.actionsKept.settle(viewer, input), (id) => this.reads.action(viewer, { id }));
  }

  @Mutation(() => AnswerActionResult, { description: 'Say of a promise of mine: done, a new date, or help is needed.' })
  async answerAction(@Viewing() viewer: Viewer, @Args('input') input: AnswerActionInput) {
    return answerWith(await this.actionsKept.answer(viewer, input), (id) => this.reads.action(viewer, { id }));
  }

  @Mutation(() => ChangeActionResult, { description: 'Give a promise another owner or another day.' })
  async changeAction(@Viewing() viewer: Viewer, @Args('input') input: ChangeActionInput) {
    return answerWith(await this.actionsKept.change(viewer, input), (id) => this.reads.action(viewer, { id }));
  }
}
