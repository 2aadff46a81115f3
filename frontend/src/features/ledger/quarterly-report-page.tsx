import { useMutation, useSuspenseQuery } from '@apollo/client/react';
import { lastQuarters, quarterBefore, quarterOf } from '@cxboard/domain/board-health/quarter.rules';
import { isQuarter } from '@cxboard/domain/board-health/quarter-word.rules';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { textIn, useAddressPart, useAddressState } from '../../session/address-state.ts';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useToday } from '../../session/today.ts';
import { useBoard, useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Select } from '../../ui/select.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { MakeQuarterlyReportDocument, QuarterlyReportPageDocument } from './quarterly-report.generated.ts';
import { Report } from './report.tsx';
import { useReportActing } from './report-refusals.ts';

/** Two pages to the executive board: gathered in one act, worded by hand, frozen. */
export function QuarterlyReportPage() {
  const { t } = useLingui();
  const to = useAddresses();
  const board = useAddressPart('board');
  const today = useToday();
  const [view, setView] = useAddressState((search) => ({ quarter: textIn(search['quarter']) }));
  const quarter = isQuarter(view.quarter) ? view.quarter : quarterBefore(quarterOf(today));
  const { data, refetch } = useSuspenseQuery(QuarterlyReportPageDocument, {
    variables: { board, quarter },
    fetchPolicy: 'cache-and-network',
  });
  useChanges(['QUARTERLY_REPORT'], refetch);
  const options = lastQuarters(today, limits.boardHealth.quarters).map((one) => ({ value: one, label: wordsOf(one) }));
  return (
    <Page
      title={t`Report to the executive board`}
      meta={<Trans>Two pages: decided, delivered, changed, worth, asked</Trans>}
      breadcrumbs={[{ label: t`Value ledger`, href: to.ledger(board) }]}
    >
      <div className="w-56 print:hidden">
        <Select label={t`Quarter`} value={quarter} onChange={(one) => setView({ quarter: one })} options={options} />
      </div>
      {data.quarterlyReport ? (
        <Report key={quarter} report={data.quarterlyReport} />
      ) : (
        <NotMade quarter={quarter} onMade={refetch} />
      )}
    </Page>
  );
}

/** "Q3 2026" */
const wordsOf = (quarter: string): string => quarter.split('-').toReversed().join(' ');

function NotMade({ quarter, onMade }: { quarter: string; onMade: () => Promise<unknown> }) {
  const may = useMay();
  const board = useBoard();
  const act = useReportActing();
  const [make, { loading }] = useMutation(MakeQuarterlyReportDocument);
  const boardId = board?.id ?? '';
  const begin = async () => {
    await act(() => make({ variables: { input: { boardId, quarter } } }).then(({ data }) => data?.makeQuarterlyReport));
    await onMade();
  };
  const mayMake = may.writeQuarterlyReport({ boardId });
  return (
    <Sheet>
      <EmptyState
        action={
          mayMake && (
            <Button kind="primary" busy={loading} onClick={() => void begin()}>
              <Trans>Make the report</Trans>
            </Button>
          )
        }
      >
        <Trans>Nobody has made the report of this quarter yet.</Trans>
      </EmptyState>
    </Sheet>
  );
}
