import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { SidePanel } from '../../ui/dialog.tsx';
import { AskAboutItemDocument } from './pre-read.generated.ts';
import { SayForm } from './say-form.tsx';
import { Thread } from './thread.tsx';
import { type AskedItem, useAsking, useItemQuestions } from './use-questions.ts';

interface QuestionsPanelProps {
  meetingId: string;
  item: AskedItem;
  onClose: () => void;
}

/** Everything that was asked about one item, and a place to ask more. */
export function QuestionsPanel({ meetingId, item, onClose }: QuestionsPanelProps) {
  const { t } = useLingui();
  const act = useAsking();
  const [ask] = useMutation(AskAboutItemDocument);
  const { questions, isOpen } = useItemQuestions(meetingId, item.id);
  const send = (text: string) =>
    act(async () => (await ask({ variables: { input: { itemId: item.id, text } } })).data?.askAboutItem);
  return (
    <SidePanel
      open
      onClose={onClose}
      title={item.title}
      description={t`Questions before the meeting. Who presents the item is told, and so is who asked.`}
    >
      <div className="grid gap-5">
        {questions.length === 0 && (
          <p className="text-body text-ink-2">
            <Trans>Nobody has asked anything yet.</Trans>
          </p>
        )}
        {questions.map((question) => (
          <Thread key={question.id} question={question} />
        ))}
        {isOpen && <SayForm label={t`Your question`} submit={t`Ask`} draftKey={`question ${item.id}`} onSend={send} />}
      </div>
    </SidePanel>
  );
}
