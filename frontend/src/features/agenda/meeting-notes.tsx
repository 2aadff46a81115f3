import { Trans } from '@lingui/react/macro';
import { Banner } from '../../ui/banner.tsx';
import { useFormat } from '../../ui/format.tsx';
import type { Agenda } from './agenda-view.ts';

/** What a reader of this meeting should know before anything else. */
export function MeetingNotes({ agenda: { meeting, view } }: { agenda: Agenda }) {
  const { day } = useFormat();
  if (meeting.state === 'CANCELLED')
    return (
      <Banner kind="warn">
        {meeting.cancelledBecause ? (
          <Trans>This meeting was cancelled: {meeting.cancelledBecause}</Trans>
        ) : (
          <Trans>This meeting was cancelled.</Trans>
        )}
      </Banner>
    );
  if (view === 'DRAFT' && meeting.state === 'PLANNED')
    return (
      <Banner>
        <Trans>
          This agenda opens by itself on {day(meeting.opensAt)}, or with its first item. Then members and analysts can
          propose items.
        </Trans>
      </Banner>
    );
  return null;
}
