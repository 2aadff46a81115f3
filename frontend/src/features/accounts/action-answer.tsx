import { type ActionAnswer, actionAnswers } from '@cxboard/domain/decisions/action-answer.rules';
import { limits } from '@cxboard/domain/limits';
import { longDate } from '@cxboard/messages/figures';
import { actionAnswerWords } from '@cxboard/messages/mails.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { DateField } from '../../ui/text-field.tsx';
import type { AnswerButtonsProps, OneTapLink } from './answer-words.ts';

const isExplained = (word: string | null): word is Explained => word === 'NEW_DATE' || word === 'NEED_HELP';
type Explained = Exclude<ActionAnswer, 'DONE'>;

/** Done is one press; another day or a call for help may say why. */
export function ActionButtons({ pressed, isBusy, refused, onAnswer }: AnswerButtonsProps) {
  const { i18n } = useLingui();
  const [explained, explain] = useState<Explained | null>(isExplained(pressed) ? pressed : null);
  if (explained) return <Explaining {...{ isBusy, refused, onAnswer, explained }} onBack={() => explain(null)} />;
  return (
    <div className="grid gap-3">
      {refused && <Banner kind="warn">{refused}</Banner>}
      {actionAnswers
        .toSorted((a, b) => Number(b === pressed) - Number(a === pressed))
        .map((actionAnswer, index) => (
          <Button
            key={actionAnswer}
            kind={index === 0 ? 'primary' : 'secondary'}
            busy={isBusy}
            onClick={() => (isExplained(actionAnswer) ? explain(actionAnswer) : void onAnswer({ actionAnswer }))}
          >
            {actionAnswerWords(i18n, actionAnswer)}
          </Button>
        ))}
    </div>
  );
}

type ExplainingProps = Pick<AnswerButtonsProps, 'isBusy' | 'refused' | 'onAnswer'> & {
  explained: Explained;
  onBack: () => void;
};

function Explaining({ isBusy, refused, onAnswer, explained, onBack }: ExplainingProps) {
  const { t } = useLingui();
  const [dueOn, setDueOn] = useState('');
  const [because, setBecause] = useState('');
  const isLater = explained === 'NEW_DATE';
  return (
    <div className="grid gap-3">
      {refused && <Banner kind="warn">{refused}</Banner>}
      {isLater && <DateField label={t`By when?`} value={dueOn} onChange={setDueOn} />}
      <TextArea
        label={isLater ? t`Why does it take longer?` : t`What is in the way?`}
        optional
        rows={3}
        maxLength={limits.text.short}
        value={because}
        onChange={setBecause}
      />
      <Button
        kind="primary"
        busy={isBusy}
        disabled={isLater && !dueOn}
        onClick={() => void onAnswer({ actionAnswer: explained, because, ...(isLater && { dueOn }) })}
      >
        {isLater ? <Trans>Promise it by this day</Trans> : <Trans>Ask the board for help</Trans>}
      </Button>
      <Button kind="quiet" onClick={onBack}>
        <Trans>Back to the other answers</Trans>
      </Button>
    </div>
  );
}

/** How the action stands after this press, or after an earlier one. */
export function ActionAnswered({ link: { action }, isNow }: { link: OneTapLink; isNow: boolean }) {
  return (
    <div className="grid gap-2">
      <Standing action={action} />
      <p className="text-body text-ink-2">
        {isNow ? (
          <Trans>The board sees it. To change it, sign in and open your actions.</Trans>
        ) : (
          <Trans>You answered this already. To change it, sign in and open your actions.</Trans>
        )}
      </p>
    </div>
  );
}

function Standing({ action }: Pick<OneTapLink, 'action'>) {
  const { i18n } = useLingui();
  if (!action || action.state === 'DROPPED')
    return (
      <StatusMark tone="neutral">
        <Trans>Not needed any more</Trans>
      </StatusMark>
    );
  if (action.state === 'DONE')
    return (
      <StatusMark tone="good">
        <Trans>Done</Trans>
      </StatusMark>
    );
  const dueOn = longDate(i18n, action.dueOn);
  return action.helpAskedAt ? (
    <StatusMark tone="warn">
      <Trans>You asked for help</Trans>
    </StatusMark>
  ) : (
    <StatusMark tone="accent">
      <Trans>Promised by {dueOn}</Trans>
    </StatusMark>
  );
}
