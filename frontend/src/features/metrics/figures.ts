import type { Estimate, WeightedEstimate } from '@cxboard/domain/metrics/estimate.rules';
import type { headlineOf, Measurement } from '@cxboard/domain/metrics/measure.rules';
import type { MetricPageQuery } from './metric.generated.ts';

export type Metric = MetricPageQuery['metric'];

/** What `headlineOf` says, without the statistics that its module would bring into the page. */
export const leading: typeof headlineOf = ({ leads, unweighted, weighted }: Measurement) =>
  leads === 'WEIGHTED' && weighted ? weighted : unweighted;

/** The value that does not lead, when there are two. */
export const beside = ({ leads, unweighted, weighted }: Measurement): Estimate | WeightedEstimate | null =>
  leads === 'WEIGHTED' && weighted ? unweighted : weighted;
