import { useMutation } from '@apollo/client/react';
import { type PulseAnswer, pulseAnswers } from '@cxboard/domain/vision/pulse.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { RadioGroup } from '../../ui/choice.tsx';
import { Form } from '../../ui/form.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { PulseResult } from './pulse-result.tsx';
import { useVisionActing } from './refusals.ts';
import { AnswerVisionPulseDocument } from './vision.generated.ts';
import type { Pulse } from './vision-view.ts';
import { pulseAnswerWords } from './words.ts';

/** Two questions to every employee between the rounds, and what they said once the second round reads it. */
export function PulseSheet({ pulse, showsWords }: { pulse: Pulse; showsWords: boolean }) {
  if (pulse.result) return <PulseResult pulse={pulse} result={pulse.result} />;
  return pulse.isOpen ? <Asked pulse={pulse} showsWords={showsWords} /> : null;
}

function Asked({ pulse, showsWords }: { pulse: Pulse; showsWords: boolean }) {
  const { t } = useLingui();
  const { hasAnswered, answered, asked } = pulse;
  return (
    <Sheet title={hasAnswered ? t`You have answered` : t`Two questions to you`}>
      <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-5 print:hidden">
        {showsWords && !hasAnswered && <Words pulse={pulse} />}
        {!hasAnswered && <Questions visionId={pulse.id} />}
        <p className="text-control text-ink-2">
          <Trans>
            {answered} of {asked} have answered.
          </Trans>{' '}
          {hasAnswered ? (
            <Trans>
              Your answers were added to the counts of your department and are kept nowhere else. The board reads the
              result in its second round.
            </Trans>
          ) : (
            <Trans>
              Your answers are only added to the counts of your department; that you have answered is kept apart,
              without a time. Nobody can find or change them afterwards. The board reads the result in its second round,
              and no group under five.
            </Trans>
          )}
        </p>
      </div>
    </Sheet>
  );
}

/** For employees, who do not see the draft: the words they are asked about. */
function Words({ pulse: { statement, promises } }: { pulse: Pulse }) {
  return (
    <div className="grid gap-3">
      <p className="text-title font-semibold tracking-[-0.01em] text-balance wrap-anywhere">{statement}</p>
      <ul className="grid gap-2">
        {promises.map((text) => (
          <li key={text} className="border-t border-line pt-2 text-read wrap-anywhere">
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface Values {
  lived: PulseAnswer | '';
  signed: PulseAnswer | '';
}

function Questions({ visionId }: { visionId: string }) {
  const { t, i18n } = useLingui();
  const act = useVisionActing();
  const [answer] = useMutation(AnswerVisionPulseDocument);
  const form = useForm<Values>({ defaultValues: { lived: '', signed: '' } });
  const send = async ({ lived, signed }: Values) => {
    if (lived === '') return form.setError('lived', { message: t`Choose one.` });
    if (signed === '') return form.setError('signed', { message: t`Choose one.` });
    const input = { visionId, lived, signed };
    return act(() => answer({ variables: { input } }).then(({ data }) => data?.answerVisionPulse));
  };
  const choices = pulseAnswers.map((value) => ({ value, label: i18n._(pulseAnswerWords[value]) }));
  return (
    <Form form={form} onSubmit={send} submit={t`Answer without my name`}>
      <RadioGroup name="lived" label={t`Do we live it today?`} choices={choices} />
      <RadioGroup name="signed" label={t`Would you sign it?`} choices={choices} />
    </Form>
  );
}
