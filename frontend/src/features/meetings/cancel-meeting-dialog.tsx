import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { zodResolver } from '@hookform/resolvers/zod';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import * as z from 'zod/mini';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';
import { CancellationTurns } from './cancellation-turns.tsx';
import { useMeetingTitle } from '../../session/meeting-title.ts';
import type { MeetingCard } from './meeting-words.tsx';
import { CancelMeetingDocument } from './meetings.generated.ts';
import { useAct } from './use-act.ts';

interface CancelProps {
  meeting: MeetingCard;
  onClose: () => void;
}

/** Calling a meeting off binds, so it is asked: why, and what becomes of the turns of the kinds. */
export function CancelMeetingDialog({ meeting, onClose }: CancelProps) {
  const { t } = useLingui();
  const titleOf = useMeetingTitle();
  const { form, cancel } = useCancelling(meeting, onClose);
  const effect = useWatch({ control: form.control, name: 'effect' });
  return (
    <Dialog
      open
      size="wide"
      onClose={onClose}
      title={t`Cancel ${titleOf(meeting)}`}
      description={t`Its items go back to the backlog. This cannot be undone.`}
    >
      <Form
        form={form}
        onSubmit={cancel}
        submit={t`Cancel this meeting`}
        actions={
          <Button kind="quiet" onClick={onClose}>
            <Trans>Keep it</Trans>
          </Button>
        }
      >
        <TextArea name="reason" label={t`Reason`} hint={t`Everybody who sees the calendar reads it.`} />
        {!meeting.extraordinary && (
          <>
            <EffectChoice />
            <CancellationTurns meetingId={meeting.id} effect={effect === 'SHIFT' ? 'SHIFT' : 'SKIP'} />
          </>
        )}
      </Form>
    </Dialog>
  );
}

function EffectChoice() {
  const { t } = useLingui();
  return (
    <RadioGroup
      name="effect"
      label={t`The kinds of the meetings after it`}
      choices={[
        { value: 'SKIP', label: t`Skip`, hint: t`They go on as if this meeting had been held.` },
        { value: 'SHIFT', label: t`Shift`, hint: t`The next date takes this kind, and all later ones follow.` },
      ]}
    />
  );
}

function useCancelling({ id }: MeetingCard, onClose: () => void) {
  const { t } = useLingui();
  const toast = useToast();
  const act = useAct();
  const schema = useMemo(() => {
    const reason = z
      .string()
      .check(z.trim(), z.minLength(1, t`Say why, for those who meant to come.`), z.maxLength(limits.meetings.reason));
    return z.object({ reason, effect: z.string() });
  }, [t]);
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { reason: '', effect: 'SKIP' } });
  const [send] = useMutation(CancelMeetingDocument, {
    refetchQueries: ['MeetingCalendar', 'MeetingPage', 'BoardBacklog'],
  });
  const cancel = async ({ reason, effect }: { reason: string; effect: string }) => {
    const input = { meetingId: id, reason: reason.trim(), effect: effect === 'SHIFT' ? 'SHIFT' : 'SKIP' } as const;
    const done = await act(async () => (await send({ variables: { input } })).data?.cancelMeeting);
    if (!done) return;
    toast({ message: t`The meeting is cancelled` });
    onClose();
  };
  return { form, cancel };
}
