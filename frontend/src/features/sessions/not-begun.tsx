import { useMutation } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Play } from 'lucide-react';
import { useAddresses } from '../../session/addresses.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useAct } from './refusals.ts';
import { StartMeetingDocument } from './session.generated.ts';
import type { Session } from './session-view.ts';

/** Before the meeting: one press begins it, once its agenda is published. */
export function NotBegun({ session, runs }: { session: Session; runs: boolean }) {
  const to = useAddresses();
  const act = useAct();
  const { board, number } = session.meeting;
  const [start, { loading }] = useMutation(StartMeetingDocument);
  const variables = { input: { meetingId: session.id } };
  const begin = () => void act(async () => (await start({ variables })).data?.startMeeting);
  const mayBegin = runs && session.meeting.state === 'PUBLISHED';
  return (
    <Sheet>
      <EmptyState
        action={
          mayBegin && (
            <span className="flex flex-wrap justify-center gap-2">
              <Button kind="primary" icon={Play} busy={loading} onClick={begin}>
                <Trans>Start meeting</Trans>
              </Button>
              <ButtonLink href={to.record(board.slug, number)}>
                <Trans>Record afterwards</Trans>
              </ButtonLink>
            </span>
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
