import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { NotFound, NotSignedIn } from '../barriers.ts';
import type { Account, Viewer } from '../identity/viewer.ts';
import type { OperationContext } from './context.ts';

const contextIn = (execution: ExecutionContext) => GqlExecutionContext.create(execution).getContext<OperationContext>();

function viewerIn(execution: ExecutionContext): Viewer {
  const { account, viewer } = contextIn(execution);
  if (!account) throw new NotSignedIn();
  if (!viewer) throw new NotFound();
  return viewer;
}

function accountIn(execution: ExecutionContext): Account {
  const { account } = contextIn(execution);
  if (!account) throw new NotSignedIn();
  return account;
}

/** The person looking, in the organization of the address. Stops when there is none. */
export const Viewing = createParamDecorator((_: unknown, execution: ExecutionContext) => viewerIn(execution));

/** The signed-in account, with or without an organization. */
export const SignedIn = createParamDecorator((_: unknown, execution: ExecutionContext) => accountIn(execution));

/** The whole context, for signing in and out. */
export const Asking = createParamDecorator((_: unknown, execution: ExecutionContext) => contextIn(execution));
