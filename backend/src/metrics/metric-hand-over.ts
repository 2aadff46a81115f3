import type { HandsOver } from '../people/index.ts';
import { Metric } from './metric.entity.ts';

/** Metrics somebody answers for. */
export const metricsInHand: HandsOver = {
  kind: 'METRIC',
  held: 'select organization_id, owner_id as person_id, id from metrics',

  async pass(work, id, { toId }) {
    await work.change(await work.lock(Metric, id), { ownerId: toId });
    work.tell('METRIC', id);
  },
};
