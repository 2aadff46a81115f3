import { Trans } from '@lingui/react/macro';
import { MeetingStateMark } from '../../session/meeting-state-mark.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import type { MeetingCard_meetingFragment } from './meetings.generated.ts';

export type MeetingCard = MeetingCard_meetingFragment;

export const endsClock = ({ startsClock, minutes }: Pick<MeetingCard, 'startsClock' | 'minutes'>): string => {
  const [hours = 0, past = 0] = startsClock.split(':').map(Number);
  const end = (hours * 60 + past + minutes) % 1440;
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
};

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
      <MeetingStateMark state={meeting.state} />
    </span>
  );
}
