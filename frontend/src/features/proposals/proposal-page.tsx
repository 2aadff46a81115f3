import { useMutation, useSuspenseQuery } from '@apollo/client/react';
import { clockSentence } from '@cxboard/messages/proposals.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { Merge, Target, Undo2, UserRoundCheck } from 'lucide-react';
import { useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useBoard, useMay } from '../../session/viewer-context.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Page } from '../../ui/page.tsx';
import { useProposalActing } from './acting.ts';
import { Answer } from './answer.tsx';
import { Dialogue } from './dialogue.tsx';
import { Evaluate, type Writing } from './evaluate.tsx';
import { Evaluators } from './evaluators.tsx';
import { Fate } from './fate.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { RevealAuthorDocument } from './proposal.generated.ts';
import { AuthorNames, FateMark } from './proposal-row.tsx';
import { Idea, Merged } from './proposal-view.tsx';
import { ProposalPageDocument } from './proposals.generated.ts';
import { Support, TakePart } from './take-part.tsx';
import { type Proposal, useMerging } from './use-proposal-acts.ts';
import { WithdrawProposal } from './withdraw-proposal.tsx';

export function ProposalPage() {
  const { t } = useLingui();
  const to = useAddresses();
  const { number = '' }: { number?: string } = useParams({ strict: false });
  const { data, refetch } = useSuspenseQuery(ProposalPageDocument, { variables: { number: Number(number) || 0 } });
  const { proposal } = data;
  useChanges(['PROPOSAL'], refetch, proposal.id);
  const [writing, setWriting] = useState<Writing>(null);
  return (
    <Page
      title={proposal.title}
      breadcrumbs={[{ label: t`Proposals`, href: to.proposals }]}
      meta={<About proposal={proposal} />}
      actions={<Acts proposal={proposal} />}
      side={
        <>
          <Support proposal={proposal} />
          <Evaluators proposal={proposal} />
        </>
      }
    >
      <Merged {...proposal} />
      <Answer proposal={proposal} />
      <Idea proposal={proposal} />
      <Evaluate proposal={proposal} writing={writing} onWriting={setWriting} />
      <Fate fate={proposal.fate} />
      <Dialogue proposal={proposal} />
    </Page>
  );
}

export function About({ proposal }: { proposal: Proposal }) {
  const { i18n } = useLingui();
  const { date } = useFormat();
  const { number, clock, submittedAt, isOwn, isAnonymous } = proposal;
  return (
    <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
      <span>
        <Trans>Proposal {number}</Trans>
      </span>
      <FateMark {...proposal} />
      <span>
        <AuthorNames authors={proposal.authors} />
        {isOwn && isAnonymous && (
          <>
            {' '}
            <Trans>(only you see this)</Trans>
          </>
        )}
      </span>
      {submittedAt && <span>{date(submittedAt)}</span>}
      {clock && <span>{clockSentence(i18n, clock)}</span>}
    </span>
  );
}

function Acts({ proposal }: { proposal: Proposal }) {
  const { acts, id: proposalId } = proposal;
  const act = useProposalActing();
  const [reveal] = useMutation(RevealAuthorDocument);
  const { unmerge } = useMerging(proposal);
  const variables = { input: { proposalId } };
  return (
    <>
      <TakePart proposal={proposal} />
      {acts.includes('REVEAL') && (
        <Button
          icon={UserRoundCheck}
          onClick={() => void act(() => reveal({ variables }).then(({ data }) => data?.revealAuthor))}
        >
          <Trans>Say that it is mine</Trans>
        </Button>
      )}
      {acts.includes('WITHDRAW') && <WithdrawProposal proposalId={proposalId} />}
      <NominateProposal proposal={proposal} />
      {acts.includes('MERGE') && <MergeAct proposal={proposal} />}
      {acts.includes('UNMERGE') && (
        <Button icon={Undo2} onClick={() => void unmerge()}>
          <Trans>Undo the merge</Trans>
        </Button>
      )}
    </>
  );
}

function MergeAct({ proposal }: { proposal: Proposal }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={Merge} onClick={() => setOpen(true)}>
        <Trans>Merge</Trans>
      </Button>
      <MergeDialog proposal={proposal} open={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}

/** An accepted proposal becomes the evidence of a nomination, as it reads now. */
function NominateProposal({ proposal: { id, state } }: { proposal: Proposal }) {
  const may = useMay();
  const board = useBoard();
  const to = useAddresses();
  if (state !== 'ACCEPTED' || !board || !may.nominate({ boardId: board.id })) return null;
  return (
    <ButtonLink icon={Target} href={to.nominate(board.slug, { proposal: id })}>
      <Trans>Nominate</Trans>
    </ButtonLink>
  );
}
