import { agendaItemKinds } from '@cxboard/domain/meetings/agenda.rules';
import { meetingKinds as kinds, meetingStates as states } from '@cxboard/domain/meetings/meeting.rules';
import { words } from '../platform/graphql/words.ts';

export const meetingKinds = words('MeetingKind', kinds, 'What a meeting looks at; the kinds take turns.');
export const meetingStates = words('MeetingState', states, 'How far a meeting has come.');
export const itemKinds = words('AgendaItemKind', agendaItemKinds, 'What an agenda item is about.');
export const cancellationEffects = words(
  'CancellationEffect',
  ['SKIP', 'SHIFT'],
  'After SKIP the kinds go on as if the meeting had been held; after SHIFT its kind takes the next date.',
);
export const onHolidayRules = words(
  'OnHoliday',
  ['MOVE_NEXT_WORKING_DAY', 'SKIP'],
  'What becomes of a date that falls on a holiday or into a closed range.',
);
export const agendaViews = words(
  'AgendaView',
  ['DRAFT', 'PUBLISHED', 'OWN_ITEMS', 'NOT_PUBLISHED'],
  'Which agenda the viewer reads: the draft, the last published version, only their own items of it, or none yet.',
);
export const windowVerdicts = words(
  'WindowFit',
  ['UNDER', 'WITHIN', 'OVER'],
  'How the planned minutes stand to the window of the meeting. Advice: nothing is refused for it.',
);
export const changeNames = words(
  'AgendaChangeName',
  [
    'MEETING_MOVED',
    'ITEM_ADDED',
    'ITEM_REMOVED',
    'ITEM_MOVED',
    'ITEM_RETITLED',
    'MINUTES_CHANGED',
    'PRESENTER_CHANGED',
    'SNAPSHOT_CHANGED',
    'PROJECT_CHANGED',
  ],
  'One visible difference between two versions of an agenda.',
);
export const agendaPlaces = words(
  'AgendaPlace',
  ['NEXT_MEETING', 'BACKLOG'],
  'On the next meeting that looks at such items, or waiting in the backlog.',
);
