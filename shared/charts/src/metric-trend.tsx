import { reachOf } from '@cxboard/domain/metrics/benchmark.rules';
import type { SeriesFinding, SeriesReading } from '@cxboard/domain/metrics/finding.rules';
import { mayShowValue } from '@cxboard/domain/metrics/gates.rules';
import type { headlineOf, Measurement } from '@cxboard/domain/metrics/measure.rules';
import type { Series, SeriesBreak, SeriesPoint } from '@cxboard/domain/metrics/series.rules';
import type { TargetOverTime } from '@cxboard/domain/metrics/target.rules';
import { TrendChart, type TrendChartProps, type TrendLine, type TrendPoint } from './trend-chart.tsx';

/** What a trend says in the reader's language. */
export interface TrendWords {
  /** The sentence of the reading's first finding. */
  readonly finding: string;
  readonly empty: string;
  readonly centre: string;
  readonly upper: string;
  readonly lower: string;
  readonly target?: string;
  /** At the line of a target that was set after all these periods were over. */
  readonly targetLater?: string;
  readonly value: (value: number) => string;
  /** The value of a period that is not over. */
  readonly soFar: (value: number) => string;
  readonly tick: (value: number) => string;
  readonly period: (point: SeriesPoint) => string;
  readonly changed: (change: SeriesBreak) => string;
  /** All that a point says, in a line. */
  readonly point?: (point: SeriesPoint) => string;
}

export interface MetricTrendProps extends Pick<TrendChartProps, 'width' | 'height' | 'onSelect' | 'marksLabel'> {
  readonly series: Series;
  readonly reading: SeriesReading;
  readonly words: TrendWords;
  /** As it was in force; before it ever was, the first one is hinted at. */
  readonly target?: Pick<TargetOverTime, 'inForce' | 'before'> | null;
  /** What others measured, each with who did. */
  readonly benchmarks?: readonly { readonly label: string; readonly value: number }[];
  /**
   * FINDING marks what the sentence speaks of, over the limits; RULES every point that one of the two rules finds; NONE
   * leaves limits and marks away.
   */
  readonly marks?: 'FINDING' | 'RULES' | 'NONE';
  /** What happened around the numbers, as it is written above the chart; days outside the series are left out. */
  readonly events?: readonly { readonly on: string; readonly title: string }[];
}

/** A metric over time as the rules read it: the marks are those of the very finding the sentence says. */
export function MetricTrend({
  series,
  reading,
  words,
  target,
  benchmarks = [],
  marks = 'FINDING',
  events = [],
  ...size
}: MetricTrendProps) {
  const isMarked = marksOf(reading, marks);
  const points = series.points.map((point) => ({ ...valueOf(point), marked: isMarked(point) }));
  const labels = endLabels(series, points, words);
  return (
    <TrendChart
      {...size}
      finding={words.finding}
      periods={series.points.map((point) => ({
        label: words.period(point),
        open: point.open,
        ...(point.quality && point.quality !== 'FINAL' && { quality: point.quality }),
        breakBefore: breakWords(series, point, words),
        event: eventsIn(point, events),
        tip: words.point?.(point),
      }))}
      series={[{ name: words.finding, points, ...labels }]}
      lines={[
        ...(marks === 'NONE' ? [] : controlLines(series, reading, words)),
        ...targetLine(target, words),
        ...benchmarks.map(benchmarkLine),
      ]}
      range={reachOf[series.unit]}
      tick={words.tick}
      emptyLabel={words.empty}
    />
  );
}

/** The last value that is whole says its period where a newer one is still running: beside it stands another figure. */
function endLabels({ points: periods }: Series, points: readonly TrendPoint[], words: TrendWords) {
  const lastOf = (isOpen: boolean) =>
    points.findLastIndex(({ value }, at) => value !== null && periods[at]?.open === isOpen);
  const [whole, running] = [lastOf(false), lastOf(true)];
  const valueAt = (at: number) => points[at]?.value ?? null;
  const [over, soFar, period] = [valueAt(whole), valueAt(running), periods[whole]];
  const isNamed = soFar !== null && period !== undefined;
  return {
    ...(over !== null && { endLabel: isNamed ? `${words.period(period)}: ${words.value(over)}` : words.value(over) }),
    ...(soFar !== null && { openLabel: words.soFar(soFar) }),
  };
}

/** What `headlineOf` says, without the statistics that its module would bring into the page. */
const leading: typeof headlineOf = ({ leads, unweighted, weighted }: Measurement) =>
  leads === 'WEIGHTED' && weighted ? weighted : unweighted;

function valueOf({ measurement, showing }: SeriesPoint): TrendPoint {
  const { value, low, high } = leading(measurement);
  return mayShowValue(showing) ? { value, low, high } : { value: null };
}

function marksOf({ findings }: SeriesReading, marks: MetricTrendProps['marks']): (point: SeriesPoint) => boolean {
  if (marks === 'NONE') return () => false;
  const marking = (marks === 'RULES' ? findings : findings.slice(0, 1)).map(markedBy);
  return (point) => marking.some((isMarked) => isMarked(point));
}

/** Two events of one period share its line. */
function eventsIn({ from, to }: SeriesPoint, events: NonNullable<MetricTrendProps['events']>): string | undefined {
  const here = events.filter(({ on }) => on >= from && on <= to).map(({ title }) => title);
  return here.length > 0 ? here.join(' · ') : undefined;
}

function markedBy(finding: SeriesFinding): (point: SeriesPoint) => boolean {
  if (finding.kind === 'BEYOND_LIMITS') return ({ from }) => from === finding.point.from;
  if (finding.kind !== 'RUN') return () => false;
  const { side, centre, first, last } = finding;
  return (point) => {
    const { value } = valueOf(point);
    const onSide = value !== null && (side === 'ABOVE' ? value > centre : value < centre);
    return onSide && !point.open && point.from >= first.from && point.from <= last.from;
  };
}

function breakWords({ breaks }: Series, { from }: SeriesPoint, words: TrendWords): string | undefined {
  const change = breaks.find(({ on }) => on === from);
  return change && words.changed(change);
}

/** Limits stand only over the points they were reckoned from. */
function controlLines({ points }: Series, { control }: SeriesReading, words: TrendWords): TrendLine[] {
  if (!control) return [];
  const pairs = new Map(control.points.map((from, index) => [from, control.limits[index]]));
  const over = (pick: (pair: { low: number; high: number }) => number) =>
    points.map(({ from }) => {
      const pair = pairs.get(from);
      return pair ? pick(pair) : null;
    });
  return [
    { kind: 'CENTRE', label: words.centre, at: over(() => control.centre) },
    { kind: 'LIMIT', label: words.upper, at: over(({ high }) => high) },
    { kind: 'LIMIT', label: words.lower, at: over(({ low }) => low) },
  ];
}

/** Where it was in force it is a line; dots say what it became, over the periods before anybody had set one. */
function targetLine(target: MetricTrendProps['target'], { target: label = '', targetLater = '' }: TrendWords) {
  if (!target) return [];
  const wasInForce = target.inForce.some((value) => value !== null);
  const lines: TrendLine[] = [
    { kind: 'TARGET_LATER', label: wasInForce ? '' : targetLater, at: target.before },
    { kind: 'TARGET', label, at: target.inForce },
  ];
  return lines.filter(({ at }) => typeof at !== 'number' && at.some((value) => value !== null));
}

const benchmarkLine = ({ label, value }: { readonly label: string; readonly value: number }): TrendLine => ({
  ...{ kind: 'BENCHMARK', label, at: value },
});
