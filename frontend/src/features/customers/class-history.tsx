import { type QuarterOfClasses, shareHeld } from '@cxboard/domain/customers/class-history.rules';
import type { CustomerClass } from '@cxboard/domain/customers/classes.rules';
import { classWord, quarterWord } from '@cxboard/messages/customers.messages';
import { percent, whole } from '@cxboard/messages/figures';
import { useLingui } from '@lingui/react/macro';
import { DataTable } from '../../ui/data-table.tsx';
import { Sheet } from '../../ui/sheet.tsx';

const shown: readonly CustomerClass[] = ['MODEL', 'GROWTH', 'AT_RISK', 'DANGLING'];

/** The share of the revenue that each class held, quarter by quarter, the newest first. */
export function ClassHistory({ quarters }: { quarters: readonly QuarterOfClasses[]; currency: string }) {
  const { t, i18n } = useLingui();
  return (
    <Sheet title={t`Share of the revenue by quarter`} flush>
      <DataTable
        label={t`Shares of the classes`}
        fitsPhone
        rows={quarters.toReversed()}
        rowKey={({ quarter }) => quarter}
        columns={[
          { key: 'quarter', head: t`Quarter`, isRowHead: true, cell: ({ quarter }) => quarterWord(i18n, quarter) },
          ...shown.map((of) => ({
            key: of,
            head: classWord(i18n, of),
            isNumber: true,
            cell: (quarter: QuarterOfClasses) => {
              const share = shareHeld(quarter, of);
              return share === null ? '–' : percent(i18n, 100 * share);
            },
          })),
          {
            key: 'customers',
            head: t`Customers`,
            isNumber: true,
            hideOnPhone: true,
            cell: ({ customers }) => whole(i18n, customers),
          },
        ]}
      />
    </Sheet>
  );
}
