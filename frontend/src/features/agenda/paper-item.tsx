import { briefLabel, briefSentence } from '@cxboard/messages/effect-standing.messages';
import type { PackWords } from '@cxboard/messages/pack.messages';
import { statusOf } from '@cxboard/messages/project-standing.messages';
import { useLingui } from '@lingui/react/macro';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { BoardPaper_itemFragment } from './agenda.generated.ts';
import { PaperNomination, PaperQuestions, PaperSubject } from './paper-asked.tsx';
import { PaperDive } from './paper-dive.tsx';
import { PaperFigures } from './paper-figures.tsx';
import { PaperReview } from './paper-review.tsx';

interface PaperItemProps {
  item: BoardPaper_itemFragment;
  publishedAt: string;
  words: PackWords;
}

/** What lies on the table for one item, when anything does. */
export function PaperItem({ item, publishedAt, words }: PaperItemProps) {
  if (!hasSheet(item)) return null;
  const { title, startsClock, minutes, presenterName, isConfidential, lateVersion, questions } = item;
  const late = lateVersion && words.late(lateVersion);
  const about = [startsClock, words.minutes(minutes), presenterName, late].filter(Boolean).join(' · ');
  return (
    <Sheet title={title} aside={about}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {isConfidential && <p className="text-control text-ink-2">{words.forReaders}</p>}
        <Subject item={item} words={words} />
        <PaperQuestions questions={questions} publishedAt={publishedAt} words={words} />
      </div>
    </Sheet>
  );
}

const hasSheet = ({ questions, reason, ...about }: PaperItemProps['item']): boolean =>
  isAbout(about) || (reason?.name === 'MONTHLY_REVIEW' && !reason.overAfter) || questions.length > 0;

type Things = Pick<PaperItemProps['item'], 'snapshot' | 'project' | 'topic' | 'dive' | 'nomination' | 'subject'>;
const isAbout = ({ snapshot, project, topic, dive, nomination, subject }: Things): boolean =>
  [snapshot, project, topic, dive, nomination, subject].some((one) => one !== null);

function Subject({ item, words }: Pick<PaperItemProps, 'item' | 'words'>) {
  const { snapshot, project, topic, reason, promise, effect } = item;
  return (
    <>
      {reason?.name === 'MONTHLY_REVIEW' && <PaperReview review={reason} />}
      {snapshot && <PaperFigures snapshot={snapshot} />}
      {project && <Project {...{ project, promise, effect, words }} />}
      {topic && <Topic topic={topic} words={words} />}
      <Asking item={item} words={words} />
    </>
  );
}

/** What asks the board for a word. */
function Asking({ item: { dive, nomination, subject, promise }, words }: Pick<PaperItemProps, 'item' | 'words'>) {
  return (
    <>
      {dive && <PaperDive dive={dive} words={words} />}
      {nomination && <PaperNomination nomination={nomination} promise={promise} words={words} />}
      {subject && <PaperSubject subject={subject} />}
    </>
  );
}

interface ProjectProps extends Pick<PaperItemProps['item'], 'promise' | 'effect'> {
  project: NonNullable<PaperItemProps['item']['project']>;
  words: PackWords;
}

function Project({ project, promise, effect, words }: ProjectProps) {
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
    ...(promise ? [{ term: words.promise, detail: promise }] : []),
    ...(effect ? [{ term: briefLabel(i18n, effect), detail: briefSentence(i18n, effect) }] : []),
  ];
  return <DefinitionList items={[...facts, ...said]} />;
}

function Topic({ topic, words }: { topic: NonNullable<PaperItemProps['item']['topic']>; words: PackWords }) {
  const { number, question, finding, conclusion, charts, processes } = topic;
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
        <PaperFigures key={chart.id} snapshot={chart} />
      ))}
      {processes.map((dive) => (
        <section key={dive.number} className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <h3 className="text-body font-semibold">{dive.title}</h3>
          <PaperDive dive={dive} words={words} />
        </section>
      ))}
    </>
  );
}
