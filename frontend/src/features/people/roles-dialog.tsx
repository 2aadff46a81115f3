import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { useSendingAfterOthers } from '../../session/acting.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { useToast } from '../../ui/toast.tsx';
import { RoleFields, rolesIn } from './invite-dialog.tsx';
import { ChangeRolesDocument } from './members.generated.ts';
import { type Member, useMemberRefusals } from './words.ts';

interface RolesDialogProps {
  member: Member;
  readAgain: () => unknown;
  onClose: () => void;
}

/** What somebody may do in the whole organization; seats on a board are given on the board's page. */
export function RolesDialog({ member, readAgain, onClose }: RolesDialogProps) {
  const { t } = useLingui();
  const toast = useToast();
  const refusals = useMemberRefusals();
  const [change] = useMutation(ChangeRolesDocument);
  const { id, version, name, roles } = member;
  const form = useForm({
    defaultValues: { isAnalyst: roles.includes('ANALYST'), isAdministrator: roles.includes('ADMINISTRATOR') },
  });
  const send = async (values: { isAnalyst: boolean; isAdministrator: boolean }) => {
    const input = { personId: id, expectedVersion: version, roles: rolesIn(values) };
    const { data } = await change({ variables: { input } });
    if (data?.changeRoles.__typename === 'LastAdministrator')
      return form.setError('root', { message: refusals(name, 'LastAdministrator') });
    toast({ message: t`The roles of ${name} are changed.` });
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title={<Trans>Roles of {name}</Trans>}>
      <Form form={form} onSubmit={useSendingAfterOthers(form, { send, readAgain })} submit={t`Save`}>
        <RoleFields />
      </Form>
    </Dialog>
  );
}
