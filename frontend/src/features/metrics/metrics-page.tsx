import { useSuspenseQuery } from '@apollo/client/react';
import { smallestForValue } from '@cxboard/domain/metrics/gates.rules';
import { headline, valueWords } from '@cxboard/messages/metrics.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { Upload } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useMay } from '../../session/viewer-context.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFigureWords } from './figure-words.ts';
import { layersInOrder, useLayerWords } from './layer-words.ts';
import { MetricsDocument, type MetricsQuery } from './metric.generated.ts';

type Card = MetricsQuery['metrics'][number];

const Sparkline = lazy(async () => {
  const { Sparkline: Chart } = await import('@cxboard/charts/sparkline');
  return { default: Chart };
});

/** Everything that is measured, by layer, with what it says now. */
export function MetricsPage() {
  const { t } = useLingui();
  const { data, refetch } = useSuspenseQuery(MetricsDocument, { fetchPolicy: 'cache-and-network' });
  useChanges(['METRIC', 'IMPORT'], refetch);
  return (
    <Page
      title={t`Metrics`}
      actions={
        <>
          <ContactReasonsLink />
          {data.metrics.length > 0 && <ImportLink />}
        </>
      }
    >
      {data.metrics.length === 0 ? <NoMetrics /> : <Layers cards={data.metrics} />}
    </Page>
  );
}

function ContactReasonsLink() {
  const to = useAddresses();
  if (!useMay().keepTopics()) return null;
  return (
    <ButtonLink href={to.contactReasons}>
      <Trans>Contact reasons</Trans>
    </ButtonLink>
  );
}

function ImportLink() {
  const to = useAddresses();
  if (!useMay().importData()) return null;
  return (
    <ButtonLink kind="primary" icon={Upload} href={to.importData}>
      <Trans>Import data</Trans>
    </ButtonLink>
  );
}

function NoMetrics() {
  const { t } = useLingui();
  return (
    <Sheet label={t`Metrics`} flush>
      <EmptyState action={<ImportLink />}>
        <Trans>Nothing is measured yet. A metric is made from the answers of a survey file.</Trans>
      </EmptyState>
    </Sheet>
  );
}

function Layers({ cards }: { cards: readonly Card[] }) {
  const words = useLayerWords();
  return layersInOrder.map((layer) => {
    const own = cards.filter((card) => card.layer === layer);
    return own.length === 0 ? null : (
      <Sheet key={layer} title={words[layer]} titleOutside flush>
        <List label={words[layer]}>
          {own.map((card) => (
            <MetricRow key={card.id} card={card} />
          ))}
        </List>
      </Sheet>
    );
  });
}

function MetricRow({ card }: { card: Card }) {
  const to = useAddresses();
  const { month } = useFormat();
  return (
    <Row
      href={to.metric(card.slug)}
      wraps
      title={card.name}
      meta={
        <>
          <span>{card.finding}</span>
          {card.state === 'DRAFT' && (
            <StatusMark tone="neutral">
              <Trans>draft</Trans>
            </StatusMark>
          )}
          {card.period && <span>{month(card.period.from)}</span>}
        </>
      }
      trailing={<Value card={card} />}
    />
  );
}

function Value({ card: { headline: estimate, unit, sparkline, finding } }: { card: Card }) {
  return (
    <>
      <span className="text-right">
        {estimate ? <Figure estimate={estimate} unit={unit} /> : <Trans>No answers yet</Trans>}
      </span>
      <span className="h-6 w-24 shrink-0">
        <Suspense fallback={null}>
          <Sparkline values={sparkline} finding={finding} />
        </Suspense>
      </span>
    </>
  );
}

function Figure({ estimate, unit }: { estimate: NonNullable<Card['headline']>; unit: Card['unit'] }) {
  const { i18n } = useLingui();
  const { figure, whole } = useFigureWords();
  const { value, low, high, n } = estimate;
  if (value === null || n < smallestForValue) return headline(i18n, { estimate, unit });
  return (
    <>
      <span className="block text-section font-semibold">{valueWords(i18n, { value, unit })}</span>
      <span className="block text-meta text-ink-2">
        <Trans>
          {figure(low)} to {figure(high)}, n = {whole(n)}
        </Trans>
      </span>
    </>
  );
}
