import { useSuspenseQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useMay, useViewer } from '../../session/viewer-context.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ShowMore } from '../../ui/show-more.tsx';
import { type Resolution, votedOn } from './resolution-view.ts';
import { ResolutionsDocument, type ResolutionsQuery } from './resolutions.generated.ts';
import { Standing } from './standing.tsx';

/** What the board decides between two meetings: what is open first. */
export function ResolutionsPage() {
  const { t } = useLingui();
  const to = useAddresses();
  const { board = '' } = useParams({ strict: false });
  const mayOpen = useMayOpen(board);
  const { data, refetch, fetchMore } = useSuspenseQuery(ResolutionsDocument, {
    variables: { board },
    fetchPolicy: 'cache-and-network',
  });
  useChanges(['RESOLUTION'], refetch);
  const { nodes, totalCount, pageInfo } = data.resolutions;
  const readOn = () => fetchMore({ variables: { after: pageInfo.endCursor }, updateQuery: joined });
  return (
    <Page
      title={t`Between meetings`}
      meta={<Plural value={totalCount} one="# circular resolution" other="# circular resolutions" />}
      breadcrumbs={[{ label: t`Decisions`, href: to.decisions(board) }]}
      actions={
        mayOpen && (
          <ButtonLink kind="primary" icon={Plus} href={to.newResolution(board)}>
            <Trans>Put to the vote</Trans>
          </ButtonLink>
        )
      }
    >
      <Sheet flush label={t`Between meetings`}>
        <Resolutions resolutions={nodes} board={board} />
      </Sheet>
      {pageInfo.hasNextPage && <ShowMore onMore={readOn} />}
    </Page>
  );
}

function useMayOpen(slug: string): boolean {
  const may = useMay();
  const board = useViewer().boardsHere.find((one) => one.slug === slug);
  return board !== undefined && may.openResolution({ boardId: board.id });
}

const joined = (before: ResolutionsQuery, { fetchMoreResult: more }: { fetchMoreResult: ResolutionsQuery }) => ({
  resolutions: { ...more.resolutions, nodes: [...before.resolutions.nodes, ...more.resolutions.nodes] },
});

function Resolutions({ resolutions, board }: { resolutions: readonly Resolution[]; board: string }) {
  const { t } = useLingui();
  if (resolutions.length === 0)
    return (
      <EmptyState>
        <Trans>
          Nothing was put to the vote between meetings yet. What cannot wait for the next one is decided here.
        </Trans>
      </EmptyState>
    );
  return (
    <List label={t`Between meetings`}>
      {resolutions.map((resolution) => (
        <ResolutionRow key={resolution.id} resolution={resolution} board={board} />
      ))}
    </List>
  );
}

function ResolutionRow({ resolution, board }: { resolution: Resolution; board: string }) {
  const { date } = useFormat();
  const to = useAddresses();
  const { number, text, state, closesOn, settledOn, decisionNumber, proposer, voters } = resolution;
  const day = date(settledOn ?? closesOn);
  return (
    <Row
      leading={number}
      title={text}
      href={to.resolution(board, number)}
      meta={
        <>
          <span>{state === 'OPEN' ? <Trans>until {day}</Trans> : day}</span>
          {state === 'OPEN' && (
            <span>
              <Trans>
                {votedOn(resolution)} of {voters.length} voted
              </Trans>
            </span>
          )}
          {decisionNumber !== null && <Trans>decision {decisionNumber}</Trans>}
          <span>{proposer.name}</span>
        </>
      }
      trailing={<Standing resolution={resolution} />}
      wraps
    />
  );
}
