import { useMutation } from '@apollo/client/react';
import { zodResolver } from '@hookform/resolvers/zod';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { useSendingAfterOthers } from '../../session/acting.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { type Department, departmentOptions } from './department-tree.ts';
import { EditPersonDocument } from './members.generated.ts';
import type { Member } from './words.ts';

interface EditPersonDialogProps {
  member: Member;
  departments: readonly Department[];
  readAgain: () => unknown;
  onClose: () => void;
}

export function EditPersonDialog({ member, departments, readAgain, onClose }: EditPersonDialogProps) {
  const { t } = useLingui();
  const toast = useToast();
  const [editPerson] = useMutation(EditPersonDocument);
  const { id, version, name, jobTitle, department } = member;
  const schema = z.object({
    name: z.string().check(z.trim(), z.minLength(1, t`Give a name.`)),
    jobTitle: z.string().check(z.trim()),
    departmentId: z.string(),
  });
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { name, jobTitle: jobTitle ?? '', departmentId: department?.id ?? '' },
  });
  const send = async (values: z.infer<typeof schema>) => {
    const optional = { jobTitle: values.jobTitle || null, departmentId: values.departmentId || null };
    const input = { personId: id, expectedVersion: version, name: values.name, ...optional };
    await editPerson({ variables: { input } });
    toast({ message: t`Saved` });
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title={<Trans>Edit {name}</Trans>}>
      <Form form={form} onSubmit={useSendingAfterOthers(form, { send, readAgain })} submit={t`Save`}>
        <TextField name="name" label={t`Name`} maxLength={limits.people.name.max} />
        <TextField name="jobTitle" label={t`Job title`} optional maxLength={limits.text.title} />
        <Select
          name="departmentId"
          label={t`Department`}
          optional
          placeholder={t`None`}
          options={departmentOptions(departments)}
        />
      </Form>
    </Dialog>
  );
}
