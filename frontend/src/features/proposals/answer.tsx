import { isActedOn } from '@cxboard/domain/proposals/answer.rules';
import { proposalState } from '@cxboard/messages/proposals.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Tone } from '../../ui/tone.ts';
import { AnswerForm } from './answer-form.tsx';
import { type AnswerWords, type Proposal, useWriting } from './use-proposal-acts.ts';

type Given = NonNullable<Proposal['answer']>;

/** What was answered, before everything else; whoever evaluates puts it right here. */
export function Answer({ proposal }: { proposal: Proposal }) {
  const { t } = useLingui();
  const [isCorrecting, setCorrecting] = useState(false);
  const { answer, earlierAnswers, acts, isOwn } = proposal;
  if (!answer) return null;
  const mayCorrect = acts.includes('CORRECT') && !isCorrecting;
  return (
    <Sheet
      title={isOwn ? t`The answer to your proposal` : t`The answer`}
      aside={
        mayCorrect && (
          <Button size="small" onClick={() => setCorrecting(true)}>
            <Trans>Correct</Trans>
          </Button>
        )
      }
    >
      <div className="grid gap-3">
        {isCorrecting ? (
          <Correction proposal={proposal} answer={answer} onClose={() => setCorrecting(false)} />
        ) : (
          <Said answer={answer} />
        )}
        {earlierAnswers.length > 0 && (
          <Disclosure summary={<Trans>What was answered before</Trans>}>
            <div className="grid gap-3">
              {earlierAnswers.map((earlier) => (
                <Said key={earlier.publishedAt} answer={earlier} />
              ))}
            </div>
          </Disclosure>
        )}
      </div>
    </Sheet>
  );
}

const toneOf = { ACCEPTED: 'good', DECLINED: 'neutral', PARKED: 'warn' } as const satisfies Record<
  Given['decision'],
  Tone
>;

function Said({ answer: { decision, text, parkedUntil, publishedAt, isCorrection, writtenBy } }: { answer: Given }) {
  const { i18n } = useLingui();
  const { date } = useFormat();
  const { name } = writtenBy;
  const on = publishedAt ? date(publishedAt) : '';
  const until = parkedUntil ? date(parkedUntil) : '';
  return (
    <div className="grid gap-1.5">
      <StatusMark tone={toneOf[decision]}>
        {until ? <Trans>Parked, looked at again on {until}</Trans> : proposalState(i18n, decision)}
      </StatusMark>
      {text && <p className="text-read whitespace-pre-wrap wrap-anywhere">{text}</p>}
      <p className="text-control text-ink-2">
        {isCorrection ? (
          <Trans>
            corrected by {name} on {on}
          </Trans>
        ) : (
          <Trans>
            {name}, {on}
          </Trans>
        )}
      </p>
    </div>
  );
}

interface CorrectionProps {
  proposal: Proposal;
  answer: Given;
  onClose: () => void;
}

function Correction({ proposal, answer, onClose }: CorrectionProps) {
  const [decision, setDecision] = useState(answer.decision);
  const { correct } = useWriting(proposal);
  const begun: AnswerWords = { decision: answer.decision, text: answer.text, parkedUntil: answer.parkedUntil };
  const isDecided = proposal.state != null && isActedOn(proposal.state);
  const acts = { onDecide: setDecision, onPublish: correct, onClose };
  return <AnswerForm begun={begun} decision={decision} isDecided={isDecided} {...acts} />;
}
