import { useSuspenseQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Printer } from 'lucide-react';
import { useAddressPart } from '../../session/address-state.ts';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { CourseSheet } from './course-sheet.tsx';
import { EntriesSheet } from './entries-sheet.tsx';
import { LedgerPageDocument } from './ledger.generated.ts';
import type { BoardLedger } from './ledger-view.ts';
import { PromisesSheet } from './promises-sheet.tsx';
import { TotalSheet } from './total-sheet.tsx';
import { ValueModelSheet } from './value-model-sheet.tsx';

/** What the accepted effects of the board are worth, each figure with its interval and where it comes from. */
export function LedgerPage() {
  const { t } = useLingui();
  const to = useAddresses();
  const board = useAddressPart('board');
  const { boardsHere } = useViewer();
  const { data, refetch } = useSuspenseQuery(LedgerPageDocument, {
    variables: { board },
    fetchPolicy: 'cache-and-network',
  });
  useChanges(['PROJECT'], refetch);
  const { id: boardId, document } = data.ledger;
  const ledger = { boardId, board, document };
  return (
    <Page
      title={t`Value ledger`}
      meta={<Trans>What accepted effects are worth in a year, and never what was hoped for</Trans>}
      breadcrumbs={[{ label: boardsHere.find(({ slug }) => slug === board)?.name ?? board, href: to.board(board) }]}
      actions={
        <>
          <ButtonLink href={to.valueModel(board)}>
            <Trans>Value model</Trans>
          </ButtonLink>
          <ButtonLink href={to.quarterlyReport(board)}>
            <Trans>Quarterly report</Trans>
          </ButtonLink>
          <Button icon={Printer} onClick={() => window.print()}>
            <Trans>Print</Trans>
          </Button>
        </>
      }
    >
      {document.entries.length === 0 ? <NothingAccepted ledger={ledger} /> : <Accepted ledger={ledger} />}
      <ValueModelSheet ledger={ledger} />
      <CourseSheet ledger={ledger} />
      <PromisesSheet ledger={ledger} />
    </Page>
  );
}

function Accepted({ ledger }: { ledger: BoardLedger }) {
  return (
    <>
      <TotalSheet ledger={ledger} />
      <EntriesSheet ledger={ledger} />
    </>
  );
}

function NothingAccepted({ ledger: { document } }: { ledger: BoardLedger }) {
  const { list } = useFormat();
  const waiting = list(document.waiting.map(({ title }) => title));
  return (
    <Sheet>
      <EmptyState>
        {waiting ? (
          <Trans>No effect is accepted yet. Measured and waiting for a metrics session: {waiting}.</Trans>
        ) : (
          <Trans>No effect is accepted yet. Money appears here once the board accepts what was measured.</Trans>
        )}
      </EmptyState>
    </Sheet>
  );
}
