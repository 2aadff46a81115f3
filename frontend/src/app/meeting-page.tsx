import { AgendaPage } from '../features/agenda/agenda-page.tsx';
import { MeetingMenu } from '../features/meetings/meeting-menu.tsx';
import { MeetingMeta } from '../features/meetings/meeting-words.tsx';
import { BoardPack } from '../features/packs/board-pack.tsx';

/** One meeting: the calendar shows it as a whole, the agenda what it talks about, a pack prints it. */
export const MeetingPage = () => (
  <AgendaPage
    meta={(meeting) => <MeetingMeta meeting={meeting} />}
    menu={(meeting) => <MeetingMenu meeting={meeting} />}
    pack={(meetingId, version) => <BoardPack meetingId={meetingId} version={version} />}
  />
);
