import type { MeetingState } from '@cxboard/domain/meetings/meeting.rules';
import { skipToken, useQuery } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Play } from 'lucide-react';
import { useAddresses } from '../../session/addresses.ts';
import { useMay } from '../../session/viewer-context.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { MyPlaceDocument } from './session.generated.ts';

interface SessionLinkProps {
  meeting: {
    readonly id: string;
    readonly number: number;
    readonly state: MeetingState;
    readonly board: { readonly id: string; readonly slug: string };
  };
}

/** From the agenda to the meeting: to run it, to follow it, or to read what came of it. */
export function SessionLink({ meeting: { id, number, state, board } }: SessionLinkProps) {
  const to = useAddresses();
  const may = useMay();
  const of = { boardId: board.id };
  const isThere = useStandsIn(id, hasBegun.includes(state) && !may.followMeeting(of)) || may.followMeeting(of);
  const isOpen = state === 'PUBLISHED' ? may.runMeeting(of) : isThere && hasBegun.includes(state);
  if (!isOpen) return null;
  return (
    <ButtonLink
      kind={isOn(state) ? 'primary' : 'secondary'}
      icon={isOver(state) ? undefined : Play}
      href={to.live(board.slug, number)}
    >
      <Words state={state} runs={may.runMeeting(of)} />
    </ButtonLink>
  );
}

/** Who comes in somebody's place follows the meeting without a seat; asked only of those who have none. */
function useStandsIn(meetingId: string, isAsked: boolean): boolean {
  const { data } = useQuery(MyPlaceDocument, isAsked ? { variables: { meetingId }, errorPolicy: 'ignore' } : skipToken);
  return Boolean(data?.attendees.mine?.standsInFor);
}

const isOn = (state: MeetingState) => state === 'IN_SESSION' || state === 'ADJOURNED';
const isOver = (state: MeetingState) => state === 'CLOSED' || state === 'MINUTES_APPROVED';
const hasBegun: readonly MeetingState[] = ['IN_SESSION', 'ADJOURNED', 'CLOSED', 'MINUTES_APPROVED'];

function Words({ state, runs }: { state: MeetingState; runs: boolean }) {
  if (isOver(state)) return <Trans>What came of it</Trans>;
  return runs ? <Trans>Run the meeting</Trans> : <Trans>Follow meeting</Trans>;
}
