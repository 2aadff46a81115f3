import { limits } from '@cxboard/domain/limits';
import { type AnswerDecision, answerDecisions } from '@cxboard/domain/proposals/answer.rules';
import { answerDecision } from '@cxboard/messages/proposals.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choice.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { DateField } from '../../ui/text-field.tsx';
import { onSend } from './on-send.ts';
import type { AnswerWords } from './use-proposal-acts.ts';

interface AnswerFormProps {
  /** What stands there already: the draft, or the answer to be put right. */
  begun: AnswerWords | null;
  decision: AnswerDecision;
  onDecide: (decision: AnswerDecision) => void;
  /** Whether it was done; what was typed stays when it was not. */
  onPublish: (words: AnswerWords) => Promise<unknown>;
  /** Only among evaluators; none where the answer has been read by everybody already. */
  onKeep?: (words: AnswerWords) => Promise<unknown>;
  onClose: () => void;
  /** Something has come of the decision: only its words are written anew. */
  isDecided?: boolean;
}

/** What is typed, beginning with what stands there. */
function useAnswerWords(begun: AnswerWords | null, decision: AnswerDecision) {
  const [text, setText] = useState(begun?.text ?? '');
  const [parkedUntil, setParkedUntil] = useState(begun?.parkedUntil ?? '');
  const words: AnswerWords = { decision, text, parkedUntil: (decision === 'PARKED' && parkedUntil) || null };
  return { words, setText, setParkedUntil };
}

/** A decision with its reason. */
export function AnswerForm(props: AnswerFormProps) {
  const { begun, decision, onDecide, onPublish, onKeep, onClose, isDecided } = props;
  const { t, i18n } = useLingui();
  const { words, setText, setParkedUntil } = useAnswerWords(begun, decision);
  const done = (act: (words: AnswerWords) => Promise<unknown>) => () =>
    void act(words).then((answer) => answer && onClose());
  return (
    <div className="grid gap-3" onKeyDown={onSend(done(onPublish))}>
      {isDecided ? (
        <p className="text-control text-ink-2">
          <Trans>Something has come of it already: the words can be put right, the decision stays.</Trans>
        </p>
      ) : (
        <Segmented
          label={t`Decision`}
          choices={answerDecisions.map((value) => ({ value, label: answerDecision(i18n, value) }))}
          value={decision}
          onChange={(value) => onDecide(value as AnswerDecision)}
        />
      )}
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
      <AnswerButtons onPublish={done(onPublish)} onKeep={onKeep && done(onKeep)} onClose={onClose} />
    </div>
  );
}

interface AnswerButtonsProps {
  onPublish: () => void;
  onKeep: (() => void) | undefined;
  onClose: () => void;
}

function AnswerButtons({ onPublish, onKeep, onClose }: AnswerButtonsProps) {
  return (
    <div className="flex flex-wrap gap-2">
      <Button kind="primary" onClick={onPublish}>
        {onKeep ? <Trans>Publish</Trans> : <Trans>Publish the correction</Trans>}
      </Button>
      {onKeep && (
        <Button onClick={onKeep}>
          <Trans>Keep as a draft</Trans>
        </Button>
      )}
      <Button kind="quiet" onClick={onClose}>
        <Trans>Cancel</Trans>
      </Button>
    </div>
  );
}
