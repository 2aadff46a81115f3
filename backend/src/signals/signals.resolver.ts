import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { ContextEventConnection, ContextEventModel, SignalConnection } from './signal.model.ts';
import {
  AcknowledgeSignalInput,
  ContextEventsArgs,
  DismissSignalInput,
  ExplainSignalInput,
  RecordContextEventInput,
  SignalsArgs,
  WithdrawContextEventInput,
} from './signals.inputs.ts';
import { SignalsReads } from './signals.reads.ts';
import { JudgeSignalResult, RecordContextEventResult } from './signals.results.ts';
import { SignalsService } from './signals.service.ts';

@Resolver()
export class SignalsResolver {
  constructor(
    private readonly reads: SignalsReads,
    private readonly signalsKept: SignalsService,
  ) {}

  @Query(() => SignalConnection, { description: 'What the rules found, the newest period first.' })
  signals(@Viewing() viewer: Viewer, @Args() asked: SignalsArgs) {
    return this.reads.signals(viewer, asked);
  }

  @Query(() => ContextEventConnection, { description: 'What happened around the numbers, the newest first.' })
  contextEvents(@Viewing() viewer: Viewer, @Args() asked: ContextEventsArgs) {
    return this.reads.contextEvents(viewer, asked);
  }

  @Mutation(() => JudgeSignalResult, { description: 'Say that a signal was seen, or take it up again.' })
  async acknowledgeSignal(@Viewing() viewer: Viewer, @Args('input') input: AcknowledgeSignalInput) {
    const done = await this.signalsKept.judge(viewer, { ...input, to: 'ACKNOWLEDGED' });
    return answerWith(done, (id) => this.reads.signal(viewer, id));
  }

  @Mutation(() => JudgeSignalResult, { description: 'Say what explains a signal: in words, by an event, or both.' })
  async explainSignal(@Viewing() viewer: Viewer, @Args('input') input: ExplainSignalInput) {
    const done = await this.signalsKept.judge(viewer, { ...input, to: 'EXPLAINED' });
    return answerWith(done, (id) => this.reads.signal(viewer, id));
  }

  @Mutation(() => JudgeSignalResult, { description: 'Put a signal aside, and say why.' })
  async dismissSignal(@Viewing() viewer: Viewer, @Args('input') input: DismissSignalInput) {
    const done = await this.signalsKept.judge(viewer, { ...input, to: 'DISMISSED' });
    return answerWith(done, (id) => this.reads.signal(viewer, id));
  }

  @Mutation(() => RecordContextEventResult, { description: 'Record something that happened around the numbers.' })
  async recordContextEvent(@Viewing() viewer: Viewer, @Args('input') input: RecordContextEventInput) {
    const done = await this.signalsKept.recordContextEvent(viewer, input);
    return answerWith(done, (id) => this.reads.contextEvent(viewer, id));
  }

  @Mutation(() => ContextEventModel, { description: 'Take back an event that was recorded by mistake.' })
  async withdrawContextEvent(@Viewing() viewer: Viewer, @Args('input') input: WithdrawContextEventInput) {
    const { id } = await this.signalsKept.withdrawContextEvent(viewer, input);
    return this.reads.contextEvent(viewer, id);
  }
}
