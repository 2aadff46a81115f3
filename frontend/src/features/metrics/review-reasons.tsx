import type { ReasonLine } from '@cxboard/domain/monthly-review/contact-review.rules';
import { percent } from '@cxboard/messages/figures';
import { emotionCell } from '@cxboard/messages/comments.messages';
import { reasonName } from '@cxboard/messages/review.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { csvOf, saveText } from '../../session/csv.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { ReviewComment } from './review-comment.tsx';
import { useAddresses } from '../../session/addresses.ts';
import { TextLink } from '../../ui/text-link.tsx';
import type { ContactsProps, Review } from './review-view.ts';
import { Spark } from './review-spark.tsx';

/** What each reason took and how it feels: contacts, emotion, hours, money, and who works on it; a cell that nothing fills says so. */
export function ReasonTable({ review, contacts }: ContactsProps) {
  const { t } = useLingui();
  const { head, lineOf } = useReasonLines(review);
  const save = () =>
    saveText(t`reasons-${review.name}.csv`, csvOf([head, ...contacts.reasons.map((line) => lineOf(line))]));
  return (
    <Sheet
      title={t`Reasons: volume, emotion, time and cost`}
      aside={
        <Button size="small" kind="quiet" onClick={save}>
          <Trans>CSV</Trans>
        </Button>
      }
    >
      <Finding contacts={contacts} />
      <div className="-mx-4 border-t border-line print:mx-0">
        <Table review={review} contacts={contacts} />
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

function useReasonLines(review: Review) {
  const { t, i18n } = useLingui();
  const { number } = useFormat();
  const money = useMoney();
  const notMeasured = t`not measured`;
  const emotions = new Map(review.emotions.map((one) => [one.reasonId, one]));
  const projects = Map.groupBy(review.reasonProjects, ({ reasonId }) => reasonId);
  const feels = ({ reasonId }: ReasonLine) => emotionCell(i18n, reasonId === null ? undefined : emotions.get(reasonId));
  const worked = ({ reasonId }: ReasonLine) =>
    (reasonId === null ? [] : (projects.get(reasonId) ?? [])).map(({ title }) => title).join(', ');
  const perContact = ({ costInCents, contacts }: ReasonLine) =>
    costInCents === null || contacts === 0 ? notMeasured : money(costInCents / contacts, 2);
  return {
    head: [
      ...[t`Reason`, t`Contacts`, t`Before`, t`Share`, t`Emotion`, t`Hours`, t`Cost`, t`Per contact`],
      t`Open project`,
    ],
    projectsOf: ({ reasonId }: ReasonLine) => (reasonId === null ? [] : (projects.get(reasonId) ?? [])),
    lineOf: (line: ReasonLine): string[] => [
      ...[
        reasonName(i18n, line.reason),
        number(line.contacts),
        number(line.before),
        percent(i18n, line.share, 1),
        feels(line),
      ],
      line.handlingHours === null ? notMeasured : number(Math.round(line.handlingHours)),
      line.costInCents === null ? notMeasured : money(line.costInCents),
      perContact(line),
      worked(line),
    ],
  };
}

function Table({ review, contacts }: ContactsProps) {
  const { t, i18n } = useLingui();
  const { head, lineOf, projectsOf } = useReasonLines(review);
  const rows = contacts.reasons.map((line) => ({ line, cells: lineOf(line) }));
  return (
    <DataTable
      label={t`Volume, emotion, time and cost of each reason`}
      isDense
      fitsPhone
      rows={rows}
      rowKey={({ line }) => line.reason}
      columns={[
        ...head.slice(0, -1).map((name, index) => ({
          key: name,
          head: name,
          isRowHead: index === 0,
          isNumber: index > 0,
          hideOnPhone: [2, 3, 5, 7].includes(index),
          cell: ({ cells }: (typeof rows)[number]) => cells[index],
        })),
        {
          key: 'project',
          head: head.at(-1),
          hideOnPhone: true,
          cell: ({ line }: (typeof rows)[number]) => <Projects projects={projectsOf(line)} />,
        },
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

/** Who works on it already: a reason that hurts and has no project stands out by its empty cell. */
function Projects({ projects }: { projects: Review['reasonProjects'] }) {
  const to = useAddresses();
  return projects.map(({ id, board, number, title }) => (
    <TextLink key={id} href={to.project(board, number)} className="line-clamp-1 max-w-48">
      {title}
    </TextLink>
  ));
}
