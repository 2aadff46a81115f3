import type { Unmasked } from '@apollo/client';
import { useSuspenseQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { List } from '../../ui/list.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ShowMore } from '../../ui/show-more.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { ExportButton } from './export-button.tsx';
import { filterOf, useProposalFilter } from './proposal-filter.ts';
import { ProposalFilters } from './proposal-filters.tsx';
import { ProposalRow } from './proposal-row.tsx';
import { ProposalsDocument, type ProposalsQuery } from './proposals.generated.ts';

export function ProposalsPage() {
  const { t } = useLingui();
  const to = useAddresses();
  const navigate = useNavigate();
  const mayEvaluate = useMay().evaluateProposals();
  useShortcut('n', () => void navigate({ to: to.newProposal }), { label: t`New proposal` });
  return (
    <Page
      title={t`Proposals`}
      meta={t`What gets in our customers' way, and what became of it`}
      actions={
        <>
          <ButtonLink href={to.proposalOutcomes}>
            <Trans>What became of them</Trans>
          </ButtonLink>
          {mayEvaluate && (
            <ButtonLink href={to.proposalInbox}>
              <Trans>To answer</Trans>
            </ButtonLink>
          )}
          <ButtonLink kind="primary" icon={Plus} href={to.newProposal}>
            <Trans>New proposal</Trans>
          </ButtonLink>
        </>
      }
    >
      <Proposals />
    </Page>
  );
}

function Proposals() {
  const { t } = useLingui();
  const filter = useProposalFilter();
  const asked = useDeferredValue(filter.words);
  const { data, refetch, fetchMore } = useSuspenseQuery(ProposalsDocument, {
    variables: { filter: filterOf(asked) },
    fetchPolicy: 'cache-and-network',
  });
  useChanges(['PROPOSAL'], refetch);
  const { nodes, totalCount, pageInfo } = data.proposals;
  if (nodes.length === 0 && !filter.isNarrowed) return <NoProposals />;
  const readOn = () => fetchMore({ variables: { after: pageInfo.endCursor }, updateQuery: joined });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <ProposalFilters filter={filter} />
      <Sheet flush label={t`Proposals`}>
        {nodes.length === 0 ? (
          <NothingFits onClear={filter.clear} />
        ) : (
          <List label={t`Proposals`}>
            {nodes.map((proposal) => (
              <ProposalRow key={proposal.id} proposal={proposal} />
            ))}
          </List>
        )}
      </Sheet>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-control text-ink-2" role="status">
          <Plural value={totalCount} one="# proposal" other="# proposals" />
        </p>
        {totalCount > 0 && <ExportButton filter={filterOf(asked)} />}
      </div>
      {pageInfo.hasNextPage && (
        <ShowMore onMore={readOn}>
          <Trans>Show more proposals</Trans>
        </ShowMore>
      )}
    </div>
  );
}

type Part = Unmasked<ProposalsQuery>;
const joined = (before: Part, { fetchMoreResult: { proposals } }: { fetchMoreResult: Part }) => ({
  proposals: { ...proposals, nodes: [...before.proposals.nodes, ...proposals.nodes] },
});

function NoProposals() {
  const to = useAddresses();
  return (
    <EmptyState
      action={
        <ButtonLink kind="primary" icon={Plus} href={to.newProposal}>
          <Trans>Make the first proposal</Trans>
        </ButtonLink>
      }
    >
      <Trans>No proposals yet. Say in a sentence what gets in a customer's way; an answer always comes.</Trans>
    </EmptyState>
  );
}

function NothingFits({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState
      action={
        <Button onClick={onClear}>
          <Trans>Show all proposals</Trans>
        </Button>
      }
    >
      <Trans>No proposal fits this filter.</Trans>
    </EmptyState>
  );
}
