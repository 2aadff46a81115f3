import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { OperationContext } from '../platform/graphql/context.ts';
import { LinkToken } from '../platform/graphql/scalars.ts';
import { Asking } from '../platform/graphql/viewing.ts';
import { AcceptInvitationResult, SignUpResult } from './account.answers.ts';
import { AcceptInvitationInput, SignUpInput } from './account.inputs.ts';
import { InvitationPreviewModel, MeModel } from './account.model.ts';
import { InvitedService } from './invited.service.ts';
import { SignInService } from './sign-in.service.ts';
import { SignUpService } from './sign-up.service.ts';

@Resolver(() => MeModel)
export class AccountsResolver {
  constructor(
    private readonly signingIn: SignInService,
    private readonly signingUp: SignUpService,
    private readonly invited: InvitedService,
  ) {}

  @Query(() => MeModel, { nullable: true, description: 'The signed-in account; null when nobody is signed in.' })
  me(@Asking() asking: OperationContext) {
    return this.signingIn.me(asking);
  }

  @Query(() => InvitationPreviewModel, {
    nullable: true,
    description: 'What this link invites to. Null when it does not work: used, withdrawn, too old or never made.',
  })
  invitation(@Args('token', { type: () => LinkToken }) token: string) {
    return this.invited.preview(token);
  }

  @Mutation(() => SignUpResult, { description: 'Make an organization, become its first administrator and sign in.' })
  signUp(@Asking() asking: OperationContext, @Args('input') input: SignUpInput) {
    return this.signingUp.signUp(asking, input);
  }

  @Mutation(() => AcceptInvitationResult, { description: 'Join the organization that invited me, and sign in.' })
  acceptInvitation(@Asking() asking: OperationContext, @Args('input') input: AcceptInvitationInput) {
    return this.invited.accept(asking, input);
  }
}
