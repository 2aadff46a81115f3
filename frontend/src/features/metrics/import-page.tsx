import { fileRefusal, isFileRefusal } from '@cxboard/messages/imports.messages';
import { useSuspenseQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Banner } from '../../ui/banner.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { useAddressPart, useAddressState, useAddressStep } from '../../session/address-state.ts';
import { CheckStep } from './check-step.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { ImportDone } from './import-done.tsx';
import { ImportErrors } from './import-errors.tsx';
import { ImportStateMark } from './import-state-mark.tsx';
import { ImportSteps } from './import-steps.tsx';
import { type ImportView, importView } from './import-view.ts';
import { ImportPageDocument, type Import_wholeFragment } from './imports.generated.ts';
import { NotForYou } from './not-for-you.tsx';
import { Reading } from './reading.tsx';
import { useFileSize } from './sizes.ts';

/** One file on its way into the metrics. The page can be left; the file stands where it was found again. */
export function ImportPage() {
  const { t } = useLingui();
  const id = useAddressPart('importId');
  return useMay().importData() ? <ImportOf id={id} /> : <NotForYou title={t`Import data`} />;
}

function ImportOf({ id }: { id: string }) {
  const { t } = useLingui();
  const to = useAddresses();
  const size = useFileSize();
  const { data, refetch } = useSuspenseQuery(ImportPageDocument, { variables: { id } });
  useChanges(['IMPORT'], refetch, id);
  const [view] = useAddressState(importView);
  const step = useAddressStep<ImportView>();
  const [columns, whereItStands] = [{ step: 'COLUMNS' }, { step: undefined }] as const;
  const file = data.import;
  const stage = stageOf(file, view.step === 'COLUMNS');
  return (
    <Page
      title={file.fileName}
      meta={
        <>
          {size(file.bytes)} · <ImportStateMark state={file.state} />
        </>
      }
      breadcrumbs={[
        { label: t`Metrics`, href: to.metrics },
        { label: t`Import data`, href: to.importData },
      ]}
    >
      <ImportSteps
        current={stages[stage]}
        columnsHref={stage === 'CHECK' ? `${to.import(id)}?step=COLUMNS` : undefined}
      />
      {stage === 'COLUMNS' && <WhyFailed file={file} />}
      <Stage
        {...{ stage, file }}
        onRead={() => void step(columns, whereItStands)}
        onBack={() => void step(whereItStands, columns)}
      />
    </Page>
  );
}

type StageName = 'COLUMNS' | 'READING' | 'CHECK' | 'TAKING_OVER' | 'DONE' | 'ROLLING_BACK' | 'ROLLED_BACK';
const stages = { COLUMNS: 1, READING: 2, CHECK: 2, TAKING_OVER: 3, DONE: 4, ROLLING_BACK: 4, ROLLED_BACK: 4 } as const;

const stageByState = {
  UPLOADED: 'COLUMNS',
  FAILED: 'COLUMNS',
  VALIDATING: 'READING',
  READY: 'CHECK',
  COMMITTING: 'TAKING_OVER',
  COMMITTED: 'DONE',
  ROLLING_BACK: 'ROLLING_BACK',
  ROLLED_BACK: 'ROLLED_BACK',
} as const satisfies Record<Import_wholeFragment['state'], StageName>;

const stageOf = ({ state }: Import_wholeFragment, isBack: boolean): StageName =>
  state === 'READY' && isBack ? 'COLUMNS' : stageByState[state];

interface StageProps {
  stage: StageName;
  file: Import_wholeFragment;
  onRead: () => void;
  onBack: () => void;
}

function Stage({ stage, file, onRead, onBack }: StageProps): ReactNode {
  const views: Record<StageName, () => ReactNode> = {
    COLUMNS: () => <ColumnsStep file={file} onRead={onRead} />,
    READING: () => <Reading file={file} />,
    CHECK: () => <CheckStep file={file} onBack={onBack} />,
    TAKING_OVER: () => <Reading file={file} />,
    DONE: () => <ImportDone file={file} />,
    ROLLING_BACK: () => <RollingBack />,
    ROLLED_BACK: () => <RolledBack />,
  };
  return views[stage]();
}

function WhyFailed({ file }: { file: Import_wholeFragment }) {
  const { i18n } = useLingui();
  if (file.state !== 'FAILED' || !file.refusal) return null;
  return (
    <>
      <Banner kind="bad">
        {isFileRefusal(file.refusal) ? (
          fileRefusal(i18n, file.refusal)
        ) : (
          <Trans>The file could not be read. Nothing was imported; look at the columns and check it again.</Trans>
        )}
      </Banner>
      {(file.counts?.badRows ?? 0) > 0 && <ImportErrors file={file} />}
    </>
  );
}

function RollingBack() {
  return (
    <Banner>
      <Trans>The rows of this file are leaving every metric. You can leave this page; it goes on.</Trans>
    </Banner>
  );
}

function RolledBack() {
  const to = useAddresses();
  return (
    <EmptyState
      action={
        <ButtonLink href={to.importData}>
          <Trans>Import a file</Trans>
        </ButtonLink>
      }
    >
      <Trans>This import was rolled back: none of its answers is in a metric. The file can be sent again.</Trans>
    </EmptyState>
  );
}
