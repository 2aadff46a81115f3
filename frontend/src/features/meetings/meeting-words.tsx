import type { MeetingState } from '@cxboard/domain/meetings/meeting.rules';
import { meetingState } from '@cxboard/messages/meetings.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { StatusMark } from '../../ui/status-mark.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import type { Tone } from '../../ui/tone.ts';
import type { MeetingCard_meetingFragment } from './meetings.generated.ts';

export type MeetingCard = MeetingCard_meetingFragment;

const stateTones: Record<MeetingState, Tone> = {
  PLANNED: 'neutral',
  AGENDA_OPEN: 'accent',
  PUBLISHED: 'good',
  IN_SESSION: 'decision',
  ADJOURNED: 'warn',
  CLOSED: 'neutral',
  MINUTES_APPROVED: 'good',
  CANCELLED: 'bad',
};

export const endsClock = ({ startsClock, minutes }: Pick<MeetingCard, 'startsClock' | 'minutes'>): string => {
  const [hours = 0, past = 0] = startsClock.split(':').map(Number);
  const end = (hours * 60 + past + minutes) % 1440;
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
};

export function StateMark({ state }: Pick<MeetingCard, 'state'>) {
  const { i18n } = useLingui();
  return <StatusMark tone={stateTones[state]}>{meetingState(i18n, state)}</StatusMark>;
}

/** When, where and how it stands, in one line under the title. */
export function MeetingMeta({ meeting }: { meeting: MeetingCard }) {
  const { number, startsClock, place, videoUrl, extraordinary, timeZone } = meeting;
  const ends = endsClock(meeting);
  return (
    <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
      <span>
        <Trans>Meeting {number}</Trans>
      </span>
      <span title={timeZone} className="tabular-nums">
        <Trans>
          {startsClock} to {ends}
        </Trans>
      </span>
      {place && <span>{place}</span>}
      {videoUrl && (
        <TextLink href={videoUrl}>
          <Trans>Video link</Trans>
        </TextLink>
      )}
      {extraordinary && <Trans>Extraordinary</Trans>}
      <StateMark state={meeting.state} />
    </span>
  );
}
