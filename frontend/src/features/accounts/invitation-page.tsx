import { useSuspenseQuery } from '@apollo/client/react';
import { zodResolver } from '@hookform/resolvers/zod';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { useAccount } from '../../session/account.ts';
import { Form } from '../../ui/form.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AccountFrame } from './account-frame.tsx';
import { InvitationPageDocument, type InvitationPageQuery } from './invitation.generated.ts';
import { JoinAsMe } from './join-as-me.tsx';
import { LinkExpired } from './link-expired.tsx';
import { useLinkToken } from './link-token.ts';
import { useJoining } from './use-joining.ts';

/** Somebody was invited: they say how they are called, choose a password, and are in. */
export function InvitationPage() {
  const token = useLinkToken();
  return token ? <Invitation token={token} /> : <NoInvitation />;
}

function NoInvitation() {
  return (
    <LinkExpired>
      <Trans>It was used, withdrawn or is too old. Ask the person who invited you for a new one.</Trans>
    </LinkExpired>
  );
}

function Invitation({ token }: { token: string }) {
  const { t } = useLingui();
  const { client } = useAccount();
  const { invitation, me } = useSuspenseQuery(InvitationPageDocument, { client, variables: { token } }).data;
  if (!invitation) return <NoInvitation />;
  const { organizationName, boardName } = invitation;
  return (
    <AccountFrame
      title={t`Join ${organizationName}`}
      lead={boardName && <Trans>You are invited to the place where {boardName} works.</Trans>}
    >
      {me ? <JoinAsMe token={token} me={me} /> : <JoinForm token={token} invitation={invitation} />}
    </AccountFrame>
  );
}

interface JoinFormProps {
  token: string;
  invitation: NonNullable<InvitationPageQuery['invitation']>;
}

function JoinForm({ token, invitation }: JoinFormProps) {
  const { t } = useLingui();
  const join = useJoining();
  const { min } = limits.people.password;
  const schema = z.object({
    name: z.string().check(z.trim(), z.minLength(1, t`Give your name.`)),
    password: z.string().check(z.minLength(1, t`Choose a password.`)),
  });
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { name: invitation.name, password: '' } });
  const send = async (values: z.infer<typeof schema>) => {
    const refusal = await join({ token, ...values });
    if (refusal) form.setError(refusal.field, { message: refusal.message });
  };
  return (
    <Sheet label={t`Join`}>
      <Form form={form} onSubmit={send} submit={t`Join`}>
        {invitation.email && (
          <TextField label={t`E-mail`} type="email" autoComplete="username" value={invitation.email} readOnly />
        )}
        <TextField name="name" label={t`Your name`} autoComplete="name" maxLength={limits.people.name.max} />
        <PasswordField
          name="password"
          label={t`Password`}
          hint={t`At least ${min} characters. If this address already has an account, the password of that account.`}
          autoComplete="new-password"
        />
      </Form>
    </Sheet>
  );
}
