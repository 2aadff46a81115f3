import { useMutation } from '@apollo/client/react';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { isProposalRefusal, proposalRefusal } from '@cxboard/messages/proposals.messages';
import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useToast } from '../../ui/toast.tsx';
import type { Draft } from './draft.ts';
import { SubmitProposalDocument } from './proposal.generated.ts';

interface About {
  readonly reasonId: string | null;
  readonly touchPointId: string | null;
}

/** Sends a draft once: what is lost on the way is sent again, by itself, under the same key. */
export function useSending({ draft, seal, forget }: Draft, about: About) {
  const { t, i18n } = useLingui();
  const toast = useToast();
  const navigate = useNavigate();
  const to = useAddresses();
  const [submit, { loading }] = useMutation(SubmitProposalDocument);
  const [isWaiting, setWaiting] = useState(draft.sendKey !== null);

  async function send() {
    const { text, isAnonymous, files } = draft;
    const input = { text, isAnonymous, ...about, fileIds: files.map(({ id }) => id) };
    const context = { headers: { 'idempotency-key': seal() } };
    try {
      const { data } = await submit({ variables: { input }, context });
      const answer = data?.submitProposal;
      if (!answer) return;
      setWaiting(false);
      if (isProposalRefusal(answer)) return toast({ message: proposalRefusal(i18n, answer) });
      if (answer.__typename !== 'Proposal') return;
      forget();
      toast({ message: t`Thank you. It is received as number ${answer.number ?? 0}; an answer comes.` });
      await navigate({ to: to.proposal(answer.number ?? 0), replace: true });
    } catch (error) {
      // The server said no: waiting would not help.
      if (CombinedGraphQLErrors.is(error)) {
        setWaiting(false);
        return toast({ message: t`This was not sent; your words are still here. Try again in a moment.` });
      }
      setWaiting(true);
    }
  }

  const again = useEffectEvent(() => {
    if (isWaiting && draft.sendKey !== null && navigator.onLine && !loading) void send();
  });
  useEffect(() => {
    const handleOnline = () => again();
    again();
    addEventListener('online', handleOnline);
    const timer = setInterval(handleOnline, 15_000);
    return () => {
      removeEventListener('online', handleOnline);
      clearInterval(timer);
    };
  }, []);
  return { send, isBusy: loading, isWaiting: isWaiting && draft.sendKey !== null };
}
