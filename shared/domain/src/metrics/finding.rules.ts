import { reachOf } from './benchmark.rules.ts';
import { isPercent } from './definition.rules.ts';
import { laneyLimits, runsIn, xmrLimits, type ControlLimits, type Side } from './control-limits.rules.ts';
import type { Comparison } from './measure.rules.ts';
import { headlineOf, sizeOf } from './measure.rules.ts';
import { mayShowValue } from './gates.rules.ts';
import type { Series, SeriesPoint } from './series.rules.ts';

/** A point a finding speaks of: enough to say it and to mark it. `from` finds it in the series. */
export interface PointFacts {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly value: number;
  readonly n: number;
}

/** Nothing to judge by: no point has a value. */
export interface NoValues {
  readonly kind: 'NO_VALUES';
}
/** A single point with a value: there is nothing to compare it with yet. */
export interface OnePoint {
  readonly kind: 'ONE_POINT';
  readonly point: PointFacts;
}
/** The newest closed point against the one before it. */
export interface ChangedSincePrevious extends Comparison {
  readonly kind: 'CHANGE';
  readonly latest: PointFacts;
  readonly previous: PointFacts;
}
/** Eight or more in a row on one side of the mean: the level has moved. */
export interface RunOnOneSide {
  readonly kind: 'RUN';
  readonly side: Side;
  readonly length: number;
  readonly first: PointFacts;
  readonly last: PointFacts;
  readonly centre: number;
  /** The run reaches the newest closed point. */
  readonly lasts: boolean;
}
/** A point outside its control limits: more than the series' own noise. */
export interface BeyondLimits {
  readonly kind: 'BEYOND_LIMITS';
  readonly side: Side;
  readonly point: PointFacts;
  readonly centre: number;
  readonly limit: number;
  readonly state: ControlLimits['state'];
  /** It is the newest closed point. */
  readonly isLatest: boolean;
}

export type SeriesFinding = NoValues | OnePoint | ChangedSincePrevious | RunOnOneSide | BeyondLimits;

/** What a series says, as facts. The chart's marks and the sentence above it both come from here. */
export interface SeriesReading {
  /** Points with a value that may be shown, open ones included. */
  readonly points: number;
  /** Closed points with a value since the last break: what findings are read from. */
  readonly closedPoints: number;
  /** Null below twelve closed points. `points` are the `from` days the limits belong to, in order. */
  readonly control: (ControlLimits & { readonly points: readonly string[] }) | null;
  /** Most important first; never empty. */
  readonly findings: readonly [SeriesFinding, ...SeriesFinding[]];
}

interface Valued extends PointFacts {
  readonly point: SeriesPoint;
}

function withValue(points: readonly SeriesPoint[]): Valued[] {
  return points.flatMap((point) => {
    const { value, n } = headlineOf(point.measurement);
    if (value === null || !mayShowValue(point.showing)) return [];
    return [{ point, name: point.name, from: point.from, to: point.to, value, n }];
  });
}

const factsOf = ({ name, from, to, value, n }: Valued): PointFacts => ({ name, from, to, value, n });

/**
 * Shares by Laney's p'. Means and values on a scale as individuals, by the moving range of neighbours: of a between/within
 * chart (Wheeler's three-way chart, Minitab's I-MR-R/S) that is the one for the means, whose limits hold the scatter
 * between periods and not only that within them, which with large n would flag every point.
 */
function limitsOf({ unit, scale }: Series, closed: readonly Valued[]): ControlLimits | null {
  // Laney's limits widen by how many answered; of a value given by hand nobody may know that.
  if (isPercent(unit) && closed.every(({ point }) => sizeOf(point.measurement) > 0))
    return laneyLimits(closed.map(({ value, point }) => ({ value, n: sizeOf(point.measurement) })));
  const values = closed.map(({ value }) => value);
  const [min, max] = reachOf[unit];
  return xmrLimits(values, scale ?? { min, max });
}

function beyond(closed: readonly Valued[], control: ControlLimits | null): BeyondLimits[] {
  if (!control) return [];
  const { centre, state, limits } = control;
  return closed.flatMap((valued, index) => {
    const pair = limits[index];
    if (!pair || (valued.value >= pair.low && valued.value <= pair.high)) return [];
    const side = valued.value > centre ? 'ABOVE' : 'BELOW';
    const limit = side === 'ABOVE' ? pair.high : pair.low;
    const isLatest = index === closed.length - 1;
    return [{ kind: 'BEYOND_LIMITS', side, point: factsOf(valued), centre, limit, state, isLatest }];
  });
}

/** Judged by the centre of the control limits; before there are any, by the mean so far. */
function runs(closed: readonly Valued[], control: ControlLimits | null): RunOnOneSide[] {
  const values = closed.map(({ value }) => value);
  const centre = control?.centre ?? values.reduce((sum, value) => sum + value, 0) / values.length;
  return runsIn(values, centre).flatMap(({ side, first, last, length }) => {
    const [begins, ends] = [closed[first], closed[last]];
    if (!begins || !ends) return [];
    const lasts = last === closed.length - 1;
    return [{ kind: 'RUN', side, length, first: factsOf(begins), last: factsOf(ends), centre, lasts }];
  });
}

function change(series: Series, closed: readonly Valued[]): ChangedSincePrevious[] {
  const latest = closed.at(-1);
  const before = series.points[series.points.findIndex(({ from }) => from === latest?.from) - 1];
  const previous = closed.find(({ from }) => from === before?.from);
  if (!latest?.point.change || !previous) return [];
  return [{ kind: 'CHANGE', ...latest.point.change, latest: factsOf(latest), previous: factsOf(previous) }];
}

/** News first: what the newest point does, then what still lasts, then the step since the last period, then the past. */
function rank(finding: SeriesFinding): number {
  if (finding.kind === 'BEYOND_LIMITS') return finding.isLatest ? 0 : 3;
  if (finding.kind === 'RUN') return finding.lasts ? 1 : 4;
  return 2;
}

/**
 * Reads a series by three rules: the step since the previous closed period, eight in a row on one side of the centre, and
 * points beyond the control limits (Laney p' for shares, XmR for scores; from twelve points). Only closed points of the
 * newest definition with ten or more answers are judged.
 */
export function readSeries(series: Series): SeriesReading {
  const valued = withValue(series.points);
  const version = series.points.at(-1)?.version;
  const closed = valued.filter(({ point }) => !point.open && point.version === version);
  const limits = limitsOf(series, closed);
  const found = [...beyond(closed, limits), ...runs(closed, limits), ...change(series, closed)];
  const [first, ...others] = found.sort((a, b) => rank(a) - rank(b));
  return {
    points: valued.length,
    closedPoints: closed.length,
    control: limits && { ...limits, points: closed.map(({ from }) => from) },
    findings: first ? [first, ...others] : [alone(valued)],
  };
}

function alone(valued: readonly Valued[]): SeriesFinding {
  const last = valued.at(-1);
  return last ? { kind: 'ONE_POINT', point: factsOf(last) } : { kind: 'NO_VALUES' };
}
