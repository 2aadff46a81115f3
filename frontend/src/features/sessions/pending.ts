import { useMutation } from '@apollo/client/react';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useState } from 'react';
import { useToast } from '../../ui/toast.tsx';
import { because, isRefused } from './refusals.ts';
import { AddResultDocument, type AddResultMutationVariables } from './session.generated.ts';

export type PendingResult = AddResultMutationVariables['input'];

const again = 4_000;
const keyOf = (meetingId: string) => `cx-board.results.${meetingId}`;

/** What was typed while the line was down waits in this browser; each result has a key, so it is written once. */
function kept(meetingId: string): readonly PendingResult[] {
  try {
    return JSON.parse(localStorage.getItem(keyOf(meetingId)) ?? '[]') as PendingResult[];
  } catch {
    return [];
  }
}

/** Every few seconds and when the line is back; the answer stops it. */
function repeat(tryAgain: () => void): () => void {
  const timer = setInterval(tryAgain, again);
  addEventListener('online', tryAgain);
  return () => {
    clearInterval(timer);
    removeEventListener('online', tryAgain);
  };
}

export function usePendingResults(meetingId: string) {
  const { i18n } = useLingui();
  const toast = useToast();
  const [send] = useMutation(AddResultDocument);
  const [pending, setPending] = useState(() => kept(meetingId));
  const keep = (change: (before: readonly PendingResult[]) => readonly PendingResult[]) => {
    const next = change(kept(meetingId));
    if (next.length > 0) localStorage.setItem(keyOf(meetingId), JSON.stringify(next));
    else localStorage.removeItem(keyOf(meetingId));
    setPending(next);
  };
  const forget = (one: PendingResult) => keep((all) => all.filter(({ resultKey }) => resultKey !== one.resultKey));
  const sendOne = async (one: PendingResult): Promise<boolean> => {
    try {
      const answer = (await send({ variables: { input: one } })).data?.addResult;
      forget(one);
      if (answer && isRefused(answer)) toast({ message: because(i18n, answer) });
      return true;
    } catch (error) {
      if (CombinedGraphQLErrors.is(error)) forget(one);
      return false;
    }
  };
  const sendAll = useEffectEvent(async () => {
    for (const one of kept(meetingId)) if (!(await sendOne(one))) return;
  });
  useEffect(() => (pending.length > 0 ? repeat(() => void sendAll()) : undefined), [pending.length]);
  const add = (result: Omit<PendingResult, 'resultKey' | 'meetingId'>) => {
    const one: PendingResult = { ...result, meetingId, resultKey: crypto.randomUUID() };
    keep((all) => [...all, one]);
    void sendOne(one);
  };
  return { pending, add };
}
