import type { Metric } from './figures.ts';
import { filterParts, type MetricView } from './metric-view.ts';

/** Which figures of a metric a page or a mark shows: what freezing them asks for. */
export interface ShownFigures {
  readonly grain: 'DAY' | 'WEEK' | 'MONTH';
  readonly from: string;
  readonly to: string;
  readonly by?: string;
  readonly filter: { dimension: string; values: string[] }[];
}

/** Everything the page of a metric shows now. */
export const shownBy = (metric: Metric, view: MetricView): ShownFigures => ({
  grain: metric.figures.series.grain,
  from: metric.figures.period.from,
  to: metric.figures.period.to,
  ...(view.by && { by: view.by }),
  filter: filterParts(view),
});
