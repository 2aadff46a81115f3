import type { SignalState } from '@cxboard/domain/signals/signal.rules';
import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { typeOr } from '../platform/graphql/answer.ts';
import { RefusalModel } from '../platform/graphql/refusal.model.ts';
import { LocalDate } from '../platform/graphql/scalars.ts';
import { ContextEventModel, SignalModel } from './signal.model.ts';
import { signalStateWords } from './signals.words.ts';

@ObjectType('SignalMoveRefused', { description: 'A signal cannot go from this state to that one.' })
export class SignalMoveRefusedModel extends RefusalModel {
  @Field(() => signalStateWords)
  from!: SignalState;

  @Field(() => signalStateWords)
  to!: SignalState;
}

@ObjectType('SignalReasonMissing', { description: 'Nothing is explained or dismissed without a reason.' })
export class SignalReasonMissingModel extends RefusalModel {}

@ObjectType('EventEndsBeforeItStarts', { description: 'An event ends on the day it starts or later.' })
export class EventEndsBeforeItStartsModel extends RefusalModel {
  @Field(() => LocalDate)
  startsOn!: string;
}

export const JudgeSignalResult = createUnionType({
  name: 'JudgeSignalResult',
  types: () => [SignalModel, SignalMoveRefusedModel, SignalReasonMissingModel] as const,
  resolveType: typeOr('Signal'),
});

export const RecordContextEventResult = createUnionType({
  name: 'RecordContextEventResult',
  types: () => [ContextEventModel, EventEndsBeforeItStartsModel] as const,
  resolveType: typeOr('ContextEvent'),
});
