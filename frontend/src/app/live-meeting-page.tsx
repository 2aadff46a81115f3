import { FrozenMetric } from '../features/agenda/frozen-metric.tsx';
import { ItemPapers } from '../features/agenda/item-papers.tsx';
import { DecideNomination } from '../features/nominations/decide-nomination.tsx';
import { AskedBefore } from '../features/pre-read/asked-before.tsx';
import { DecideRevision } from '../features/revisions/decide-revision.tsx';
import { LivePage } from '../features/sessions/live-page.tsx';

/**
 * The meeting while it is held: the sessions run it, the agenda draws its numbers, nominations and revisions are decided
 * in it. What stands about one item goes with it: these are siblings, so each has a key of its own.
 */
export const LiveMeetingPage = () => (
  <LivePage
    numbers={(snapshot) => <FrozenMetric snapshot={snapshot} />}
    nomination={(itemId, { meeting }) => (
      <DecideNomination
        key={`nomination ${itemId}`}
        itemId={itemId}
        meeting={meeting}
        numbers={(snapshot) => <FrozenMetric snapshot={snapshot} />}
      />
    )}
    papers={(itemId, { id, meeting }) => (
      <ItemPapers meetingId={id} version={meeting.publishedVersion} itemId={itemId} />
    )}
    questions={(itemId, { id }) => <AskedBefore key={`questions ${itemId}`} meetingId={id} itemId={itemId} />}
    revision={({ id: itemId, project }, { meeting }) => (
      <DecideRevision key={`revision ${itemId}`} itemId={itemId} projectNumber={project.number} meeting={meeting} />
    )}
  />
);
