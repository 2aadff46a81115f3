import { useQuery } from '@apollo/client/react';
import { mayShowValue } from '@cxboard/domain/metrics/gates.rules';
import { headlineOf } from '@cxboard/domain/metrics/measure.rules';
import { seriesSentence } from '@cxboard/messages/series.messages';
import { useLingui } from '@lingui/react/macro';
import { lazy, Suspense } from 'react';
import { PromisedMetricDocument } from './promised-metric.generated.ts';

const Sparkline = lazy(async () => {
  const { Sparkline: Chart } = await import('@cxboard/charts/sparkline');
  return { default: Chart };
});

/** How the metric stands that the project promises to change, beside what is reported about it. */
export function MetricSoFar({ slug }: { slug: string }) {
  const { i18n } = useLingui();
  const { data } = useQuery(PromisedMetricDocument, { variables: { slug } });
  if (!data) return null;
  const { name, figures } = data.metric;
  const { series, reading } = figures;
  const values = series.points.map(({ measurement, showing }) =>
    mayShowValue(showing) ? headlineOf(measurement).value : null,
  );
  const finding = seriesSentence(i18n, { reading, unit: series.unit, grain: series.grain });
  return (
    <div className="flex items-center gap-4 rounded-control border border-line px-3 py-2">
      <span className="h-8 w-24 shrink-0">
        <Suspense fallback={null}>
          <Sparkline values={values} finding={finding} width={96} height={32} />
        </Suspense>
      </span>
      <p className="min-w-0 text-control">
        <span className="font-medium">{name}</span> <span className="text-ink-2">{finding}.</span>
      </p>
    </div>
  );
}
