import { useApolloClient, useMutation } from '@apollo/client/react';
import { zodResolver } from '@hookform/resolvers/zod';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { DateField, TimeField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useSendingAfterOthers } from '../../session/acting.ts';
import { useMeetingTitle } from '../../session/meeting-title.ts';
import type { MeetingCard } from './meeting-words.tsx';
import { MoveMeetingDocument } from './meetings.generated.ts';
import { useAct } from './use-act.ts';

interface MoveProps {
  meeting: MeetingCard;
  onClose: () => void;
}

/** Another date or time for one meeting; the cadence stays. */
export function MoveMeetingDialog({ meeting, onClose }: MoveProps) {
  const { t } = useLingui();
  const titleOf = useMeetingTitle();
  const { form, move } = useMoving(meeting, onClose);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Move ${titleOf(meeting)}`}
      description={t`Times are those of the meeting, ${meeting.timeZone}. The other meetings stay.`}
    >
      <Form
        form={form}
        onSubmit={move}
        submit={t`Move`}
        actions={
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        }
      >
        {meeting.state === 'PUBLISHED' && (
          <Banner>
            <Trans>The agenda is published; publish it again so that the members read the new time.</Trans>
          </Banner>
        )}
        <div className="flex flex-wrap gap-4">
          <DateField name="startsOn" label={t`Date`} />
          <TimeField name="startsClock" label={t`Begins`} />
        </div>
      </Form>
    </Dialog>
  );
}

/** A date and a time as the browser's fields give them. */
export const whenFields = (words: { readonly date: string; readonly time: string }) => ({
  startsOn: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, words.date)),
  startsClock: z.string().check(z.regex(/^\d{2}:\d{2}$/, words.time)),
});

function useMoving({ id, version, startsOn, startsClock }: MeetingCard, onClose: () => void) {
  const { t } = useLingui();
  const toast = useToast();
  const act = useAct();
  const client = useApolloClient();
  const readAgain = () => client.refetchQueries({ include: ['MeetingCalendar', 'MeetingPage'] });
  const schema = useMemo(() => z.object(whenFields({ date: t`Choose a date.`, time: t`Choose a time.` })), [t]);
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { startsOn, startsClock } });
  const [send] = useMutation(MoveMeetingDocument, { refetchQueries: ['MeetingCalendar', 'MeetingPage'] });
  const move = async (when: { startsOn: string; startsClock: string }) => {
    const { data } = await send({ variables: { input: { meetingId: id, expectedVersion: version, ...when } } });
    if (data?.moveMeeting.__typename === 'StartsInThePast')
      return form.setError('startsOn', { message: t`That time is past; choose one to come.` });
    if (!(await act(() => Promise.resolve(data?.moveMeeting)))) return;
    toast({ message: t`The meeting is moved` });
    onClose();
  };
  return { form, move: useSendingAfterOthers(form, { send: move, readAgain }) };
}
