import { useMutation } from '@apollo/client/react';
import { zodResolver } from '@hookform/resolvers/zod';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { Plus, X } from 'lucide-react';
import { useFieldArray, useForm, type UseFormReturn } from 'react-hook-form';
import * as z from 'zod/mini';
import type { OrganizationRole } from '../../contract.generated.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type Department, departmentOptions } from './department-tree.ts';
import { type Invited_invitationFragment, InvitePeopleDocument } from './members.generated.ts';

interface InviteDialogProps {
  departments: readonly Department[];
  onClose: () => void;
  onInvited: (invitations: readonly Invited_invitationFragment[]) => void;
}

const nobody = { name: '', email: '' };

function useInviteForm() {
  const { t } = useLingui();
  const person = z.object({
    name: z.string().check(z.trim(), z.minLength(1, t`Give a name.`), z.maxLength(limits.people.name.max)),
    email: z.email({ error: t`Give an e-mail address, such as name@company.com.` }),
  });
  const schema = z.object({
    people: z.array(person),
    departmentId: z.string(),
    isAnalyst: z.boolean(),
    isAdministrator: z.boolean(),
  });
  return useForm({
    resolver: zodResolver(schema),
    defaultValues: { people: [nobody], departmentId: '', isAnalyst: false, isAdministrator: false },
  });
}

type InviteForm = ReturnType<typeof useInviteForm>;
type Values = InviteForm extends UseFormReturn<infer Typed> ? Typed : never;

/** One person or many, with what they have in common. */
export function InviteDialog({ departments, onClose, onInvited }: InviteDialogProps) {
  const { t } = useLingui();
  const form = useInviteForm();
  const [invite] = useMutation(InvitePeopleDocument);
  const send = async (values: Values) => {
    const { data } = await invite({ variables: { input: { people: invitedIn(values) } } });
    const answer = data?.invitePeople;
    if (answer?.__typename === 'PeopleInvited') return onInvited(answer.invitations);
    if (!answer) return;
    const index = values.people.findIndex(({ email }) => email.toLowerCase() === answer.email?.toLowerCase());
    form.setError(index < 0 ? 'root' : `people.${index}.email`, { message: t`This person has already joined.` });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={<Trans>Invite people</Trans>}
      description={<Trans>Each gets a link of their own to join.</Trans>}
    >
      <Form form={form} onSubmit={send} submit={t`Invite`}>
        <People form={form} />
        <Select
          name="departmentId"
          label={t`Department`}
          optional
          placeholder={t`None`}
          options={departmentOptions(departments)}
        />
        <RoleFields />
      </Form>
    </Dialog>
  );
}

const invitedIn = ({ people, departmentId, ...values }: Values) => {
  const roles = rolesIn(values);
  return people.map((person) => ({ ...person, roles, departmentId: departmentId || null }));
};

export const rolesIn = ({ isAnalyst, isAdministrator }: { isAnalyst: boolean; isAdministrator: boolean }) => [
  ...(isAnalyst ? (['ANALYST'] satisfies OrganizationRole[]) : []),
  ...(isAdministrator ? (['ADMINISTRATOR'] satisfies OrganizationRole[]) : []),
];

/** Everybody is an employee; these come on top. */
export function RoleFields() {
  const { t } = useLingui();
  return (
    <fieldset className="grid gap-3 touch:gap-0">
      <legend className="mb-1.5 text-control font-medium">
        <Trans>Roles</Trans>
      </legend>
      <Checkbox name="isAnalyst" label={t`Analyst`} hint={t`Brings data in, defines metrics, explains signals.`} />
      <Checkbox name="isAdministrator" label={t`Administrator`} hint={t`Keeps people, departments and settings.`} />
    </fieldset>
  );
}

function People({ form }: { form: InviteForm }) {
  const { t } = useLingui();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'people' });
  return (
    <div className="grid gap-3">
      {fields.map(({ id }, index) => (
        <div key={id} className="flex items-start gap-2">
          <div className="grid min-w-0 flex-1 gap-3 sm:grid-cols-2">
            <TextField name={`people.${index}.name`} label={t`Name`} maxLength={limits.people.name.max} />
            <TextField name={`people.${index}.email`} label={t`E-mail`} type="email" />
          </div>
          {fields.length > 1 && (
            <div className="pt-[22px]">
              <IconButton icon={X} label={t`Leave person ${index + 1} out`} onClick={() => remove(index)} />
            </div>
          )}
        </div>
      ))}
      {fields.length < limits.people.invitationsAtOnce && (
        <Button kind="quiet" size="small" icon={Plus} className="justify-self-start" onClick={() => append(nobody)}>
          <Trans>Another person</Trans>
        </Button>
      )}
    </div>
  );
}
