import { useSuspenseQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useDeferredValue, useMemo } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useMay } from '../../session/viewer-context.ts';
import { useFormat } from '../../ui/format.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useAddressPart, useAddressState } from '../../session/address-state.ts';
import { BenchmarksSheet } from './benchmarks-sheet.tsx';
import { BreakdownSheet } from './breakdown-sheet.tsx';
import { CountingSheet } from './counting-sheet.tsx';
import type { Metric } from './figures.ts';
import { useInfluenceWord } from './edit-metric-dialog.tsx';
import { HeadlineSheet } from './headline-sheet.tsx';
import { useLayerWords } from './layer-words.ts';
import { MetricActions } from './metric-actions.tsx';
import { MetricFilters } from './metric-filters.tsx';
import { filterParts, type MetricView, metricView } from './metric-view.ts';
import { MetricPageDocument } from './metric.generated.ts';
import { Retired, RetireMetric } from './retiring.tsx';
import { SharesSheet } from './shares-sheet.tsx';
import { SignalsOfMetric } from './signals-of-metric.tsx';
import { StatedSheet } from './stated-sheet.tsx';
import { TargetsSheet } from './targets-sheet.tsx';
import { TrendSheet } from './trend-sheet.tsx';

/** One metric: what it says, over time, by dimension, and how it is counted. */
export function MetricPage() {
  const { t } = useLingui();
  const to = useAddresses();
  const layers = useLayerWords();
  const influence = useInfluenceWord();
  const [view, setView] = useAddressState(metricView);
  const { metric, events, signals, refetch } = useMetric(useAddressPart('metric'), view);
  return (
    <Page
      title={metric.name}
      breadcrumbs={[{ label: t`Metrics`, href: to.metrics }]}
      meta={
        <span className="flex flex-wrap items-center gap-x-2.5">
          {layers[metric.layer]}
          {metric.owner && <span>{metric.owner.name}</span>}
          {!metric.influenceable && <span>{influence(metric)}</span>}
          {metric.state === 'DRAFT' && <DraftMark />}
        </span>
      }
      actions={<MetricActions metric={metric} view={view} onPublished={refetch} />}
    >
      <div data-screen-only className="contents">
        <MetricFilters metric={metric} view={view} onChange={setView} />
      </div>
      <Retired metric={metric} onChanged={refetch} />
      <HeadlineSheet metric={metric} view={view} />
      <SignalsOfMetric signals={signals} />
      <TrendSheet metric={metric} view={view} events={events} onLimits={(limits) => setView({ limits })} />
      <SharesSheet metric={metric} />
      <BreakdownSheet metric={metric} view={view} onBy={(by) => setView({ by })} />
      <TargetsSheet metric={metric} onChanged={refetch} />
      <StatedSheet metric={metric} onChanged={refetch} />
      <BenchmarksSheet metric={metric} onChanged={refetch} />
      <CountingSheet metric={metric} onDefined={refetch} />
      <Batches batches={metric.figures.batches} />
      <RetireMetric metric={metric} onChanged={refetch} />
    </Page>
  );
}

function DraftMark() {
  return (
    <StatusMark tone="neutral">
      <Trans>draft, not yet shown to employees</Trans>
    </StatusMark>
  );
}

/** Not kept in the cache: there, another period of the same metric would take its place. While one loads, the last stays. */
function useMetric(slug: string, view: MetricView) {
  const withSignals = useMay().seeSignals();
  const key = JSON.stringify({
    slug,
    ...view,
    limits: undefined,
    withSignals,
    grain: view.grain ?? 'MONTH',
    filter: filterParts(view),
  });
  const shown = useDeferredValue(key);
  const variables = useMemo(() => JSON.parse(shown) as { slug: string; grain: 'MONTH'; withSignals: boolean }, [shown]);
  const { data, refetch } = useSuspenseQuery(MetricPageDocument, { variables, fetchPolicy: 'no-cache' });
  useChanges(['METRIC', 'IMPORT', 'SIGNAL'], refetch);
  return { metric: data.metric, events: data.contextEvents.nodes, signals: data.signals?.nodes ?? [], refetch };
}

function Batches({ batches }: Pick<Metric['figures'], 'batches'>) {
  const { t } = useLingui();
  const to = useAddresses();
  const { dateTime } = useFormat();
  const mayOpen = useMay().importData();
  if (batches.length === 0) return null;
  return (
    <Sheet title={t`Where the answers came from`} titleOutside flush>
      <List label={t`Imports`}>
        {batches.map(({ id, fileName, sourceName, committedAt }) => (
          <Row
            key={id}
            title={fileName}
            meta={
              <>
                {sourceName && <span>{sourceName}</span>}
                {committedAt && <span>{dateTime(committedAt)}</span>}
              </>
            }
            {...(mayOpen && { href: to.import(id) })}
          />
        ))}
      </List>
    </Sheet>
  );
}
