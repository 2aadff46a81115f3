import type { CauseState } from '@cxboard/domain/deep-dives/causes.rules';
import type { DiveState } from '@cxboard/domain/deep-dives/dive.rules';
import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { NoFittingMeetingModel } from '../agenda/index.ts';
import { PersonInactiveModel } from '../people/index.ts';
import { typeOr } from '../platform/graphql/answer.ts';
import { RefusalModel } from '../platform/graphql/refusal.model.ts';
import { DeepDiveModel } from './deep-dive.model.ts';
import { causeStateWords, diveStateWords } from './deep-dive.words.ts';
import { RationaleModel } from './rationale.model.ts';

@ObjectType('DiveMoveRefused')
export class DiveMoveRefusedModel extends RefusalModel {
  @Field(() => diveStateWords)
  from!: DiveState;

  @Field(() => diveStateWords)
  to!: DiveState;
}

@ObjectType('LanesUnanswered', { description: 'Each lane is signed or refused first.' })
export class LanesUnansweredModel extends RefusalModel {
  @Field(() => [String])
  laneNames!: readonly string[];
}

@ObjectType('DiveWithoutMap', { description: 'There is no step yet that anybody could sign.' })
export class DiveWithoutMapModel extends RefusalModel {}

@ObjectType('DiveWithoutResult', { description: 'It ends in a nomination or an explanation.' })
export class DiveWithoutResultModel extends RefusalModel {}

@ObjectType('AlreadyDug', { description: 'There is a deep dive for this question.' })
export class AlreadyDugModel extends RefusalModel {
  @Field(() => Int)
  number!: number;
}

@ObjectType('MapFrozen', { description: 'The lanes have answered for this map.' })
export class MapFrozenModel extends RefusalModel {}

@ObjectType('MapTooLarge')
export class MapTooLargeModel extends RefusalModel {
  @Field(() => Int)
  most!: number;
}

@ObjectType('StepChangedMeanwhile', { description: 'Somebody changed this step: both are kept until one is chosen.' })
export class StepChangedMeanwhileModel extends RefusalModel {
  @Field(() => Int)
  currentVersion!: number;
}

@ObjectType('ActOvertaken', { description: 'Somebody changed the same thing since.' })
export class ActOvertakenModel extends RefusalModel {}

@ObjectType('LaneInUse')
export class LaneInUseModel extends RefusalModel {
  @Field(() => Int)
  steps!: number;
}

@ObjectType('MapTableRefused', { description: 'This table is no map.' })
export class MapTableRefusedModel extends RefusalModel {
  @Field(() => Int, { nullable: true })
  line!: number | null;
}

@ObjectType('RefusalWithoutReason', { description: 'Who refuses a lane says what is wrong with it.' })
export class RefusalWithoutReasonModel extends RefusalModel {}

@ObjectType('LaneChangedMeanwhile', { description: 'Somebody changed the lane that was read.' })
export class LaneChangedMeanwhileModel extends RefusalModel {}

@ObjectType('NotAskedToSign', { description: 'Lanes are signed once the map is out for validation.' })
export class NotAskedToSignModel extends RefusalModel {}

@ObjectType('CauseMoveRefused')
export class CauseMoveRefusedModel extends RefusalModel {
  @Field(() => causeStateWords)
  from!: CauseState;

  @Field(() => causeStateWords)
  to!: CauseState;
}

@ObjectType('CauseWithoutEvidence', { description: 'Without evidence a cause stays a hypothesis.' })
export class CauseWithoutEvidenceModel extends RefusalModel {}

@ObjectType('CauseInUse', { description: 'Other causes or a nomination rest on this one.' })
export class CauseInUseModel extends RefusalModel {}

@ObjectType('RationaleInUse', { description: 'Steps rest on this reason.' })
export class RationaleInUseModel extends RefusalModel {
  @Field(() => Int)
  steps!: number;
}

@ObjectType('RationaleForgotten')
export class RationaleForgottenModel {
  @Field()
  isForgotten!: boolean;
}

export const KeepDeepDiveResult = createUnionType({
  name: 'KeepDeepDiveResult',
  types: () =>
    [
      ...[DeepDiveModel, DiveMoveRefusedModel, LanesUnansweredModel, DiveWithoutMapModel],
      ...[DiveWithoutResultModel, AlreadyDugModel, PersonInactiveModel, NoFittingMeetingModel],
    ] as const,
  resolveType: typeOr('DeepDive'),
});

export const ChangeMapResult = createUnionType({
  name: 'ChangeMapResult',
  types: () =>
    [
      ...[DeepDiveModel, MapFrozenModel, MapTooLargeModel, StepChangedMeanwhileModel, ActOvertakenModel],
      ...[LaneInUseModel, MapTableRefusedModel, RefusalWithoutReasonModel, NotAskedToSignModel],
      LaneChangedMeanwhileModel,
    ] as const,
  resolveType: typeOr('DeepDive'),
});

export const KeepCauseResult = createUnionType({
  name: 'KeepCauseResult',
  types: () => [DeepDiveModel, CauseMoveRefusedModel, CauseWithoutEvidenceModel, CauseInUseModel] as const,
  resolveType: typeOr('DeepDive'),
});

export const ForgetRationaleResult = createUnionType({
  name: 'ForgetRationaleResult',
  types: () => [RationaleForgottenModel, RationaleInUseModel] as const,
  resolveType: typeOr('RationaleForgotten'),
});

export { DeepDiveModel, RationaleModel };
