import { acceptanceWord, answerWords } from '@cxboard/messages/invitation-mails.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { ActionAnswered, ActionButtons } from './action-answer.tsx';
import { type AnswerButtonsProps, answers, type OneTapLink } from './answer-words.ts';
import { NoChangeAnswered, NoChangeButtons } from './no-change-answer.tsx';

/** One press answers. */
export function AnswerButtons(props: AnswerButtonsProps) {
  const { link, isBusy, refused, onAnswer } = props;
  if (link.act === 'ANSWER_ACTION') return <ActionButtons {...props} />;
  if (refused) return <Banner kind="warn">{refused}</Banner>;
  if (link.act === 'ANSWER_INVITATION') return <InvitationButtons {...props} />;
  if (link.act === 'REPORT_NO_CHANGE') return <NoChangeButtons {...props} />;
  return (
    <Button kind="primary" busy={isBusy} onClick={() => void onAnswer({})}>
      <Trans>Stop these mails</Trans>
    </Button>
  );
}

function InvitationButtons({ pressed, isBusy, onAnswer }: AnswerButtonsProps) {
  const { i18n } = useLingui();
  return (
    <div className="grid gap-3">
      {answers
        .toSorted((a, b) => Number(b === pressed) - Number(a === pressed))
        .map((answer, index) => (
          <Button
            key={answer}
            kind={index === 0 ? 'primary' : 'secondary'}
            busy={isBusy}
            onClick={() => void onAnswer({ answer })}
          >
            {answerWords(i18n, answer)}
          </Button>
        ))}
    </div>
  );
}

interface AnsweredProps {
  link: OneTapLink;
  isNow: boolean;
}

/** What was answered, by this press or an earlier one. */
export function Answered({ link, isNow }: AnsweredProps) {
  if (link.act === 'ANSWER_ACTION') return <ActionAnswered link={link} isNow={isNow} />;
  if (link.act === 'ANSWER_INVITATION') return <InvitationAnswered link={link} isNow={isNow} />;
  if (link.act === 'UNSUBSCRIBE')
    return (
      <StatusMark tone="good">
        <Trans>Done. You still find everything on the page.</Trans>
      </StatusMark>
    );
  return <NoChangeAnswered link={link} isNow={isNow} />;
}

function InvitationAnswered({ link: { acceptance }, isNow }: AnsweredProps) {
  const { i18n } = useLingui();
  const answer = acceptanceWord(i18n, acceptance ?? 'NOT_ANSWERED');
  return (
    <div className="grid gap-2">
      <StatusMark tone={acceptance === 'ACCEPTED' ? 'good' : 'neutral'}>{answer}</StatusMark>
      <p className="text-body text-ink-2">
        {isNow ? (
          <Trans>The board sees your answer. To change it, sign in and open the meeting.</Trans>
        ) : (
          <Trans>You answered this already. To change it, sign in and open the meeting.</Trans>
        )}
      </p>
    </div>
  );
}
