import { useMutation } from '@apollo/client/react';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useState } from 'react';
import { useWordsPlace } from '../../session/typed-words.ts';
import { because, isRefused } from './refusals.ts';
import { AddResultDocument, type AddResultMutationVariables } from './session.generated.ts';
import { onDevice } from '../../ui/on-device.ts';

export type PendingResult = AddResultMutationVariables['input'] & {
  /** Why the server said no; null while it has not answered. */
  readonly refusedBecause?: string;
  /** How often the server broke over it. */
  readonly breaks?: number;
};

const again = 4_000;
const enough = 3;

/** What was typed while the line was down waits in this browser; each result has a key, so it is written once. */
function kept(place: string): readonly PendingResult[] {
  try {
    return JSON.parse(onDevice.read(place) ?? '[]') as PendingResult[];
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

const hasCode = (error: unknown, codes: readonly string[]): boolean =>
  CombinedGraphQLErrors.is(error) &&
  error.errors.some(({ extensions }) => codes.includes(String(extensions?.['code'])));

/** The server broke over this one; the others may be taken. */
const isOurFault = (error: unknown): boolean =>
  hasCode(error, ['INTERNAL']) || (ServerError.is(error) && error.statusCode === 500);

/** No line, a busy server or a session that ran out: none of the others would be taken now. */
const stopsAll = (error: unknown): boolean =>
  !CombinedGraphQLErrors.is(error) || hasCode(error, ['RATE_LIMITED', 'UNAUTHENTICATED']);

const isWaiting = ({ refusedBecause }: PendingResult): boolean => refusedBecause === undefined;

/** Results on their way: those that wait for the line, and those that were refused, so that their words are not lost. */
export function usePendingResults(meetingId: string) {
  const place = useWordsPlace('results', meetingId);
  const [all, setAll] = useState(() => kept(place));
  const keep = (change: (before: readonly PendingResult[]) => readonly PendingResult[]) => {
    const next = change(kept(place));
    if (next.length > 0) onDevice.write(place, JSON.stringify(next));
    else onDevice.forget(place);
    setAll(next);
  };
  const letGo = ({ resultKey }: PendingResult) => keep((some) => some.filter((one) => one.resultKey !== resultKey));
  const note = ({ resultKey }: PendingResult, said: Pick<PendingResult, 'refusedBecause' | 'breaks'>) =>
    keep((some) => some.map((one) => (one.resultKey === resultKey ? { ...one, ...said } : one)));
  const sendOne = useSending({ letGo, note });
  const sendAll = useEffectEvent(async () => {
    for (const one of kept(place).filter(isWaiting)) if ((await sendOne(one)) === 'STOP') return;
  });
  const pending = all.filter(isWaiting);
  useEffect(() => (pending.length > 0 ? repeat(() => void sendAll()) : undefined), [pending.length]);
  const add = (result: Omit<PendingResult, 'resultKey' | 'meetingId'>) => {
    const one: PendingResult = { ...result, meetingId, resultKey: crypto.randomUUID() };
    keep((some) => [...some, one]);
    void sendOne(one);
  };
  return { pending, refused: all.filter((one) => !isWaiting(one)), add, letGo };
}

interface Told {
  readonly letGo: (one: PendingResult) => void;
  readonly note: (one: PendingResult, said: Pick<PendingResult, 'refusedBecause' | 'breaks'>) => void;
}

/** Sends one result and says whether the next may follow. */
function useSending({ letGo, note }: Told) {
  const { t, i18n } = useLingui();
  const [send] = useMutation(AddResultDocument);
  const afterBreak = (one: PendingResult, breaks: number, error: unknown) => {
    const isOurs = isOurFault(error);
    if (isOurs && breaks < enough) note(one, { breaks });
    else if (!isOurs && stopsAll(error)) return 'STOP';
    else note(one, { refusedBecause: t`The server did not take it.` });
    return 'GO_ON';
  };
  return async (one: PendingResult): Promise<'GO_ON' | 'STOP'> => {
    const { breaks = 0, ...input } = one;
    try {
      const answer = (await send({ variables: { input } })).data?.addResult;
      if (answer && isRefused(answer)) note(one, { refusedBecause: because(i18n, answer) });
      else letGo(one);
      return 'GO_ON';
    } catch (error) {
      return afterBreak(one, breaks + 1, error);
    }
  };
}
