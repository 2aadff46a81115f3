import { meetingKind, meetingState } from '@cxboard/messages/meetings.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useFormat } from '../../ui/format.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import type { MeetingCard_meetingFragment } from './agenda.generated.ts';
import { stateTones } from './words.ts';

export type MeetingCard = MeetingCard_meetingFragment;

/** "Metrics session, Thu 3 December" */
export function useMeetingTitle() {
  const { t, i18n } = useLingui();
  const { day } = useFormat();
  return ({ kind, startsOn }: Pick<MeetingCard, 'kind' | 'startsOn'>) =>
    t`${meetingKind(i18n, kind)}, ${day(startsOn)}`;
}

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
