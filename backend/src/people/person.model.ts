import { Field, ObjectType } from '@nestjs/graphql';
import { UUID } from '../platform/graphql/scalars.ts';

@ObjectType('PersonCard', { description: 'A person as shown beside a thing: the row of the view person_cards.' })
export class PersonCardModel {
  @Field(() => UUID)
  id!: string;

  @Field()
  name!: string;

  @Field(() => String, { nullable: true })
  jobTitle!: string | null;

  @Field({ description: 'Still works here.' })
  active!: boolean;
}

@ObjectType('PersonInactive', {
  description: 'Seats, projects and items are in the hands of people who still work here.',
})
export class PersonInactiveModel {
  @Field()
  message!: string;

  @Field(() => UUID)
  personId!: string;
}
