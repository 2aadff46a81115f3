import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { useLingui } from '@lingui/react/macro';
import { useToast } from '../../ui/toast.tsx';
import { isRefused, refusedBecause } from './refusals.ts';

interface Answer {
  readonly __typename: string;
}
type Done<A extends Answer> = Exclude<A, { readonly __typename: Refusals }>;
type Refusals = Parameters<typeof refusedBecause>[1]['__typename'];

export const isStale = (error: unknown): boolean =>
  CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => extensions?.['code'] === 'STALE');

/** Does one thing and says in a note why not, when it was not done; the answer is then null. */
export function useAct() {
  const { t, i18n } = useLingui();
  const toast = useToast();
  return async <A extends Answer>(ask: () => Promise<A | undefined>): Promise<Done<A> | null> => {
    try {
      const answer = await ask();
      if (!answer) return null;
      if (!isRefused(answer)) return answer as Done<A>;
      toast({ message: refusedBecause(i18n, answer) });
    } catch (error) {
      if (isStale(error)) throw error;
      toast({ message: t`This was not saved; everything is as it was before. Try again in a moment.` });
    }
    return null;
  };
}
