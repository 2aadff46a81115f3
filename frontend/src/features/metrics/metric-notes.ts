import { definitionSentence } from '@cxboard/messages/definition.messages';
import { daysWords } from '@cxboard/messages/figures';
import { headline } from '@cxboard/messages/metrics.messages';
import { unsureLegend } from '@cxboard/messages/quality.messages';
import { useLingui } from '@lingui/react/macro';
import { leading, type Metric } from './figures.ts';
import { filterParts, type MetricView } from './metric-view.ts';

/** What a chart of a metric says below once it has left the page: the value with its n, the filter, how it is counted. */
export function useMetricNotes({ name, definition, figures }: Metric, view?: MetricView): string[] {
  const { i18n } = useLingui();
  const { measurement, period, series } = figures;
  const value = headline(i18n, { estimate: leading(measurement), unit: series.unit });
  const filter = view ? filterParts(view).map(({ dimension, values }) => `${dimension}: ${values.join(', ')}`) : [];
  const legend = unsureLegend(i18n, series.points);
  return [
    `${name}, ${daysWords(i18n, period)}: ${value}.`,
    ...(legend ? [legend] : []),
    ...(filter.length > 0 ? [`${filter.join('; ')}.`] : []),
    definitionSentence(i18n, definition),
  ];
}
