import type { Unmasked } from '@apollo/client';
import { useSuspenseQuery } from '@apollo/client/react';
import { isBoardsCall } from '@cxboard/domain/nominations/priority.rules';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { List } from '../../ui/list.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ShowMore } from '../../ui/show-more.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { useBoardHere, useNominationPlace } from './nomination-place.ts';
import { filterOf, useNominationFilter } from './nomination-filter.ts';
import { NominationFilters } from './nomination-filters.tsx';
import { NominationRow } from './nomination-row.tsx';
import { NominationsDocument, type NominationsQuery } from './nominations.generated.ts';

export function NominationsPage() {
  const { t } = useLingui();
  const board = useBoardHere();
  const may = useMay();
  const to = useAddresses();
  const navigate = useNavigate();
  const mayNominate = board !== null && may.nominate({ boardId: board.id });
  const begin = () => void navigate({ to: to.nominate(board?.slug ?? '') });
  useShortcut('n', begin, { label: t`Nominate`, isOn: mayNominate });
  return (
    <Page
      title={t`Nominations`}
      meta={board?.name}
      actions={
        mayNominate && (
          <Button kind="primary" icon={Plus} onClick={begin}>
            <Trans>Nominate</Trans>
          </Button>
        )
      }
    >
      <Nominations onNew={mayNominate ? begin : null} />
    </Page>
  );
}

type Part = Unmasked<NominationsQuery>;
const joined = (before: Part, { fetchMoreResult: { nominations } }: { fetchMoreResult: Part }) => ({
  nominations: { ...nominations, nodes: [...before.nominations.nodes, ...nominations.nodes] },
});

function Nominations({ onNew }: { onNew: (() => void) | null }) {
  const { t } = useLingui();
  const { board } = useNominationPlace();
  const filter = useNominationFilter();
  const asked = useDeferredValue(filter.words);
  const { data, refetch, fetchMore } = useSuspenseQuery(NominationsDocument, {
    variables: { board, filter: filterOf(asked) },
    fetchPolicy: 'cache-and-network',
  });
  useChanges(['NOMINATION', 'MEETING'], refetch);
  const { nodes, totalCount, pageInfo } = data.nominations;
  if (nodes.length === 0 && !filter.isNarrowed) return <NoNominations onNew={onNew} />;
  const ranked = nodes.flatMap(({ id, priority }) => (priority ? [{ id, score: 0, ...priority }] : []));
  const readOn = () => fetchMore({ variables: { after: pageInfo.endCursor }, updateQuery: joined });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <NominationFilters filter={filter} named={nodes.flatMap(({ owner }) => owner ?? [])} />
      {isBoardsCall(ranked) && <BoardsCall />}
      <Sheet flush label={t`Nominations`}>
        {nodes.length === 0 ? (
          <NothingFits onClear={filter.clear} />
        ) : (
          <List label={t`Nominations`}>
            {nodes.map((nomination) => (
              <NominationRow key={nomination.id} nomination={nomination} />
            ))}
          </List>
        )}
      </Sheet>
      <p className="text-control text-ink-2" role="status">
        <Plural value={totalCount} one="# nomination" other="# nominations" />
      </p>
      {pageInfo.hasNextPage && (
        <ShowMore onMore={readOn}>
          <Trans>Show more nominations</Trans>
        </ShowMore>
      )}
    </div>
  );
}

/** The formula advises; where one judgement turns the order round, it says so itself. */
function BoardsCall() {
  return (
    <p className="text-control text-ink-2">
      <Trans>
        One step of one judgement would change this order: where the ranges of ranks overlap, the order is the board’s
        call.
      </Trans>
    </p>
  );
}

function NoNominations({ onNew }: { onNew: (() => void) | null }) {
  return (
    <EmptyState
      action={
        onNew && (
          <Button kind="primary" icon={Plus} onClick={onNew}>
            <Trans>Nominate the first</Trans>
          </Button>
        )
      }
    >
      <Trans>Nothing is nominated yet. Nominate from the page of a metric, from a proposal, or by hand.</Trans>
    </EmptyState>
  );
}

function NothingFits({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState
      action={
        <Button onClick={onClear}>
          <Trans>Show all nominations</Trans>
        </Button>
      }
    >
      <Trans>No nomination fits this filter.</Trans>
    </EmptyState>
  );
}
