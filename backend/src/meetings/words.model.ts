import { meetingKinds as kinds, meetingStates as states } from '@cxboard/domain/meetings/meeting.rules';
import { words } from '../platform/graphql/words.ts';

export const meetingKinds = words('MeetingKind', kinds, 'What a meeting looks at; the kinds take turns.');
export const meetingStates = words('MeetingState', states, 'How far a meeting has come.');
export const cancellationEffects = words(
  'CancellationEffect',
  ['SKIP', 'SHIFT'],
  'After SKIP the kinds go on as if the meeting had been held; after SHIFT its kind takes the next date.',
);
export const cadenceChanges = words(
  'CadenceChange',
  ['SAME', 'REDATED', 'STAYS', 'CREATED', 'CALLED_OFF'],
  'What a cadence does to a meeting. STAYS: it has another date for it, and the meeting does not follow.',
);
export const stayReasons = words(
  'StayReason',
  ['EXTRAORDINARY', 'CANCELLED', 'BEGUN', 'PUBLISHED', 'PAST', 'HAS_ITEMS', 'MOVED_BY_HAND', 'BEFORE_ANCHOR'],
  'Why a meeting does not follow a changed cadence.',
);
export const onHolidayRules = words(
  'OnHoliday',
  ['MOVE_NEXT_WORKING_DAY', 'SKIP'],
  'What becomes of a date that falls on a holiday or into a closed range.',
);
