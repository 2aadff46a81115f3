import { subjectLines } from '@cxboard/messages/item-subject.messages';
import type { PackWords } from '@cxboard/messages/pack.messages';
import { useLingui } from '@lingui/react/macro';
import { DefinitionList } from '../../ui/definition-list.tsx';
import type { BoardPaper_itemFragment as Paper } from './agenda.generated.ts';
import { PaperFigures } from './paper-figures.tsx';

interface PaperNominationProps extends Pick<Paper, 'promise'> {
  nomination: NonNullable<Paper['nomination']>;
  words: PackWords;
}

/** What asks to become a project, then what speaks for it. */
export function PaperNomination({ nomination, promise, words }: PaperNominationProps) {
  const { number, problem, ownerName, isBeforeVision, evidence } = nomination;
  return (
    <>
      <DefinitionList
        items={[
          { term: words.nomination(number), detail: problem || words.nothing },
          ...(promise ? [{ term: words.promise, detail: promise }] : []),
          ...(ownerName ? [{ term: words.wouldOwn, detail: ownerName }] : []),
          ...(isBeforeVision ? [{ term: words.vision, detail: words.noVision }] : []),
        ]}
      />
      {evidence.length > 0 && <h3 className="text-body font-semibold">{words.evidence}</h3>}
      {evidence.map(({ id, text, storyOf, proposal, snapshot }) => (
        <div key={id} className="grid grid-cols-[minmax(0,1fr)] gap-2">
          {proposal && <p className="text-body font-medium">{words.proposal(proposal.number, proposal.title)}</p>}
          {storyOf && <p className="text-body font-medium wrap-anywhere">{words.story(storyOf, text)}</p>}
          {[proposal?.text, storyOf ? '' : text].filter(Boolean).map((said) => (
            <p key={said} className="text-body wrap-anywhere whitespace-pre-line">
              {said}
            </p>
          ))}
          {snapshot && <PaperFigures snapshot={snapshot} />}
        </div>
      ))}
    </>
  );
}

/** The proposal, the decision or the promise an item is about. */
export function PaperSubject({ subject }: { subject: NonNullable<Paper['subject']> }) {
  const { i18n } = useLingui();
  return <DefinitionList items={subjectLines(i18n, subject).map(([term, detail]) => ({ term, detail }))} />;
}

interface PaperQuestionsProps extends Pick<Paper, 'questions'> {
  publishedAt: string;
  words: PackWords;
}

/** What was asked before the agenda was published is on paper too; what came since is here alone, and says so. */
export function PaperQuestions({ questions, publishedAt, words }: PaperQuestionsProps) {
  const isSince = ({ askedAt }: Question) => new Date(askedAt) > new Date(publishedAt);
  return (
    <>
      <Asked title={words.questions} questions={questions.filter((one) => !isSince(one))} words={words} />
      <Asked title={words.questionsSince} questions={questions.filter(isSince)} words={words} />
    </>
  );
}

type Question = Paper['questions'][number];

interface AskedProps extends Pick<Paper, 'questions'> {
  title: string;
  words: PackWords;
}

function Asked({ title, questions, words }: AskedProps) {
  if (questions.length === 0) return null;
  return (
    <section className="grid gap-3">
      <h3 className="text-body font-semibold">{title}</h3>
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
