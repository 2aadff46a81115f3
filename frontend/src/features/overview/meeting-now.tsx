import { Trans } from '@lingui/react/macro';
import { Play } from 'lucide-react';
import { useAddresses } from '../../session/addresses.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Banner } from '../../ui/banner.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import type { NextMeeting_meetingFragment } from './home.generated.ts';

/** For who may follow it: a meeting is being held at this moment, and the way in. */
export function MeetingNow({ meeting }: { meeting: NextMeeting_meetingFragment | null | undefined }) {
  const to = useAddresses();
  const may = useMay();
  if (!meeting || !isHeld(meeting) || !may.followMeeting({ boardId: meeting.board.id })) return null;
  const { number, state, board } = meeting;
  return (
    <Banner
      action={
        <ButtonLink kind="primary" icon={Play} href={to.live(board.slug, number)}>
          <Trans>Join</Trans>
        </ButtonLink>
      }
    >
      {state === 'ADJOURNED' ? (
        <Trans>Meeting {number} is adjourned and goes on later.</Trans>
      ) : (
        <Trans>Meeting {number} is being held.</Trans>
      )}
    </Banner>
  );
}

export const isHeld = ({ state }: Pick<NextMeeting_meetingFragment, 'state'>): boolean =>
  state === 'IN_SESSION' || state === 'ADJOURNED';
