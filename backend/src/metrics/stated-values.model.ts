import type { Quality } from '@cxboard/domain/metrics/quality.rules';
import { Field, Float, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PersonCardModel } from '../people/index.ts';
import { DateTime, LocalDate, ShortText, Title, UUID } from '../platform/graphql/scalars.ts';
import { qualityWords } from './metric.words.ts';

@InputType({ description: 'A value by hand; estimates are welcome, and said.' })
export class StateValueInput {
  @Field(() => UUID)
  metricId!: string;

  @Field(() => LocalDate, { description: 'The first day of the month it is about.' })
  month!: string;

  @Field(() => Float)
  value!: number;

  @Field(() => Int, { nullable: true, description: 'How many it stands on; missing when nobody knows.' })
  n?: number | null;

  @Field(() => Float, { nullable: true, description: 'The lower end of its 95 % interval.' })
  low?: number | null;

  @Field(() => Float, { nullable: true })
  high?: number | null;

  @Field(() => qualityWords)
  quality!: Quality;

  @Field(() => Title, { description: 'Where the value is from, as people can look it up.' })
  source!: string;

  @Field(() => ShortText, { nullable: true })
  note?: string | null;

  @Field(() => UUID, { nullable: true, description: 'The last saying of this month that was read.' })
  seenId?: string | null;
}

@InputType()
export class WithdrawValueInput {
  @Field(() => UUID)
  metricId!: string;

  @Field(() => LocalDate)
  month!: string;

  @Field(() => UUID)
  seenId!: string;
}

@ObjectType('Saying', { description: 'What somebody said by hand about a month; the newest of a month stands.' })
export class SayingModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => LocalDate)
  month!: string;

  @Field(() => Float, { nullable: true, description: 'Null when it withdraws what was said before.' })
  value!: number | null;

  @Field(() => Int, { nullable: true })
  n!: number | null;

  @Field(() => Float, { nullable: true })
  low!: number | null;

  @Field(() => Float, { nullable: true })
  high!: number | null;

  @Field(() => qualityWords)
  quality!: Quality;

  @Field(() => String, { nullable: true })
  source!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => PersonCardModel)
  saidBy!: PersonCardModel;

  @Field(() => DateTime)
  saidAt!: string;
}
