import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { parseMinutes } from '@cxboard/domain/minutes';
import { meetingKind } from '@cxboard/messages/meetings.messages';
import { zodResolver } from '@hookform/resolvers/zod';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { useAddresses } from '../../session/addresses.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { DateField, TextField, TimeField } from '../../ui/text-field.tsx';
import { minutesField } from '../../session/minutes-field.ts';
import { PlanMeetingDocument } from './meetings.generated.ts';
import { whenFields } from './move-meeting-dialog.tsx';
import { placeFields } from './place-meeting-dialog.tsx';
import { useAct } from './use-act.ts';

interface PlanProps {
  board: { readonly id: string; readonly slug: string };
  onClose: () => void;
}

/** A meeting beside the cadence: it takes no turn from the others. */
export function PlanMeetingDialog({ board, onClose }: PlanProps) {
  const { t, i18n } = useLingui();
  const { form, plan } = usePlanning(board);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Extraordinary meeting`}
      description={t`It stands beside the cadence; the turns of the other meetings stay.`}
    >
      <Form
        form={form}
        onSubmit={plan}
        submit={t`Plan the meeting`}
        actions={
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        }
      >
        <Segmented
          name="kind"
          label={t`Kind`}
          choices={(['METRICS', 'PROJECT_REVIEW'] as const).map((kind) => ({
            value: kind,
            label: meetingKind(i18n, kind),
          }))}
        />
        <div className="flex flex-wrap gap-4">
          <DateField name="startsOn" label={t`Date`} />
          <TimeField name="startsClock" label={t`Begins`} />
          <TextField name="minutes" label={t`Minutes`} className="max-w-28" />
        </div>
        <TextField name="place" label={t`Place`} optional />
        <TextField name="videoUrl" type="url" label={t`Video link`} placeholder="https://" optional />
      </Form>
    </Dialog>
  );
}

const blank = { kind: 'METRICS', startsOn: '', startsClock: '', minutes: '60', place: '', videoUrl: '' };

function usePlanning({ id, slug }: PlanProps['board']) {
  const { t, i18n } = useLingui();
  const to = useAddresses();
  const navigate = useNavigate();
  const act = useAct();
  const schema = useMemo(() => {
    const when = whenFields({ date: t`Choose a date.`, time: t`Choose a time.` });
    const where = placeFields({ link: t`An address such as https://meet.example.org/board.` });
    const minutes = minutesField(i18n, limits.meetings.durationMinutes);
    return z.object({ kind: z.string(), minutes, ...when, ...where });
  }, [t, i18n]);
  const form = useForm({ resolver: zodResolver(schema), defaultValues: blank });
  const [send] = useMutation(PlanMeetingDocument, { refetchQueries: ['MeetingCalendar'] });
  const plan = async ({ kind, minutes, videoUrl, ...rest }: typeof blank) => {
    const input = {
      ...{
        boardId: id,
        ...rest,
        minutes: parseMinutes(minutes, limits.meetings.durationMinutes) ?? 60,
        videoUrl: videoUrl || null,
      },
      kind: kind === 'METRICS' ? 'METRICS' : 'PROJECT_REVIEW',
    } as const;
    const { data } = await send({ variables: { input } });
    if (data?.planMeeting.__typename === 'StartsInThePast')
      return form.setError('startsOn', { message: t`That time is past; choose one to come.` });
    const done = await act(() => Promise.resolve(data?.planMeeting));
    if (done?.__typename === 'Meeting') await navigate({ to: to.meeting(slug, done.number) });
  };
  return { form, plan };
}
