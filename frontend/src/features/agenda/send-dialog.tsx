import { useMutation, useQuery } from '@apollo/client/react';
import { type AgendaItemKind, kindsForItem } from '@cxboard/domain/agenda/agenda.rules';
import { isComing, type MeetingKind } from '@cxboard/domain/meetings/meeting.rules';
import { addDays } from '@cxboard/domain/local-time';
import { meetingKind } from '@cxboard/messages/meetings.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Select } from '../../ui/select.tsx';
import { useToast } from '../../ui/toast.tsx';
import { ComingMeetingsDocument, SendToMeetingDocument } from './agenda.generated.ts';
import { useAct } from './use-act.ts';

interface SendDialogProps {
  item: { readonly id: string; readonly title: string; readonly kind: AgendaItemKind };
  board: string;
  /** Where it stands now; null in the backlog. */
  meetingId: string | null;
  onClose: () => void;
}

const days = 366;

/** An item goes to any coming meeting that looks at such items. */
export function SendDialog({ item, board, meetingId, onClose }: SendDialogProps) {
  const { t, i18n } = useLingui();
  const { day } = useFormat();
  const toast = useToast();
  const act = useAct();
  const [send, { loading }] = useMutation(SendToMeetingDocument, { refetchQueries: ['MeetingPage', 'BoardBacklog'] });
  const [chosen, choose] = useState('');
  const coming = useComing({ item, board, meetingId });
  const put = async () => {
    const input = { itemId: item.id, meetingId: chosen };
    if (!(await act(async () => (await send({ variables: { input } })).data?.sendToMeeting))) return;
    const number = coming.find(({ id }) => id === chosen)?.number ?? '';
    toast({ message: t`“${item.title}” is now on meeting ${number}` });
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`To which meeting?`}
      description={item.title}
      actions={
        <Button kind="primary" busy={loading} disabled={chosen === ''} onClick={() => void put()}>
          <Trans>Put it there</Trans>
        </Button>
      }
    >
      <Select
        label={t`Meeting`}
        placeholder={t`Choose a meeting`}
        value={chosen}
        onChange={choose}
        options={coming.map(({ id, number, kind, startsAt }) => ({
          value: id,
          label: `${meetingKind(i18n, kind)} ${number}, ${day(startsAt)}`,
        }))}
      />
    </Dialog>
  );
}

/** The coming meetings of a year that look at such items, without the one it is on. */
function useComing({ item, board, meetingId }: Omit<SendDialogProps, 'onClose'>) {
  const today = new Date().toISOString().slice(0, 10);
  const { data } = useQuery(ComingMeetingsDocument, { variables: { board, from: today, to: addDays(today, days) } });
  const kinds: readonly MeetingKind[] = kindsForItem[item.kind];
  return (data?.meetings ?? []).filter(
    ({ id, kind, state }) => id !== meetingId && kinds.includes(kind) && isComing(state),
  );
}
