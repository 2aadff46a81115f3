import { useSuspenseQuery } from '@apollo/client/react';
import { qualityWord } from '@cxboard/messages/quality.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ShowMore } from '../../ui/show-more.tsx';
import { DataSourcesSheet } from './data-sources-sheet.tsx';
import { EraseCustomerSheet } from './erase-customer.tsx';
import { ImportStateMark } from './import-state-mark.tsx';
import { ImportSteps } from './import-steps.tsx';
import { type ImportsQuery, ImportsDocument } from './imports.generated.ts';
import { NotForYou } from './not-for-you.tsx';
import { RemoveImportDialog } from './remove-import-dialog.tsx';
import { RollBackDialog } from './roll-back-dialog.tsx';
import { UploadSheet } from './upload-sheet.tsx';

type Card = ImportsQuery['imports']['nodes'][number];

/** Bring a survey file in, or go on with one that was left. */
export function ImportsPage() {
  const { t } = useLingui();
  const to = useAddresses();
  const navigate = useNavigate();
  if (!useMay().importData()) return <NotForYou title={t`Import data`} />;
  return (
    <Page title={t`Import data`} breadcrumbs={[{ label: t`Metrics`, href: to.metrics }]}>
      <ImportSteps current={0} />
      <UploadSheet onReceived={(id) => void navigate({ to: to.import(id) })} />
      <DataSourcesSheet />
      <EarlierImports />
      <EraseCustomerSheet />
    </Page>
  );
}

function EarlierImports() {
  const { t } = useLingui();
  const { data, fetchMore, refetch } = useSuspenseQuery(ImportsDocument, { fetchPolicy: 'cache-and-network' });
  useChanges(['IMPORT'], refetch);
  const { nodes, next } = data.imports;
  const more = () =>
    fetchMore({
      variables: { after: next },
      updateQuery: (before, { fetchMoreResult: { imports } }) => ({
        imports: { ...imports, nodes: [...before.imports.nodes, ...imports.nodes] },
      }),
    });
  return (
    <Sheet title={t`Earlier imports`} titleOutside flush>
      {nodes.length === 0 ? (
        <EmptyState>
          <Trans>No file was imported yet. Each one stays listed here and can be rolled back.</Trans>
        </EmptyState>
      ) : (
        <List label={t`Earlier imports`}>
          {nodes.map((card) => (
            <ImportRow key={card.id} card={card} />
          ))}
        </List>
      )}
      {next && (
        <div className="px-4 py-3">
          <ShowMore size="small" onMore={more} />
        </div>
      )}
    </Sheet>
  );
}

/** Sent, and left before anything of it counted. */
const unfinished: readonly Card['state'][] = ['UPLOADED', 'READY', 'FAILED'];

function ImportRow({ card }: { card: Card }) {
  const to = useAddresses();
  const { dateTime } = useFormat();
  const [isAsking, setAsking] = useState(false);
  const isUnfinished = unfinished.includes(card.state);
  const Question = isUnfinished ? RemoveImportDialog : RollBackDialog;
  return (
    <>
      <Row
        href={to.import(card.id)}
        title={card.fileName}
        wraps
        meta={
          <>
            {card.sourceName && <span>{card.sourceName}</span>}
            <RowCounts card={card} />
            <span>{dateTime(card.committedAt ?? card.createdAt)}</span>
            <QualityOf card={card} />
            <DoubtOf card={card} />
          </>
        }
        trailing={<RowActs card={card} isUnfinished={isUnfinished} onAsk={() => setAsking(true)} />}
      />
      {isAsking && <Question file={card} onClose={() => setAsking(false)} />}
    </>
  );
}

function RowCounts({ card: { goodRows, badRows } }: { card: Card }) {
  const { number } = useFormat();
  if (goodRows === null) return null;
  const left = badRows ?? 0;
  return (
    <span>
      {left > 0 ? (
        <Trans>
          {number(goodRows)} rows, {number(left)} not usable
        </Trans>
      ) : (
        <Trans>{number(goodRows)} rows</Trans>
      )}
    </span>
  );
}

function QualityOf({ card: { quality } }: { card: Card }) {
  const { i18n } = useLingui();
  return quality === 'FINAL' ? null : <span>{qualityWord(i18n, quality)}</span>;
}

function DoubtOf({ card: { doubtedBecause } }: { card: Card }) {
  if (!doubtedBecause) return null;
  return (
    <span className="wrap-anywhere">
      <Trans>Doubted: {doubtedBecause}</Trans>
    </span>
  );
}

interface RowActsProps {
  card: Card;
  isUnfinished: boolean;
  onAsk: () => void;
}

function RowActs({ card, isUnfinished, onAsk }: RowActsProps) {
  const { t } = useLingui();
  return (
    <>
      <ImportStateMark state={card.state} />
      {card.state === 'COMMITTED' && (
        <Button size="small" aria-label={t`Roll back “${card.fileName}”`} onClick={onAsk}>
          <Trans>Roll back</Trans>
        </Button>
      )}
      {isUnfinished && (
        <Button size="small" aria-label={t`Remove “${card.fileName}”`} onClick={onAsk}>
          <Trans>Remove</Trans>
        </Button>
      )}
    </>
  );
}
