import { useQuery } from '@apollo/client/react';
import { useChanges } from '../../session/live.ts';
import { useMay } from '../../session/viewer-context.ts';
import { ItemOnNowDocument, MeetingHeldNowDocument, type MeetingHeldNowQuery } from './portfolio.generated.ts';
import { useProjectPlace } from './project-place.ts';

/** The meeting that sits, with the item that is on: a decision stands under an item. */
export interface MeetingToOrderIn {
  readonly id: string;
  readonly number: number;
  readonly itemId: string;
}

/** Who may order the projects at once, and the meeting in which it can be decided by whoever runs it. */
export function useOrdering(boardId: string) {
  const may = useMay();
  const meeting = useMeetingThatSits(may.runMeeting({ boardId }));
  return { mayOrder: may.orderProjects({ boardId }), meeting };
}

const fresh = { fetchPolicy: 'cache-and-network' } as const;

function useMeetingThatSits(runs: boolean): MeetingToOrderIn | null {
  const { board } = useProjectPlace();
  const held = useQuery(MeetingHeldNowDocument, { ...fresh, variables: { board }, skip: !runs });
  const sits = sittingIn(held.data);
  const on = useQuery(ItemOnNowDocument, {
    ...fresh,
    variables: { board, number: sits?.number ?? 0 },
    skip: !sits,
  });
  useChanges(['MEETING', 'SESSION'], () => Promise.all([runs && held.refetch(), sits && on.refetch()]));
  const itemId = on.data?.meetingSession.currentItemId;
  return sits && itemId ? { ...sits, itemId } : null;
}

function sittingIn(data: MeetingHeldNowQuery | undefined): Omit<MeetingToOrderIn, 'itemId'> | null {
  const next = data?.nextMeeting;
  return next?.state === 'IN_SESSION' ? { id: next.id, number: next.number } : null;
}
