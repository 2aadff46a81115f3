import { acceptanceWord, answerWords } from '@cxboard/messages/invitation-mails.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { type Answer, answers, type OneTapLink } from './answer-words.ts';

interface AnswerButtonsProps {
  link: OneTapLink;
  /** The answer whose button was pressed in the mail. */
  said: Answer | null;
  isBusy: boolean;
  refused: string | null;
  onAnswer: (answer: Answer | null) => Promise<void>;
}

/** One press answers. */
export function AnswerButtons({ link, said, isBusy, refused, onAnswer }: AnswerButtonsProps) {
  const { i18n } = useLingui();
  if (refused) return <Banner kind="warn">{refused}</Banner>;
  if (link.act !== 'ANSWER_INVITATION')
    return (
      <Button kind="primary" busy={isBusy} onClick={() => void onAnswer(null)}>
        {link.act === 'UNSUBSCRIBE' ? <Trans>Stop these mails</Trans> : <Trans>Report that nothing has changed</Trans>}
      </Button>
    );
  return (
    <div className="grid gap-3">
      {answers
        .toSorted((a, b) => Number(b === said) - Number(a === said))
        .map((answer, index) => (
          <Button
            key={answer}
            kind={index === 0 ? 'primary' : 'secondary'}
            busy={isBusy}
            onClick={() => void onAnswer(answer)}
          >
            {answerWords(i18n, answer)}
          </Button>
        ))}
    </div>
  );
}

/** What was answered, by this press or an earlier one. */
export function Answered({ link: { act, acceptance }, isNow }: { link: OneTapLink; isNow: boolean }) {
  const { i18n } = useLingui();
  if (act === 'UNSUBSCRIBE')
    return (
      <StatusMark tone="good">
        <Trans>Done. You still find everything on the page.</Trans>
      </StatusMark>
    );
  if (act === 'REPORT_NO_CHANGE')
    return (
      <StatusMark tone="good">
        {isNow ? <Trans>Reported. The last report counts on.</Trans> : <Trans>This was reported already.</Trans>}
      </StatusMark>
    );
  const answer = acceptanceWord(i18n, acceptance ?? 'NOT_ANSWERED');
  return (
    <div className="grid gap-2">
      <StatusMark tone={acceptance === 'ACCEPTED' ? 'good' : 'neutral'}>{answer}</StatusMark>
      <p className="text-body text-ink-2">
        {isNow ? (
          <Trans>The board knows. You change your answer on the page of the meeting.</Trans>
        ) : (
          <Trans>This link was used already. You change your answer on the page of the meeting.</Trans>
        )}
      </p>
    </div>
  );
}
