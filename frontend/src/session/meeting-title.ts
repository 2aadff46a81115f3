import type { MeetingKind } from '@cxboard/domain/meetings/meeting.rules';
import { meetingKind } from '@cxboard/messages/meetings.messages';
import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../ui/format.tsx';

interface Titled {
  readonly kind: MeetingKind;
  readonly startsOn: string;
}

/** "Metrics session, Thu 3 December" */
export function useMeetingTitle() {
  const { t, i18n } = useLingui();
  const { day } = useFormat();
  return ({ kind, startsOn }: Titled) => t`${meetingKind(i18n, kind)}, ${day(startsOn)}`;
}
