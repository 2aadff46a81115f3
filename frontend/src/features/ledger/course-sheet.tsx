import { sourceWord } from '@cxboard/messages/ledger.messages';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { DataTable } from '../../ui/data-table.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Stat } from '../../ui/stat.tsx';
import type { BoardLedger } from './ledger-view.ts';

type Stretch = BoardLedger['document']['stretches']['toDecision'];

/** How long it takes from what was seen to what changed, and whose nominations keep what they promise. */
export function CourseSheet({ ledger: { document } }: { ledger: BoardLedger }) {
  const { t } = useLingui();
  const { toDecision, toDelivery, toEffect } = document.stretches;
  return (
    <Sheet title={t`From signal to effect`} aside={<Trans>of projects that were nominated</Trans>}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4 sm:grid-cols-3">
          <Days label={t`Seen to decided`} stretch={toDecision} />
          <Days label={t`Decided to delivered`} stretch={toDelivery} />
          <Days label={t`Delivered to effect accepted`} stretch={toEffect} />
        </div>
        <Sources document={document} />
      </div>
    </Sheet>
  );
}

function Days({ label, stretch: { projects, medianDays } }: { label: string; stretch: Stretch }) {
  const { t } = useLingui();
  return (
    <Stat
      label={label}
      value={medianDays === null ? '–' : Math.round(medianDays)}
      unit={medianDays === null ? '' : t`days`}
      note={<Plural value={projects} _0="no project has come so far" one="# project" other="median of # projects" />}
    />
  );
}

/** Predicted against measured, by who nominated. */
function Sources({ document: { sources } }: Pick<BoardLedger, 'document'>) {
  const { t, i18n } = useLingui();
  const { percent } = useFormat();
  if (sources.length === 0)
    return (
      <p className="text-control text-ink-2">
        <Trans>No project has come from a nomination yet.</Trans>
      </p>
    );
  return (
    <DataTable
      label={t`Planned against measured, by source of nomination`}
      fitsPhone
      isDense
      rows={sources}
      rowKey={({ source }) => source}
      columns={[
        {
          key: 'source',
          head: t`Source of nomination`,
          isRowHead: true,
          cell: ({ source }) => sourceWord(i18n, source),
          onPhone: (row) => <MeasuredOf {...row} />,
        },
        { key: 'projects', head: t`Projects`, isNumber: true, cell: ({ projects }) => projects },
        { key: 'accepted', head: t`Measured`, isNumber: true, hideOnPhone: true, cell: ({ accepted }) => accepted },
        { key: 'improved', head: t`Improved`, isNumber: true, hideOnPhone: true, cell: ({ improved }) => improved },
        {
          key: 'plan',
          head: t`Measured of planned (median)`,
          isNumber: true,
          cell: ({ medianOfPlan }) => (medianOfPlan === null ? '–' : percent(medianOfPlan, 0)),
        },
      ]}
    />
  );
}

/** What the columns left out on a phone would say. */
const MeasuredOf = ({ accepted, improved }: { accepted: number; improved: number }) => (
  <Trans>
    {accepted} measured, {improved} improved
  </Trans>
);
