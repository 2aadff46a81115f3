import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { UUID } from '../platform/graphql/scalars.ts';

@ObjectType('ProposedStep', { description: 'A step that the figures propose; whoever judges may say otherwise.' })
export class ProposedStepModel {
  @Field(() => Int, { description: '1, 2, 3, 5 or 8.' })
  step!: number;

  @Field(() => Float, { description: 'What it rests on: points of the index, or contacts a month.' })
  value!: number;

  @Field(() => Int, { description: 'Where its reason stands among the others, the heaviest first.' })
  place!: number;

  @Field(() => Int, { description: 'How many reasons there are.' })
  of!: number;
}

@ObjectType('ProposedJudgement', { description: 'What the figures propose for a nomination about a contact reason.' })
export class ProposedJudgementModel {
  @Field(() => UUID)
  id!: string;

  @Field({ description: 'The reason it counts under; empty when the nomination names none.' })
  reason!: string;

  @Field(() => ProposedStepModel, { nullable: true, description: 'From how far the reason pulls the index down.' })
  pain!: ProposedStepModel | null;

  @Field(() => ProposedStepModel, { nullable: true, description: 'From the contacts of a month about the reason.' })
  reach!: ProposedStepModel | null;
}
