import { useApolloClient, useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { zodResolver } from '@hookform/resolvers/zod';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useSendingAfterOthers } from '../../session/acting.ts';
import { useMeetingTitle } from '../../session/meeting-title.ts';
import type { MeetingCard } from './meeting-words.tsx';
import { PlaceMeetingDocument } from './meetings.generated.ts';
import { useAct } from './use-act.ts';

interface PlaceProps {
  meeting: MeetingCard;
  onClose: () => void;
}

/** Where one meeting is held, in a room and on a screen. */
export function PlaceMeetingDialog({ meeting, onClose }: PlaceProps) {
  const { t } = useLingui();
  const titleOf = useMeetingTitle();
  const { form, place } = usePlacing(meeting, onClose);
  return (
    <Dialog open onClose={onClose} title={t`Where is ${titleOf(meeting)}?`}>
      <Form
        form={form}
        onSubmit={place}
        submit={t`Save`}
        actions={
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        }
      >
        <TextField name="place" label={t`Place`} optional />
        <TextField name="videoUrl" type="url" label={t`Video link`} placeholder="https://" optional />
      </Form>
    </Dialog>
  );
}

/** A room and a link, both may be empty. */
export const placeFields = (words: { readonly link: string }) => ({
  place: z.string().check(z.trim(), z.maxLength(limits.meetings.place)),
  videoUrl: z.string().check(
    z.trim(),
    z.refine((typed) => typed === '' || (URL.canParse(typed) && /^https?:/.test(typed)), words.link),
  ),
});

function usePlacing({ id, version, place, videoUrl }: MeetingCard, onClose: () => void) {
  const { t } = useLingui();
  const toast = useToast();
  const act = useAct();
  const client = useApolloClient();
  const readAgain = () => client.refetchQueries({ include: ['MeetingCalendar', 'MeetingPage'] });
  const schema = useMemo(
    () => z.object(placeFields({ link: t`An address such as https://meet.example.org/board.` })),
    [t],
  );
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { place, videoUrl: videoUrl ?? '' } });
  const [send] = useMutation(PlaceMeetingDocument);
  const save = async (where: { place: string; videoUrl: string }) => {
    const input = { meetingId: id, expectedVersion: version, place: where.place, videoUrl: where.videoUrl || null };
    const done = await act(async () => (await send({ variables: { input } })).data?.placeMeeting);
    if (!done) return;
    toast({ message: t`Saved` });
    onClose();
  };
  return { form, place: useSendingAfterOthers(form, { send: save, readAgain }) };
}
