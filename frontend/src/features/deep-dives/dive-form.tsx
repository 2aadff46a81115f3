import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { DateField, TextField } from '../../ui/text-field.tsx';
import type { DiveValues } from './dive-values.ts';
import { DepartmentPicker, PersonPicker } from './pickers.tsx';

interface DiveDialogProps {
  title: string;
  submit: string;
  values: DiveValues;
  owner: { readonly id: string; readonly name: string };
  /** What it ends in when nothing is nominated. */
  withExplanation?: boolean;
  onSend: (values: DiveValues) => Promise<unknown>;
  onClose: () => void;
}

/** Which process, from where to where, and who digs. */
export function DiveDialog({ title, submit, values, onSend, onClose, ...fields }: DiveDialogProps) {
  const { t } = useLingui();
  const form = useForm<DiveValues>({ defaultValues: values });
  const send = async (typed: DiveValues) => {
    if (!typed.title.trim()) return form.setError('title', { message: t`Name the process.` });
    if (!typed.ownerId) return form.setError('ownerId', { message: t`Name who digs.` });
    if (await onSend({ ...typed, title: typed.title.trim() })) onClose();
    return undefined;
  };
  const cancel = (
    <Button kind="quiet" onClick={onClose}>
      <Trans>Cancel</Trans>
    </Button>
  );
  return (
    <Dialog open onClose={onClose} title={title}>
      <Form form={form} onSubmit={send} submit={submit} actions={cancel}>
        <DiveFields {...fields} />
      </Form>
    </Dialog>
  );
}

function DiveFields({ owner, withExplanation = false }: Pick<DiveDialogProps, 'owner' | 'withExplanation'>) {
  const { t } = useLingui();
  return (
    <>
      <TextField
        name="title"
        label={t`Process`}
        hint={t`Such as “Refund of a returned card”`}
        maxLength={limits.text.title}
        autoFocus
      />
      <TextArea name="scope" label={t`From where to where`} optional rows={3} maxLength={limits.text.long} />
      <div className="grid gap-4 sm:grid-cols-2">
        <PersonPicker name="ownerId" label={t`Who digs`} current={owner} />
        <DateField name="dueOn" label={t`The board hears of it by`} optional />
      </div>
      <DepartmentPicker name="departmentId" label={t`Where it hurts`} />
      {withExplanation && (
        <TextArea name="explanation" label={t`Why nothing follows`} optional rows={3} maxLength={limits.text.long} />
      )}
    </>
  );
}
