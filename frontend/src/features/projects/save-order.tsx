import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useNotSaved } from '../../session/not-saved.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';
import { OrderProjectsDocument, OrderProjectsInMeetingDocument } from './portfolio.generated.ts';
import type { MeetingToOrderIn } from './use-ordering.ts';

interface SaveOrderProps {
  boardId: string;
  order: readonly string[];
  mayOrder: boolean;
  meeting: MeetingToOrderIn | null;
  readAgain: () => Promise<unknown>;
  onDone: () => void;
}

/** The order as one decision: of the meeting that sits, or by the chair's call. */
export function SaveOrder({ mayOrder, meeting, onDone, ...asked }: SaveOrderProps) {
  const { t } = useLingui();
  const [because, setBecause] = useState('');
  const { decide, loading } = useDeciding({ ...asked, because, onDone });
  return (
    <Sheet title={t`Save this order`}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        {meeting && <InMeeting number={meeting.number} />}
        <TextArea
          label={t`Why`}
          value={because}
          onChange={setBecause}
          maxLength={limits.text.short}
          rows={2}
          optional
        />
        <div className="flex flex-wrap gap-2">
          {meeting && (
            <Button kind="primary" busy={loading} onClick={() => void decide(meeting)}>
              <Trans>Write it down in meeting {meeting.number}</Trans>
            </Button>
          )}
          {mayOrder && (
            <Button kind={meeting ? 'secondary' : 'primary'} busy={loading} onClick={() => void decide(null)}>
              {meeting ? <Trans>Save at once, by the chair’s call</Trans> : <Trans>Save as one decision</Trans>}
            </Button>
          )}
          <Button onClick={onDone}>
            <Trans>Back to the order that stands</Trans>
          </Button>
        </div>
      </div>
    </Sheet>
  );
}

type Asked = Pick<SaveOrderProps, 'boardId' | 'order' | 'readAgain' | 'onDone'> & { because: string };

function useDeciding({ boardId, order, because, readAgain, onDone }: Asked) {
  const { t } = useLingui();
  const notSaved = useNotSaved();
  const toast = useToast();
  const [save, saving] = useMutation(OrderProjectsDocument);
  const [write, writing] = useMutation(OrderProjectsInMeetingDocument);
  const said = { projectIds: [...order], because };
  const atOnce = async () => {
    const { data } = await save({ variables: { input: { boardId, ...said } } });
    return data?.orderProjects.__typename === 'ProjectOrder' && t`Saved as one decision in the register`;
  };
  const inMeeting = async ({ id: meetingId, itemId }: MeetingToOrderIn) => {
    const { data } = await write({ variables: { input: { meetingId, itemId, ...said } } });
    const isWritten = data?.orderProjectsInMeeting.__typename === 'MeetingSession';
    return isWritten && t`Written down as a decision; it takes effect when the meeting is closed.`;
  };
  const decide = async (meeting: MeetingToOrderIn | null) => {
    try {
      const done = await (meeting ? inMeeting(meeting) : atOnce());
      await readAgain();
      if (done) onDone();
      toast({
        message:
          done || t`The projects that are going on, or the meeting, have changed meanwhile; look at the order again.`,
      });
    } catch (error) {
      notSaved(error);
    }
  };
  return { decide, loading: saving.loading || writing.loading };
}

function InMeeting({ number }: { number: number }) {
  return (
    <p className="text-control text-ink-2">
      <Trans>
        Meeting {number} sits: the order becomes one decision of it, under the item that is on, and holds when the
        meeting is closed.
      </Trans>
    </p>
  );
}
