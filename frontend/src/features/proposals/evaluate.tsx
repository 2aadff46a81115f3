import { limits } from '@cxboard/domain/limits';
import { type AnswerDecision, answerDecisions } from '@cxboard/domain/proposals/answer.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { AnswerForm } from './answer-form.tsx';
import { onSend } from './on-send.ts';
import { type Proposal, useMoves, useWriting } from './use-proposal-acts.ts';

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
          <Answering key={proposal.id} proposal={proposal} decision={writing} onWriting={onWriting} />
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
  /** What nobody has taken up yet is taken up by whoever answers it. */
  const write = async () => {
    if (canAnswer || (await moves.review())) onWriting(answerDraft?.decision ?? 'ACCEPTED');
  };
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
      {(canAnswer || acts.includes('REVIEW')) && writing === null && (
        <Button onClick={() => void write()}>
          {answerDraft ? <Trans>Go on with the drafted answer</Trans> : <Trans>Write an answer</Trans>}
        </Button>
      )}
    </div>
  );
}

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

interface AnsweringProps extends Pick<EvaluateProps, 'proposal' | 'onWriting'> {
  decision: AnswerDecision;
}

/** An answer that nobody was given yet, beginning with what was drafted. */
function Answering({ proposal, decision, onWriting }: AnsweringProps) {
  const { draft, publish } = useWriting(proposal);
  return (
    <AnswerForm
      begun={proposal.answerDraft}
      decision={decision}
      onDecide={onWriting}
      onPublish={publish}
      onKeep={draft}
      onClose={() => onWriting(null)}
    />
  );
}
