import { FrozenMetric } from '../features/agenda/frozen-metric.tsx';
import { TopicPage } from '../features/topics/topic-page.tsx';

/** One topic: the agenda draws its frozen numbers. */
export const TopicWithCharts = () => <TopicPage numbers={(snapshot) => <FrozenMetric snapshot={snapshot} />} />;
