import { limits } from '@cxboard/domain/limits';
import { zodResolver } from '@hookform/resolvers/zod';
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { emptyingOf } from '../../ui/form-emptying.ts';
import { Form } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';

interface SayFormProps {
  label: string;
  submit: string;
  draftKey: string;
  actions?: ReactNode;
  /** Null when it was not taken. */
  onSend: (text: string) => Promise<unknown>;
}

/** One field for words and the button that sends them; what is typed survives a reload. */
export function SayForm({ label, submit, draftKey, actions, onSend }: SayFormProps) {
  const { t } = useLingui();
  const text = z
    .string()
    .check(z.trim(), z.minLength(1, t`Write something first.`), z.maxLength(limits.text.short, t`That is too long.`));
  const form = useForm({ resolver: zodResolver(z.object({ text })), defaultValues: { text: '' } });
  const send = async (said: { text: string }) => {
    const empty = emptyingOf(form);
    if (await onSend(said.text)) empty({ text: '' });
  };
  return (
    <Form form={form} onSubmit={send} submit={submit} draftKey={draftKey} actions={actions}>
      <TextArea name="text" label={label} rows={3} />
    </Form>
  );
}
