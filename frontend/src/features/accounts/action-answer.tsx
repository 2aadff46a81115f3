import { actionAnswers } from '@cxboard/domain/decisions/action-answer.rules';
import { longDate } from '@cxboard/messages/figures';
import { actionAnswerWords } from '@cxboard/messages/mails.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { DateField } from '../../ui/text-field.tsx';
import type { AnswerButtonsProps, OneTapLink } from './answer-words.ts';

/** Done, later or not alone: one press, and for another day that day. */
export function ActionButtons({ pressed, isBusy, refused, onAnswer }: AnswerButtonsProps) {
  const { i18n } = useLingui();
  const [isLater, setLater] = useState(pressed === 'NEW_DATE');
  if (isLater) return <NewDate {...{ isBusy, refused, onAnswer }} onBack={() => setLater(false)} />;
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
            onClick={() => (actionAnswer === 'NEW_DATE' ? setLater(true) : void onAnswer({ actionAnswer }))}
          >
            {actionAnswerWords(i18n, actionAnswer)}
          </Button>
        ))}
    </div>
  );
}

type NewDateProps = Pick<AnswerButtonsProps, 'isBusy' | 'refused' | 'onAnswer'> & { onBack: () => void };

function NewDate({ isBusy, refused, onAnswer, onBack }: NewDateProps) {
  const { t } = useLingui();
  const [dueOn, setDueOn] = useState('');
  return (
    <div className="grid gap-3">
      {refused && <Banner kind="warn">{refused}</Banner>}
      <DateField label={t`Until when?`} value={dueOn} onChange={setDueOn} />
      <Button
        kind="primary"
        busy={isBusy}
        disabled={!dueOn}
        onClick={() => void onAnswer({ actionAnswer: 'NEW_DATE', dueOn })}
      >
        <Trans>Promise it until this day</Trans>
      </Button>
      <Button kind="quiet" onClick={onBack}>
        <Trans>Other answers</Trans>
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
          <Trans>The board knows. You change it on the page of the actions.</Trans>
        ) : (
          <Trans>This link was used already. You change it on the page of the actions.</Trans>
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
      <Trans>Due on {dueOn}</Trans>
    </StatusMark>
  );
}
