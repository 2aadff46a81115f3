import { useMutation } from '@apollo/client/react';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { isProposalRefusal, proposalRefusal } from '@cxboard/messages/proposals.messages';
import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { useToast } from '../../ui/toast.tsx';
import type { Draft } from './draft.ts';
import { dropFile } from '../../session/kept-files.ts';
import { withArrived } from './upload-file.ts';
import { SubmitProposalDocument, type SubmitProposalMutation } from './proposal.generated.ts';

interface About {
  readonly reasonId: string | null;
  readonly touchPointId: string | null;
}

/** Sends a draft once: what is lost on the way is sent again, by itself, under the same key. */
export function useSending({ draft, seal, arrived, forget }: Draft, about: About) {
  const { t } = useLingui();
  const toast = useToast();
  const { slug } = useViewer().organization;
  const [submit] = useMutation(SubmitProposalDocument);
  const once = useOnce();
  const [isWaiting, setWaiting] = useState(draft.sendKey !== null);
  const take = useAnswer(forget);

  async function sendOnce() {
    const { text, isAnonymous } = draft;
    const sendKey = seal();
    const context = { headers: { 'idempotency-key': sendKey } };
    try {
      const files = await bring();
      const input = { text, isAnonymous, ...about, fileIds: files.map(({ id }) => id) };
      const { data } = await submit({ variables: { input }, context });
      setWaiting(false);
      if (data) await take(data.submitProposal);
    } catch (error) {
      // Where the server said no, waiting would not help.
      const isRefused = CombinedGraphQLErrors.is(error);
      setWaiting(!isRefused);
      if (isRefused) toast({ message: t`This was not sent; your words are still here. Try again in a moment.` });
    }
  }

  /** Files that waited here go before the words they belong to. */
  async function bring() {
    if (!draft.files.some(({ isWaiting }) => isWaiting)) return draft.files;
    const { arrived: files, leftOut } = await withArrived(slug, draft.files);
    arrived(draft.files, files);
    // Only now: a line that breaks between two of them loses neither.
    for (const { id, isWaiting } of draft.files) if (isWaiting) await dropFile(id);
    for (const name of leftOut) toast({ message: t`${name} could not be sent and was left out.` });
    return files;
  }

  const send = () => once.run(sendOnce);
  const isOutstanding = isWaiting && draft.sendKey !== null;
  useWhenOnline(() => {
    if (isOutstanding) void send();
  });
  return { send, isBusy: once.isRunning, isWaiting: isOutstanding };
}

/** What is under way is not begun again: by a second press, or when the line is back. */
function useOnce() {
  const isUnderWay = useRef(false);
  const [isRunning, setRunning] = useState(false);
  const run = async (act: () => Promise<void>) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setRunning(true);
    try {
      await act();
    } finally {
      isUnderWay.current = false;
      setRunning(false);
    }
  };
  return { run, isRunning };
}

/** Goes to the proposal that was received; says why one was not. */
function useAnswer(forget: () => void) {
  const { t, i18n } = useLingui();
  const toast = useToast();
  const navigate = useNavigate();
  const to = useAddresses();
  return async (answer: SubmitProposalMutation['submitProposal']) => {
    if (isProposalRefusal(answer)) return toast({ message: proposalRefusal(i18n, answer) });
    if (answer.__typename !== 'Proposal') return;
    const number = answer.number ?? 0;
    forget();
    toast({ message: t`Thank you. It is received as number ${number}; an answer comes.` });
    await navigate({ to: to.proposal(number), replace: true });
  };
}

const againAfter = 15_000;

/** At once, whenever the line is back, and now and then, since a line may be back unnoticed. */
function useWhenOnline(run: () => void) {
  const latest = useEffectEvent(() => {
    if (navigator.onLine) run();
  });
  useEffect(() => {
    const handleOnline = () => latest();
    handleOnline();
    addEventListener('online', handleOnline);
    const timer = setInterval(handleOnline, againAfter);
    return () => {
      removeEventListener('online', handleOnline);
      clearInterval(timer);
    };
  }, []);
}
