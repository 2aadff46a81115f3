import { useSuspenseQuery } from '@apollo/client/react';
import { isComing } from '@cxboard/domain/meetings/meeting.rules';
import { reviewName } from '@cxboard/domain/monthly-review/review-name.rules';
import { reviewSentence } from '@cxboard/messages/review-period.messages';
import { useLingui } from '@lingui/react/macro';
import { useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode, Suspense } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useMeetingTitle } from '../../session/meeting-title.ts';
import { useToday } from '../../session/today.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { MeetingPageDocument } from './agenda.generated.ts';
import { AgendaBuilder } from './agenda-builder.tsx';
import { AgendaActions } from './agenda-actions.tsx';
import type { Agenda, Item } from './agenda-view.ts';
import { Attendance } from './attendance.tsx';
import { GuestInviting, ItemAsking, Tabling } from './item-asking.ts';
import { MeetingNotes } from './meeting-notes.tsx';
import { OlderVersion, ReadersAgenda } from './readers-agenda.tsx';
import { VersionSheet } from './version-sheet.tsx';

type Meeting = Agenda['meeting'];
interface AgendaPageProps {
  /** How the calendar shows the meeting as a whole. */
  meta: (meeting: Meeting) => ReactNode;
  /** What the calendar lets a planner do with it. */
  menu: (meeting: Meeting) => ReactNode;
  /** What was published, to take along. */
  pack: (agenda: Agenda, version: number) => ReactNode;
  /** The act that fills the agenda from state. */
  draft: (agenda: Agenda) => ReactNode;
  /** What was asked about the items before the meeting. */
  questions: {
    ofItem: (meetingId: string, item: Item) => ReactNode;
    summary: (agenda: Agenda) => ReactNode;
  };
  /** How somebody without an account is invited to present an item. */
  guest: (item: Item, onClose: () => void) => ReactNode;
  /** What lies on the table for an item that another chapter draws: a deep dive or a nomination. */
  tabled?: (item: Item) => ReactNode;
  /** What asks for time and is not on the agenda. */
  candidates: (meeting: Meeting) => ReactNode;
}

const nothing = () => null;

/** The agenda of one meeting: its planners build it, everybody else reads what was published. */
export function AgendaPage({ meta, menu, pack, draft, candidates, questions, guest, tabled }: AgendaPageProps) {
  const { t } = useLingui();
  const to = useAddresses();
  const titleOf = useMeetingTitle();
  const { board = '', number } = useParams({ strict: false });
  const { data, refetch } = useSuspenseQuery(MeetingPageDocument, { variables: { board, number: Number(number) } });
  const { agenda } = data;
  useChanges(['MEETING'], refetch, { id: agenda.meeting.id, others: ['PROJECT', 'PERSON', 'DECISION', 'ACTION'] });
  const shown = shownOf(agenda, useSearch({ strict: false }));
  const isDraft = shown === 'DRAFT';
  const title = titleOf(agenda.meeting);
  return (
    <Page
      title={title}
      breadcrumbs={[{ label: t`Meetings`, href: to.meetings(board) }]}
      meta={
        <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          {meta(agenda.meeting)}
          {agenda.meeting.reviews && <Reviewed period={agenda.meeting.reviews} />}
        </span>
      }
      actions={<AgendaActions agenda={agenda} isDraft={isDraft} menu={menu(agenda.meeting)} />}
      side={
        agenda.view !== 'NOT_PUBLISHED' && (
          <Side key={shown} {...{ agenda, pack, questions }} candidates={isDraft ? candidates(agenda.meeting) : null} />
        )
      }
    >
      <MeetingNotes agenda={agenda} />
      <ItemAsking value={(item) => questions.ofItem(agenda.id, item)}>
        <GuestInviting value={guest}>
          <Tabling value={tabled ?? nothing}>
            <Shown agenda={agenda} shown={shown} draft={draft(agenda)} />
          </Tabling>
        </GuestInviting>
      </ItemAsking>
    </Page>
  );
}

/** What the session looks at; who may read the review goes there. */
function Reviewed({ period }: { period: NonNullable<Meeting['reviews']> }) {
  const { i18n } = useLingui();
  const to = useAddresses();
  const sentence = reviewSentence(i18n, period, useToday());
  if (!useMay().seeReview()) return <span>{sentence}</span>;
  return <TextLink href={to.review(reviewName(period))}>{sentence}</TextLink>;
}

/** The draft while it can still change, what the members read now, or the number of a version that was replaced. */
type Shown = 'DRAFT' | 'PUBLISHED' | number;

function shownOf(agenda: Agenda, { view, version }: { view?: string; version?: number }): Shown {
  const { published, view: seen } = agenda;
  const isReplaced = version !== undefined && published !== null && version < published.number;
  if (isReplaced && seen !== 'OWN_ITEMS') return version;
  return isBuilt(agenda) && view !== 'published' ? 'DRAFT' : 'PUBLISHED';
}

/** There is a draft to work on: until the meeting begins, or when nothing was published before it began. */
const isBuilt = ({ published, view, meeting }: Agenda) =>
  view === 'DRAFT' && (published === null || isComing(meeting.state));

function Shown({ agenda, shown, draft }: { agenda: Agenda; shown: Shown; draft: ReactNode }) {
  if (shown === 'DRAFT') return <AgendaBuilder agenda={agenda} draft={draft} />;
  if (shown === 'PUBLISHED') return <ReadersAgenda agenda={agenda} />;
  return <OlderVersion key={shown} agenda={agenda} number={shown} />;
}

type SideProps = Pick<AgendaPageProps, 'pack' | 'questions'> & { agenda: Agenda; candidates: ReactNode };

function Side({ agenda, pack, questions, candidates }: SideProps) {
  const { t } = useLingui();
  const may = useMay();
  const version = <VersionSheet agenda={agenda} pack={agenda.published && pack(agenda, agenda.published.number)} />;
  return (
    <div data-screen-only className="contents print:hidden">
      {agenda.published && version}
      {questions.summary(agenda)}
      {candidates && (
        <Suspense
          fallback={
            <Sheet title={t`Asks for time`} flush>
              <SkeletonRows rows={3} />
            </Sheet>
          }
        >
          {candidates}
        </Suspense>
      )}
      {!agenda.published && version}
      {agenda.published && may.seeAttendees({ boardId: agenda.meeting.board.id }) && (
        <Suspense fallback={<SkeletonRows rows={3} />}>
          <Attendance agenda={agenda} />
        </Suspense>
      )}
    </div>
  );
}
