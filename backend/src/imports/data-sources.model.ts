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

  @Field(() => AwaitedDataModel, { nullable: true })
  awaited!: AwaitedDataModel | null;
}

@InputType()
export class ExpectDataInput {
  @Field(() => UUID)
  sourceId!: string;

  @Field(() => Int, { nullable: true, description: '1 to 60; null when nobody waits for them.' })
  withinDays?: number | null;
}
