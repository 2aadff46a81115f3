import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useChanges } from '../../session/live.ts';
import { Button } from '../../ui/button.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { QuestionsPanel } from './questions-panel.tsx';
import { type AskedItem, type Question, useQuestions } from './use-questions.ts';

interface QuestionsSummaryProps {
  meetingId: string;
  items: readonly AskedItem[];
}

/** Beside the agenda: what still waits for an answer. Also where the agenda hears of new questions. */
export function QuestionsSummary({ meetingId, items }: QuestionsSummaryProps) {
  const { t } = useLingui();
  const [opened, open] = useState<AskedItem | null>(null);
  const { questions, unanswered, refetch } = useQuestions(meetingId);
  useChanges(['MEETING'], refetch, meetingId);
  const waiting = questions.filter(({ standing }) => standing === 'UNANSWERED');
  if (questions.length === 0) return null;
  return (
    <Sheet
      title={t`Questions before the meeting`}
      aside={<Plural value={unanswered} _0="all answered" one="# unanswered" other="# unanswered" />}
      flush
    >
      <List label={t`Unanswered questions`}>
        {waiting.map((question) => (
          <Waiting key={question.id} question={question} items={items} onOpen={open} />
        ))}
      </List>
      {opened && <QuestionsPanel meetingId={meetingId} item={opened} onClose={() => open(null)} />}
    </Sheet>
  );
}

interface WaitingProps {
  question: Question;
  items: readonly AskedItem[];
  onOpen: (item: AskedItem) => void;
}

function Waiting({ question: { itemId, text, asker, maySpeak }, items, onOpen }: WaitingProps) {
  const item = items.find(({ id }) => id === itemId);
  if (!item) return null;
  return (
    <Row
      title={<span className="line-clamp-3">{text}</span>}
      meta={
        <Trans>
          {asker.name}, about {item.title}
        </Trans>
      }
      trailing={
        <Button size="small" kind="quiet" onClick={() => onOpen(item)}>
          {maySpeak ? <Trans>Answer</Trans> : <Trans>Read</Trans>}
        </Button>
      }
    />
  );
}
