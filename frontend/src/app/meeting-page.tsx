import { AgendaPage } from '../features/agenda/agenda-page.tsx';
import { CandidatesPanel } from '../features/drafting/candidates-panel.tsx';
import { DraftButton } from '../features/drafting/draft-button.tsx';
import { MeetingMenu } from '../features/meetings/meeting-menu.tsx';
import { MeetingMeta } from '../features/meetings/meeting-words.tsx';
import { BoardPack } from '../features/packs/board-pack.tsx';
import { MinutesLink } from '../session/minutes-link.tsx';
import { SessionLink } from '../features/sessions/session-link.tsx';

/** One meeting: the calendar shows it as a whole, the agenda what it talks about, drafting what asks to be on it, a pack prints it. */
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
    pack={(meetingId, version) => <BoardPack meetingId={meetingId} version={version} />}
    draft={({ id, items }) => <DraftButton meetingId={id} isEmpty={items.length === 0} />}
    candidates={(meeting) => <CandidatesPanel meeting={meeting} />}
  />
);
