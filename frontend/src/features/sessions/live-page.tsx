import { useSuspenseQuery } from '@apollo/client/react';
import { meetingKind } from '@cxboard/messages/meetings.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { AlsoHere } from '../../session/also-here.tsx';
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
import { MeetingClock } from './meeting-clock.tsx';
import { NotBegun } from './not-begun.tsx';
import { OpenVotes } from './open-votes.tsx';
import { OverrunQuestion } from './overrun-question.tsx';
import { Results } from './results.tsx';
import { LiveMeetingDocument } from './session.generated.ts';
import { currentOf, type LiveProps, type Session } from './session-view.ts';
import { SessionActions } from './session-actions.tsx';

/** The meeting while it is held: who runs it has the controls, everybody else follows; a second screen only shows. */
export function LivePage(parts: LiveProps) {
  const { i18n, t } = useLingui();
  const to = useAddresses();
  const may = useMay();
  const { board = '', number } = useParams({ strict: false });
  const isShown = useSearch({ strict: false }).screen === 'second';
  const { data, refetch } = useSuspenseQuery(LiveMeetingDocument, { variables: { board, number: Number(number) } });
  const session = data.meetingSession;
  const { meeting } = session;
  useChanges(['SESSION', 'MEETING'], refetch, { id: session.id, others: ['DECISION', 'ACTION'] });
  const runs = may.runMeeting({ boardId: meeting.board.id }) && !isShown;
  const following = useFollowing(session);
  const name = `${meetingKind(i18n, meeting.kind)} ${meeting.number}`;
  return (
    <Page
      title={name}
      breadcrumbs={[{ label: t`Agenda`, href: to.meeting(board, meeting.number) }]}
      meta={<StateWords session={session} />}
      actions={<Actions session={session} runs={runs} isShown={isShown} />}
      {...aroundOf({ session, runs, isShown, following })}
    >
      <Body {...{ session, runs, following, isShown }} {...(isShown ? onScreen(parts) : parts)} />
    </Page>
  );
}

/** Who else is here, and what can be done with the meeting as a whole. */
function Actions({ session, runs, isShown }: Omit<Around, 'following'>) {
  return (
    <>
      {!isShown && <AlsoHere place={`live:${session.id}`} />}
      {isAfter(session) ? <MinutesLink meeting={session.meeting} /> : runs && <SessionActions session={session} />}
    </>
  );
}

/** Nothing that waits for somebody's hand. */
const onScreen = (parts: LiveProps): LiveProps => ({ ...parts, questions: () => null });

/** What stands beside and below the item that is on, while the meeting lasts; afterwards who was there. */
function aroundOf({ session, runs, isShown, following }: Around) {
  if (isAfter(session))
    return session.attendance.length > 0 ? { side: <Attendance session={session} runs={false} /> } : {};
  if (!isOn(session)) return {};
  const below = <ItemList session={session} runs={runs} onLook={isShown ? null : following.lookAt} />;
  return {
    below,
    side: isShown ? <Results session={session} runs={false} isShown /> : <Side {...{ session, runs }} />,
  };
}

const isOn = ({ meeting }: Session) => meeting.state === 'IN_SESSION' || meeting.state === 'ADJOURNED';
const isAfter = ({ meeting }: Session) => meeting.state === 'CLOSED' || meeting.state === 'MINUTES_APPROVED';

interface Around {
  session: Session;
  runs: boolean;
  /** On a second screen, which only shows. */
  isShown: boolean;
  following: Following;
}

type BodyProps = LiveProps & Around;

function Body({ session, runs, ...parts }: BodyProps) {
  if (isOn(session)) return <Running session={session} runs={runs} {...parts} />;
  return isAfter(session) ? <Held session={session} /> : <NotBegun session={session} runs={runs} />;
}

function StateWords({ session }: { session: Session }) {
  const { state } = session.meeting;
  if (state === 'IN_SESSION') return <MeetingClock session={session} />;
  if (state === 'ADJOURNED') return <Trans>Adjourned; the clocks stand</Trans>;
  return isAfter(session) ? <Trans>Closed</Trans> : <Trans>Not begun</Trans>;
}

type Following = ReturnType<typeof useFollowing>;

/** Followers see the item that is on; whoever looks at another one comes back with one press. */
function useFollowing(session: Session) {
  const [lookedAt, lookAt] = useState<string | null>(null);
  const other = session.items.find(({ id }) => id === lookedAt && id !== session.currentItemId) ?? null;
  return { other, shown: other ?? currentOf(session), lookAt };
}

function Running({ session, runs, isShown, following: { other, shown, lookAt }, ...parts }: BodyProps) {
  return (
    <>
      {runs && <OverrunQuestion session={session} />}
      {!isShown && <OpenVotes session={session} />}
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
