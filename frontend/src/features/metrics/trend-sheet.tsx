import type { MetricTrendProps, TrendWords } from '@cxboard/charts/metric-trend';
import { drawnBenchmarks } from '@cxboard/domain/metrics/benchmark.rules';
import { mayShowValue } from '@cxboard/domain/metrics/gates.rules';
import type { SeriesPoint } from '@cxboard/domain/metrics/series.rules';
import { sizeWord } from '@cxboard/messages/by-hand.messages';
import { tooFewForValue, verdictWord } from '@cxboard/messages/metrics.messages';
import { hasUnsure, standingWord, unsureLegend } from '@cxboard/messages/quality.messages';
import { findingSentence } from '@cxboard/messages/series.messages';
import { trendWords } from '@cxboard/messages/trend.messages';
import { useLingui } from '@lingui/react/macro';
import { lazy, useState } from 'react';
import { Switch } from '../../ui/switch.tsx';
import { ChartFigure } from '../../session/chart-figure.tsx';
import { leading, type Metric } from './figures.ts';
import { useFigureWords } from './figure-words.ts';
import { filterParts, type MetricView } from './metric-view.ts';
import { useMetricNotes } from './metric-notes.ts';
import { type Numbers, NumbersBehind } from './numbers-behind.tsx';
import { Restated } from './restated.tsx';
import { useTargetDrawn } from './target-shown.ts';

const MetricTrend = lazy(async () => {
  const { MetricTrend: Chart } = await import('@cxboard/charts/metric-trend');
  return { default: Chart };
});

interface TrendSheetProps {
  metric: Metric;
  view: MetricView;
  events: readonly { readonly startsOn: string; readonly title: string }[];
  onLimits: (limits: 'off' | undefined) => void;
}

/** The metric over time: the finding, the picture that marks what the rules found, and every point as a row. */
export function TrendSheet({ metric, view, events, onLimits }: TrendSheetProps) {
  const { t, i18n } = useLingui();
  const [opened, setOpened] = useState<SeriesPoint | null>(null);
  const numbersOf = useNumbersOfPoint(view);
  const { series, reading } = metric.figures;
  const words = trendWords(i18n, { reading, unit: series.unit, grain: series.grain });
  const lines = useLines(metric, view, words);
  const table = { ...useTrendTable(metric, lines), about: metric.name, notes: useMetricNotes(metric, view) };
  const showsLimits = view.limits !== 'off';
  return (
    <>
      <ChartFigure
        title={t`Over time`}
        finding={words.finding}
        fileName={`${metric.slug}-${series.grain.toLowerCase()}`}
        height={260}
        {...table}
        controls={reading.control && <LimitsSwitch view={view} onLimits={onLimits} />}
        foot={hasFoot(metric, view) && <Foot metric={metric} view={view} />}
      >
        {(width) => (
          <MetricTrend
            {...{ width, series, reading, ...lines }}
            marks={showsLimits ? 'RULES' : 'NONE'}
            events={events.map(({ startsOn: on, title }) => ({ on, title }))}
            marksLabel={t`The numbers behind each period`}
            onSelect={(index) => setOpened(series.points[index] ?? null)}
          />
        )}
      </ChartFigure>
      {opened && (
        <NumbersBehind
          metric={metric}
          numbers={{ title: words.period(opened), ...numbersOf(opened) }}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}

type Lines = Pick<MetricTrendProps, 'benchmarks' | 'target' | 'words'>;

/** What is drawn across the series: what others measured, and the target. */
function useLines(metric: Metric, view: MetricView, words: TrendWords): Lines {
  const benchmarks = useBenchmarks(metric);
  const target = useTargetDrawn(metric, view);
  if (!target) return { benchmarks, words };
  return { benchmarks, target: target.drawn, words: { ...words, target: target.line } };
}

function useBenchmarks({ benchmarks }: Metric) {
  const { figure } = useFigureWords();
  return drawnBenchmarks(benchmarks).map(({ source, value }) => ({ value, label: `${source} ${figure(value)}` }));
}

const hasFoot = ({ figures }: Metric, { limits }: MetricView): boolean =>
  limits !== 'off' || figures.restated.length > 0 || hasUnsure(figures.series.points);

function Foot({ metric, view }: Pick<TrendSheetProps, 'metric' | 'view'>) {
  const { i18n } = useLingui();
  const legend = unsureLegend(i18n, metric.figures.series.points);
  return (
    <>
      {legend && <p className="text-control text-ink-2">{legend}</p>}
      {view.limits !== 'off' && <RuleFindings metric={metric} />}
      <Restated metric={metric} />
    </>
  );
}

/** Every point as a line, with the target of its day where there ever was one. */
function useTrendTable({ figures: { series } }: Metric, { words: { period }, target }: Lines) {
  const { t, i18n } = useLingui();
  const { figure } = useFigureWords();
  const lineOf = useTrendLine();
  const saysStanding = hasUnsure(series.points);
  return {
    head: [
      ...[t`Period`, t`Value`, t`Low (95 %)`, t`High (95 %)`, t`Answers`, t`Against the period before`],
      ...(target ? [t`Target`] : []),
      ...(saysStanding ? [t`Standing`] : []),
    ],
    lines: series.points.map((point, at) => [
      ...[period(point), ...lineOf(point)],
      ...(target ? [figure(target.inForce[at] ?? null)] : []),
      ...(saysStanding ? [standingWord(i18n, point)] : []),
    ]),
  };
}

function LimitsSwitch({ view, onLimits }: Pick<TrendSheetProps, 'view' | 'onLimits'>) {
  const { t } = useLingui();
  return (
    <Switch
      label={t`Control limits and what the two rules mark`}
      value={view.limits !== 'off'}
      onChange={(isOn) => onLimits(isOn ? undefined : 'off')}
    />
  );
}

/** Every mark has its sentence: what each of the two rules found, the newest news first. */
function RuleFindings({ metric }: { metric: Metric }) {
  const { t, i18n } = useLingui();
  const { series, reading } = metric.figures;
  // The first one stands over the chart already.
  const found = reading.findings.slice(1).filter(({ kind }) => kind === 'BEYOND_LIMITS' || kind === 'RUN');
  if (found.length === 0) return null;
  return (
    <ul aria-label={t`What else the two rules mark`} className="grid gap-1 text-control text-ink-2">
      {found.map((finding, index) => (
        <li key={index}>
          {findingSentence(i18n, { finding, unit: series.unit, grain: series.grain, points: reading.points })}.
        </li>
      ))}
    </ul>
  );
}

function useTrendLine() {
  const { i18n } = useLingui();
  const { figure, whole } = useFigureWords();
  return ({ measurement, showing, change }: SeriesPoint): string[] => {
    const estimate = leading(measurement);
    const { value, low, high, n } = estimate;
    const verdict = change ? verdictWord(i18n, change.verdict) : '';
    if (!mayShowValue(showing)) return [n > 0 ? tooFewForValue(i18n, { n }) : '', '', '', whole(n), verdict];
    return [figure(value), figure(low), figure(high), sizeWord(i18n, estimate), verdict];
  };
}

/** A period with the filter of the page; it goes before the board with the same breakdown. */
function useNumbersOfPoint(view: MetricView) {
  const { t, i18n } = useLingui();
  return ({ grain, from, to, version, measurement, showing, change }: SeriesPoint): Omit<Numbers, 'title'> => ({
    measurement,
    note: mayShowValue(showing) ? '' : tooFewForValue(i18n, { n: leading(measurement).n }),
    comparison: change && { term: t`Against the period before`, words: verdictWord(i18n, change.verdict) },
    version,
    shown: { grain, from, to, ...(view.by && { by: view.by }), filter: filterParts(view) },
    mayGoAlone: true,
  });
}
