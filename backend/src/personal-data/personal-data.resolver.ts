import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { ForgetPersonInput, ForgetPersonResult } from './personal-data.model.ts';
import { PersonalDataService } from './personal-data.service.ts';

@Resolver()
export class PersonalDataResolver {
  constructor(private readonly service: PersonalDataService) {}

  @Mutation(() => ForgetPersonResult, {
    description: 'Forget somebody who has left: their name, address and account go, what they did stays. For ever.',
  })
  forgetPerson(@Viewing() viewer: Viewer, @Args('input') input: ForgetPersonInput) {
    return this.service.forget(viewer, input);
  }
}
