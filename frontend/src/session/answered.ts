import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** An answer of our server, whatever its status; what a proxy says in its place is none. */
const isOurs = (text: string): boolean => {
  try {
    const told = JSON.parse(text) as unknown;
    return typeof told === 'object' && told !== null && 'errors' in told;
  } catch {
    return false;
  }
};

/** The server said why not, so nothing was done. Of anything else that fails nobody knows whether it was done. */
export const hasAnswered = (error: unknown): boolean =>
  CombinedGraphQLErrors.is(error) || (ServerError.is(error) && isOurs(error.bodyText));
