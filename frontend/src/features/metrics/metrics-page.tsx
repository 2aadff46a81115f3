import { useSuspenseQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Upload } from 'lucide-react';
import { useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { layersInOrder, useLayerWords } from './layer-words.ts';
import { MakeByHandDialog } from './make-by-hand-dialog.tsx';
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
          <CommentsLink />
          <VoiceLink />
          <ByHand />
          {data.metrics.length > 0 && <ImportLink />}
        </>
      }
    >
      {data.metrics.length === 0 ? <NoMetrics /> : <Layers cards={data.metrics} />}
      <LookDeeper />
    </Page>
  );
}

/** What no file brings can still be measured. */
function ByHand() {
  const [isOpen, open] = useState(false);
  if (!useMay().defineMetrics()) return null;
  return (
    <>
      <Button onClick={() => open(true)}>
        <Trans>Metric by hand</Trans>
      </Button>
      {isOpen && <MakeByHandDialog onClose={() => open(false)} />}
    </>
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

function CommentsLink() {
  const to = useAddresses();
  if (!useMay().codeComments()) return null;
  return (
    <ButtonLink href={to.comments()}>
      <Trans>Comments</Trans>
    </ButtonLink>
  );
}

function VoiceLink() {
  const to = useAddresses();
  if (!useMay().seeStories()) return null;
  return (
    <ButtonLink href={to.voice}>
      <Trans>Voice</Trans>
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

/** What the metrics say together, each page with what it answers. */
function LookDeeper() {
  const { t } = useLingui();
  const to = useAddresses();
  const may = useMay();
  if (!may.seeReview()) return null;
  return (
    <Sheet title={t`Look deeper`} flush>
      <List>
        <Row
          title={t`Customer experience index`}
          href={to.kei}
          meta={t`Effectiveness, ease and emotion, by reason, by phase and against what they cost`}
        />
        <Row title={t`Links`} href={to.links()} meta={t`Which measures go together, and how many months apart`} />
        {may.seeCustomers() && (
          <Row
            title={t`Customer classes`}
            href={to.customerClasses}
            meta={t`How content customers are against what they bring, and who leaves`}
          />
        )}
        <Row title={t`Cases`} href={to.cases} meta={t`How long cases take, those still open included`} />
      </List>
    </Sheet>
  );
}

function NoMetrics() {
  const { t } = useLingui();
  return (
    <Sheet label={t`Metrics`} flush>
      <EmptyState action={<ImportLink />}>
        <Trans>
          Nothing is measured yet. A metric is made from the answers of a survey file, or of values given by hand.
        </Trans>
      </EmptyState>
    </Sheet>
  );
}

/** What is measured by its layer; what is no longer measured comes last. */
function Layers({ cards }: { cards: readonly Card[] }) {
  const { t } = useLingui();
  const words = useLayerWords();
  const measured = cards.filter(({ isRetired }) => !isRetired);
  return (
    <>
      {layersInOrder.map((layer) => (
        <Tiles key={layer} title={words[layer]} cards={measured.filter((card) => card.layer === layer)} />
      ))}
      <Tiles title={t`Retired`} cards={cards.filter(({ isRetired }) => isRetired)} />
    </>
  );
}

function Tiles({ title, cards }: { title: string; cards: readonly Card[] }) {
  if (cards.length === 0) return null;
  return (
    <Sheet title={title} titleOutside>
      <div className="grid grid-cols-1 gap-x-8 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
        {cards.map((card) => (
          <MetricTile key={card.id} card={card} />
        ))}
      </div>
    </Sheet>
  );
}
