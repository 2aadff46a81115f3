import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useFormat } from '../../ui/format.tsx';
import { useToast } from '../../ui/toast.tsx';
import { RollBackImportDocument } from './imports.generated.ts';

interface Rolled {
  readonly id: string;
  readonly fileName: string;
  readonly goodRows: number | null;
}

/** Binds: the answers go out of every metric. So it is asked, with what will happen. */
export function RollBackDialog({ file, onClose }: { file: Rolled; onClose: () => void }) {
  const { t } = useLingui();
  const { number } = useFormat();
  const { confirm, loading, error } = useRollBack(file, onClose);
  const rows = number(file.goodRows ?? 0);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Roll back this import?`}
      description={
        <Trans>
          The {rows} rows of “{file.fileName}” leave every metric. Snapshots on agendas stay as they were frozen and say
          that data were withdrawn. This cannot be undone; the file can be sent again.
        </Trans>
      }
      actions={
        <>
          <Button onClick={onClose}>
            <Trans>Keep it</Trans>
          </Button>
          <Button kind="danger" busy={loading} onClick={() => void confirm().catch(() => undefined)}>
            <Trans>Roll back</Trans>
          </Button>
        </>
      }
    >
      {error && (
        <p role="alert">
          <Trans>The import was not rolled back. Try again in a moment.</Trans>
        </p>
      )}
    </Dialog>
  );
}

function useRollBack(file: Rolled, onDone: () => void) {
  const { t } = useLingui();
  const toast = useToast();
  const [rollBack, { loading, error }] = useMutation(RollBackImportDocument, { refetchQueries: ['Imports'] });
  const confirm = async () => {
    const { data } = await rollBack({ variables: { input: { importId: file.id } } });
    if (data?.rollBackImport.__typename === 'Import') toast({ message: t`“${file.fileName}” is being rolled back` });
    else toast({ message: t`This file has moved on meanwhile. The page shows where it stands.` });
    onDone();
  };
  return { confirm, loading, error };
}
