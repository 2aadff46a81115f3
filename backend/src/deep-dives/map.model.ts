import type { Signature } from '@cxboard/domain/deep-dives/dive.rules';
import type { Changeability, LaneKind, MapVersion } from '@cxboard/domain/deep-dives/process-map.rules';
import type { StepLinkKind } from '@cxboard/domain/deep-dives/step-links.rules';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { MetricCardModel } from '../metrics/index.ts';
import { DepartmentCardModel, PersonCardModel } from '../people/index.ts';
import { DateTime, LocalDate, UUID } from '../platform/graphql/scalars.ts';
import {
  changeabilityWords,
  laneKindWords,
  mapVersionWords,
  signatureWords,
  stepLinkKindWords,
  type Touch,
  touchWords,
} from './deep-dive.words.ts';
import { MapProblemModel, PathTotalsModel } from './map-sums.model.ts';
import { RationaleCardModel } from './rationale.model.ts';

@ObjectType('LaneAnswer', { description: 'What somebody answered for a lane; nothing is overwritten.' })
export class LaneAnswerModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => PersonCardModel, { nullable: true })
  person!: PersonCardModel | null;

  @Field(() => signatureWords)
  signature!: Signature;

  @Field()
  reason!: string;

  @Field(() => DateTime)
  answeredAt!: string;
}

@ObjectType('ProcessLane', { description: 'Who acts: the customer, a department, somebody outside.' })
export class ProcessLaneModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field()
  name!: string;

  @Field(() => laneKindWords)
  kind!: LaneKind;

  @Field(() => DepartmentCardModel, { nullable: true })
  department!: DepartmentCardModel | null;

  @Field(() => Float, { nullable: true })
  costPerHour!: number | null;

  @Field(() => PersonCardModel, { nullable: true, description: 'Who is asked whether this is how it works.' })
  signer!: PersonCardModel | null;

  @Field(() => signatureWords, { nullable: true, description: 'Empty again once the lane has changed.' })
  signature!: Signature | null;

  @Field()
  signatureReason!: string;

  @Field({ description: 'Changes with what stands in the lane, as documented and as practised.' })
  edition!: string;

  @Field(() => [LaneAnswerModel], { description: 'Everything that was ever answered, the newest first.' })
  answers!: readonly LaneAnswerModel[];
}

@ObjectType('StepWitness', { description: 'Who showed how a step is done, and when.' })
export class StepWitnessModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => PersonCardModel, { nullable: true })
  person!: PersonCardModel | null;

  @Field({ description: 'Somebody who is not of the organization.' })
  name!: string;

  @Field()
  showed!: string;

  @Field(() => LocalDate)
  seenOn!: string;
}

@ObjectType('LinkedStep', { description: 'A step of another map.' })
export class LinkedStepModel {
  @Field(() => UUID)
  id!: string;

  @Field()
  name!: string;

  @Field(() => Int)
  diveNumber!: number;

  @Field()
  diveTitle!: string;
}

@ObjectType('TouchedStep', { description: 'A step of another map that a change here would reach.' })
export class TouchedStepModel extends LinkedStepModel {
  @Field(() => touchWords)
  because!: Touch;

  @Field(() => [stepLinkKindWords], { description: 'With because LINK: how, as seen from here.' })
  kinds!: readonly StepLinkKind[];
}

@ObjectType('ReachedStep', { description: 'A step of another map that a change of a project would reach.' })
export class ReachedStepModel extends TouchedStepModel {
  @Field({ description: 'The step of a deep dive the project came from or began with.' })
  fromName!: string;

  @Field(() => Int)
  fromDiveNumber!: number;
}

@ObjectType('ProjectReach', { description: 'What a change of a project would reach in other processes.' })
export class ProjectReachModel {
  @Field(() => [Int], { description: 'The deep dives it came from or began with, as far as the viewer may read them.' })
  diveNumbers!: readonly number[];

  @Field(() => [ReachedStepModel])
  steps!: readonly ReachedStepModel[];

  @Field(() => Int, { description: 'Steps of maps the viewer may not read.' })
  unseen!: number;
}

@ObjectType('LinkedReason', { description: 'A contact reason a step causes.' })
export class LinkedReasonModel {
  @Field(() => UUID)
  id!: string;

  @Field()
  name!: string;

  @Field(() => Int, { description: 'Contacts of the last 30 days that there are data of.' })
  contacts!: number;
}

@ObjectType('StepLink')
export class StepLinkModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => LinkedReasonModel, { nullable: true })
  reason!: LinkedReasonModel | null;

  @Field(() => MetricCardModel, { nullable: true })
  metric!: MetricCardModel | null;

  @Field(() => stepLinkKindWords, {
    nullable: true,
    description: 'How it hangs together with the step of another map.',
  })
  kind!: StepLinkKind | null;

  @Field(() => LinkedStepModel, { nullable: true })
  step!: LinkedStepModel | null;
}

@ObjectType('ProcessStep')
export class ProcessStepModel {
  @Field(() => mapVersionWords, { description: 'The version of the map it is drawn in.' })
  map!: MapVersion;

  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => UUID, { description: 'The same step in several versions of the map.' })
  traceId!: string;

  @Field(() => UUID)
  laneId!: string;

  @Field()
  name!: string;

  @Field()
  isEnd!: boolean;

  @Field(() => Float, { nullable: true })
  touchMinutes!: number | null;

  @Field(() => Float, { nullable: true })
  touchMinutesP90!: number | null;

  @Field(() => Float, { nullable: true })
  waitMinutes!: number | null;

  @Field(() => Float, { nullable: true })
  waitMinutesP90!: number | null;

  @Field(() => Int, { nullable: true })
  monthlyVolume!: number | null;

  @Field()
  isCustomerVisible!: boolean;

  @Field(() => Int, { nullable: true })
  emotion!: number | null;

  @Field()
  documented!: string;

  @Field()
  practised!: string;

  @Field(() => [String])
  systems!: readonly string[];

  @Field(() => RationaleCardModel, { nullable: true })
  rationale!: RationaleCardModel | null;

  @Field(() => changeabilityWords, { nullable: true })
  changeability!: Changeability | null;

  @Field(() => PersonCardModel, { nullable: true })
  holder!: PersonCardModel | null;

  @Field(() => [StepWitnessModel])
  witnesses!: readonly StepWitnessModel[];

  @Field(() => [StepLinkModel])
  links!: readonly StepLinkModel[];

  @Field(() => [TouchedStepModel], {
    description: 'Steps of other maps that are linked, share its reason or its system.',
  })
  touches!: readonly TouchedStepModel[];
}

@ObjectType('ProcessFlow', { description: 'A way from one step to another.' })
export class ProcessFlowModel {
  @Field(() => UUID)
  fromId!: string;

  @Field(() => UUID)
  toId!: string;

  @Field(() => Float)
  share!: number;

  @Field()
  label!: string;
}

@ObjectType('ProcessMap', { description: 'What one version of a map adds up to.' })
export class ProcessMapModel {
  @Field(() => mapVersionWords)
  version!: MapVersion;

  @Field(() => PathTotalsModel, { nullable: true, description: 'None while the map cannot be computed.' })
  totals!: PathTotalsModel | null;

  @Field(() => [MapProblemModel])
  problems!: readonly MapProblemModel[];
}
