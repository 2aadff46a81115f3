import type { ReactNode } from 'react';
import { FrozenMetric } from '../features/agenda/frozen-metric.tsx';
import { AgendaPage } from '../features/agenda/agenda-page.tsx';
import type { Item } from '../features/agenda/agenda-view.ts';
import { DiveOnTable } from '../features/deep-dives/dive-on-table.tsx';
import { CandidatesPanel } from '../features/drafting/candidates-panel.tsx';
import { DraftButton } from '../features/drafting/draft-button.tsx';
import { GuestDialog } from '../features/guests/guest-dialog.tsx';
import { MeetingMenu } from '../features/meetings/meeting-menu.tsx';
import { MeetingMeta } from '../features/meetings/meeting-words.tsx';
import { PackLinks } from '../features/pack-links/pack-links.tsx';
import { NominationOnTable } from '../features/nominations/decide-nomination.tsx';
import type { NumbersProps } from '../features/nominations/nomination-view.ts';
import { BoardPack } from '../features/packs/board-pack.tsx';
import { ItemQuestions } from '../features/pre-read/item-questions.tsx';
import { QuestionsSummary } from '../features/pre-read/questions-summary.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { MinutesLink } from '../session/minutes-link.tsx';
import { SessionLink } from '../features/sessions/session-link.tsx';

const numbers: NumbersProps['numbers'] = (snapshot) => <FrozenMetric snapshot={snapshot} />;

/** What other chapters draw of an item: a deep dive, or all that speaks for a nomination. */
function tabled({ id, kind, title, startsClock }: Item) {
  const frame = (paper: ReactNode) => (
    <Sheet title={title} aside={startsClock}>
      {paper}
    </Sheet>
  );
  return kind === 'DEEP_DIVE' ? (
    <DiveOnTable key={id} itemId={id} frame={frame} />
  ) : (
    <NominationOnTable key={id} itemId={id} frame={frame} numbers={numbers} />
  );
}

/** One meeting: the calendar shows it as a whole, the agenda what it talks about, drafting what asks to be on it, the pre-read what was asked about it, a pack prints it. */
export const MeetingPage = () => (
  <AgendaPage
    meta={(meeting) => <MeetingMeta meeting={meeting} />}
    menu={(meeting) => (
      <>
        <SessionLink meeting={meeting} />
        <MinutesLink meeting={meeting} />
        <MeetingMenu meeting={meeting} />
      </>
    )}
    pack={({ id, meeting }, version) => (
      <>
        <BoardPack meetingId={id} boardId={meeting.board.id} version={version} />
        <PackLinks meetingId={id} boardId={meeting.board.id} />
      </>
    )}
    questions={{
      ofItem: (meetingId, item) => <ItemQuestions meetingId={meetingId} item={item} />,
      summary: ({ id, items }) => <QuestionsSummary meetingId={id} items={items} />,
    }}
    tabled={tabled}
    guest={(item, onClose) => <GuestDialog item={item} onClose={onClose} />}
    draft={({ id, items }) => <DraftButton meetingId={id} isEmpty={items.length === 0} />}
    candidates={(meeting) => <CandidatesPanel meeting={meeting} />}
  />
);
