import { useSuspenseQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useChanges } from '../../session/live.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { List } from '../../ui/list.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ShowMore } from '../../ui/show-more.tsx';
import { DecisionRow } from './decision-row.tsx';
import { type DecisionRow_decisionFragment, DecisionsDocument, type DecisionsQuery } from './decisions.generated.ts';
import { OtherRegister, RegisterFilter, useRegisterFilter } from './register-tabs.tsx';

type Decision = DecisionRow_decisionFragment;

/** The decision register: everything the board has decided, the newest first. */
export function DecisionsPage() {
  const { t } = useLingui();
  const filter = useRegisterFilter();
  const { data, refetch, fetchMore } = useSuspenseQuery(DecisionsDocument, {
    variables: {
      ...{ board: filter.board, search: filter.asked },
      ...{ inForce: filter.only === 'force', reviewDue: filter.only === 'review' },
    },
    fetchPolicy: 'cache-and-network',
  });
  useChanges(['DECISION'], refetch);
  const { nodes, totalCount, pageInfo } = data.decisions;
  const readOn = () => fetchMore({ variables: { after: pageInfo.endCursor }, updateQuery: joined });
  return (
    <Page
      title={t`Decisions`}
      meta={<Plural value={totalCount} one="# decision" other="# decisions" />}
      actions={<OtherRegister at="decisions" />}
    >
      <RegisterFilter
        filter={filter}
        options={[
          { value: '', label: t`All` },
          { value: 'force', label: t`In force` },
          { value: 'review', label: t`Review is due` },
        ]}
      />
      <Sheet flush label={t`Decisions`}>
        <Decided decisions={nodes} board={filter.board} onChange={refetch} />
      </Sheet>
      {pageInfo.hasNextPage && <ShowMore onMore={readOn} />}
    </Page>
  );
}

interface DecidedProps {
  decisions: readonly Decision[];
  board: string;
  onChange: () => unknown;
}

function Decided({ decisions, board, onChange }: DecidedProps) {
  const { t } = useLingui();
  if (decisions.length === 0)
    return (
      <EmptyState>
        <Trans>No decision fits. Decisions come here when a meeting is closed.</Trans>
      </EmptyState>
    );
  return (
    <List label={t`Decisions`}>
      {decisions.map((decision) => (
        <DecisionRow key={decision.id} decision={decision} board={board} onChange={onChange} />
      ))}
    </List>
  );
}

const joined = (before: DecisionsQuery, { fetchMoreResult: more }: { fetchMoreResult: DecisionsQuery }) => ({
  decisions: { ...more.decisions, nodes: [...before.decisions.nodes, ...more.decisions.nodes] },
});
