import { Trans } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { Session } from './session-view.ts';
import { StartMeeting } from './start-meeting.tsx';

/** Before the meeting: one press begins it, once its agenda is published. */
export function NotBegun({ session, runs }: { session: Session; runs: boolean }) {
  const mayBegin = runs && session.meeting.state === 'PUBLISHED';
  return (
    <Sheet>
      <EmptyState action={mayBegin ? <Begin session={session} /> : <ToAgenda session={session} />}>
        <Words session={session} mayBegin={mayBegin} />
      </EmptyState>
    </Sheet>
  );
}

function Begin({ session }: { session: Session }) {
  const to = useAddresses();
  const { board, number } = session.meeting;
  return (
    <span className="flex flex-wrap justify-center gap-2">
      <StartMeeting session={session} />
      <ButtonLink href={to.record(board.slug, number)}>
        <Trans>Record afterwards</Trans>
      </ButtonLink>
    </span>
  );
}

function ToAgenda({ session: { meeting } }: { session: Session }) {
  const to = useAddresses();
  return (
    <ButtonLink href={to.meeting(meeting.board.slug, meeting.number)}>
      <Trans>To the agenda</Trans>
    </ButtonLink>
  );
}

function Words({ session, mayBegin }: { session: Session; mayBegin: boolean }) {
  if (session.meeting.state === 'CANCELLED') return <Trans>This meeting was called off.</Trans>;
  if (mayBegin) return <Trans>The agenda is published. The first item begins when you start.</Trans>;
  if (session.meeting.state === 'PUBLISHED') return <Trans>This page follows the meeting once it is started.</Trans>;
  return <Trans>A meeting starts once its agenda is published.</Trans>;
}
