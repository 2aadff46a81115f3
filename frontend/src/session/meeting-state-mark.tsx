import type { MeetingState } from '@cxboard/domain/meetings/meeting.rules';
import { meetingState } from '@cxboard/messages/meetings.messages';
import { useLingui } from '@lingui/react/macro';
import { StatusMark } from '../ui/status-mark.tsx';
import type { Tone } from '../ui/tone.ts';

const tones: Record<MeetingState, Tone> = {
  PLANNED: 'neutral',
  AGENDA_OPEN: 'accent',
  PUBLISHED: 'good',
  IN_SESSION: 'decision',
  ADJOURNED: 'warn',
  CLOSED: 'neutral',
  MINUTES_APPROVED: 'good',
  CANCELLED: 'bad',
};

/** How far a meeting is, the same on every page that names one. */
export function MeetingStateMark({ state }: { state: MeetingState }) {
  const { i18n } = useLingui();
  return <StatusMark tone={tones[state]}>{meetingState(i18n, state)}</StatusMark>;
}
