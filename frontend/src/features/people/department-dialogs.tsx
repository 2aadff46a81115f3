import { zodResolver } from '@hookform/resolvers/zod';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type Department, departmentOptions, withAllUnder } from './department-tree.ts';
import type { Department_departmentFragment } from './departments.generated.ts';
import type { DepartmentActs } from './use-department-acts.ts';

export type DepartmentDialog =
  | { readonly kind: 'ADD'; readonly parentId: string }
  | { readonly kind: 'MOVE'; readonly department: Department_departmentFragment };

interface DepartmentDialogsProps {
  dialog: DepartmentDialog | null;
  acts: DepartmentActs;
  departments: readonly Department[];
  onClose: () => void;
}

export function DepartmentDialogs({ dialog, ...props }: DepartmentDialogsProps) {
  if (dialog === null) return null;
  if (dialog.kind === 'ADD') return <AddDialog {...props} parentId={dialog.parentId} />;
  return <MoveDialog {...props} department={dialog.department} />;
}

type DialogProps<Facts> = Omit<DepartmentDialogsProps, 'dialog'> & Facts;

function AddDialog({ parentId, acts, departments, onClose }: DialogProps<{ parentId: string }>) {
  const { t } = useLingui();
  const schema = z.object({
    name: z.string().check(z.trim(), z.minLength(1, t`Give it a name.`)),
    parentId: z.string(),
  });
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { name: '', parentId } });
  const send = async (values: z.infer<typeof schema>) => {
    const refusal = await acts.add({ name: values.name, parentId: values.parentId || null });
    if (refusal) return form.setError('name', { message: refusal });
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title={<Trans>Add a department</Trans>}>
      <Form form={form} onSubmit={send} submit={t`Add`}>
        <TextField name="name" label={t`Name`} maxLength={limits.people.departmentName.max} />
        <ParentField options={departmentOptions(departments)} />
      </Form>
    </Dialog>
  );
}

function MoveDialog({
  department,
  acts,
  departments,
  onClose,
}: DialogProps<{ department: Department_departmentFragment }>) {
  const { t } = useLingui();
  const form = useForm({ defaultValues: { parentId: department.parentId ?? '' } });
  const own = withAllUnder(departments, department.id);
  const send = async ({ parentId }: { parentId: string }) => {
    const refusal = await acts.move(department, parentId || null);
    if (refusal) return form.setError('parentId', { message: refusal });
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={<Trans>Move {department.name}</Trans>}
      description={<Trans>All that is under it moves along.</Trans>}
    >
      <Form form={form} onSubmit={send} submit={t`Move`}>
        <ParentField options={departmentOptions(departments).filter(({ value }) => !own.has(value))} />
      </Form>
    </Dialog>
  );
}

function ParentField({ options }: { options: ReturnType<typeof departmentOptions> }) {
  const { t } = useLingui();
  return <Select name="parentId" label={t`Stands under`} placeholder={t`Nothing: at the top`} options={options} />;
}
