import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { LocalDate, UUID } from '../platform/graphql/scalars.ts';

@ObjectType('AwaitedData', { description: 'The newest complete month of which the data are still to come.' })
export class AwaitedDataModel {
  @Field(() => LocalDate)
  from!: string;

  @Field(() => LocalDate)
  to!: string;

  @Field(() => LocalDate)
  expectedOn!: string;
}

@ObjectType('DataSource', {
  description: 'A survey or report that files come from, how far its data reach, and when the next are expected.',
})
export class DataSourceModel {
  @Field(() => UUID)
  id!: string;

  @Field()
  name!: string;

  @Field(() => LocalDate, { nullable: true, description: 'The last day that the files taken over are about.' })
  dataUntil!: string | null;

  @Field(() => Int, { nullable: true, description: 'The data of a month come within so many days after its end.' })
  expectedWithinDays!: number | null;

  @Field({
    description: 'It holds rows about people or cases, which can be kept for so long; of others only sums are kept.',
  })
  keepsRows!: boolean;

  @Field(() => Int, { nullable: true, description: 'So many days its rows are kept; null without end.' })
  keepDays!: number | null;

  @Field(() => LocalDate, { nullable: true, description: 'Rows of days before it are erased; sums by day stay.' })
  erasedUntil!: string | null;

  @Field(() => AwaitedDataModel, { nullable: true })
  awaited!: AwaitedDataModel | null;
}

@InputType()
export class KeepRowsInput {
  @Field(() => UUID)
  sourceId!: string;

  @Field(() => Int, { nullable: true, description: '31 to 3660; null to keep them without end.' })
  days?: number | null;
}

@InputType()
export class ExpectDataInput {
  @Field(() => UUID)
  sourceId!: string;

  @Field(() => Int, { nullable: true, description: '1 to 60; null when nobody waits for them.' })
  withinDays?: number | null;
}
