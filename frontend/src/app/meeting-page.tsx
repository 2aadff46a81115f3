import { AgendaPage } from '../features/agenda/agenda-page.tsx';
import { MeetingMenu } from '../features/meetings/meeting-menu.tsx';
import { MeetingMeta } from '../features/meetings/meeting-words.tsx';

/** One meeting: the calendar shows it as a whole, the agenda what it talks about. */
export const MeetingPage = () => (
  <AgendaPage
    meta={(meeting) => <MeetingMeta meeting={meeting} />}
    menu={(meeting) => <MeetingMenu meeting={meeting} />}
  />
);
