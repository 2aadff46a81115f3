import type { ContextEventKind } from '@cxboard/domain/signals/context-event.rules';
import type { SignalFacts as Facts, SignalState } from '@cxboard/domain/signals/signal.rules';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PersonCardModel } from '../people/index.ts';
import { connectionOf } from '../platform/graphql/connection.ts';
import { DateTime, LocalDate, UUID } from '../platform/graphql/scalars.ts';
import { MetricLinkModel } from '../projects/index.ts';
import type { StepKind } from './signal-step.entity.ts';
import { contextEventKindWords, SignalFacts, signalStateWords, stepKindWords } from './signals.words.ts';

@ObjectType('ContextEvent', { description: 'Something that happened around the numbers and may explain them.' })
export class ContextEventModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => contextEventKindWords)
  kind!: ContextEventKind;

  @Field()
  title!: string;

  @Field({ description: 'Empty when nothing was added.' })
  note!: string;

  @Field(() => LocalDate)
  startsOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Null for an event of one day.' })
  endsOn!: string | null;

  @Field({ description: 'Taken back: it was recorded by mistake.' })
  isWithdrawn!: boolean;

  @Field(() => PersonCardModel, { nullable: true })
  recordedBy!: PersonCardModel | null;
}

@ObjectType('SignalStep', { description: 'One thing that happened to a signal.' })
export class SignalStepModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => stepKindWords)
  kind!: StepKind;

  @Field(() => LocalDate, { nullable: true, description: 'The first day of the period for which a rule fired.' })
  periodFrom!: string | null;

  @Field({ description: 'What the person said; empty for a rule.' })
  because!: string;

  @Field(() => ContextEventModel, { nullable: true })
  event!: ContextEventModel | null;

  @Field(() => PersonCardModel, { nullable: true })
  person!: PersonCardModel | null;

  @Field(() => DateTime)
  takenAt!: string;
}

@ObjectType('Signal', { description: 'A rule that fired for a closed period, and what people made of it.' })
export class SignalModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field({ description: 'The metric or the contact reason, as people call it.' })
  title!: string;

  @Field(() => signalStateWords)
  state!: SignalState;

  @Field(() => LocalDate, { description: 'The first day of the newest period it fired for.' })
  periodFrom!: string;

  @Field(() => SignalFacts)
  facts!: Facts;

  @Field({ description: 'The sentence of the facts, in the language of the organization.' })
  sentence!: string;

  @Field(() => Int, { description: 'For how many periods it fired.' })
  timesFired!: number;

  @Field({ description: 'Why it was explained or dismissed; empty otherwise.' })
  because!: string;

  @Field(() => ContextEventModel, { nullable: true, description: 'What explains it.' })
  event!: ContextEventModel | null;

  @Field(() => MetricLinkModel, { nullable: true })
  metric!: MetricLinkModel | null;

  @Field(() => [SignalStepModel], { description: 'The newest twenty, the newest first.' })
  steps!: SignalStepModel[];
}

export const SignalConnection = connectionOf('SignalConnection', SignalModel);
export const ContextEventConnection = connectionOf('ContextEventConnection', ContextEventModel);
