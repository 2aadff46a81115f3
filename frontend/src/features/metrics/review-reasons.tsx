import type { Figure } from '@cxboard/domain/figures/figure';
import type { ReasonLine } from '@cxboard/domain/monthly-review/contact-review.rules';
import { reasonCostsFigure } from '@cxboard/messages/reason-costs-figure.messages';
import { reasonName } from '@cxboard/messages/review.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { csvOf, saveText } from '../../session/csv.ts';
import { FigureActs } from '../../session/figure-acts.tsx';
import { useViewer } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { ReviewComment } from './review-comment.tsx';
import { Spark } from './review-spark.tsx';
import { askedOf, type ContactsProps, type Review } from './review-view.ts';

/** What each reason took and how it feels: contacts, emotion, hours, money, and who works on it; a cell that nothing fills says so. */
export function ReasonTable({ review, contacts }: ContactsProps) {
  const { t, i18n } = useLingui();
  const { currency } = useViewer().organization;
  const figure = reasonCostsFigure(i18n, review, { contacts, emotions: review.emotions, currency });
  const asked = askedOf(review);
  const projects = useProjects(review);
  const worked = contacts.reasons.map((line) =>
    projects(line)
      .map(({ title }) => title)
      .join(', '),
  );
  const save = () =>
    saveText(
      t`reasons-${review.name}.csv`,
      csvOf([[...figure.head, t`Open project`], ...figure.lines.map((cells, at) => [...cells, worked[at] ?? ''])]),
    );
  return (
    <Sheet
      title={figure.title}
      aside={
        <span className="flex flex-wrap justify-end gap-1">
          {asked && <FigureActs figure={figure} asked={asked} />}
          <Button size="small" kind="quiet" onClick={save}>
            <Trans>CSV</Trans>
          </Button>
        </span>
      }
    >
      <p className="mb-3 text-control text-ink-2">{figure.finding}.</p>
      <div className="-mx-4 border-t border-line print:mx-0">
        <Table figure={figure} contacts={contacts} projectsOf={projects} />
      </div>
      <ReviewComment review={review} block="REASONS" />
    </Sheet>
  );
}

/** Who works on a reason already. */
function useProjects(review: Review) {
  const projects = Map.groupBy(review.reasonProjects, ({ reasonId }) => reasonId);
  return ({ reasonId }: ReasonLine) => (reasonId === null ? [] : (projects.get(reasonId) ?? []));
}

interface TableProps extends Pick<ContactsProps, 'contacts'> {
  figure: Figure;
  projectsOf: ReturnType<typeof useProjects>;
}

function Table({ figure: { head, lines }, contacts, projectsOf }: TableProps) {
  const { t, i18n } = useLingui();
  const rows = contacts.reasons.map((line, at) => ({ line, cells: lines[at] ?? [] }));
  return (
    <DataTable
      label={t`Volume, emotion, time and cost of each reason`}
      isDense
      fitsPhone
      rows={rows}
      rowKey={({ line }) => line.reason}
      columns={[
        ...head.map((name, index) => ({
          key: name,
          head: name,
          isRowHead: index === 0,
          isNumber: index > 0,
          hideOnPhone: index > 1,
          cell: ({ cells }: (typeof rows)[number]) => cells[index],
          ...(index === 0 && {
            onPhone: ({ cells }: (typeof rows)[number]) => <OnPhone head={head} cells={cells} />,
          }),
        })),
        {
          key: 'project',
          head: t`Open project`,
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

/** On a phone the rest stands under the name: cost, hours, emotion. */
function OnPhone({ head, cells }: { head: readonly string[]; cells: readonly string[] }) {
  return (
    <span className="flex flex-wrap gap-x-3 text-meta text-ink-2">
      {[6, 5, 4].map((at) => (
        <span key={at} className="whitespace-nowrap">
          {head[at]} {cells[at]}
        </span>
      ))}
    </span>
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
