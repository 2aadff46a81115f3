import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { KeepProjectFilterDocument } from './kept-filters.generated.ts';

interface KeepFilterDialogProps {
  boardId: string;
  query: string;
  onClose: () => void;
}

/** A name for what the projects are narrowed to now. */
export function KeepFilterDialog({ boardId, query, onClose }: KeepFilterDialogProps) {
  const { t } = useLingui();
  const toast = useToast();
  const [keep] = useMutation(KeepProjectFilterDocument);
  const form = useForm({ defaultValues: { name: '', isShared: false } });
  const send = async ({ name, isShared }: { name: string; isShared: boolean }) => {
    if (name.trim() === '') return form.setError('name', { message: t`Give it a name.` });
    const { data } = await keep({ variables: { input: { boardId, name: name.trim(), query, isShared } } });
    if (data?.keepProjectFilter.__typename === 'TooManyFilters')
      return form.setError('name', {
        message: t`You keep ${limits.projects.filtersOfAPerson} filters here; remove one first.`,
      });
    toast({ message: t`Kept as “${name.trim()}”` });
    onClose();
    return undefined;
  };
  return (
    <Dialog open onClose={onClose} title={t`Keep this filter`}>
      <Form form={form} onSubmit={send} submit={t`Keep it`}>
        <TextField name="name" label={t`Name`} maxLength={limits.text.title} />
        <Checkbox name="isShared" label={t`Everybody who sees these projects finds it`} />
      </Form>
    </Dialog>
  );
}
