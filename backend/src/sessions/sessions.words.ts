import { presences } from '@cxboard/domain/sessions/attendance.rules';
import { carryReasons } from '@cxboard/domain/sessions/carry-over.rules';
import { responses, resultGaps as gaps, resultKinds } from '@cxboard/domain/sessions/result.rules';
import { itemStates, sessionActs } from '@cxboard/domain/sessions/session.rules';
import { overrunChoices } from '@cxboard/domain/sessions/timer.rules';
import { words } from '../platform/graphql/words.ts';

export const itemStateWords = words('SessionItemState', itemStates, 'How far an item of a meeting has come.');
export const sessionActWords = words('SessionAct', sessionActs, 'What can be done with a meeting that is held.');
export const overrunWords = words(
  'OverrunChoice',
  overrunChoices,
  'When less time is left than planned: every item gets less, the last ones wait, or the meeting ends later.',
);
export const resultKindWords = words('ResultKind', resultKinds, 'What an item produced.');
export const responseWords = words(
  'Response',
  responses,
  'What the board does with what customers said: explains it, asks for more data, or responds.',
);
export const presenceWords = words('Presence', presences, 'How somebody of the board was there.');
export const carryWords = words('CarryReason', carryReasons, 'Why an item comes again.');
export const resultGaps = words('ResultGap', gaps, 'What a result still lacks.');
export const attendanceGaps = words(
  'AttendanceGap',
  ['NO_SEAT', 'NO_SUBSTITUTE', 'OWN_SUBSTITUTE', 'SITS_THEMSELVES', 'STANDS_IN_ALREADY'],
  'Why somebody cannot be noted so.',
);
