import { useSuspenseQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Upload } from 'lucide-react';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useMay } from '../../session/viewer-context.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { layersInOrder, useLayerWords } from './layer-words.ts';
import { MetricTile } from './metric-tile.tsx';
import { MetricsDocument, type MetricsQuery } from './metric.generated.ts';

type Card = MetricsQuery['metrics'][number];

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
          <ReviewLink />
          <ContactReasonsLink />
          {data.metrics.length > 0 && <ImportLink />}
        </>
      }
    >
      {data.metrics.length === 0 ? <NoMetrics /> : <Layers cards={data.metrics} />}
    </Page>
  );
}

function ReviewLink() {
  const to = useAddresses();
  if (!useMay().seeReview()) return null;
  return (
    <ButtonLink href={to.review()}>
      <Trans>Monthly review</Trans>
    </ButtonLink>
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
      <Sheet key={layer} title={words[layer]} titleOutside>
        <div className="grid grid-cols-1 gap-x-8 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
          {own.map((card) => (
            <MetricTile key={card.id} card={card} />
          ))}
        </div>
      </Sheet>
    );
  });
}
