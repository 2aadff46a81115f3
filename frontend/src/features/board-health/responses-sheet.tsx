import { useSuspenseQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ResponsesDocument, type ResponsesQuery } from './board-health.generated.ts';

type Quarter = ResponsesQuery['responsesByQuarter'][number];

/** Executives who see feedback tend to explain it away, ask for more data, or act too early: for who leads the board. */
export function ResponsesSheet({ board }: { board: string }) {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(ResponsesDocument, { variables: { board }, fetchPolicy: 'cache-and-network' });
  const quarters = data.responsesByQuarter;
  const [newest] = quarters;
  if (!newest)
    return (
      <Sheet title={t`What the board makes of the numbers`}>
        <NothingMarked />
      </Sheet>
    );
  return (
    <Sheet title={t`What the board makes of the numbers`} flush>
      <p className="px-4 pb-3 text-read">
        <Finding quarter={newest} />{' '}
        <span className="text-ink-2">
          <Trans>Only those who lead the board see this.</Trans>
        </span>
      </p>
      <DataTable
        label={t`What was said on metrics, quarter by quarter`}
        rows={quarters}
        rowKey={({ quarter }) => quarter}
        fitsPhone
        columns={[
          { key: 'quarter', head: t`Quarter`, cell: ({ quarter }) => wordsOf(quarter), isRowHead: true },
          { key: 'explained', head: t`Explained`, cell: ({ explained }) => explained, isNumber: true },
          { key: 'moreData', head: t`More data`, cell: ({ moreData }) => moreData, isNumber: true },
          { key: 'respond', head: t`Respond`, cell: ({ respond }) => respond, isNumber: true },
          {
            key: 'without',
            head: t`Without known cause`,
            cell: ({ withoutKnownCause }) => withoutKnownCause,
            isNumber: true,
          },
        ]}
      />
    </Sheet>
  );
}

function NothingMarked() {
  return (
    <EmptyState>
      <Trans>
        Nothing is marked yet. Write results of metric items as explained, more data or respond, and the rates stand
        here.
      </Trans>
    </EmptyState>
  );
}

const wordsOf = (quarter: string): string => quarter.split('-').toReversed().join('\u00a0');

function Finding({ quarter: { quarter, explained, moreData, respond, withoutKnownCause } }: { quarter: Quarter }) {
  const all = explained + moreData + respond;
  const name = wordsOf(quarter);
  return (
    <>
      <Trans>
        In {name} the board explained {explained} of {all} findings, asked for more data on {moreData} and responded to{' '}
        {respond}.
      </Trans>{' '}
      {withoutKnownCause > 0 && (
        <Plural
          value={withoutKnownCause}
          one="Once it acted without a known cause."
          other="# times it acted without a known cause."
        />
      )}
    </>
  );
}
