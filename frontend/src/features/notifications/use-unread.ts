import { useQuery } from '@apollo/client/react';
import { useChanges } from '../../session/live.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { UnreadNoticesDocument } from './notices.generated.ts';

/** How many notices wait to be read; counts up while the page is open. */
export function useUnreadNotices(): number {
  const { personId } = useViewer();
  const { data, refetch } = useQuery(UnreadNoticesDocument);
  useChanges(['NOTICE'], refetch, personId);
  return data?.noticeBox.unread ?? 0;
}
