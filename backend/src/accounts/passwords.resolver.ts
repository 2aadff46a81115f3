import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { OperationContext } from '../platform/graphql/context.ts';
import { Asking } from '../platform/graphql/viewing.ts';
import { ChangePasswordResult, RequestPasswordResetResult, ResetPasswordResult } from './account.answers.ts';
import { ChangePasswordInput, RequestPasswordResetInput, ResetPasswordInput } from './account.inputs.ts';
import { PasswordResetService } from './password-reset.service.ts';
import { PasswordsService } from './passwords.service.ts';

@Resolver()
export class PasswordsResolver {
  constructor(
    private readonly passwords: PasswordsService,
    private readonly resets: PasswordResetService,
  ) {}

  @Query(() => Boolean, { description: 'Can a forgotten password be set anew by a link in a mail?' })
  canResetPassword() {
    return this.resets.canReset();
  }

  @Query(() => Boolean, {
    description: 'Do mails leave this server? Those of a demonstration on this machine are kept on a page instead.',
  })
  sendsMail() {
    return this.resets.sendsMail();
  }

  @Mutation(() => ChangePasswordResult, { description: 'Set a new password; every other session of mine ends.' })
  changePassword(@Asking() asking: OperationContext, @Args('input') input: ChangePasswordInput) {
    return this.passwords.change(asking, input);
  }

  @Mutation(() => RequestPasswordResetResult, { description: 'Ask for a link that sets a new password.' })
  requestPasswordReset(@Asking() asking: OperationContext, @Args('input') { email }: RequestPasswordResetInput) {
    return this.resets.request(asking, email);
  }

  @Mutation(() => ResetPasswordResult, {
    description: 'Set a new password with the link; every session ends, and one signs in with the new password.',
  })
  resetPassword(@Asking() asking: OperationContext, @Args('input') input: ResetPasswordInput) {
    return this.resets.reset(asking, input);
  }
}
