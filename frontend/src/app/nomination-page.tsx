import { FrozenMetric } from '../features/agenda/frozen-metric.tsx';
import { NominationPage } from '../features/nominations/nomination-page.tsx';

/** One nomination: the agenda draws its frozen numbers. */
export const NominationWithCharts = () => (
  <NominationPage numbers={(snapshot) => <FrozenMetric snapshot={snapshot} />} />
);
