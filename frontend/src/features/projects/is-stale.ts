import { CombinedGraphQLErrors } from '@apollo/client/errors';

/** Somebody else changed it since it was read. */
export const isStale = (error: unknown): boolean =>
  CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => extensions?.['code'] === 'STALE');
