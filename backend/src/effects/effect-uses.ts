import { Injectable } from '@nestjs/common';
import { MetricUses, type MetricUse } from '../metrics/index.ts';
import { measuredBy } from './effects.statements.ts';

/** A metric that a running project is measured by is not retired under it. */
@Injectable()
export class EffectUses {
  constructor(uses: MetricUses) {
    uses.register((work, metricId) => work.query<MetricUse>(measuredBy, [work.organizationId, metricId]));
  }
}
