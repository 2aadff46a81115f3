import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Bell, BellOff, ThumbsUp } from 'lucide-react';
import { useState } from 'react';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useProposalActing } from './acting.ts';
import { EndSupportDocument, FollowProposalDocument, SupportProposalDocument } from './proposal.generated.ts';
import type { Proposal } from './use-proposal-acts.ts';

/** Support and follow: one press, and one back. */
export function TakePart({ proposal }: { proposal: Proposal }) {
  const { id: proposalId, isSupported, isOwn, acts } = proposal;
  const act = useProposalActing();
  const [support, supporting] = useMutation(SupportProposalDocument);
  const [endSupport, ending] = useMutation(EndSupportDocument);
  const input = { proposalId };
  const toggle = () =>
    isSupported
      ? act(() => endSupport({ variables: { input } }).then(({ data }) => data?.endSupport))
      : act(() => support({ variables: { input } }).then(({ data }) => data?.supportProposal));
  return (
    <>
      {!isOwn && <Follow proposal={proposal} />}
      {acts.includes('SUPPORT') && (
        <Button
          kind={isSupported ? 'soft' : 'primary'}
          icon={ThumbsUp}
          busy={supporting.loading || ending.loading}
          aria-pressed={isSupported}
          onClick={() => void toggle()}
        >
          {isSupported ? <Trans>Supported by you</Trans> : <Trans>Me too</Trans>}
        </Button>
      )}
    </>
  );
}

function Follow({ proposal: { id: proposalId, isFollowed } }: { proposal: Proposal }) {
  const act = useProposalActing();
  const [follow, { loading }] = useMutation(FollowProposalDocument);
  const input = { proposalId, follow: !isFollowed };
  const toggle = () => act(() => follow({ variables: { input } }).then(({ data }) => data?.followProposal));
  return (
    <Button icon={isFollowed ? BellOff : Bell} busy={loading} aria-pressed={isFollowed} onClick={() => void toggle()}>
      {isFollowed ? <Trans>Follow no longer</Trans> : <Trans>Follow</Trans>}
    </Button>
  );
}

/** How many support it, why, and one's own reason. */
export function Support({ proposal }: { proposal: Proposal }) {
  const { t } = useLingui();
  const { supporters, supportReasons, isSupported, acts } = proposal;
  return (
    <Sheet flush title={t`Support`} aside={<Plural value={supporters} one="# person" other="# people" />}>
      {supportReasons.length > 0 && (
        <List label={t`Why people support it`}>
          {supportReasons.map(({ person, reason }) => (
            <Row
              key={person.id}
              leading={<Avatar name={person.name} size="small" decorative />}
              title={<span className="font-normal">{reason}</span>}
              meta={person.name}
            />
          ))}
        </List>
      )}
      {isSupported && acts.includes('SUPPORT') && (
        <div className="p-4">
          <WhySupport proposalId={proposal.id} />
        </div>
      )}
      {supporters === 0 && (
        <p className="p-4 text-control text-ink-2">
          <Trans>Nobody has said “me too” yet.</Trans>
        </p>
      )}
    </Sheet>
  );
}

function WhySupport({ proposalId }: { proposalId: string }) {
  const { t } = useLingui();
  const act = useProposalActing();
  const [reason, setReason] = useState('');
  const [support, { loading }] = useMutation(SupportProposalDocument);
  const say = async () => {
    const input = { proposalId, reason };
    const done = await act(() => support({ variables: { input } }).then(({ data }) => data?.supportProposal));
    if (done) setReason('');
  };
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim()) void say();
      }}
    >
      <TextField
        label={t`Why it matters to your customers`}
        optional
        maxLength={limits.proposals.supportReason}
        value={reason}
        onChange={setReason}
      />
      <Button type="submit" size="small" className="justify-self-start" busy={loading} disabled={!reason.trim()}>
        <Trans>Say why</Trans>
      </Button>
    </form>
  );
}
