import { Field, ObjectType } from '@nestjs/graphql';
import { UUID } from '../platform/graphql/scalars.ts';

@ObjectType('DepartmentCard', { description: 'A department, as other things name it: the row of department_cards.' })
export class DepartmentCardModel {
  @Field(() => UUID)
  id!: string;

  @Field()
  name!: string;

  @Field(() => UUID, { nullable: true })
  parentId!: string | null;
}
