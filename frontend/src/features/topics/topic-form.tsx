import { useQuery } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { zodResolver } from '@hookform/resolvers/zod';
import { Trans, useLingui } from '@lingui/react/macro';
import { useDeferredValue, useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { Button } from '../../ui/button.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { DateField, TextField } from '../../ui/text-field.tsx';
import { TopicPeopleDocument } from './topics.generated.ts';

export interface TopicValues {
  question: string;
  finding: string;
  conclusion: string;
  ownerId: string;
  dueOn: string;
}

interface TopicDialogProps {
  title: string;
  submit: string;
  values: TopicValues;
  owner: { readonly id: string; readonly name: string } | null;
  /** Whoever asks has no answer yet. */
  withAnswer?: boolean;
  /** True when it was done. */
  onSend: (values: TopicValues) => Promise<unknown>;
  onClose: () => void;
}

/** What is asked, who finds it out and until when, what was found and what follows. */
export function TopicDialog({ title, submit, values, owner, withAnswer = false, onSend, onClose }: TopicDialogProps) {
  const { t } = useLingui();
  const form = useForm({ resolver: useTopicResolver(), defaultValues: values });
  const send = async (typed: TopicValues) => {
    if (await onSend(typed)) onClose();
  };
  return (
    <Dialog open onClose={onClose} title={title}>
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
        <TextField
          name="question"
          label={t`Question`}
          hint={t`Such as “Why do callers ring twice?”`}
          maxLength={limits.text.title}
          autoFocus={!withAnswer}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <OwnerPicker owner={owner} />
          <DateField name="dueOn" label={t`Due on`} optional />
        </div>
        {withAnswer && <AnswerFields />}
      </Form>
    </Dialog>
  );
}

function AnswerFields() {
  const { t } = useLingui();
  return (
    <>
      <TextArea name="finding" label={t`Finding`} optional rows={4} maxLength={limits.text.long} />
      <TextArea name="conclusion" label={t`Conclusion`} optional rows={3} maxLength={limits.text.long} />
    </>
  );
}

function useTopicResolver() {
  const { t } = useLingui();
  return useMemo(
    () =>
      zodResolver(
        z.object({
          question: z.string().check(z.trim(), z.minLength(1, t`Say what is asked.`)),
          ...{ finding: z.string(), conclusion: z.string(), dueOn: z.string() },
          ownerId: z.string().check(z.minLength(1, t`Name who finds it out.`)),
        }),
      ),
    [t],
  );
}

function OwnerPicker({ owner }: Pick<TopicDialogProps, 'owner'>) {
  const { t } = useLingui();
  const [typed, type] = useState('');
  const search = useDeferredValue(typed.trim()) || null;
  const { data, previousData, loading } = useQuery(TopicPeopleDocument, { variables: { search } });
  const found = (data ?? previousData)?.people ?? [];
  const options = found.map(({ id, name, jobTitle }) => ({
    value: id,
    label: name,
    ...(jobTitle && { hint: jobTitle }),
  }));
  const isThere = !owner || options.some(({ value }) => value === owner.id);
  return (
    <Combobox
      name="ownerId"
      label={t`Who finds it out`}
      onSearch={type}
      isLoading={loading}
      empty={t`Nobody of that name.`}
      options={isThere ? options : [{ value: owner.id, label: owner.name }, ...options]}
    />
  );
}

export const wordsOf = ({ question, finding, conclusion, ownerId, dueOn }: TopicValues) => ({
  ...{ question: question.trim(), finding, conclusion, ownerId, dueOn: dueOn || null },
});
