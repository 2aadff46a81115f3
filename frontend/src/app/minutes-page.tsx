import { FrozenMetric } from '../features/agenda/snapshot-dialog.tsx';
import { MinutesPage as Minutes } from '../features/minutes/minutes-page.tsx';

/** The minutes of one meeting, with the numbers as the agenda draws them. */
export const MinutesPage = () => <Minutes frozen={(snapshot) => <FrozenMetric snapshot={snapshot} />} />;
