import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { QuestionsPanel } from './questions-panel.tsx';
import { type AskedItem, useItemQuestions } from './use-questions.ts';

interface ItemQuestionsProps {
  meetingId: string;
  item: AskedItem;
}

/** In the row of an item: what was asked about it and waits for an answer, and the way to ask. */
export function ItemQuestions({ meetingId, item }: ItemQuestionsProps) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const asked = useItemQuestions(meetingId, item.id);
  const isVeiled = item.isConfidential && item.readers === null;
  if (asked.questions.length === 0 && (isVeiled || !asked.isOpen)) return null;
  return (
    <span data-screen-only className="contents print:hidden">
      {asked.unanswered > 0 && (
        <StatusMark tone="warn">
          <Plural value={asked.unanswered} one="# question unanswered" other="# questions unanswered" />
        </StatusMark>
      )}
      <Button kind="quiet" size="line" onClick={() => setOpen(true)}>
        <Way count={asked.questions.length} unanswered={asked.unanswered} />
        <span className="sr-only"> {t`about “${item.title}”`}</span>
      </Button>
      {isOpen && <QuestionsPanel meetingId={meetingId} item={item} onClose={() => setOpen(false)} />}
    </span>
  );
}

function Way({ count, unanswered }: { count: number; unanswered: number }) {
  if (unanswered > 0) return <Trans>Read</Trans>;
  return count > 0 ? <Plural value={count} one="# question" other="# questions" /> : <Trans>Ask</Trans>;
}
