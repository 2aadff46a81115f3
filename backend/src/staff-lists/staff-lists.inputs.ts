import { Field, InputType, Int } from '@nestjs/graphql';
import { UUID } from '../platform/graphql/scalars.ts';

@InputType()
export class TakeOverStaffListInput {
  @Field(() => UUID)
  staffListId!: string;

  @Field({ defaultValue: false, description: 'Whoever works here and is not in the list leaves.' })
  deactivates!: boolean;

  @Field(() => Int, {
    description: 'So many changes its preview has shown; when there are others now, nothing is done.',
  })
  seen!: number;
}
