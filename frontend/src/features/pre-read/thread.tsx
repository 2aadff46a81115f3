import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useViewer } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Tone } from '../../ui/tone.ts';
import { AnswerQuestionDocument, SettleQuestionDocument } from './pre-read.generated.ts';
import { SayForm } from './say-form.tsx';
import { type Question, useAsking } from './use-questions.ts';

const tones = { UNANSWERED: 'warn', ANSWERED: 'good', RESOLVED: 'neutral' } as const satisfies Record<
  Question['standing'],
  Tone
>;

/** One question with what was said to it. */
export function Thread({ question }: { question: Question }) {
  const { asker, text, askedAt, answers, maySpeak } = question;
  return (
    <article className="grid grid-cols-[minmax(0,1fr)] gap-3 border-b border-line pb-4 last:border-b-0">
      <Words name={asker.name} at={askedAt} text={text} />
      {answers.map((answer) => (
        <div key={answer.id} className="border-l-2 border-line pl-3">
          <Words name={answer.author.name} at={answer.saidAt} text={answer.text} />
        </div>
      ))}
      <Standing question={question} />
      {maySpeak && <Speaking question={question} />}
    </article>
  );
}

function Words({ name, at, text }: { name: string; at: string; text: string }) {
  const { dateTime } = useFormat();
  return (
    <div className="grid gap-0.5">
      <p className="text-meta text-ink-2">
        {name}, {dateTime(at)}
      </p>
      <p className="text-body wrap-anywhere whitespace-pre-line">{text}</p>
    </div>
  );
}

function Standing({ question: { standing, resolvedBy } }: { question: Question }) {
  return (
    <StatusMark tone={tones[standing]}>
      {standing === 'UNANSWERED' && <Trans>Unanswered</Trans>}
      {standing === 'ANSWERED' && <Trans>Answered</Trans>}
      {standing === 'RESOLVED' && <Trans>Settled, says {resolvedBy?.name ?? ''}</Trans>}
    </StatusMark>
  );
}

function Speaking({ question }: { question: Question }) {
  const [isWriting, write] = useState(false);
  if (isWriting) return <Writing question={question} onDone={() => write(false)} />;
  return (
    <div className="flex flex-wrap gap-2">
      {question.standing !== 'RESOLVED' && <Speak question={question} onSpeak={() => write(true)} />}
      <Settle question={question} />
    </div>
  );
}

/** Whoever asked asks on; the others answer. */
function useAsksOn({ asker }: Question): boolean {
  return asker.id === useViewer().personId;
}

function Speak({ question, onSpeak }: { question: Question; onSpeak: () => void }) {
  return (
    <Button size="small" onClick={onSpeak}>
      {useAsksOn(question) ? <Trans>Ask a follow-up</Trans> : <Trans>Answer</Trans>}
    </Button>
  );
}

function Writing({ question, onDone }: { question: Question; onDone: () => void }) {
  const { t } = useLingui();
  const act = useAsking();
  const asksOn = useAsksOn(question);
  const [say] = useMutation(AnswerQuestionDocument);
  const send = async (text: string) => {
    const input = { itemQuestionId: question.id, text };
    const said = await act(async () => (await say({ variables: { input } })).data?.answerQuestion);
    if (said) onDone();
    return said;
  };
  return (
    <SayForm
      label={asksOn ? t`Your follow-up` : t`Your answer`}
      submit={t`Send`}
      draftKey={`answer ${question.id}`}
      onSend={send}
      actions={
        <Button kind="quiet" onClick={onDone}>
          <Trans>Cancel</Trans>
        </Button>
      }
    />
  );
}

function Settle({ question: { id: itemQuestionId, standing } }: { question: Question }) {
  const act = useAsking();
  const [settle, { loading }] = useMutation(SettleQuestionDocument);
  const isSettled = standing === 'RESOLVED';
  const change = () => {
    const input = { itemQuestionId, isSettled: !isSettled };
    void act(async () => (await settle({ variables: { input } })).data?.settleQuestion);
  };
  return (
    <Button size="small" kind="quiet" busy={loading} onClick={change}>
      {isSettled ? <Trans>Open it again</Trans> : <Trans>It is settled</Trans>}
    </Button>
  );
}
