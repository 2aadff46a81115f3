import { useQuery } from '@apollo/client/react';
import { meetingKind } from '@cxboard/messages/meetings.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { useFormat } from '../../ui/format.tsx';
import { SkeletonLine } from '../../ui/skeleton.tsx';
import { CancellationPreviewDocument, type CancellationPreviewQuery } from './meetings.generated.ts';

type Turn = CancellationPreviewQuery['cancellationPreview']['changes'][number];
const shown = 8;

/** The dates that get another kind, before and after, so that the result is seen before it binds. */
export function CancellationTurns({ meetingId, effect }: { meetingId: string; effect: 'SKIP' | 'SHIFT' }) {
  const { t } = useLingui();
  const columns = useColumns();
  const { data, previousData } = useQuery(CancellationPreviewDocument, { variables: { meetingId, effect } });
  const changes = (data ?? previousData)?.cancellationPreview.changes;
  if (!changes) return <SkeletonLine width="60%" />;
  if (changes.length === 0)
    return (
      <p className="text-control text-ink-2">
        <Trans>No other meeting changes its kind.</Trans>
      </p>
    );
  const later = changes.length - shown;
  return (
    <div className="grid gap-2">
      <DataTable
        label={t`What the coming meetings become`}
        columns={columns}
        rows={changes.slice(0, shown)}
        rowKey={({ meetingId: id }) => id}
        isDense
      />
      {later > 0 && (
        <p className="text-control text-ink-2">
          <Trans>and {later} later ones in the same way</Trans>
        </p>
      )}
    </div>
  );
}

function useColumns(): Column<Turn>[] {
  const { t, i18n } = useLingui();
  const { day } = useFormat();
  return [
    {
      key: 'meeting',
      head: t`Meeting`,
      isRowHead: true,
      cell: ({ number, startsAt }) => `${number}, ${day(startsAt)}`,
    },
    { key: 'before', head: t`Before`, cell: ({ was }) => meetingKind(i18n, was) },
    {
      key: 'after',
      head: t`After`,
      cell: ({ was, becomes, kept }) =>
        kept ? t`${meetingKind(i18n, was)} stays: it has an agenda` : meetingKind(i18n, becomes),
    },
  ];
}
