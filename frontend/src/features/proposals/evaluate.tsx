import { limits } from '@cxboard/domain/limits';
import { type AnswerDecision, answerDecisions } from '@cxboard/domain/proposals/answer.rules';
import { answerDecision } from '@cxboard/messages/proposals.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { DateField } from '../../ui/text-field.tsx';
import { type AnswerWords, type Proposal, useMoves, useWriting } from './use-proposal-acts.ts';

const actOf = { ACCEPTED: 'ACCEPT', DECLINED: 'DECLINE', PARKED: 'PARK' } as const;
export type Writing = AnswerDecision | 'QUESTION' | null;

interface EvaluateProps {
  proposal: Proposal;
  /** What is being written: an answer of this kind, or a question. */
  writing: Writing;
  onWriting: (writing: Writing) => void;
}

/** The moves that are possible now, one press each; an answer and a question are written first. */
export function Evaluate({ proposal, writing, onWriting }: EvaluateProps) {
  const { t } = useLingui();
  const { acts } = proposal;
  const { ask, ...moves } = useMoves(proposal);
  const canAnswer = answerDecisions.some((decision) => acts.includes(actOf[decision]));
  if (!canAnswer && !['REVIEW', 'QUICK_WIN', 'IMPLEMENT'].some((act) => acts.some((possible) => possible === act)))
    return null;
  const isAsking = writing === 'QUESTION' && acts.includes('ASK');
  return (
    <Sheet title={t`Your answer`}>
      <div className="grid gap-4">
        <Moves proposal={proposal} moves={moves} {...{ writing, onWriting, canAnswer }} />
        {isAsking && <Question onAsk={ask} onClose={() => onWriting(null)} />}
        {writing !== null && writing !== 'QUESTION' && canAnswer && (
          <Answer key={proposal.id} proposal={proposal} decision={writing} onWriting={onWriting} />
        )}
      </div>
    </Sheet>
  );
}

interface MovesProps extends EvaluateProps {
  moves: Omit<ReturnType<typeof useMoves>, 'ask'>;
  canAnswer: boolean;
}

function Moves({ proposal: { acts, answerDraft }, moves, writing, onWriting, canAnswer }: MovesProps) {
  const { t } = useLingui();
  const possible = [
    ['REVIEW', t`Take it up`, () => void moves.review()],
    ['QUICK_WIN', t`Make it a quick win`, () => void moves.followUp('QUICK_WIN')],
    ['IMPLEMENT', t`It is done`, () => void moves.followUp('IMPLEMENTED')],
  ] as const;
  return (
    <div className="flex flex-wrap gap-2">
      {possible
        .filter(([act]) => acts.includes(act))
        .map(([act, label, run]) => (
          <Button key={act} kind="primary" onClick={run}>
            {label}
          </Button>
        ))}
      {acts.includes('ASK') && (
        <Button aria-expanded={writing === 'QUESTION'} onClick={() => onWriting('QUESTION')}>
          <Trans>Ask the author</Trans>
        </Button>
      )}
      {canAnswer && writing === null && (
        <Button onClick={() => onWriting(answerDraft?.decision ?? 'ACCEPTED')}>
          {answerDraft ? <Trans>Go on with the drafted answer</Trans> : <Trans>Write an answer</Trans>}
        </Button>
      )}
    </div>
  );
}

/** Ctrl or ⌘ with Enter sends what is being written. */
const onSend = (send: () => void) => (event: KeyboardEvent) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
};

function Question({ onAsk, onClose }: { onAsk: (question: string) => Promise<unknown>; onClose: () => void }) {
  const { t } = useLingui();
  const [question, setQuestion] = useState('');
  const ask = async () => {
    if (question.trim() && (await onAsk(question))) onClose();
  };
  return (
    <div className="grid gap-2">
      <TextArea
        label={t`Your question`}
        autoFocus
        rows={2}
        maxLength={limits.proposals.comment}
        value={question}
        onChange={setQuestion}
        onKeyDown={onSend(() => void ask())}
      />
      <div className="flex gap-2">
        <Button kind="primary" disabled={!question.trim()} onClick={() => void ask()}>
          <Trans>Ask</Trans>
        </Button>
        <Button kind="quiet" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </div>
  );
}

interface AnswerProps extends Pick<EvaluateProps, 'proposal' | 'onWriting'> {
  decision: AnswerDecision;
}

/** What is typed, beginning with what was drafted. */
function useAnswerWords({ answerDraft }: Proposal, decision: AnswerDecision) {
  const [text, setText] = useState(answerDraft?.text ?? '');
  const [parkedUntil, setParkedUntil] = useState(answerDraft?.parkedUntil ?? '');
  const words: AnswerWords = { decision, text, parkedUntil: (decision === 'PARKED' && parkedUntil) || null };
  return { words, setText, setParkedUntil };
}

function Answer({ proposal, decision, onWriting }: AnswerProps) {
  const { t, i18n } = useLingui();
  const { draft, publish } = useWriting(proposal);
  const { words, setText, setParkedUntil } = useAnswerWords(proposal, decision);
  const close = (done: unknown) => {
    if (done) onWriting(null);
  };
  const send = () => void publish(words).then(close);
  return (
    <div className="grid gap-3" onKeyDown={onSend(send)}>
      <Segmented
        label={t`Decision`}
        choices={answerDecisions.map((value) => ({ value, label: answerDecision(i18n, value) }))}
        value={decision}
        onChange={(value) => onWriting(value as AnswerDecision)}
      />
      {decision === 'PARKED' && (
        <DateField label={t`Looked at again on`} value={words.parkedUntil ?? ''} onChange={setParkedUntil} />
      )}
      <TextArea
        label={decision === 'ACCEPTED' ? t`What happens next` : t`Why`}
        hint={t`The author, the supporters and everybody else read it.`}
        optional={decision === 'ACCEPTED'}
        autoFocus
        rows={3}
        maxLength={limits.proposals.answer}
        value={words.text}
        onChange={setText}
      />
      <AnswerButtons onPublish={send} onKeep={() => void draft(words).then(close)} onClose={() => onWriting(null)} />
    </div>
  );
}

interface AnswerButtonsProps {
  onPublish: () => void;
  onKeep: () => void;
  onClose: () => void;
}

function AnswerButtons({ onPublish, onKeep, onClose }: AnswerButtonsProps) {
  return (
    <div className="flex flex-wrap gap-2">
      <Button kind="primary" onClick={onPublish}>
        <Trans>Publish</Trans>
      </Button>
      <Button onClick={onKeep}>
        <Trans>Keep as a draft</Trans>
      </Button>
      <Button kind="quiet" onClick={onClose}>
        <Trans>Cancel</Trans>
      </Button>
    </div>
  );
}
