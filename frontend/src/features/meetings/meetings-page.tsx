import { useSuspenseQuery } from '@apollo/client/react';
import { isComing } from '@cxboard/domain/meetings/meeting.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { useParams, useSearch } from '@tanstack/react-router';
import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useMay, useViewer } from '../../session/viewer-context.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { List } from '../../ui/list.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { addDays, todayIn } from './calendar-days.ts';
import { MeetingRow } from './meeting-row.tsx';
import type { MeetingCard } from './meeting-words.tsx';
import { MeetingCalendarDocument, type MeetingCalendarQuery } from './meetings.generated.ts';
import { PlanMeetingDialog } from './plan-meeting-dialog.tsx';
import { YearStrip } from './year-strip.tsx';

/** When the board meets: the year at a glance, then every meeting, the next one first. */
export function MeetingsPage() {
  const { t } = useLingui();
  const { board: slug = '' } = useParams({ strict: false });
  const today = todayIn(useViewer().organization.timeZone);
  const variables = { board: slug, from: addDays(today, -366), to: addDays(today, 370) };
  const { data, refetch } = useSuspenseQuery(MeetingCalendarDocument, { variables });
  useChanges(['MEETING', 'CADENCE'], refetch);
  const { meetings, cadence, board } = data;
  const lists = listsOf(meetings);
  const next = lists.coming[0];
  return (
    <Page title={t`Meetings`} meta={board.name} actions={<Actions board={board} hasCadence={cadence !== null} />}>
      {meetings.length === 0 && !cadence ? (
        <NoCadence board={board} />
      ) : (
        <>
          <YearStrip meetings={meetings} cadence={cadence} today={today} nextId={next?.id} />
          <Lists lists={lists} slug={slug} />
        </>
      )}
    </Page>
  );
}

function listsOf(meetings: readonly MeetingCard[]) {
  const byTime = meetings.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  const now = new Date().toISOString();
  const isOff = ({ state }: MeetingCard) => state === 'CANCELLED';
  const isAhead = ({ state, endsAt }: MeetingCard) => isComing(state) && new Date(endsAt).toISOString() > now;
  return {
    coming: byTime.filter(isAhead),
    past: byTime.filter((meeting) => !isAhead(meeting) && !isOff(meeting)).toReversed(),
    cancelled: byTime.filter(isOff).toReversed(),
  };
}

interface ListsProps {
  lists: ReturnType<typeof listsOf>;
  slug: string;
}

function Lists({ lists, slug }: ListsProps) {
  const { t } = useLingui();
  const to = useAddresses();
  const { show = 'coming' } = useSearch({ strict: false });
  const href = to.meetings(slug);
  const shown = lists[show];
  const empty = {
    coming: t`No meeting is planned.`,
    past: t`No meeting is past yet.`,
    cancelled: t`No meeting was cancelled.`,
  };
  return (
    <div className="grid gap-3">
      <Tabs
        label={t`Which meetings`}
        tabs={[
          { label: t`Coming`, href, isCurrent: show === 'coming', count: lists.coming.length },
          { label: t`Past`, href: `${href}?show=past`, isCurrent: show === 'past', count: lists.past.length },
          {
            label: t`Cancelled`,
            href: `${href}?show=cancelled`,
            isCurrent: show === 'cancelled',
            count: lists.cancelled.length,
          },
        ]}
      />
      <Sheet label={t`Meetings`} flush>
        {shown.length === 0 && <EmptyState>{empty[show]}</EmptyState>}
        <List label={t`Meetings`}>
          {shown.map((meeting, index) => (
            <MeetingRow key={meeting.id} meeting={meeting} isNext={show === 'coming' && index === 0} />
          ))}
        </List>
      </Sheet>
    </div>
  );
}

type Board = MeetingCalendarQuery['board'];

function Actions({ board, hasCadence }: { board: Board; hasCadence: boolean }) {
  const to = useAddresses();
  const may = useMay();
  const [isPlanning, setPlanning] = useState(false);
  const of = { boardId: board.id };
  return (
    <>
      <ButtonLink href={to.board(board.slug)} kind="quiet">
        <Trans>Board</Trans>
      </ButtonLink>
      {may.seeBacklog(of) && (
        <ButtonLink href={to.backlog(board.slug)} kind="quiet">
          <Trans>Backlog</Trans>
        </ButtonLink>
      )}
      {may.setAgendaTemplate(of) && hasCadence && (
        <ButtonLink href={to.templates(board.slug)} kind="quiet">
          <Trans>Templates</Trans>
        </ButtonLink>
      )}
      {may.setCadence(of) && hasCadence && (
        <ButtonLink href={to.cadence(board.slug)}>
          <Trans>Cadence</Trans>
        </ButtonLink>
      )}
      {may.planMeetings(of) && (
        <Button icon={CalendarPlus} onClick={() => setPlanning(true)}>
          <Trans>Extraordinary meeting</Trans>
        </Button>
      )}
      {isPlanning && <PlanMeetingDialog board={board} onClose={() => setPlanning(false)} />}
    </>
  );
}

function NoCadence({ board }: { board: Board }) {
  const to = useAddresses();
  const may = useMay();
  const canSet = may.setCadence({ boardId: board.id });
  return (
    <Sheet>
      <EmptyState
        action={
          canSet && (
            <ButtonLink kind="primary" href={to.cadence(board.slug)}>
              <Trans>Set the cadence</Trans>
            </ButtonLink>
          )
        }
      >
        {canSet ? (
          <Trans>This board has no meetings yet. A cadence makes a year of them.</Trans>
        ) : (
          <Trans>This board has no meetings yet. Its chair sets when it meets.</Trans>
        )}
      </EmptyState>
    </Sheet>
  );
}
