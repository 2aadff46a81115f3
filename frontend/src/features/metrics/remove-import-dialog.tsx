import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useToast } from '../../ui/toast.tsx';
import { RemoveImportDocument } from './imports.generated.ts';
import { forgetDraft } from './use-mapping-draft.ts';

interface RemoveImportProps {
  file: { readonly id: string; readonly fileName: string };
  onClose: () => void;
}

/** The file goes for good, so it is asked. No metric has anything of it. */
export function RemoveImportDialog({ file, onClose }: RemoveImportProps) {
  const { t } = useLingui();
  const { confirm, loading, error } = useRemoving(file, onClose);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Remove this file?`}
      description={
        <Trans>
          “{file.fileName}” and what was said about its columns are deleted. No metric changes: nothing of it was
          imported.
        </Trans>
      }
      actions={
        <>
          <Button onClick={onClose}>
            <Trans>Keep it</Trans>
          </Button>
          <Button kind="danger" busy={loading} onClick={() => void confirm().catch(() => undefined)}>
            <Trans>Remove</Trans>
          </Button>
        </>
      }
    >
      {error && (
        <p role="alert">
          <Trans>The file was not removed. Try again in a moment.</Trans>
        </p>
      )}
    </Dialog>
  );
}

function useRemoving(file: RemoveImportProps['file'], onDone: () => void) {
  const { t } = useLingui();
  const toast = useToast();
  const [remove, { loading, error }] = useMutation(RemoveImportDocument, { refetchQueries: ['Imports'] });
  const confirm = async () => {
    const { data } = await remove({ variables: { input: { importId: file.id } } });
    if (data?.removeImport.__typename === 'ImportStands')
      toast({ message: t`This file has moved on meanwhile. The page shows where it stands.` });
    else {
      forgetDraft(file.id);
      toast({ message: t`Removed “${file.fileName}”` });
    }
    onDone();
  };
  return { confirm, loading, error };
}
