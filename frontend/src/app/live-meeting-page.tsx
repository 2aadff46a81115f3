import { FrozenMetric } from '../features/agenda/frozen-metric.tsx';
import { LivePage } from '../features/sessions/live-page.tsx';

/** The meeting while it is held: the sessions run it, the agenda draws its numbers. */
export const LiveMeetingPage = () => <LivePage numbers={(snapshot) => <FrozenMetric snapshot={snapshot} />} />;
