import { Field, Float, ObjectType } from '@nestjs/graphql';

@ObjectType('CountedTotal', { description: 'How many of all one thing that is counted comes to.' })
export class CountedTotalModel {
  @Field()
  question!: string;

  @Field(() => Float)
  hits!: number;
}

@ObjectType('MeanTotal', { description: 'The mean of all that a file observed.' })
export class MeanTotalModel {
  @Field()
  question!: string;

  @Field(() => Float, { nullable: true })
  mean!: number | null;
}

@ObjectType('ObservationTotals', { description: 'What a file of observations was found to hold.' })
export class ObservationTotalsModel {
  @Field(() => Float, { description: 'How many in all.' })
  total!: number;

  @Field(() => [CountedTotalModel])
  counted!: readonly CountedTotalModel[];

  @Field(() => [MeanTotalModel], { nullable: true })
  means!: readonly MeanTotalModel[] | null;
}
