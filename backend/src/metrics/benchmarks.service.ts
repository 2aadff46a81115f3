import { refuseBenchmark } from '@cxboard/domain/metrics/benchmark.rules';
import { units } from '@cxboard/domain/metrics/definition.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { BadInput, NotFound, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { BenchmarkRow } from './benchmark.entity.ts';
import type { AddBenchmarkInput } from './benchmarks.model.ts';
import { MetricDefinitionRow } from './metric-definition.entity.ts';
import { Metric } from './metric.entity.ts';

/** What others measured, beside a metric. */
@Injectable()
export class BenchmarksService {
  constructor(private readonly database: Database) {}

  add(viewer: Viewer, { metricId, value, n, ...said }: AddBenchmarkInput) {
    return this.database.work(viewer, async (work) => {
      const metric = await metricToDefine(work, viewer, metricId);
      if (typeof n === 'number' && n < 1) throw new BadInput('At least one answered.', { field: 'n' });
      const definitions = await work.find(MetricDefinitionRow, { metricId });
      const newest = definitions.toSorted((a, b) => a.number - b.number).at(-1);
      const refusal = refuseBenchmark({ value, unit: units[newest?.rule ?? 'NPS'] });
      if (refusal) return refusal;

      await work.add(BenchmarkRow, { metricId, value, n: n ?? null, ...said });
      work.tell('METRIC', metric.id);
      return { id: metric.id };
    });
  }

  remove(viewer: Viewer, benchmarkId: string) {
    return this.database.work(viewer, async (work) => {
      const benchmark = await work.get(BenchmarkRow, benchmarkId);
      const metric = await metricToDefine(work, viewer, benchmark.metricId);
      await work.remove(benchmark);
      work.tell('METRIC', metric.id);
      return { id: metric.id };
    });
  }
}

/** A draft looks absent to whoever may not see drafts. */
async function metricToDefine(work: Work, viewer: Viewer, metricId: string): Promise<Metric> {
  const metric = await work.get(Metric, metricId);
  if (metric.state === 'DRAFT' && !may(viewer).seeDraftMetrics()) throw new NotFound();
  stopUnless(may(viewer).defineMetrics());
  return metric;
}
