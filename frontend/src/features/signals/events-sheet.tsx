import { useMutation } from '@apollo/client/react';
import { eventKindWord } from '@cxboard/messages/signals.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '../../session/viewer-context.ts';
import { useNotSaved } from '../../session/not-saved.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toast.tsx';
import { RecordEventDialog } from './record-event-dialog.tsx';
import type { ContextEvent } from './signal-view.ts';
import { WithdrawContextEventDocument } from './signals.generated.ts';

interface EventsSheetProps {
  events: readonly ContextEvent[];
  onChange: () => unknown;
}

/** What happened around the numbers: it stands on every chart and can explain a signal. */
export function EventsSheet({ events, onChange }: EventsSheetProps) {
  const { t } = useLingui();
  const [records, setRecords] = useState(false);
  const mayRecord = useMay().recordContextEvents();
  return (
    <Sheet
      title={t`What happened around the numbers`}
      titleOutside
      flush
      aside={
        mayRecord && (
          <Button size="small" icon={Plus} onClick={() => setRecords(true)}>
            <Trans>Record an event</Trans>
          </Button>
        )
      }
    >
      {events.length === 0 ? (
        <EmptyState>
          <Trans>
            Nothing recorded yet. A campaign, a change of ours or what a competitor did can explain a signal.
          </Trans>
        </EmptyState>
      ) : (
        <List label={t`Events`}>
          {events.map((event) => (
            <EventRow key={event.id} event={event} mayWithdraw={mayRecord} onChange={onChange} />
          ))}
        </List>
      )}
      {records && <RecordEventDialog onDone={onChange} onClose={() => setRecords(false)} />}
    </Sheet>
  );
}

interface EventRowProps {
  event: ContextEvent;
  mayWithdraw: boolean;
  onChange: () => unknown;
}

function EventRow({ event, mayWithdraw, onChange }: EventRowProps) {
  const { t, i18n } = useLingui();
  const { date } = useFormat();
  const notSaved = useNotSaved();
  const toast = useToast();
  const [withdraw] = useMutation(WithdrawContextEventDocument);
  const { id: eventId, kind, title, note, startsOn, endsOn, recordedBy } = event;
  const takeBack = async () => {
    try {
      await withdraw({ variables: { input: { eventId } } });
      onChange();
      toast({ message: t`Taken back: “${title}”` });
    } catch (error) {
      notSaved(error);
    }
  };
  return (
    <Row
      title={title}
      wraps
      meta={
        <>
          <span>{eventKindWord(i18n, kind)}</span>
          <span>{endsOn ? t`${date(startsOn)} to ${date(endsOn)}` : date(startsOn)}</span>
          {note && <span>{note}</span>}
          {recordedBy && <span>{recordedBy.name}</span>}
        </>
      }
      trailing={
        mayWithdraw && <IconButton icon={Trash2} label={t`Take back “${title}”`} onClick={() => void takeBack()} />
      }
    />
  );
}
