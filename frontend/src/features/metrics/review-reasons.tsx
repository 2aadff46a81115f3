import type { ReasonLine } from '@cxboard/domain/monthly-review/contact-review.rules';
import { percent } from '@cxboard/messages/figures';
import { reasonName } from '@cxboard/messages/review.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { csvOf, saveText } from '../../session/csv.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { ReviewComment } from './review-comment.tsx';
import type { ContactsProps } from './review-view.ts';
import { Spark } from './review-spark.tsx';

/** What each reason took: contacts, hours, money; a cell that no file fills says so. */
export function ReasonTable({ review, contacts }: ContactsProps) {
  const { t } = useLingui();
  const { head, lineOf } = useReasonLines();
  const save = () =>
    saveText(t`reasons-${review.name}.csv`, csvOf([head, ...contacts.reasons.map((line) => lineOf(line))]));
  return (
    <Sheet
      title={t`Reasons: volume, time and cost`}
      aside={
        <Button size="small" kind="quiet" onClick={save}>
          <Trans>CSV</Trans>
        </Button>
      }
    >
      <Finding contacts={contacts} />
      <div className="-mx-4 border-t border-line print:mx-0">
        <Table contacts={contacts} />
      </div>
      <ReviewComment review={review} block="REASONS" />
    </Sheet>
  );
}

/** The reason that costs most, which is often not the most frequent one. */
function Finding({ contacts: { reasons, costInCents } }: Pick<ContactsProps, 'contacts'>) {
  const { i18n } = useLingui();
  const money = useMoney();
  const [dearest] = reasons
    .filter((line) => !line.isResidual && line.costInCents !== null)
    .toSorted((a, b) => (b.costInCents ?? 0) - (a.costInCents ?? 0));
  if (!dearest || costInCents === null)
    return (
      <p className="mb-3 text-control text-ink-2">
        <Trans>No file says what contacts cost.</Trans>
      </p>
    );
  const share = percent(i18n, (100 * (dearest.costInCents ?? 0)) / Math.max(1, costInCents));
  return (
    <p className="mb-3 text-control text-ink-2">
      <Trans>
        {dearest.reason} costs most: {money(dearest.costInCents ?? 0)}, {share} of {money(costInCents)}.
      </Trans>
    </p>
  );
}

function useMoney() {
  const { number } = useFormat();
  const { currency } = useViewer().organization;
  return (cents: number, digits = 0) =>
    number(cents / 100, { style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function useReasonLines() {
  const { t, i18n } = useLingui();
  const { number } = useFormat();
  const money = useMoney();
  const notMeasured = t`not measured`;
  const perContact = ({ costInCents, contacts }: ReasonLine) =>
    costInCents === null || contacts === 0 ? notMeasured : money(costInCents / contacts, 2);
  return {
    head: [t`Reason`, t`Contacts`, t`Before`, t`Share`, t`Hours`, t`Cost`, t`Per contact`],
    lineOf: (line: ReasonLine): string[] => [
      ...[reasonName(i18n, line.reason), number(line.contacts), number(line.before), percent(i18n, line.share, 1)],
      line.handlingHours === null ? notMeasured : number(Math.round(line.handlingHours)),
      line.costInCents === null ? notMeasured : money(line.costInCents),
      perContact(line),
    ],
  };
}

function Table({ contacts }: Pick<ContactsProps, 'contacts'>) {
  const { t, i18n } = useLingui();
  const { head, lineOf } = useReasonLines();
  const rows = contacts.reasons.map((line) => ({ line, cells: lineOf(line) }));
  return (
    <DataTable
      label={t`Volume, time and cost of each reason`}
      isDense
      rows={rows}
      rowKey={({ line }) => line.reason}
      columns={[
        ...head.map((name, index) => ({
          key: name,
          head: name,
          isRowHead: index === 0,
          isNumber: index > 0,
          hideOnPhone: index === 2 || index === 4 || index === 6,
          cell: ({ cells }: (typeof rows)[number]) => cells[index],
        })),
        {
          key: 'year',
          head: t`Last year`,
          hideOnPhone: true,
          cell: ({ line }: (typeof rows)[number]) => (
            <Spark values={line.trend} label={reasonName(i18n, line.reason)} />
          ),
        },
      ]}
    />
  );
}
