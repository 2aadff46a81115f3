import { Field, ObjectType } from '@nestjs/graphql';
import { UUID } from '../platform/graphql/scalars.ts';

@ObjectType('BoardCard', { description: 'A board, as other things name it.' })
export class BoardCardModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => String, { description: 'Its name in addresses.' })
  slug!: string;

  @Field(() => String)
  name!: string;
}
