import { healthWord } from '@cxboard/messages/projects.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { SubjectFacts } from '../../session/subject-facts.tsx';
import { TopicProcessLinks } from '../../session/topic-processes.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Badge } from '../../ui/badge.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { SkeletonBox } from '../../ui/skeleton.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import type { AgendaProject_projectFragment } from './agenda.generated.ts';
import type { Item } from './agenda-view.ts';
import { useItemAsking, useTabling } from './item-asking.ts';
import { ItemConfidence, useItemName } from './item-confidence.tsx';
import { ItemGuest } from './item-guest.tsx';
import { ItemReporting } from './item-reporting.tsx';
import { healthTones } from './item-subject.tsx';
import { ItemOrigin, ItemWhy } from './item-why.tsx';
import { PaperReview } from './paper-review.tsx';
import { FrozenMetric } from './snapshot-dialog.tsx';
import { itemKind, itemTones } from './words.ts';

interface PublishedAgendaProps {
  items: readonly Item[];
  board: string;
  /** Shown when there is nothing to read. */
  empty: string;
}

/** Exactly what was published: the timetable, then the frozen numbers and the projects it speaks of. */
export function PublishedAgenda({ items, board, empty }: PublishedAgendaProps) {
  const { t } = useLingui();
  if (items.length === 0)
    return (
      <Sheet label={t`Agenda`}>
        <EmptyState>{empty}</EmptyState>
      </Sheet>
    );
  return (
    <>
      <Sheet title={t`Agenda`} titleOutside flush>
        <List label={t`Agenda items`}>
          {items.map((item) => (
            <TimetableRow key={item.id} item={item} />
          ))}
        </List>
      </Sheet>
      {items.map((item) => (
        <ItemPaper key={item.id} item={item} board={board} />
      ))}
    </>
  );
}

function TimetableRow({ item }: { item: Item }) {
  const { i18n } = useLingui();
  const { minutes } = useFormat();
  const nameOf = useItemName();
  const asked = useItemAsking();
  return (
    <Row
      leading={<span className="text-body">{item.startsClock}</span>}
      title={nameOf(item)}
      meta={
        <>
          <Badge tone={itemTones[item.kind]}>{itemKind(i18n, item.kind)}</Badge>
          {item.presenter && <span>{item.presenter.name}</span>}
          <ItemGuest item={item} />
          <ItemReporting item={item} />
          <ItemOrigin item={item} />
          <ItemConfidence item={item} />
          <ItemWhy item={item} acts={asked(item)} />
        </>
      }
      trailing={
        <>
          {item.presenter && <Avatar name={item.presenter.name} decorative />}
          <span className="min-w-14 text-right text-body">{minutes(item.minutes)}</span>
        </>
      }
    />
  );
}

interface PaperProps {
  item: Item;
  board: string;
}

/** What lies on the table for one item, when anything does. */
function ItemPaper({ item, board }: PaperProps) {
  const tabled = useTabling();
  if (item.kind === 'DEEP_DIVE' || item.kind === 'NOMINATION') return tabled(item);
  const paper = <Paper item={item} board={board} />;
  return hasPaper(item) ? (
    <Sheet title={item.title} aside={item.startsClock}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">{paper}</div>
    </Sheet>
  ) : null;
}

/** A period that is not over yet has no numbers to lay there. */
const hasPaper = ({ snapshot, project, topic, subject, reason }: Item): boolean =>
  Boolean(snapshot ?? project ?? topic ?? subject) || (reason?.name === 'MONTHLY_REVIEW' && !reason.overAfter);

function Paper({ item, board }: PaperProps) {
  const { snapshot, project, topic, subject, reason, reportedAfterPublication } = item;
  return (
    <>
      {snapshot && <Numbers snapshot={snapshot} />}
      {project && <ProjectPaper project={project} isLater={reportedAfterPublication} board={board} />}
      {reason?.name === 'MONTHLY_REVIEW' && <PaperReview review={reason} />}
      {topic && <TopicPaper topic={topic} board={board} />}
      {subject && <SubjectFacts subject={subject} board={board} />}
    </>
  );
}

const Numbers = ({ snapshot }: { snapshot: NonNullable<Item['snapshot']> }) => (
  <Suspense fallback={<SkeletonBox height={320} />}>
    <FrozenMetric snapshot={snapshot} />
  </Suspense>
);

interface TopicPaperProps {
  topic: NonNullable<Item['topic']>;
  board: string;
}

function TopicPaper({ topic: { number, finding, conclusion, charts, processes }, board }: TopicPaperProps) {
  const to = useAddresses();
  return (
    <>
      {[finding, conclusion].filter(Boolean).map((said) => (
        <p key={said} className="text-read wrap-anywhere whitespace-pre-line">
          {said}
        </p>
      ))}
      {charts.map((chart) => (
        <Numbers key={chart.id} snapshot={chart} />
      ))}
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-control">
        <TextLink href={to.topic(board, number)}>
          <Trans>Topic {number}</Trans>
        </TextLink>
        <TopicProcessLinks processes={processes} />
      </p>
    </>
  );
}

interface ProjectPaperProps {
  project: AgendaProject_projectFragment;
  isLater: boolean;
  board: string;
}

/** The newest report of a project, live until the meeting ends. */
function ProjectPaper({ project, isLater, board }: ProjectPaperProps) {
  const { i18n } = useLingui();
  const { dateTime } = useFormat();
  const to = useAddresses();
  const report = project.latestReport;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-control">
        <StatusMark tone={healthTones[project.health]}>{healthWord(i18n, project.health)}</StatusMark>
        <TextLink href={to.project(board, project.number)}>{project.title}</TextLink>
        <span className="text-ink-2">{project.owner.name}</span>
        {isLater && (
          <Badge framed tone="accent">
            <Trans>after publication</Trans>
          </Badge>
        )}
      </div>
      {report ? (
        <>
          <ReportTexts report={report} />
          <p className="text-meta text-ink-2">
            <Trans>
              Reported by {report.author.name}, {dateTime(report.reportedAt)}
            </Trans>
          </p>
        </>
      ) : (
        <p className="text-body text-ink-2">
          <Trans>Not reported.</Trans>
        </p>
      )}
    </div>
  );
}

function ReportTexts({ report }: { report: NonNullable<AgendaProject_projectFragment['latestReport']> }) {
  const { t } = useLingui();
  const { done, next, needsDecision } = report;
  const texts = [
    { term: t`Done`, text: done },
    { term: t`Next`, text: next },
    { term: t`Needs a decision`, text: needsDecision },
  ].filter(({ text }) => text !== '');
  return <DefinitionList items={texts.map(({ term, text }) => ({ term, detail: text }))} />;
}
