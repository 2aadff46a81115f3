import type { CustomerClassesDocument as Document } from '@cxboard/domain/customers/class-history.rules';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLScalarType } from 'graphql';
import { Title } from '../platform/graphql/scalars.ts';

/** It travels whole, in the shape the rules compute. */
export const CustomerClassesDocument = new GraphQLScalarType({
  name: 'CustomerClassesDocument',
  description: 'Customers by class in each quarter with the revenue they hold, how they moved, and who left.',
});

@ObjectType('CustomerClasses', { description: 'How content customers are against what they bring.' })
export class CustomerClassesModel {
  @Field(() => CustomerClassesDocument)
  document!: Document;
}

@InputType()
export class EraseCustomerInput {
  @Field(() => Title, { description: 'As it stands in the files.' })
  key!: string;
}

@ObjectType('CustomerErased', { description: 'What there was of a customer, and is no more.' })
export class CustomerErasedModel {
  @Field(() => Int, { description: 'Returned questionnaires, with their answers and comments.' })
  responses!: number;

  @Field(() => Int, { description: 'Quarters in which they were listed.' })
  quarters!: number;
}
