import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { Flag } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { useFormat } from '../../ui/format.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { DoubtImportDocument, type Import_wholeFragment, TrustImportDocument } from './imports.generated.ts';

type File = Pick<Import_wholeFragment, 'id' | 'fileName' | 'doubt'>;

/** A file whose answers somebody doubts: they still count, and every effect measured on them says so. */
export function Doubted({ file: { id, doubt } }: { file: File }) {
  const { date } = useFormat();
  const [trust, { loading }] = useMutation(TrustImportDocument, { refetchQueries: ['Imports'] });
  if (!doubt) return null;
  const on = date(doubt.at);
  const takeOff = () => void trust({ variables: { input: { importId: id } } }).catch(() => undefined);
  return (
    <Banner
      kind="warn"
      action={
        <Button size="small" busy={loading} onClick={takeOff}>
          <Trans>Take the flag off</Trans>
        </Button>
      }
    >
      <Trans>
        Doubted by {doubt.by.name} on {on}: {doubt.because}
      </Trans>{' '}
      <Trans>Its answers still count; effects measured on them are graded one lower and say so.</Trans>
    </Banner>
  );
}

export function FlagAsDoubtful({ file }: { file: File }) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  if (file.doubt) return null;
  return (
    <>
      <Button kind="quiet" icon={Flag} onClick={() => setOpen(true)}>
        <Trans>Flag as doubtful</Trans>
      </Button>
      <Dialog
        open={isOpen}
        onClose={() => setOpen(false)}
        title={t`Flag this file as doubtful?`}
        description={t`Its answers go on counting. Whatever effect is measured on them from now on is graded one lower and says why.`}
      >
        {isOpen && <Flagging file={file} onClose={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

function Flagging({ file, onClose }: { file: File; onClose: () => void }) {
  const { t } = useLingui();
  const toast = useToast();
  const [doubt] = useMutation(DoubtImportDocument, { refetchQueries: ['Imports'] });
  const [trust] = useMutation(TrustImportDocument, { refetchQueries: ['Imports'] });
  const form = useForm({ defaultValues: { because: '' } });
  const importId = file.id;
  const send = async ({ because }: { because: string }) => {
    if (!because.trim()) return form.setError('because', { message: t`Say what is doubtful about it.` });
    const { data } = await doubt({ variables: { input: { importId, because } } });
    onClose();
    if (data?.doubtImport.__typename !== 'Import')
      return toast({ message: t`This file has moved on meanwhile. The page shows where it stands.` });
    toast({
      message: t`“${file.fileName}” is flagged as doubtful`,
      undo: () => trust({ variables: { input: { importId } } }),
    });
  };
  return (
    <Form
      form={form}
      submit={<Trans>Flag it</Trans>}
      onSubmit={send}
      actions={
        <Button onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      }
    >
      <TextField
        name="because"
        label={t`What is doubtful`}
        hint={t`A board member reads it beside the effect: “the agency counted every answer twice”.`}
        maxLength={limits.text.title}
      />
    </Form>
  );
}
