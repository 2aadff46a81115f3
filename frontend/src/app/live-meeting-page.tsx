import { FrozenMetric } from '../features/agenda/frozen-metric.tsx';
import { DecideNomination } from '../features/nominations/decide-nomination.tsx';
import { LivePage } from '../features/sessions/live-page.tsx';

/** The meeting while it is held: the sessions run it, the agenda draws its numbers, nominations are decided in it. */
export const LiveMeetingPage = () => (
  <LivePage
    numbers={(snapshot) => <FrozenMetric snapshot={snapshot} />}
    nomination={(itemId, { meeting }) => (
      <DecideNomination
        key={itemId}
        itemId={itemId}
        meeting={meeting}
        numbers={(snapshot) => <FrozenMetric snapshot={snapshot} />}
      />
    )}
  />
);
