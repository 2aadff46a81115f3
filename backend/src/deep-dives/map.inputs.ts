import type { Signature } from '@cxboard/domain/deep-dives/dive.rules';
import type { Changeability, LaneKind, MapVersion } from '@cxboard/domain/deep-dives/process-map.rules';
import type { StepLinkKind } from '@cxboard/domain/deep-dives/step-links.rules';
import { Field, Float, InputType, Int } from '@nestjs/graphql';
import { Line, LocalDate, LongText, ShortText, TableText, Title, UUID } from '../platform/graphql/scalars.ts';
import {
  changeabilityWords,
  laneKindWords,
  mapVersionWords,
  signatureWords,
  stepLinkKindWords,
} from './deep-dive.words.ts';

@InputType({ isAbstract: true })
abstract class OfDiveInput {
  @Field(() => UUID)
  deepDiveId!: string;
}

@InputType({ isAbstract: true })
abstract class OfMapInput extends OfDiveInput {
  @Field(() => mapVersionWords)
  map!: MapVersion;
}

@InputType()
export class ProcessStepInput {
  @Field(() => UUID)
  stepId!: string;
}

@InputType()
export class AddStepsInput extends OfMapInput {
  @Field(() => UUID)
  laneId!: string;

  @Field(() => UUID, { nullable: true, description: 'The step they follow on; none at the beginning.' })
  afterId?: string | null;

  @Field(() => [Title])
  names!: string[];
}

@InputType({ isAbstract: true })
export abstract class StepWordsInput extends ProcessStepInput {
  @Field(() => Title)
  name!: string;

  @Field(() => Float, { nullable: true, description: 'Minutes of work, the median.' })
  touchMinutes?: number | null;

  @Field(() => Float, { nullable: true, description: 'Nine in ten take no longer.' })
  touchMinutesP90?: number | null;

  @Field(() => Float, { nullable: true, description: 'Minutes it lies, the median.' })
  waitMinutes?: number | null;

  @Field(() => Float, { nullable: true })
  waitMinutesP90?: number | null;

  @Field(() => Int, { nullable: true })
  monthlyVolume?: number | null;

  @Field({ description: 'The customer notices it.' })
  isCustomerVisible!: boolean;

  @Field(() => Int, { nullable: true, description: 'How it feels for the customer, −2 to 2.' })
  emotion?: number | null;

  @Field(() => LongText, { defaultValue: '', description: 'How it is written down.' })
  documented!: string;

  @Field(() => LongText, { defaultValue: '', description: 'How it is done.' })
  practised!: string;

  @Field(() => [Title], { defaultValue: [] })
  systems!: string[];

  @Field(() => UUID, { nullable: true })
  rationaleId?: string | null;

  @Field(() => changeabilityWords, { nullable: true })
  changeability?: Changeability | null;

  @Field(() => UUID, { nullable: true, description: 'Who decides whether it changes.' })
  holderId?: string | null;
}

@InputType()
export class EditStepInput extends StepWordsInput {
  @Field(() => Int)
  expectedVersion!: number;
}

@InputType()
export class MoveStepInput extends ProcessStepInput {
  @Field(() => UUID)
  laneId!: string;

  @Field(() => UUID, {
    nullable: true,
    description: 'The step it stands behind in the outline; none at the beginning.',
  })
  afterId?: string | null;
}

@InputType()
export class BranchInput {
  @Field(() => UUID)
  toId!: string;

  @Field(() => Float, { description: 'Share of the cases that go there, 0 to 1.' })
  share!: number;

  @Field(() => Line, { defaultValue: '' })
  label!: string;
}

@InputType()
export class SetBranchesInput extends ProcessStepInput {
  @Field(() => [BranchInput], { description: 'None: the process ends here.' })
  branches!: BranchInput[];

  @Field(() => [BranchInput], { description: 'The branches in place of which they come, as they were seen.' })
  seen!: BranchInput[];
}

@InputType({ isAbstract: true })
export abstract class LaneWordsInput {
  @Field(() => Title)
  name!: string;

  @Field(() => laneKindWords)
  kind!: LaneKind;

  @Field(() => UUID, { nullable: true })
  departmentId?: string | null;

  @Field(() => Float, { nullable: true })
  costPerHour?: number | null;

  @Field(() => UUID, { nullable: true, description: 'Who is asked whether this is how it works.' })
  signerId?: string | null;
}

@InputType()
export class AddLaneInput extends LaneWordsInput {
  @Field(() => UUID)
  deepDiveId!: string;
}

@InputType()
export class ProcessLaneInput {
  @Field(() => UUID)
  laneId!: string;
}

@InputType()
export class EditLaneInput extends LaneWordsInput {
  @Field(() => UUID)
  laneId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType()
export class MoveLaneInput extends ProcessLaneInput {
  @Field()
  up!: boolean;
}

@InputType()
export class SignLaneInput extends ProcessLaneInput {
  @Field(() => Line, { description: 'The edition of the lane that was read.' })
  edition!: string;

  @Field(() => signatureWords)
  signature!: Signature;

  @Field(() => ShortText, { defaultValue: '', description: 'Needed to refuse.' })
  reason!: string;
}

@InputType()
export class UndoMapActInput {
  @Field(() => UUID)
  mapActId!: string;
}

@InputType()
export class BeginMapInput extends OfDiveInput {
  @Field(() => mapVersionWords)
  from!: MapVersion;

  @Field(() => mapVersionWords, { description: 'Nothing happens when it has steps already.' })
  to!: MapVersion;
}

@InputType()
export class ImportMapInput extends OfMapInput {
  @Field(() => TableText, { description: 'A table with the columns of the export; step and lane are needed.' })
  text!: string;
}

@InputType()
export class BearWitnessInput extends ProcessStepInput {
  @Field(() => UUID, { nullable: true })
  personId?: string | null;

  @Field(() => Line, { defaultValue: '', description: 'Somebody who is not of the organization.' })
  name!: string;

  @Field(() => ShortText)
  showed!: string;

  @Field(() => LocalDate)
  seenOn!: string;
}

@InputType()
export class WithdrawWitnessInput {
  @Field(() => UUID)
  witnessId!: string;
}

@InputType()
export class LinkStepInput extends ProcessStepInput {
  @Field(() => UUID, { nullable: true, description: 'A contact reason this step causes.' })
  reasonId?: string | null;

  @Field(() => UUID, { nullable: true })
  metricId?: string | null;

  @Field(() => UUID, { nullable: true, description: 'A step of another map.' })
  otherStepId?: string | null;

  @Field(() => stepLinkKindWords, { nullable: true, description: 'With otherStepId, and only then.' })
  kind?: StepLinkKind | null;
}

@InputType()
export class UnlinkStepInput {
  @Field(() => UUID)
  linkId!: string;
}
