import type { Unit } from '@cxboard/domain/metrics/definition.rules';
import { Field, Float, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PersonCardModel } from '../people/index.ts';
import { DateTime, LocalDate, ShortText, UUID } from '../platform/graphql/scalars.ts';
import { unitWords } from './metric.words.ts';

@InputType({ description: 'A target of all answers of a metric, or of those with one label of a dimension.' })
export class SetTargetInput {
  @Field(() => UUID)
  metricId!: string;

  @Field(() => ShortText, { nullable: true, description: 'With its label; missing for all answers.' })
  dimension?: string | null;

  @Field(() => ShortText, { nullable: true })
  label?: string | null;

  @Field(() => Float, { nullable: true, description: 'Missing when there is to be none any more.' })
  value?: number | null;

  @Field(() => LocalDate, { description: 'The first day it counts.' })
  since!: string;

  @Field(() => UUID, { nullable: true, description: 'The newest setting of the same target that was read.' })
  seenTargetId?: string | null;
}

@InputType({ description: 'What was set wrongly, as it should have been.' })
export class CorrectTargetInput {
  @Field(() => UUID)
  targetId!: string;

  @Field(() => Float, { nullable: true, description: 'Missing when there was to be none from that day on.' })
  value?: number | null;

  @Field(() => LocalDate)
  since!: string;
}

@InputType({ description: 'What should never have been set; what was before it counts on.' })
export class WithdrawTargetInput {
  @Field(() => UUID)
  targetId!: string;
}

@ObjectType('MetricTarget', { description: 'A target as somebody set it; the newest of the same label counts.' })
export class MetricTargetModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => String, { nullable: true, description: 'Null with its label: of all answers.' })
  dimension!: string | null;

  @Field(() => String, { nullable: true })
  label!: string | null;

  @Field(() => Float, { nullable: true, description: 'Null when from then on there is none.' })
  value!: number | null;

  @Field(() => LocalDate)
  since!: string;

  @Field(() => unitWords, { nullable: true, description: 'What its value is in; null when that was not noted.' })
  unit!: Unit | null;

  @Field(() => [Int], {
    nullable: true,
    description: 'The definitions it can be held against: those that count as when it was set. Null: all.',
  })
  versions!: readonly number[] | null;

  @Field(() => UUID, { nullable: true, description: 'The setting that this one puts right or withdraws.' })
  correctsId!: string | null;

  @Field({ description: 'What it names is as if it had never been set.' })
  isWithdrawn!: boolean;

  @Field(() => PersonCardModel, { nullable: true, description: 'Null for what was set before anybody was noted.' })
  setBy!: PersonCardModel | null;

  @Field(() => DateTime)
  setAt!: string;
}
