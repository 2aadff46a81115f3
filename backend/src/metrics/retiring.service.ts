import { refuseRetiring } from '@cxboard/domain/metrics/metric.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { NotFound, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { Metric } from './metric.entity.ts';
import { MetricUses } from './metric-uses.ts';
import type { RetireMetricInput } from './metrics.inputs.ts';

/** A metric that nobody measures any more is no longer offered; its series stays to be read. */
@Injectable()
export class RetiringService {
  constructor(
    private readonly database: Database,
    private readonly uses: MetricUses,
  ) {}

  retire(viewer: Viewer, { metricId, because }: RetireMetricInput) {
    return this.database.work(viewer, async (work) => {
      const metric = await metricToPublish(work, viewer, metricId);
      const refusal = refuseRetiring(metric, await this.uses.of(work, metricId));
      if (refusal) return refusal;

      await work.change(metric, { retiredBecause: because, retiredAt: work.now });
      work.tell('METRIC', metric.id);
      return { id: metric.id };
    });
  }

  reinstate(viewer: Viewer, metricId: string) {
    return this.database.work(viewer, async (work) => {
      const metric = await metricToPublish(work, viewer, metricId);
      await work.change(metric, { retiredBecause: null, retiredAt: null });
      work.tell('METRIC', metric.id);
      return { id: metric.id };
    });
  }
}

/** Who publishes metrics retires them; a draft looks absent to whoever may not see drafts. */
async function metricToPublish(work: Work, viewer: Viewer, metricId: string): Promise<Metric> {
  const metric = await work.lock(Metric, metricId);
  if (metric.state === 'DRAFT' && !may(viewer).seeDraftMetrics()) throw new NotFound();
  stopUnless(may(viewer).publishMetrics());
  return metric;
}
