import { useMutation } from '@apollo/client/react';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useState } from 'react';
import { because, isRefused } from './refusals.ts';
import { AddResultDocument, type AddResultMutationVariables } from './session.generated.ts';

export type PendingResult = AddResultMutationVariables['input'] & {
  /** Why the server said no; null while it has not answered. */
  readonly refusedBecause?: string;
};

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

/** Our own fault, a busy server or a session that ran out: the same may be taken later. */
const passes = (error: unknown): boolean =>
  !CombinedGraphQLErrors.is(error) ||
  error.errors.some(({ extensions }) =>
    ['INTERNAL', 'RATE_LIMITED', 'UNAUTHENTICATED'].includes(String(extensions?.['code'])),
  );

/** Results on their way: those that wait for the line, and those that were refused, so that their words are not lost. */
export function usePendingResults(meetingId: string) {
  const { t, i18n } = useLingui();
  const [send] = useMutation(AddResultDocument);
  const [all, setAll] = useState(() => kept(meetingId));
  const keep = (change: (before: readonly PendingResult[]) => readonly PendingResult[]) => {
    const next = change(kept(meetingId));
    if (next.length > 0) localStorage.setItem(keyOf(meetingId), JSON.stringify(next));
    else localStorage.removeItem(keyOf(meetingId));
    setAll(next);
  };
  const letGo = ({ resultKey }: PendingResult) => keep((some) => some.filter((one) => one.resultKey !== resultKey));
  const giveBack = ({ resultKey }: PendingResult, refusedBecause: string) =>
    keep((some) => some.map((one) => (one.resultKey === resultKey ? { ...one, refusedBecause } : one)));
  const sendOne = async (one: PendingResult): Promise<boolean> => {
    try {
      const answer = (await send({ variables: { input: one } })).data?.addResult;
      if (answer && isRefused(answer)) giveBack(one, because(i18n, answer));
      else letGo(one);
      return true;
    } catch (error) {
      if (passes(error)) return false;
      giveBack(one, t`The server did not take it.`);
      return true;
    }
  };
  const pending = all.filter(({ refusedBecause }) => refusedBecause === undefined);
  const sendAll = useEffectEvent(async () => {
    for (const one of pending) if (!(await sendOne(one))) return;
  });
  useEffect(() => (pending.length > 0 ? repeat(() => void sendAll()) : undefined), [pending.length]);
  const add = (result: Omit<PendingResult, 'resultKey' | 'meetingId'>) => {
    const one: PendingResult = { ...result, meetingId, resultKey: crypto.randomUUID() };
    keep((some) => [...some, one]);
    void sendOne(one);
  };
  return { pending, refused: all.filter(({ refusedBecause }) => refusedBecause !== undefined), add, letGo };
}
