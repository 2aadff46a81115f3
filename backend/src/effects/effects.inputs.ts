import type { Wanted } from '@cxboard/domain/effects/effect-plan.rules';
import { limits } from '@cxboard/domain/limits';
import { Field, Float, InputType, Int } from '@nestjs/graphql';
import { Line, LocalDate, ShortText, Title, UUID } from '../platform/graphql/scalars.ts';
import { WantedWord } from './effects.words.ts';

const { smallestEffect, washInDays, labels } = limits.effects;

@InputType({ isAbstract: true })
abstract class PlanInput {
  @Field(() => UUID)
  projectId!: string;

  @Field(() => UUID, { nullable: true, description: 'A published metric; left out where contacts show it.' })
  metricId?: string | null;

  @Field(() => UUID, {
    nullable: true,
    description: 'The contact reason that shows it, or that should come less often beside the metric.',
  })
  reasonId?: string | null;

  @Field(() => [UUID], { defaultValue: [], description: `Contact reasons it leaves alone; at most ${labels}.` })
  otherReasonIds!: string[];

  @Field(() => ShortText, { defaultValue: '', description: 'Whom it should keep as customers, in words.' })
  keeps!: string;

  @Field(() => WantedWord, { description: 'Where its value should go.' })
  wanted!: Wanted;

  @Field(() => Float, {
    description: `In the unit of the metric, or in percent of the contacts: ${smallestEffect.min} to ${smallestEffect.max}.`,
  })
  smallestEffect!: number;

  @Field(() => LocalDate)
  baselineFrom!: string;

  @Field(() => LocalDate)
  baselineTo!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The period that led to it is left out. What the evidence of its nomination says is taken instead, where there is any.',
  })
  nominatedFrom?: string | null;

  @Field(() => LocalDate, { nullable: true })
  nominatedTo?: string | null;

  @Field(() => Line, { nullable: true, description: 'By what the answers it touches are told from the others.' })
  dimension?: string | null;

  @Field(() => [Title], { defaultValue: [], description: `All answers when empty; at most ${labels}.` })
  touched!: string[];

  @Field(() => [Title], { defaultValue: [], description: `What it leaves alone, to compare with; at most ${labels}.` })
  comparison!: string[];

  @Field(() => LocalDate)
  goLiveOn!: string;

  @Field(() => Int, { defaultValue: 0, description: `Days that do not count yet: 0 to ${washInDays.max}.` })
  washInDays!: number;

  @Field(() => LocalDate)
  reviewOn!: string;
}

@InputType()
export class AdviseEffectInput extends PlanInput {}

@InputType()
export class PlanEffectInput extends PlanInput {
  @Field(() => Int, { nullable: true, description: 'Of the plan that is changed.' })
  expectedVersion?: number | null;
}

@InputType()
export class NoteEffectEventInput {
  @Field(() => UUID)
  projectId!: string;

  @Field(() => LocalDate)
  happenedOn!: string;

  @Field(() => Title)
  title!: string;
}
