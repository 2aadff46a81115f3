import { useSuspenseQuery } from '@apollo/client/react';
import { targetOverTime } from '@cxboard/domain/metrics/target.rules';
import { definitionSentence } from '@cxboard/messages/definition.messages';
import { daysWords } from '@cxboard/messages/figures';
import { headline } from '@cxboard/messages/metrics.messages';
import { trendWords } from '@cxboard/messages/trend.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useRef } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { PictureMenu } from '../../ui/picture-menu.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { SkeletonBox, SkeletonLine } from '../../ui/skeleton.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { useWidth } from '../../ui/use-width.ts';
import { PromisedMetricDocument, type PromisedMetricQuery } from './promised-metric.generated.ts';

const MetricTrend = lazy(async () => {
  const { MetricTrend: Chart } = await import('@cxboard/charts/metric-trend');
  return { default: Chart };
});

const chartHeight = 168;

interface PromisedMetricProps {
  metric: { readonly slug: string; readonly name: string } | null;
  contactReason: { readonly name: string } | null;
  notMeasurableBecause: string;
}

/** What the project promises to change: how the metric stands now, or why no metric can show it. */
export function PromisedMetric({ metric, contactReason, notMeasurableBecause }: PromisedMetricProps) {
  const { t } = useLingui();
  const to = useAddresses();
  if (contactReason) return <Contacts reason={contactReason.name} />;
  if (!metric && !notMeasurableBecause) return null;
  if (!metric)
    return (
      <Sheet title={t`Not measurable`}>
        <p className="text-body wrap-anywhere whitespace-pre-line">{notMeasurableBecause}</p>
      </Sheet>
    );
  return (
    <Sheet title={t`Promises to change`} aside={<TextLink href={to.metric(metric.slug)}>{metric.name}</TextLink>}>
      <Suspense fallback={<Awaited />}>
        <Standing slug={metric.slug} />
      </Suspense>
    </Sheet>
  );
}

/** Contacts are drawn against what was to be expected, where the effect is told. */
function Contacts({ reason }: { reason: string }) {
  const { t } = useLingui();
  const to = useAddresses();
  return (
    <Sheet title={t`Promises to change`}>
      <p className="text-body">
        <Trans>
          How often customers get in touch about “{reason}”, among all{' '}
          <TextLink href={to.contactReasons}>contact reasons</TextLink>.
        </Trans>
      </p>
    </Sheet>
  );
}

function Standing({ slug }: { slug: string }) {
  const { i18n } = useLingui();
  const { data } = useSuspenseQuery(PromisedMetricDocument, { variables: { slug } });
  const drawing = useRef<HTMLElement>(null);
  const { name, targets, definition, figures } = data.metric;
  const { series, reading, period } = figures;
  const target = targetOverTime(targets, [], series.points);
  const words = trendWords(i18n, { reading, unit: series.unit, grain: series.grain });
  const estimate = leading(figures.measurement);
  const counted = definitionSentence(i18n, definition);
  return (
    <figure ref={drawing} className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <figcaption className="flex items-start justify-between gap-3 text-body">
        <span>{words.finding}.</span>
        <PictureMenu
          place={drawing}
          title={name}
          finding={`${words.finding}.`}
          notes={[`${daysWords(i18n, period)}: ${headline(i18n, { estimate, unit: series.unit })}.`, counted]}
          fileName={slug}
        />
      </figcaption>
      <Picture>
        {(width) => <MetricTrend {...{ width, target, series, reading, words }} height={chartHeight} />}
      </Picture>
      <p className="text-meta text-ink-2">
        <Trans>
          {daysWords(i18n, period)}: {headline(i18n, { estimate, unit: series.unit })}.
        </Trans>
      </p>
    </figure>
  );
}

function Picture({ children }: { children: (width: number) => React.ReactNode }) {
  const [place, width] = useWidth();
  return (
    <div ref={place} className="overflow-x-clip">
      <Suspense fallback={<SkeletonBox height={chartHeight} />}>
        {width ? children(width) : <SkeletonBox height={chartHeight} />}
      </Suspense>
    </div>
  );
}

function Awaited() {
  return (
    <div className="grid gap-2" aria-busy>
      <SkeletonLine />
      <SkeletonBox height={chartHeight} />
      <SkeletonLine />
    </div>
  );
}

type Measurement = PromisedMetricQuery['metric']['figures']['measurement'];

const leading = ({ leads, unweighted, weighted }: Measurement) =>
  leads === 'WEIGHTED' && weighted ? weighted : unweighted;
