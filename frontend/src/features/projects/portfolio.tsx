import { useSuspenseQuery } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Download } from 'lucide-react';
import { useDeferredValue } from 'react';
import { useChanges } from '../../session/live.ts';
import { Button } from '../../ui/button.tsx';
import { PortfolioDocument } from './portfolio.generated.ts';
import { PortfolioChanges } from './portfolio-changes.tsx';
import { usePortfolioCsv } from './portfolio-csv.ts';
import { PortfolioGrid } from './portfolio-grid.tsx';
import { PortfolioOrder } from './portfolio-order.tsx';
import { PortfolioTimeline } from './portfolio-timeline.tsx';
import { filterOf, groupingIn, type ProjectFilter, type ProjectView } from './project-filter.ts';
import { useProjectPlace } from './project-place.ts';

interface PortfolioProps {
  view: Exclude<ProjectView, 'list'>;
  filter: ProjectFilter;
}

/** The same projects in one of the pictures of a portfolio. */
export function Portfolio({ view, filter }: PortfolioProps) {
  const { board } = useProjectPlace();
  const asked = useDeferredValue(filter.words);
  // An order is of all projects that are going on, whatever the list is narrowed to.
  const narrowed = filterOf(view === 'order' ? {} : asked);
  const { data, refetch } = useSuspenseQuery(PortfolioDocument, {
    variables: { board, filter: narrowed },
    fetchPolicy: 'cache-and-network',
  });
  useChanges(['PROJECT'], refetch);
  const save = usePortfolioCsv(board);
  const { portfolio } = data;
  const by = groupingIn(filter.words.by);
  return (
    <>
      {view === 'grid' && (
        <PortfolioGrid rows={portfolio.rows} by={by} board={board} onBy={(next) => filter.change({ by: next })} />
      )}
      {view === 'timeline' && <PortfolioTimeline rows={portfolio.rows} />}
      {view === 'order' && <PortfolioOrder portfolio={portfolio} readAgain={refetch} />}
      {view === 'changes' && <PortfolioChanges portfolio={portfolio} board={board} />}
      <Button icon={Download} onClick={() => save(portfolio.rows)} className="justify-self-start print:hidden">
        <Trans>Export as CSV</Trans>
      </Button>
    </>
  );
}
