import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toast.tsx';
import { CancelImportDocument, type Import_wholeFragment } from './imports.generated.ts';

/** The file is being read through or taken over: how far, and a way to stop. */
export function Reading({ file }: { file: Import_wholeFragment }) {
  const { t } = useLingui();
  const { number, percent } = useFormat();
  const isTakingOver = file.state === 'COMMITTING';
  const { bytesRead = 0, rowsRead = 0 } = file.progress ?? {};
  const share = percent(bytesRead / Math.max(1, file.bytes), 0);
  return (
    <Sheet label={t`Progress`}>
      <div className="grid justify-items-start gap-3">
        <div className="w-full">
          <ProgressBar
            label={isTakingOver ? <Trans>Importing the rows</Trans> : <Trans>Checking every row</Trans>}
            value={Math.min(bytesRead, file.bytes)}
            max={Math.max(1, file.bytes)}
            figure={t`${number(rowsRead)} rows, ${share}`}
          />
        </div>
        <p className="text-control text-ink-2">
          <Trans>You can leave this page; the work goes on and is found again under Import data.</Trans>
        </p>
        <StopButton file={file} />
      </div>
    </Sheet>
  );
}

function StopButton({ file }: { file: Import_wholeFragment }) {
  const { t } = useLingui();
  const toast = useToast();
  const [cancel, { loading }] = useMutation(CancelImportDocument);
  const stop = () =>
    cancel({ variables: { input: { importId: file.id } } }).then(
      () => toast({ message: t`Stopped. Nothing was added.` }),
      () => toast({ message: t`It could not be stopped. Try again in a moment.` }),
    );
  return (
    <Button busy={loading} onClick={() => void stop()}>
      <Trans>Cancel</Trans>
    </Button>
  );
}
