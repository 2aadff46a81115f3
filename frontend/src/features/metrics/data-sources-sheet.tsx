import { useMutation, useSuspenseQuery } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useToday } from '../../session/today.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useFormat } from '../../ui/format.tsx';
import { List, Row } from '../../ui/list.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { KeepRowsDialog } from './keep-rows-dialog.tsx';
import { DataSourcesDocument, type DataSource_sourceFragment, ExpectDataDocument } from './imports.generated.ts';

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
      {chosen && <ExpectDialog source={chosen} onClose={() => choose(null)} />}
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

const { min, max } = limits.imports.expectedWithinDays;

function ExpectDialog({ source, onClose }: { source: Source; onClose: () => void }) {
  const { t } = useLingui();
  const [days, setDays] = useState<number | null>(source.expectedWithinDays ?? 10);
  const { save, isSaving, problem } = useExpecting(source.id, onClose);
  const fits = days !== null && Number.isInteger(days) && days >= min && days <= max;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`When data of “${source.name}” are expected`}
      description={
        <Trans>
          Until they are there, whoever imports data has it to do, and a metrics session is told what it waits for.
        </Trans>
      }
      actions={
        <>
          <Button kind="primary" busy={isSaving} disabled={!fits} onClick={() => void save(days)}>
            <Trans>Save</Trans>
          </Button>
          {source.expectedWithinDays !== null && (
            <Button onClick={() => void save(null)}>
              <Trans>Expect nothing</Trans>
            </Button>
          )}
        </>
      }
    >
      <NumberField
        label={t`The data of a month come within`}
        suffix={t`days after its end`}
        value={days}
        onChange={setDays}
        min={min}
        max={max}
        error={problem ?? (fits ? undefined : t`Say a number of days from ${min} to ${max}.`)}
      />
    </Dialog>
  );
}

function useExpecting(sourceId: string, onDone: () => void) {
  const { t } = useLingui();
  const [problem, setProblem] = useState<string | null>(null);
  const [expect, { loading }] = useMutation(ExpectDataDocument);
  const save = async (withinDays: number | null) => {
    try {
      await expect({ variables: { input: { sourceId, withinDays } } });
      onDone();
    } catch {
      setProblem(t`It was not saved; try again in a moment.`);
    }
  };
  return { save, isSaving: loading, problem };
}
