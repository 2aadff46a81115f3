import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { CustomerClassesModel, CustomerErasedModel, EraseCustomerInput } from './customers.model.ts';
import { CustomersReads } from './customers.reads.ts';
import { ErasingService } from './erasing.service.ts';

@Resolver(() => CustomerClassesModel)
export class CustomersResolver {
  constructor(
    private readonly reads: CustomersReads,
    private readonly erasing: ErasingService,
  ) {}

  @Query(() => CustomerClassesModel, { description: 'The customers by class: never a single one of them.' })
  async customerClasses(@Viewing() viewer: Viewer) {
    return { document: await this.reads.classes(viewer) };
  }

  @Mutation(() => CustomerErasedModel, {
    description: 'Forget a customer: what they said, what they bring, and the files that hold it. It cannot be undone.',
  })
  eraseCustomer(@Viewing() viewer: Viewer, @Args('input') input: EraseCustomerInput) {
    return this.erasing.erase(viewer, input.key);
  }
}
