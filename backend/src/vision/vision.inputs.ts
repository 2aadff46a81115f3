import type { PromiseKind, Stance, VisionState } from '@cxboard/domain/vision/vision.rules';
import { createUnionType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { typeOr } from '../platform/graphql/answer.ts';
import { RefusalModel } from '../platform/graphql/refusal.model.ts';
import { Line, LocalDate, ShortText, UUID } from '../platform/graphql/scalars.ts';
import { PulseClosedModel, PulseTakenModel } from './pulse.model.ts';
import { BoardVisionModel, PromiseKindWord, StanceWord, VisionStateWord } from './vision.model.ts';

@InputType()
export class PromiseInput {
  @Field(() => PromiseKindWord)
  kind!: PromiseKind;

  @Field(() => ShortText)
  text!: string;

  @Field(() => UUID, { nullable: true, description: 'What shows whether it is kept.' })
  metricId?: string | null;

  @Field(() => UUID, { nullable: true, description: 'The promise that this says anew; left out for a new one.' })
  continuesId?: string | null;
}

@InputType()
export class WriteVisionInput {
  @Field(() => UUID)
  boardId!: string;

  @Field(() => Int, { nullable: true, description: 'Of the version that is being written; none for a new one.' })
  expectedVersion?: number | null;

  @Field(() => ShortText)
  statement!: string;

  @Field(() => [PromiseInput])
  promises!: PromiseInput[];
}

@InputType()
export class MoveVisionInput {
  @Field(() => UUID)
  visionId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => VisionStateWord)
  to!: VisionState;
}

@InputType()
export class AnswerVisionInput {
  @Field(() => UUID)
  visionId!: string;

  @Field(() => StanceWord)
  stance!: Stance;

  @Field(() => ShortText, { defaultValue: '', description: 'Needed for a reservation and an objection.' })
  text!: string;
}

@InputType()
export class RemarkOnVisionInput {
  @Field(() => UUID)
  visionId!: string;

  @Field(() => Line, { defaultValue: '', description: 'The phrase it is about, as it stands in the text.' })
  phrase!: string;

  @Field(() => ShortText)
  text!: string;
}

@InputType()
export class AnswerVisionRemarkInput {
  @Field(() => UUID)
  remarkId!: string;

  @Field(() => ShortText)
  answer!: string;
}

@ObjectType('VisionMoveRefused', { description: 'It cannot go from this state to that one.' })
export class VisionMoveRefusedModel extends RefusalModel {
  @Field(() => VisionStateWord)
  from!: VisionState;

  @Field(() => VisionStateWord)
  to!: VisionState;
}

@ObjectType('PromisesUnmeasured', { description: 'A promise has no metric, or there is no promise.' })
export class PromisesUnmeasuredModel extends RefusalModel {
  @Field(() => Int)
  unmeasured!: number;
}

@ObjectType('RoundTooSoon', { description: 'The second round opens at least seven days after the first.' })
export class RoundTooSoonModel extends RefusalModel {
  @Field(() => LocalDate)
  earliestOn!: string;
}

@ObjectType('VisionNotAgreed', { description: 'Somebody has not answered or objects.' })
export class VisionNotAgreedModel extends RefusalModel {
  @Field(() => Int)
  waitingFor!: number;

  @Field(() => Int)
  objections!: number;
}

@ObjectType('VisionFixed', { description: 'These words are being agreed or are agreed.' })
export class VisionFixedModel extends RefusalModel {}

export const ChangeVisionResult = createUnionType({
  name: 'ChangeVisionResult',
  types: () =>
    [
      ...[BoardVisionModel, VisionFixedModel, VisionMoveRefusedModel],
      ...[PromisesUnmeasuredModel, RoundTooSoonModel, VisionNotAgreedModel],
      ...[PulseClosedModel, PulseTakenModel],
    ] as const,
  resolveType: typeOr('BoardVision'),
});
