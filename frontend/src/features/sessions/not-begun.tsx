import { useMutation } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Play } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useAct } from './refusals.ts';
import { StartMeetingDocument } from './session.generated.ts';
import type { Session } from './session-view.ts';

/** Before the meeting: one press begins it, once its agenda is published. */
export function NotBegun({ session, runs }: { session: Session; runs: boolean }) {
  const act = useAct();
  const [start, { loading }] = useMutation(StartMeetingDocument);
  const variables = { input: { meetingId: session.id } };
  const begin = () => void act(async () => (await start({ variables })).data?.startMeeting);
  const mayBegin = runs && session.meeting.state === 'PUBLISHED';
  return (
    <Sheet>
      <EmptyState
        action={
          mayBegin && (
            <Button kind="primary" icon={Play} busy={loading} onClick={begin}>
              <Trans>Start meeting</Trans>
            </Button>
          )
        }
      >
        <Words session={session} mayBegin={mayBegin} />
      </EmptyState>
    </Sheet>
  );
}

function Words({ session, mayBegin }: { session: Session; mayBegin: boolean }) {
  if (session.meeting.state === 'CANCELLED') return <Trans>This meeting was called off.</Trans>;
  if (mayBegin) return <Trans>The agenda is published. The first item begins when you start.</Trans>;
  if (session.meeting.state === 'PUBLISHED') return <Trans>This page follows the meeting once it is started.</Trans>;
  return <Trans>A meeting starts once its agenda is published.</Trans>;
}
