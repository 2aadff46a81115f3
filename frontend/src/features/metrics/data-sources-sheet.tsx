import { useSuspenseQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useToday } from '../../session/today.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { DataSourcesDocument, type DataSource_sourceFragment } from './imports.generated.ts';
import { ExpectDataDialog, KeepRowsDialog } from './source-days-dialogs.tsx';

type Source = DataSource_sourceFragment;

/** What files come from: how far its data reach, when the next are expected, and the way to let a program send them. */
export function DataSourcesSheet() {
  const { t } = useLingui();
  const to = useAddresses();
  const mayKeepTokens = useMay().keepAccessTokens();
  const { data, refetch } = useSuspenseQuery(DataSourcesDocument, { fetchPolicy: 'cache-and-network' });
  useChanges(['IMPORT'], refetch);
  const [chosen, choose] = useState<Source | null>(null);
  const [keeping, keep] = useState<Source | null>(null);
  if (data.dataSources.length === 0) return null;
  return (
    <Sheet
      title={t`Surveys and reports`}
      titleOutside
      flush
      aside={
        mayKeepTokens && (
          <TextLink href={to.accessTokens}>
            <Trans>Let a program send files</Trans>
          </TextLink>
        )
      }
    >
      <List label={t`Surveys and reports`}>
        {data.dataSources.map((source) => (
          <SourceRow key={source.id} source={source} onChoose={() => choose(source)} onKeep={() => keep(source)} />
        ))}
      </List>
      {keeping && <KeepRowsDialog source={keeping} onClose={() => keep(null)} />}
      {chosen && <ExpectDataDialog source={chosen} onClose={() => choose(null)} />}
    </Sheet>
  );
}

interface SourceRowProps {
  source: Source;
  onChoose: () => void;
  onKeep: () => void;
}

function SourceRow({ source, onChoose, onKeep }: SourceRowProps) {
  const { t } = useLingui();
  const { date } = useFormat();
  const { name, dataUntil, expectedWithinDays: days } = source;
  return (
    <Row
      wraps
      title={name}
      meta={
        <>
          {dataUntil && (
            <span>
              <Trans>data until {date(dataUntil)}</Trans>
            </span>
          )}
          {days !== null && (
            <span>
              <Trans>each month within {days} days</Trans>
            </span>
          )}
          <Kept source={source} />
        </>
      }
      trailing={
        <>
          <Awaited source={source} />
          <KeepButton source={source} onKeep={onKeep} />
          <Button
            size="small"
            aria-label={days === null ? t`Expect data of “${name}”` : t`Change when data of “${name}” are expected`}
            onClick={onChoose}
          >
            {days === null ? <Trans>Expect data</Trans> : <Trans>Change</Trans>}
          </Button>
        </>
      }
    />
  );
}

/** How long rows are kept, and what is gone by now. */
function Kept({ source: { keepDays, erasedUntil } }: { source: Source }) {
  const { date, number } = useFormat();
  return (
    <>
      {keepDays !== null && (
        <span>
          <Trans>rows kept for {number(keepDays)} days</Trans>
        </span>
      )}
      {erasedUntil && (
        <span>
          <Trans>rows before {date(erasedUntil)} are erased</Trans>
        </span>
      )}
    </>
  );
}

function KeepButton({ source: { name, keepsRows }, onKeep }: Pick<SourceRowProps, 'source' | 'onKeep'>) {
  const { t } = useLingui();
  const mayErase = useMay().eraseCustomers();
  if (!keepsRows || !mayErase) return null;
  return (
    <Button size="small" kind="quiet" aria-label={t`How long rows of “${name}” are kept`} onClick={onKeep}>
      <Trans>Retention</Trans>
    </Button>
  );
}

function Awaited({ source: { awaited } }: { source: Source }) {
  const { date } = useFormat();
  const today = useToday();
  if (!awaited) return null;
  const on = date(awaited.expectedOn);
  return awaited.expectedOn < today ? (
    <StatusMark tone="bad">
      <Trans>expected on {on}</Trans>
    </StatusMark>
  ) : (
    <StatusMark tone="warn">
      <Trans>expected by {on}</Trans>
    </StatusMark>
  );
}
