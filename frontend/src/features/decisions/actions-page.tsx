import { useSuspenseQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useChanges } from '../../session/live.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { List } from '../../ui/list.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ShowMore } from '../../ui/show-more.tsx';
import { type Action, ActionRow } from './action-row.tsx';
import { ActionsDocument, type ActionsQuery } from './decisions.generated.ts';
import { OwnerFilter } from './owner-filter.tsx';
import { OtherRegister, RegisterFilter, useRegisterFilter } from './register-tabs.tsx';

/** What was promised to the board over all its meetings, the soonest first. */
export function ActionsPage() {
  const { t } = useLingui();
  const filter = useRegisterFilter();
  const narrowed = useNarrowed(filter);
  const { data, refetch, fetchMore } = useSuspenseQuery(ActionsDocument, {
    variables: { board: filter.board, search: filter.asked, ...narrowed },
    fetchPolicy: 'cache-and-network',
  });
  useChanges(['ACTION'], refetch);
  const { nodes, totalCount, pageInfo } = data.actions;
  const readOn = () => fetchMore({ variables: { after: pageInfo.endCursor }, updateQuery: joined });
  return (
    <Page
      title={t`Actions`}
      meta={<Plural value={totalCount} one="# action" other="# actions" />}
      actions={<OtherRegister at="actions" />}
    >
      <Filters filter={filter} actions={nodes} />
      <Sheet flush label={t`Actions`}>
        <Promised actions={nodes} board={filter.board} onChange={refetch} />
      </Sheet>
      {pageInfo.hasNextPage && <ShowMore onMore={readOn} />}
    </Page>
  );
}

type Filter = ReturnType<typeof useRegisterFilter>;

function Filters({ filter, actions }: { filter: Filter; actions: readonly Action[] }) {
  const { t } = useLingui();
  return (
    <RegisterFilter
      filter={filter}
      options={[
        { value: '', label: t`Open` },
        { value: 'overdue', label: t`Overdue` },
        { value: 'mine', label: t`Mine` },
        { value: 'all', label: t`All` },
      ]}
    >
      <OwnerFilter
        value={filter.owner}
        onChange={(owner) => filter.change({ owner })}
        chosen={actions.find(({ owner }) => owner.id === filter.owner)?.owner ?? null}
      />
    </RegisterFilter>
  );
}

interface PromisedProps {
  actions: readonly Action[];
  board: string;
  onChange: () => unknown;
}

function Promised({ actions, board, onChange }: PromisedProps) {
  const { t } = useLingui();
  if (actions.length === 0)
    return (
      <EmptyState>
        <Trans>No action fits. Actions come here when a meeting is closed.</Trans>
      </EmptyState>
    );
  return (
    <List label={t`Actions`}>
      {actions.map((action) => (
        <ActionRow key={action.id} action={action} board={board} onChange={onChange} />
      ))}
    </List>
  );
}

function useNarrowed({ only, owner }: { only: string; owner: string }) {
  const { personId } = useViewer();
  const asked = owner || (only === 'mine' && personId);
  const ofOwners = asked && { ownerIds: [asked] };
  if (only === 'all') return { ...ofOwners };
  if (only === 'overdue') return { overdue: true, ...ofOwners };
  return { states: ['OPEN' as const], ...ofOwners };
}

const joined = (before: ActionsQuery, { fetchMoreResult: more }: { fetchMoreResult: ActionsQuery }) => ({
  actions: { ...more.actions, nodes: [...before.actions.nodes, ...more.actions.nodes] },
});
