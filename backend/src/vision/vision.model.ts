import {
  type PromiseKind,
  promiseKinds,
  type Stance,
  stances,
  type VisionState,
  visionStates,
} from '@cxboard/domain/vision/vision.rules';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PersonCardModel } from '../people/index.ts';
import { DateTime, LocalDate, UUID } from '../platform/graphql/scalars.ts';
import { words } from '../platform/graphql/words.ts';

export const VisionStateWord = words('VisionState', visionStates, 'How far a version of the vision has come.');
export const PromiseKindWord = words('PromiseKind', promiseKinds, 'What a promise gives the customer.');
export const StanceWord = words('VisionStance', stances, 'Agrees, agrees with a reservation, objects.');

@ObjectType('PromiseMetric', { description: 'What shows whether a promise is kept.' })
export class PromiseMetricModel {
  @Field(() => UUID)
  id!: string;

  @Field()
  slug!: string;

  @Field()
  name!: string;
}

@ObjectType('VisionPromise')
export class VisionPromiseModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => PromiseKindWord)
  kind!: PromiseKind;

  @Field()
  text!: string;

  @Field(() => PromiseMetricModel, { nullable: true })
  metric!: PromiseMetricModel | null;
}

@ObjectType('VisionAnswer', { description: 'What somebody of the board said to it.' })
export class VisionAnswerModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => PersonCardModel)
  person!: PersonCardModel;

  @Field(() => Int)
  round!: number;

  @Field(() => StanceWord)
  stance!: Stance;

  @Field()
  text!: string;

  @Field(() => DateTime)
  answeredAt!: string;
}

@ObjectType('VisionRemark', { description: 'A word about a phrase.' })
export class VisionRemarkModel {
  @Field(() => UUID)
  id!: string;

  @Field({ description: 'The phrase it is about; empty when it is about the whole.' })
  phrase!: string;

  @Field()
  text!: string;

  @Field(() => PersonCardModel)
  person!: PersonCardModel;

  @Field(() => DateTime)
  writtenAt!: string;

  @Field({ description: 'What whoever leads the board says to it; empty while it is open.' })
  answer!: string;

  @Field(() => PersonCardModel, { nullable: true })
  answeredBy!: PersonCardModel | null;
}

@ObjectType('VisionText', { description: 'The words of an earlier state, to compare with.' })
export class VisionTextModel {
  @Field()
  statement!: string;

  @Field(() => [String])
  promises!: readonly string[];
}

@ObjectType('Vision', { description: 'One version of what a board wants customers to experience.' })
export class VisionModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => UUID)
  boardId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => Int)
  number!: number;

  @Field(() => VisionStateWord)
  state!: VisionState;

  @Field()
  statement!: string;

  @Field(() => [VisionPromiseModel])
  promises!: readonly VisionPromiseModel[];

  @Field(() => LocalDate, { nullable: true })
  roundOneOn!: string | null;

  @Field(() => LocalDate, { nullable: true })
  roundTwoOn!: string | null;

  @Field(() => LocalDate, { nullable: true })
  ratifiedOn!: string | null;

  @Field(() => VisionTextModel, { nullable: true, description: 'As the first round read it, else the version before.' })
  before!: VisionTextModel | null;

  @Field(() => VisionTextModel, { nullable: true, description: 'The version that was in force before.' })
  earlier!: VisionTextModel | null;

  @Field(() => [VisionAnswerModel])
  answers!: readonly VisionAnswerModel[];

  @Field(() => [PersonCardModel], { description: 'Of the board, who has not answered in this round.' })
  awaited!: readonly PersonCardModel[];

  @Field(() => [VisionRemarkModel])
  remarks!: readonly VisionRemarkModel[];
}

@ObjectType('BoardVision', { description: 'What is agreed and what is being agreed.' })
export class BoardVisionModel {
  @Field(() => UUID, { description: 'The id of the board.' })
  id!: string;

  @Field(() => VisionModel, { nullable: true, description: 'The version that is agreed.' })
  ratified!: VisionModel | null;

  @Field(() => [VisionModel], { description: 'Versions that were in force before, the last one first.' })
  superseded!: readonly VisionModel[];

  @Field(() => VisionModel, { nullable: true, description: 'The next version, for those who may see it.' })
  coming!: VisionModel | null;
}
