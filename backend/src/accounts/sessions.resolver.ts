import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { OperationContext } from '../platform/graphql/context.ts';
import { Asking } from '../platform/graphql/viewing.ts';
import { SignInResult } from './account.answers.ts';
import { SignInAsInput, SignInInput } from './account.inputs.ts';
import { DemoPersonModel, HeldMailModel, SignedInModel } from './account.model.ts';
import { DemoDoor } from './demo-door.ts';
import { SignInService } from './sign-in.service.ts';

@Resolver()
export class SessionsResolver {
  constructor(
    private readonly signingIn: SignInService,
    private readonly demo: DemoDoor,
  ) {}

  @Mutation(() => SignInResult, { description: 'Sign in with e-mail address and password.' })
  signIn(@Asking() asking: OperationContext, @Args('input') input: SignInInput) {
    return this.signingIn.signIn(asking, input);
  }

  @Mutation(() => Boolean, { description: 'End this session. Harmless when nobody is signed in.' })
  signOut(@Asking() asking: OperationContext) {
    return this.signingIn.signOut(asking);
  }

  @Mutation(() => Boolean, { description: 'End every session of my account, this one too.' })
  signOutEverywhere(@Asking() asking: OperationContext) {
    return this.signingIn.signOutEverywhere(asking);
  }

  @Query(() => [DemoPersonModel], {
    description: 'People of the demonstration to sign in as. Empty unless it runs on this machine only.',
  })
  demoPeople() {
    return this.demo.people();
  }

  @Query(() => [HeldMailModel], {
    description: 'Mails of the demonstration that no server sends. Empty unless it runs on this machine only.',
  })
  heldMails() {
    return this.demo.heldMails();
  }

  @Mutation(() => SignedInModel, { description: 'Sign in as one of the demonstration people, without a password.' })
  signInAs(@Asking() asking: OperationContext, @Args('input') { personId }: SignInAsInput) {
    return this.demo.signInAs(asking, personId);
  }
}
