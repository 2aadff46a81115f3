import type { MeetingState } from '@cxboard/domain/meetings/meeting.rules';
import { Trans } from '@lingui/react/macro';
import { Play } from 'lucide-react';
import { useAddresses } from '../../session/addresses.ts';
import { useMay } from '../../session/viewer-context.ts';
import { ButtonLink } from '../../ui/button.tsx';

interface SessionLinkProps {
  meeting: {
    readonly number: number;
    readonly state: MeetingState;
    readonly board: { readonly id: string; readonly slug: string };
  };
}

/** From the agenda to the meeting: to run it, to follow it, or to read what came of it. */
export function SessionLink({ meeting: { number, state, board } }: SessionLinkProps) {
  const to = useAddresses();
  const may = useMay();
  const of = { boardId: board.id };
  if (state === 'PUBLISHED' ? !may.runMeeting(of) : !hasBegun.includes(state) || !may.followMeeting(of)) return null;
  return (
    <ButtonLink
      kind={state === 'IN_SESSION' || state === 'ADJOURNED' ? 'primary' : 'secondary'}
      icon={isOver(state) ? undefined : Play}
      href={to.live(board.slug, number)}
    >
      <Words state={state} runs={may.runMeeting(of)} />
    </ButtonLink>
  );
}

const isOver = (state: MeetingState) => state === 'CLOSED' || state === 'MINUTES_APPROVED';
const hasBegun: readonly MeetingState[] = ['IN_SESSION', 'ADJOURNED', 'CLOSED', 'MINUTES_APPROVED'];

function Words({ state, runs }: { state: MeetingState; runs: boolean }) {
  if (isOver(state)) return <Trans>What came of it</Trans>;
  return runs ? <Trans>Run the meeting</Trans> : <Trans>Follow meeting</Trans>;
}
