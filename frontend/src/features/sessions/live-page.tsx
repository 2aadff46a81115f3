import { useSuspenseQuery } from '@apollo/client/react';
import { meetingKind } from '@cxboard/messages/meetings.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { MinutesLink } from '../../session/minutes-link.tsx';
import { useMay } from '../../session/viewer-context.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Attendance } from './attendance.tsx';
import { CurrentItem } from './current-item.tsx';
import { Held } from './held.tsx';
import { ItemList } from './item-list.tsx';
import { NotBegun } from './not-begun.tsx';
import { OverrunQuestion } from './overrun-question.tsx';
import { Results } from './results.tsx';
import { LiveMeetingDocument } from './session.generated.ts';
import { currentOf, type LiveProps, type Session } from './session-view.ts';
import { SessionActions } from './session-actions.tsx';

/** The meeting while it is held: who runs it has the controls, everybody else follows. */
export function LivePage(parts: LiveProps) {
  const { i18n, t } = useLingui();
  const to = useAddresses();
  const may = useMay();
  const { board = '', number } = useParams({ strict: false });
  const isSecondScreen = useSearch({ strict: false }).screen === 'second';
  const { data, refetch } = useSuspenseQuery(LiveMeetingDocument, { variables: { board, number: Number(number) } });
  const session = data.meetingSession;
  const { meeting } = session;
  useChanges(['SESSION', 'MEETING'], refetch, session.id);
  const runs = may.runMeeting({ boardId: meeting.board.id }) && !isSecondScreen;
  const name = `${meetingKind(i18n, meeting.kind)} ${meeting.number}`;
  return (
    <Page
      title={name}
      breadcrumbs={[{ label: t`Agenda`, href: to.meeting(board, meeting.number) }]}
      meta={<StateWords session={session} />}
      actions={isAfter(session) ? <MinutesLink meeting={meeting} /> : runs && <SessionActions session={session} />}
      side={isOn(session) && !isSecondScreen && <Side session={session} runs={runs} />}
    >
      <Body session={session} runs={runs} {...parts} />
    </Page>
  );
}

const isOn = ({ meeting }: Session) => meeting.state === 'IN_SESSION' || meeting.state === 'ADJOURNED';
const isAfter = ({ meeting }: Session) => meeting.state === 'CLOSED' || meeting.state === 'MINUTES_APPROVED';

function Body({ session, runs, ...parts }: RunningProps) {
  if (isOn(session)) return <Running session={session} runs={runs} {...parts} />;
  return isAfter(session) ? <Held session={session} /> : <NotBegun session={session} runs={runs} />;
}

function StateWords({ session }: { session: Session }) {
  const { state } = session.meeting;
  if (state === 'IN_SESSION') return <Trans>In session</Trans>;
  if (state === 'ADJOURNED') return <Trans>Adjourned; the clocks stand</Trans>;
  return isAfter(session) ? <Trans>Closed</Trans> : <Trans>Not begun</Trans>;
}

interface RunningProps extends LiveProps {
  session: Session;
  runs: boolean;
}

/** Followers see the item that is on; whoever looks at another one comes back with one press. */
function Running({ session, runs, ...parts }: RunningProps) {
  const [lookedAt, lookAt] = useState<string | null>(null);
  const other = session.items.find(({ id }) => id === lookedAt && id !== session.currentItemId) ?? null;
  const shown = other ?? currentOf(session);
  return (
    <>
      {runs && <OverrunQuestion session={session} />}
      {other && (
        <Banner
          kind="info"
          action={
            <Button size="small" onClick={() => lookAt(null)}>
              <Trans>Follow the meeting</Trans>
            </Button>
          }
        >
          <Trans>You are looking at another item than the board.</Trans>
        </Banner>
      )}
      <CurrentItem session={session} item={shown} runs={runs} {...parts} />
      <ItemList session={session} runs={runs} onLook={lookAt} />
    </>
  );
}

function Side({ session, runs }: { session: Session; runs: boolean }) {
  return (
    <>
      <Results session={session} runs={runs} />
      <Attendance session={session} runs={runs} />
    </>
  );
}
