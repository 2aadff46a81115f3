import { createUnionType, Field, InputType, ObjectType } from '@nestjs/graphql';
import { typeOr } from '../platform/graphql/answer.ts';
import { RefusalModel } from '../platform/graphql/refusal.model.ts';
import { UUID } from '../platform/graphql/scalars.ts';

@InputType()
export class ForgetPersonInput {
  @Field(() => UUID, { description: 'Who has left.' })
  personId!: string;
}

@ObjectType('PersonForgotten')
export class PersonForgottenModel {
  @Field(() => UUID)
  id!: string;
}

@ObjectType('StillHere', { description: 'Somebody is forgotten only once they have left.' })
export class StillHereModel extends RefusalModel {}

export const ForgetPersonResult = createUnionType({
  name: 'ForgetPersonResult',
  types: () => [PersonForgottenModel, StillHereModel] as const,
  resolveType: typeOr('PersonForgotten'),
});
