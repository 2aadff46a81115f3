import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { type DefaultValues, type FieldValues, useForm, type UseFormReturn } from 'react-hook-form';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';

interface AskProps<Values extends FieldValues> {
  title: string;
  description?: string;
  submit: string;
  values: DefaultValues<Values>;
  onSend: (values: Values, form: UseFormReturn<Values>) => Promise<unknown>;
  onClose: () => void;
  children: ReactNode;
}

/** A few fields and a button; closes when it was done. */
export function Ask<Values extends FieldValues>({
  title,
  description,
  submit,
  values,
  onSend,
  onClose,
  children,
}: AskProps<Values>) {
  const form = useForm<Values>({ defaultValues: values });
  const send = async (typed: Values) => {
    if (await onSend(typed, form)) onClose();
  };
  return (
    <Dialog open onClose={onClose} title={title} description={description}>
      <Form
        form={form}
        onSubmit={send}
        submit={submit}
        actions={
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        }
      >
        {children}
      </Form>
    </Dialog>
  );
}
