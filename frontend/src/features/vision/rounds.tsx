import { useMutation } from '@apollo/client/react';
import { addDays } from '@cxboard/domain/local-time';
import { limits } from '@cxboard/domain/limits';
import { daysBetweenRounds, roundOf, type Stance, stances } from '@cxboard/domain/vision/vision.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { useMay, useViewer } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { Form } from '../../ui/form.tsx';
import { useFormat } from '../../ui/format.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useVisionActing } from './refusals.ts';
import { AnswerVisionDocument, MoveVisionDocument } from './vision.generated.ts';
import type { Vision } from './vision-view.ts';
import { stanceWords } from './words.ts';

const next = { DRAFT: 'ROUND_1', ROUND_1: 'ROUND_2', ROUND_2: 'RATIFIED' } as const;

/** The chair opens the rounds and ratifies; the page says what it still waits for. */
export function RoundActions({ vision }: { vision: Vision }) {
  const { t } = useLingui();
  const may = useMay();
  const act = useVisionActing();
  const [move, { loading }] = useMutation(MoveVisionDocument);
  const { state } = vision;
  if (!may.draftVision({ boardId: vision.boardId }) || !(state in next)) return null;
  const words = { DRAFT: t`Open the first round`, ROUND_1: t`Open the second round`, ROUND_2: t`Ratify` };
  const step = state as keyof typeof next;
  const go = () => {
    const input = { visionId: vision.id, expectedVersion: vision.version, to: next[step] };
    void act(() => move({ variables: { input } }).then(({ data }) => data?.moveVision));
  };
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button kind="primary" busy={loading} onClick={go}>
        {words[step]}
      </Button>
      {vision.roundOneOn && state === 'ROUND_1' && <Earliest day={addDays(vision.roundOneOn, daysBetweenRounds)} />}
    </div>
  );
}

function Earliest({ day }: { day: string }) {
  const { date } = useFormat();
  const from = date(day);
  return (
    <p className="text-control text-ink-2">
      <Trans>Possible from {from} on: a week to sleep on it and to ask those who will live it.</Trans>
    </p>
  );
}

interface Values {
  stance: Stance;
  text: string;
}

/** Agree, agree with a reservation, or object: each member for themselves. */
export function OwnAnswer({ vision }: { vision: Vision }) {
  const { t, i18n } = useLingui();
  const { personId } = useViewer();
  const may = useMay();
  const act = useVisionActing();
  const [answer] = useMutation(AnswerVisionDocument);
  const round = roundOf(vision.state);
  const own = vision.answers.find((one) => one.person.id === personId && one.round === round);
  const form = useForm<Values>({ defaultValues: { stance: own?.stance ?? 'AGREE', text: own?.text ?? '' } });
  if (!may.answerVision({ boardId: vision.boardId })) return null;
  const send = async ({ stance, text }: Values) => {
    if (stance !== 'AGREE' && text.trim() === '')
      return form.setError('text', { message: t`Say what the reservation or the objection is.` });
    const input = { visionId: vision.id, stance, text: text.trim() };
    return act(() => answer({ variables: { input } }).then(({ data }) => data?.answerVision));
  };
  const choices = stances.map((value) => ({ value, label: i18n._(stanceWords[value]) }));
  return (
    <div className="max-w-[720px]">
      <Form form={form} onSubmit={send} submit={own ? t`Change my answer` : t`Answer`}>
        <RadioGroup name="stance" label={t`Your answer`} choices={choices} />
        <TextArea name="text" label={t`In your words`} maxLength={limits.text.short} rows={2} optional />
      </Form>
    </div>
  );
}
