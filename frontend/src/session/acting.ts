import { CombinedGraphQLErrors } from '@apollo/client/errors';
import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { useToast } from '../ui/toast.tsx';
import { useNotSaved } from './not-saved.ts';

interface Answer {
  readonly __typename: string;
}
type Done<A extends Answer, R extends Answer> = Exclude<A, { readonly __typename: R['__typename'] }>;

/** The refusals a feature may meet, and why each says no. */
export interface Refusals<R extends Answer> {
  readonly isRefused: (answer: Answer) => answer is R;
  readonly because: (i18n: I18n, refusal: R) => string;
}

/** Somebody else changed it since it was read. */
export const isStale = (error: unknown): boolean =>
  CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => extensions?.['code'] === 'STALE');

/**
 * Sends a form. When somebody else was faster the newest is read and this is said: what was typed stays, and sending it
 * again is a choice.
 */
export function useSendingAfterOthers<Values extends FieldValues, C, Sent>(
  form: UseFormReturn<Values, C, Sent>,
  { send, readAgain }: { send: (values: Sent) => Promise<unknown>; readAgain: () => unknown },
) {
  const { t } = useLingui();
  return async (values: Sent) => {
    try {
      await send(values);
    } catch (error) {
      if (!isStale(error)) throw error;
      await readAgain();
      form.setError('root', {
        message: t`Somebody changed this meanwhile. What you typed is kept; saving again puts it in place of theirs.`,
      });
    }
  };
}

/** Does one thing and says in a note why not, when it was not done; the answer is then null. */
export function useActing<R extends Answer>({ isRefused, because }: Refusals<R>) {
  const { i18n } = useLingui();
  const toast = useToast();
  const notSaved = useNotSaved();
  return async <A extends Answer>(ask: () => Promise<A | undefined>): Promise<Done<A, R> | null> => {
    try {
      const answer = await ask();
      if (!answer) return null;
      if (!isRefused(answer)) return answer as Done<A, R>;
      toast({ message: because(i18n, answer) });
    } catch (error) {
      if (isStale(error)) throw error;
      notSaved(error);
    }
    return null;
  };
}
