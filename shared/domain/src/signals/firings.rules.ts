import { readSeries, type BeyondLimits, type PointFacts, type RunOnOneSide } from '../metrics/finding.rules.ts';
import { enoughForVerdict } from '../metrics/verdict.rules.ts';
import { periodOf, type Period } from '../metrics/period.rules.ts';
import type { Proportion } from '../metrics/proportion.rules.ts';
import type { Series, SeriesPoint } from '../metrics/series.rules.ts';
import { percentageChange } from '../metrics/share.rules.ts';
import type { BothEnds, Firing, ShareChange } from './signal.rules.ts';

export interface WatchedMetric {
  readonly id: string;
  readonly name: string;
  /** From its first period on, so that limits are those of its own baseline. */
  readonly series: Series;
}

/**
 * What the rules find in the newest closed period of a metric: a point beyond its control limits, eight or more in a row
 * on one side of the centre, promoters and detractors that move the same way. The past is not raised again.
 */
export function firingsOf(metric: WatchedMetric): Firing[] {
  const { findings } = readSeries(metric.series);
  return [
    ...findings.filter((finding) => finding.kind === 'BEYOND_LIMITS').flatMap((finding) => beyond(metric, finding)),
    ...findings.filter((finding) => finding.kind === 'RUN').flatMap((finding) => run(metric, finding)),
    ...bothEnds(metric),
  ];
}

const ofMetric = ({ id, name }: WatchedMetric) => ({ metricId: id, title: name });

const periodAt = ({ series }: WatchedMetric, { from }: PointFacts): Period => periodOf(from, series.grain);

function beyond(metric: WatchedMetric, finding: BeyondLimits): Firing[] {
  if (!finding.isLatest) return [];
  const period = periodAt(metric, finding.point);
  const key = `BEYOND_LIMITS:${metric.id}:${period.name}`;
  return [{ ...ofMetric(metric), key, period, facts: { rule: 'BEYOND_LIMITS', unit: metric.series.unit, finding } }];
}

/** A run is one happening from its first point on; every period it goes on, it fires again. */
function run(metric: WatchedMetric, finding: RunOnOneSide): Firing[] {
  if (!finding.lasts) return [];
  const key = `RUN:${metric.id}:${finding.side}:${finding.first.name}`;
  const period = periodAt(metric, finding.last);
  return [{ ...ofMetric(metric), key, period, facts: { rule: 'RUN', unit: metric.series.unit, finding } }];
}

function shareOf({ measurement }: SeriesPoint, group: 'PROMOTERS' | 'DETRACTORS'): Proportion {
  const hits = measurement.groups.find((one) => one.group === group)?.n ?? 0;
  return { hits, n: measurement.unweighted.n };
}

function shareChange(points: readonly [SeriesPoint, SeriesPoint], group: 'PROMOTERS' | 'DETRACTORS'): ShareChange {
  const [before, now] = [shareOf(points[0], group), shareOf(points[1], group)];
  const { low, high } = percentageChange(now, before);
  return { now: (100 * now.hits) / now.n, before: (100 * before.hits) / before.n, low: low ?? 0, high: high ?? 0 };
}

function wayOf(changes: readonly ShareChange[]): BothEnds['way'] | null {
  if (changes.every(({ high }) => high < 0)) return 'FALL';
  return changes.every(({ low }) => low > 0) ? 'RISE' : null;
}

/** The newest two closed periods, when they follow each other, are counted alike and hold enough answers to judge. */
function newestTwo({ points }: Series): readonly [SeriesPoint, SeriesPoint] | null {
  const [before, now] = points.filter(({ open }) => !open).slice(-2);
  if (!before || !now || before.version !== now.version) return null;
  const sizes = { later: now.measurement.unweighted.n, earlier: before.measurement.unweighted.n };
  return enoughForVerdict(sizes) ? [before, now] : null;
}

function bothEnds(metric: WatchedMetric): Firing[] {
  const points = newestTwo(metric.series);
  if (!points?.[1].measurement.groups.some(({ group }) => group === 'PROMOTERS')) return [];
  const [promoters, detractors] = [shareChange(points, 'PROMOTERS'), shareChange(points, 'DETRACTORS')];
  const way = wayOf([promoters, detractors]);
  if (!way) return [];
  const [previous, period] = points.map(({ from }) => periodOf(from, metric.series.grain)) as [Period, Period];
  const facts: BothEnds = { rule: 'BOTH_ENDS', way, previous, promoters, detractors };
  return [{ ...ofMetric(metric), key: `BOTH_ENDS:${metric.id}:${way}:${period.name}`, period, facts }];
}
