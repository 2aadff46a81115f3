import { mayShowValue } from '@cxboard/domain/metrics/gates.rules';
import type { SeriesPoint } from '@cxboard/domain/metrics/series.rules';
import { tooFewForValue, verdictWord } from '@cxboard/messages/metrics.messages';
import { trendWords } from '@cxboard/messages/trend.messages';
import { useLingui } from '@lingui/react/macro';
import { lazy } from 'react';
import { ChartFigure } from './chart-figure.tsx';
import { leading, type Metric } from './figures.ts';
import { useFigureWords } from './figure-words.ts';

const MetricTrend = lazy(async () => {
  const { MetricTrend: Chart } = await import('@cxboard/charts/metric-trend');
  return { default: Chart };
});

/** The metric over time: the finding, the picture that marks what it speaks of, and every point as a row. */
export function TrendSheet({ metric }: { metric: Metric }) {
  const { t, i18n } = useLingui();
  const { series, reading } = metric.figures;
  const words = trendWords(i18n, { reading, unit: series.unit, grain: series.grain });
  const lineOf = useTrendLine();
  return (
    <ChartFigure
      title={t`Over time`}
      finding={words.finding}
      fileName={`${metric.slug}-${series.grain.toLowerCase()}`}
      height={260}
      head={[t`Period`, t`Value`, t`Low (95 %)`, t`High (95 %)`, t`Answers`, t`Against the period before`]}
      lines={series.points.map((point) => [words.period(point), ...lineOf(point)])}
    >
      {(width) => <MetricTrend width={width} target={metric.target} {...{ series, reading, words }} />}
    </ChartFigure>
  );
}

function useTrendLine() {
  const { i18n } = useLingui();
  const { figure, whole } = useFigureWords();
  return ({ measurement, showing, change }: SeriesPoint): string[] => {
    const { value, low, high, n } = leading(measurement);
    const verdict = change ? verdictWord(i18n, change.verdict) : '';
    if (!mayShowValue(showing)) return [n > 0 ? tooFewForValue(i18n, { n }) : '', '', '', whole(n), verdict];
    return [figure(value), figure(low), figure(high), whole(n), verdict];
  };
}
