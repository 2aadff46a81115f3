import { useMutation, useQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ThumbsUp } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useProposalActing } from './acting.ts';
import { EndSupportDocument, SupportProposalDocument } from './proposal.generated.ts';
import { SimilarProposalsDocument, type SimilarProposalsQuery } from './proposals.generated.ts';

const calm = 350;
const least = 8;

/** Whoever has had the idea before: "me too" counts as much as saying it again. */
export function SimilarProposals({ text }: { text: string }) {
  const { t } = useLingui();
  const asked = useSettled(text.trim());
  const { data, previousData, refetch } = useQuery(SimilarProposalsDocument, {
    variables: { text: asked },
    skip: asked.length < least,
  });
  const found = asked.length < least ? [] : ((data ?? previousData)?.similarProposals ?? []);
  return (
    <div aria-live="polite">
      {found.length > 0 && (
        <Sheet flush titleOutside title={t`Is it one of these?`}>
          <List label={t`Similar proposals`}>
            {found.map((one) => (
              <Similar key={one.id} proposal={one} readAgain={() => void refetch()} />
            ))}
          </List>
        </Sheet>
      )}
    </div>
  );
}

type Found = SimilarProposalsQuery['similarProposals'][number];

function Similar({ proposal, readAgain }: { proposal: Found; readAgain: () => void }) {
  const to = useAddresses();
  return (
    <Row
      href={to.proposal(proposal.number ?? 0)}
      title={proposal.title}
      meta={<Plural value={proposal.supporters} one="# supporter" other="# supporters" />}
      trailing={<MeToo proposal={proposal} readAgain={readAgain} />}
    />
  );
}

function MeToo({
  proposal: { id, title, isSupported, isOwn, acts },
  readAgain,
}: {
  proposal: Found;
  readAgain: () => void;
}) {
  const { t } = useLingui();
  const toast = useToast();
  const act = useProposalActing();
  const [support, { loading }] = useMutation(SupportProposalDocument);
  const [endSupport] = useMutation(EndSupportDocument);
  const input = { proposalId: id };
  if (isOwn) return <Trans>yours</Trans>;
  if (isSupported)
    return (
      <Badge tone="accent">
        <Trans>supported by you</Trans>
      </Badge>
    );
  if (!acts.includes('SUPPORT')) return null;
  const undo = () =>
    void act(() => endSupport({ variables: { input } }).then(({ data }) => data?.endSupport)).then(readAgain);
  const meToo = async () => {
    const done = await act(() => support({ variables: { input } }).then(({ data }) => data?.supportProposal));
    readAgain();
    if (done) toast({ message: t`You support “${title}” and hear what becomes of it.`, undo });
  };
  return (
    <Button size="small" icon={ThumbsUp} busy={loading} onClick={() => void meToo()}>
      <Trans>Me too</Trans>
    </Button>
  );
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), calm);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
