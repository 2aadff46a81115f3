import { Trans } from '@lingui/react/macro';
import { useChanges } from '../../session/live.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Thread } from './thread.tsx';
import { useItemQuestions, useQuestions } from './use-questions.ts';

/** In the meeting, under the item that is on: what was asked before and is still open, and what was answered. */
export function AskedBefore({ meetingId, itemId }: { meetingId: string; itemId: string }) {
  const { refetch } = useQuestions(meetingId);
  useChanges(['MEETING'], refetch, meetingId);
  const { questions } = useItemQuestions(meetingId, itemId);
  const open = questions.filter(({ standing }) => standing === 'UNANSWERED');
  const done = questions.filter(({ standing }) => standing !== 'UNANSWERED');
  if (questions.length === 0) return null;
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-3 border-t border-line pt-4">
      <h3 className="text-section font-semibold">
        <Trans>Asked before the meeting</Trans>
      </h3>
      {open.map((question) => (
        <Thread key={question.id} question={question} />
      ))}
      {done.length > 0 && (
        <Disclosure summary={<Trans>Answered before ({done.length})</Trans>}>
          {done.map((question) => (
            <Thread key={question.id} question={question} />
          ))}
        </Disclosure>
      )}
    </section>
  );
}
