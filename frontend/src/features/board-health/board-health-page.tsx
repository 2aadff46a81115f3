import { useSuspenseQuery } from '@apollo/client/react';
import { localDateOf } from '@cxboard/domain/local-time';
import { Trans, useLingui } from '@lingui/react/macro';
import { useAddressPart, useAddressState, textIn } from '../../session/address-state.ts';
import { useAddresses } from '../../session/addresses.ts';
import { useMay, useViewer } from '../../session/viewer-context.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Page } from '../../ui/page.tsx';
import { Select } from '../../ui/select.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { AttendanceSheet } from './attendance-sheet.tsx';
import { BoardHealthPageDocument } from './board-health.generated.ts';
import { type Compared, quartersShown, spansOf, wasAnythingDone } from './health-view.ts';
import { MeetingsSheet } from './meetings-sheet.tsx';
import { ResponsesSheet } from './responses-sheet.tsx';
import { StuckSheet } from './stuck-sheet.tsx';
import { WorkSheet } from './work-sheet.tsx';

/** How the board itself works: whether it meets, who comes, how long matters wait, and what is kept of its promises. */
export function BoardHealthPage() {
  const { t } = useLingui();
  const to = useAddresses();
  const { date } = useFormat();
  const board = useAddressPart('board');
  const { organization, boardsHere } = useViewer();
  const today = localDateOf(new Date(), organization.timeZone);
  const [{ quarter }, setView] = useAddressState((search) => ({ quarter: textIn(search['quarter']) }));
  const spans = spansOf(quarter, today);
  const { data } = useSuspenseQuery(BoardHealthPageDocument, {
    variables: { board, ...spans },
    fetchPolicy: 'cache-and-network',
  });
  const [from, until] = [date(spans.from), date(spans.to)];
  return (
    <Page
      title={t`Board health`}
      meta={
        <Trans>
          {from} to {until}, beside the same span before
        </Trans>
      }
      breadcrumbs={[{ label: boardsHere.find(({ slug }) => slug === board)?.name ?? board, href: to.board(board) }]}
    >
      <div className="w-56">
        <Select
          label={t`Period`}
          value={quarter ?? ''}
          onChange={(value) => setView({ quarter: value || undefined })}
          options={[
            { value: '', label: t`Last 12 months` },
            ...quartersShown(today).map((one) => ({ value: one, label: quarterWords(one) })),
          ]}
        />
      </div>
      <Judged compared={data} boardId={data.now.boardId} board={board} />
    </Page>
  );
}

/** "Q3 2026" */
const quarterWords = (quarter: string): string => quarter.split('-').toReversed().join(' ');

function Judged({ compared, boardId, board }: { compared: Compared; boardId: string; board: string }) {
  const may = useMay();
  const responses = may.runMeeting({ boardId }) && <ResponsesSheet board={board} />;
  if (!wasAnythingDone(compared.now))
    return (
      <>
        <Sheet>
          <EmptyState>
            <Trans>No meeting was planned and nothing was decided or due in these days.</Trans>
          </EmptyState>
        </Sheet>
        {responses}
      </>
    );
  return (
    <>
      <MeetingsSheet {...compared} />
      <WorkSheet {...compared} board={board} />
      <StuckSheet {...compared} />
      <AttendanceSheet {...compared} />
      {responses}
    </>
  );
}
