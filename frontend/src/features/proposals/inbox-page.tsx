import { useQuery, useSuspenseQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { List } from '../../ui/list.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { Dialogue } from './dialogue.tsx';
import { Evaluate, type Writing } from './evaluate.tsx';
import { Evaluators } from './evaluators.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { About } from './proposal-page.tsx';
import { ProposalRow } from './proposal-row.tsx';
import { Idea } from './proposal-view.tsx';
import {
  ProposalInboxDocument,
  ProposalPageDocument,
  type ProposalRow_proposalFragment,
} from './proposals.generated.ts';
import { type Proposal, useMoves } from './use-proposal-acts.ts';

/** What waits for an answer, the most urgent first; one key goes on, one key moves. */
export function InboxPage() {
  const { t } = useLingui();
  const to = useAddresses();
  const { data, refetch } = useSuspenseQuery(ProposalInboxDocument, { fetchPolicy: 'cache-and-network' });
  useChanges(['PROPOSAL'], refetch);
  const { nodes, totalCount } = data.proposalInbox;
  return (
    <Page
      title={t`To answer`}
      breadcrumbs={[{ label: t`Proposals`, href: to.proposals }]}
      meta={<Plural value={totalCount} one="# proposal waits" other="# proposals wait" />}
    >
      {nodes.length === 0 ? (
        <EmptyState>
          <Trans>Every proposal has its answer.</Trans>
        </EmptyState>
      ) : (
        <Inbox waiting={nodes} />
      )}
    </Page>
  );
}

function Inbox({ waiting }: { waiting: readonly ProposalRow_proposalFragment[] }) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState<string | null>(null);
  const found = waiting.findIndex(({ id }) => id === chosen);
  const at = Math.max(0, found);
  const current = waiting[at];
  const go = (step: number) => setChosen(waiting[Math.min(waiting.length - 1, Math.max(0, at + step))]?.id ?? null);
  useShortcut('j', () => go(1), { label: t`Next proposal` });
  useShortcut('k', () => go(-1), { label: t`Previous proposal` });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)] lg:items-start">
      <div className="grid gap-3">
        <Sheet flush label={t`To answer`}>
          <List label={t`To answer`}>
            {waiting.map((proposal) => (
              <ProposalRow key={proposal.id} proposal={proposal} current={proposal.id === current?.id} />
            ))}
          </List>
        </Sheet>
        <Keys />
      </div>
      <div className="max-lg:hidden">{current?.number && <Current key={current.id} number={current.number} />}</div>
    </div>
  );
}

const keys = ['j', 'k', 'r', 'i', 'a', 'd', 'p', 'm', 'u'] as const;

/** What each key does, for those who have not learnt it yet. */
function Keys() {
  const { t } = useLingui();
  const words: Record<(typeof keys)[number], string> = {
    ...{ j: t`next`, k: t`previous`, r: t`take up`, i: t`ask`, a: t`accept` },
    ...{ d: t`decline`, p: t`park`, m: t`merge`, u: t`undo` },
  };
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-meta text-ink-2 max-lg:hidden">
      {keys.map((key) => (
        <span key={key}>
          <Kbd keys={key} /> {words[key]}
        </span>
      ))}
    </p>
  );
}

/** The one that is looked at, beside the list. */
function Current({ number }: { number: number }) {
  const { data, refetch } = useQuery(ProposalPageDocument, { variables: { number } });
  const proposal = data?.proposal;
  useChanges(['PROPOSAL'], refetch, proposal?.id);
  if (!proposal) return <SkeletonRows />;
  return <Deciding proposal={proposal} />;
}

function Deciding({ proposal }: { proposal: Proposal }) {
  const [writing, setWriting] = useState<Writing>(null);
  const [isMerging, setMerging] = useState(false);
  useMoveKeys(proposal, { write: setWriting, merge: () => setMerging(true) });
  return (
    <div className="grid gap-4">
      <div>
        <h2 className="text-section font-semibold">{proposal.title}</h2>
        <div className="mt-1 text-control text-ink-2">
          <About proposal={proposal} />
        </div>
      </div>
      <Idea proposal={proposal} />
      <Evaluate proposal={proposal} writing={writing} onWriting={setWriting} />
      <Dialogue proposal={proposal} />
      <Evaluators proposal={proposal} />
      <MergeDialog proposal={proposal} open={isMerging} onClose={() => setMerging(false)} />
    </div>
  );
}

interface KeyActs {
  write: (writing: Writing) => void;
  merge: () => void;
}

/** One key a move, while the move is possible. */
function useMoveKeys(proposal: Proposal, { write, merge }: KeyActs) {
  const { t } = useLingui();
  const { acts, undoableMoveId } = proposal;
  const { review, takeBack } = useMoves(proposal);
  const writes = (writing: Writing) => (event: Event) => {
    event.preventDefault(); // the field that opens must not get the letter
    write(writing);
  };
  useShortcut('r', () => void review(), { label: t`Take it up`, isOn: acts.includes('REVIEW') });
  useShortcut('i', writes('QUESTION'), { label: t`Ask the author`, isOn: acts.includes('ASK') });
  useShortcut('a', writes('ACCEPTED'), { label: t`Accept`, isOn: acts.includes('ACCEPT') });
  useShortcut('d', writes('DECLINED'), { label: t`Decline`, isOn: acts.includes('DECLINE') });
  useShortcut('p', writes('PARKED'), { label: t`Park`, isOn: acts.includes('PARK') });
  useShortcut('m', merge, { label: t`Merge`, isOn: acts.includes('MERGE') });
  useShortcut('u', () => void (undoableMoveId && takeBack(undoableMoveId)), {
    label: t`Undo my last move`,
    isOn: undoableMoveId !== null,
  });
}
