import type { ApolloClient } from '@apollo/client';
import { createContext, use } from 'react';

/** What belongs to a person's account, whatever organization is on show. */
export interface Account {
  /** Its operations: signing in and out, my organizations, my password. */
  readonly client: ApolloClient;
  /** Somebody else may be looking from here on: forgets everything read before, then goes there. */
  readonly startAfresh: (href: string) => Promise<void>;
  /** Away from this site, to where somebody else asks who this is. */
  readonly leaveFor: (address: string) => void;
}

const AccountContext = createContext<Account | null>(null);
export const AccountProvider = AccountContext;

export function useAccount(): Account {
  const account = use(AccountContext);
  if (!account) throw new Error('This part stands outside the app.');
  return account;
}
