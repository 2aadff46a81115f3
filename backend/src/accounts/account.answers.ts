import { createUnionType } from '@nestjs/graphql';
import { SlugRefusedModel } from '../organization/index.ts';
import { typeOr } from '../platform/graphql/answer.ts';
import {
  AlreadyMemberModel,
  LinkExpiredModel,
  PasswordChangedModel,
  PasswordRefusedModel,
  PasswordResetRequestedModel,
  PasswordResetUnavailableModel,
  SignedInModel,
  SignInRefusedModel,
  TooManyAttemptsModel,
} from './account.model.ts';

export const SignUpResult = createUnionType({
  name: 'SignUpResult',
  types: () =>
    [SignedInModel, SignInRefusedModel, TooManyAttemptsModel, PasswordRefusedModel, SlugRefusedModel] as const,
  resolveType: typeOr('SignedIn'),
});

export const SignInResult = createUnionType({
  name: 'SignInResult',
  types: () => [SignedInModel, SignInRefusedModel, TooManyAttemptsModel] as const,
  resolveType: typeOr('SignedIn'),
});

export const AcceptInvitationResult = createUnionType({
  name: 'AcceptInvitationResult',
  types: () =>
    [
      SignedInModel,
      LinkExpiredModel,
      SignInRefusedModel,
      TooManyAttemptsModel,
      PasswordRefusedModel,
      AlreadyMemberModel,
    ] as const,
  resolveType: typeOr('SignedIn'),
});

export const ChangePasswordResult = createUnionType({
  name: 'ChangePasswordResult',
  types: () => [PasswordChangedModel, SignInRefusedModel, TooManyAttemptsModel, PasswordRefusedModel] as const,
  resolveType: typeOr('PasswordChanged'),
});

export const RequestPasswordResetResult = createUnionType({
  name: 'RequestPasswordResetResult',
  types: () => [PasswordResetRequestedModel, PasswordResetUnavailableModel, TooManyAttemptsModel] as const,
  resolveType: typeOr('PasswordResetRequested'),
});

export const ResetPasswordResult = createUnionType({
  name: 'ResetPasswordResult',
  types: () => [PasswordChangedModel, LinkExpiredModel, PasswordRefusedModel] as const,
  resolveType: typeOr('PasswordChanged'),
});
