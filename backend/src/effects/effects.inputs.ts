import type { Wanted } from '@cxboard/domain/effects/effect-plan.rules';
import { limits } from '@cxboard/domain/limits';
import { Field, Float, InputType, Int } from '@nestjs/graphql';
import { Line, LocalDate, ShortText, Title, UUID } from '../platform/graphql/scalars.ts';
import { SettledWord, WantedWord } from './effects.words.ts';

const { smallestEffect, washInDays, labels } = limits.effects;

@InputType({ isAbstract: true })
abstract class PlanInput {
  @Field(() => UUID)
  projectId!: string;

  @Field(() => UUID, { description: 'A published metric.' })
  metricId!: string;

  @Field(() => WantedWord, { description: 'Where its value should go.' })
  wanted!: Wanted;

  @Field(() => Float, { description: `In the unit of the metric: ${smallestEffect.min} to ${smallestEffect.max}.` })
  smallestEffect!: number;

  @Field(() => LocalDate)
  baselineFrom!: string;

  @Field(() => LocalDate)
  baselineTo!: string;

  @Field(() => LocalDate, { nullable: true, description: 'The period that led to the nomination is left out.' })
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

@InputType()
export class SettleEffectInput {
  @Field(() => UUID)
  reviewId!: string;

  @Field(() => SettledWord)
  to!: 'ACCEPTED' | 'DISPUTED';

  @Field(() => ShortText, { defaultValue: '', description: 'Needed to dispute.' })
  because!: string;

  @Field(() => LocalDate, { nullable: true, description: 'When a disputed effect is measured again.' })
  againOn?: string | null;
}
