import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { zodResolver } from '@hookform/resolvers/zod';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { InviteGuestDocument } from './guests.generated.ts';
import { useGuestAct, withAgenda } from './use-guest-act.ts';

/** Name and address; the mail goes out at once. */
export function InviteForm({ itemId, onClose }: { itemId: string; onClose: () => void }) {
  const { t } = useLingui();
  const toast = useToast();
  const act = useGuestAct();
  const [invite] = useMutation(InviteGuestDocument, withAgenda);
  const { title, email: longest } = limits.text;
  const schema = z.object({
    name: z.string().check(z.trim(), z.minLength(1, t`Say who it is.`), z.maxLength(title)),
    email: z.string().check(z.trim(), z.email(t`This is no e-mail address.`), z.maxLength(longest)),
    company: z.string().check(z.trim(), z.maxLength(title)),
  });
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { name: '', email: '', company: '' } });
  const send = async ({ name, email, company }: z.infer<typeof schema>) => {
    const input = { itemId, name, email, company: company || null };
    if (!(await act(async () => (await invite({ variables: { input } })).data?.inviteGuest))) return;
    toast({ message: t`${name} is invited; the link goes to ${email}` });
    onClose();
  };
  return (
    <Form
      form={form}
      onSubmit={send}
      submit={t`Invite`}
      actions={
        <Button kind="quiet" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      }
    >
      <TextField name="name" label={t`Name`} />
      <TextField name="email" type="email" label={t`E-mail`} />
      <TextField name="company" label={t`Company`} optional />
    </Form>
  );
}
