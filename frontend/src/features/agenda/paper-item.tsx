import type { SnapshotContent } from '@cxboard/domain/metrics/snapshot.rules';
import { breakdownTable, trendTable, type WordTable } from '@cxboard/messages/frozen-tables.messages';
import type { PackWords } from '@cxboard/messages/pack.messages';
import { statusOf } from '@cxboard/messages/project-standing.messages';
import { useLingui } from '@lingui/react/macro';
import { Suspense } from 'react';
import { DataTable } from '../../ui/data-table.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { SkeletonBox } from '../../ui/skeleton.tsx';
import type { BoardPaper_itemFragment, FrozenMetric_snapshotFragment } from './agenda.generated.ts';
import { FrozenMetric } from './snapshot-dialog.tsx';

interface PaperItemProps {
  item: BoardPaper_itemFragment;
  words: PackWords;
}

/** What lies on the table for one item, when anything does. */
export function PaperItem({ item, words }: PaperItemProps) {
  if (!hasSheet(item)) return null;
  const { title, startsClock, minutes, presenterName, isConfidential, lateVersion, questions } = item;
  const late = lateVersion && words.late(lateVersion);
  const about = [startsClock, words.minutes(minutes), presenterName, late].filter(Boolean).join(' · ');
  return (
    <Sheet title={title} aside={about}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {isConfidential && <p className="text-control text-ink-2">{words.forReaders}</p>}
        <Subject item={item} words={words} />
        {questions.length > 0 && <Questions questions={questions} words={words} />}
      </div>
    </Sheet>
  );
}

const hasSheet = ({ snapshot, project, topic, nomination, questions }: PaperItemProps['item']): boolean =>
  Boolean(snapshot ?? project ?? topic ?? nomination) || questions.length > 0;

function Subject({ item: { snapshot, project, topic, nomination }, words }: PaperItemProps) {
  return (
    <>
      {snapshot && <Figures snapshot={snapshot} />}
      {project && <Project project={project} words={words} />}
      {topic && <Topic topic={topic} words={words} />}
      {nomination && <Nomination nomination={nomination} words={words} />}
    </>
  );
}

type Paper = PaperItemProps['item'];

/** What asks to become a project, then what speaks for it. */
function Nomination({ nomination, words }: { nomination: NonNullable<Paper['nomination']>; words: PackWords }) {
  const { number, problem, ownerName, evidence } = nomination;
  return (
    <>
      <DefinitionList
        items={[
          { term: words.nomination(number), detail: problem || words.nothing },
          ...(ownerName ? [{ term: words.wouldOwn, detail: ownerName }] : []),
        ]}
      />
      {evidence.length > 0 && <h3 className="text-body font-semibold">{words.evidence}</h3>}
      {evidence.map(({ id, text, proposal, snapshot }) => (
        <div key={id} className="grid grid-cols-[minmax(0,1fr)] gap-2">
          {proposal && <p className="text-body font-medium">{words.proposal(proposal.number, proposal.title)}</p>}
          {[proposal?.text, text].filter(Boolean).map((said) => (
            <p key={said} className="text-body wrap-anywhere whitespace-pre-line">
              {said}
            </p>
          ))}
          {snapshot && <Figures snapshot={snapshot} />}
        </div>
      ))}
    </>
  );
}

function Questions({ questions, words }: { questions: Paper['questions']; words: PackWords }) {
  return (
    <section className="grid gap-3">
      <h3 className="text-body font-semibold">{words.questions}</h3>
      {questions.map(({ id, text, askerName, askedAt, answers }) => (
        <div key={id} className="grid gap-1 break-inside-avoid">
          <p className="text-body font-medium wrap-anywhere whitespace-pre-line">{text}</p>
          <p className="text-meta text-ink-2">{words.saidBy(askerName, askedAt)}</p>
          {answers.length === 0 && <p className="pl-4 text-body text-ink-2">{words.unanswered}</p>}
          {answers.map((answer) => (
            <div key={answer.id} className="grid gap-0.5 pl-4">
              <p className="text-body wrap-anywhere whitespace-pre-line">{answer.text}</p>
              <p className="text-meta text-ink-2">{words.saidBy(answer.authorName, answer.saidAt)}</p>
            </div>
          ))}
        </div>
      ))}
    </section>
  );
}

/** The charts as they were frozen, and all that they draw as tables. */
function Figures({ snapshot }: { snapshot: FrozenMetric_snapshotFragment }) {
  const { i18n } = useLingui();
  const { series, breakdown }: SnapshotContent = snapshot.content;
  return (
    <>
      <Suspense fallback={<SkeletonBox height={320} />}>
        <FrozenMetric snapshot={snapshot} />
      </Suspense>
      {series.points.length > 0 && <Numbers label={snapshot.metricName} table={trendTable(i18n, { series })} />}
      {breakdown && (
        <Numbers label={`${snapshot.metricName}: ${breakdown.dimension}`} table={breakdownTable(i18n, breakdown)} />
      )}
    </>
  );
}

function Numbers({ label, table: { head, lines } }: { label: string; table: WordTable }) {
  return (
    <section className="grid gap-1.5">
      <h3 className="text-body font-semibold">{label}</h3>
      <div className="rounded-sheet border border-line print:border-0">
        <DataTable
          label={label}
          isDense
          rows={lines}
          rowKey={([name = '']) => name}
          columns={head.map((name, index) => ({
            key: name,
            head: name,
            isRowHead: index === 0,
            isNumber: index > 0,
            hideOnPhone: index === 2 || index === 3,
            cell: (line: readonly string[]) => line[index] ?? '',
          }))}
        />
      </div>
    </section>
  );
}

function Project({ project, words }: { project: NonNullable<PaperItemProps['item']['project']>; words: PackWords }) {
  const { i18n } = useLingui();
  const { ownerName, report } = project;
  const said = report
    ? [
        { term: words.done, detail: report.done || words.nothing },
        { term: words.next, detail: report.next || words.nothing },
        { term: words.needsDecision, detail: report.needsDecision || words.nothing },
      ]
    : [];
  const facts = [
    { term: words.owner, detail: ownerName },
    { term: words.status, detail: statusOf(project, { i18n, words }) },
  ];
  return <DefinitionList items={[...facts, ...said]} />;
}

function Topic({ topic, words }: { topic: NonNullable<PaperItemProps['item']['topic']>; words: PackWords }) {
  const { number, question, finding, conclusion, charts } = topic;
  return (
    <>
      <DefinitionList
        items={[
          { term: words.topic(number), detail: question },
          { term: words.finding, detail: finding || words.nothing },
          { term: words.conclusion, detail: conclusion || words.nothing },
        ]}
      />
      {charts.map((chart) => (
        <Figures key={chart.id} snapshot={chart} />
      ))}
    </>
  );
}
