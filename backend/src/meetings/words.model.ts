import { meetingKinds as kinds, meetingStates as states } from '@cxboard/domain/meetings/meeting.rules';
import { words } from '../platform/graphql/words.ts';

export const meetingKinds = words('MeetingKind', kinds, 'What a meeting looks at; the kinds take turns.');
export const meetingStates = words('MeetingState', states, 'How far a meeting has come.');
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
