import type { CasesOfMonth } from '@cxboard/domain/contact-reasons/cases.rules';
import { rangeWord, untilWord } from '@cxboard/messages/cases.messages';
import { whole } from '@cxboard/messages/figures';
import { useLingui } from '@lingui/react/macro';
import { DataTable } from '../../ui/data-table.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';

/** By the month in which cases were opened, the newest first: young months are still open and say so. */
export function CasesByMonth({ months }: { months: readonly CasesOfMonth[] }) {
  const { t, i18n } = useLingui();
  const { month: monthName } = useFormat();
  return (
    <Sheet title={t`By the month of opening`} flush>
      <DataTable
        label={t`Cases by month`}
        fitsPhone
        rows={months.toReversed()}
        rowKey={({ month }) => month}
        columns={[
          { key: 'month', head: t`Opened in`, isRowHead: true, cell: ({ month }) => monthName(month) },
          { key: 'cases', head: t`Cases`, isNumber: true, cell: ({ closed, open }) => whole(i18n, closed + open) },
          { key: 'open', head: t`Still open`, isNumber: true, cell: ({ open }) => whole(i18n, open) },
          {
            key: 'half',
            head: t`Half within`,
            isNumber: true,
            cell: ({ withOpen }) => untilWord(i18n, withOpen.median),
          },
          {
            key: 'range',
            head: t`Interval`,
            isNumber: true,
            hideOnPhone: true,
            cell: ({ withOpen }) => rangeWord(i18n, withOpen.median),
          },
          { key: 'most', head: t`Nine in ten`, isNumber: true, cell: ({ withOpen }) => untilWord(i18n, withOpen.p90) },
        ]}
      />
    </Sheet>
  );
}
