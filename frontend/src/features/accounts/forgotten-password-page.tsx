import { useMutation, useSuspenseQuery } from '@apollo/client/react';
import { zodResolver } from '@hookform/resolvers/zod';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { useAccount } from '../../session/account.ts';
import { Form } from '../../ui/form.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { AccountFrame } from './account-frame.tsx';
import { CanResetPasswordDocument, RequestPasswordResetDocument } from './passwords.generated.ts';
import { useDoorWords } from './refusal-words.ts';

/** Asks for a link that sets a new password. The answer never tells whether an address has an account. */
export function ForgottenPasswordPage() {
  const { t } = useLingui();
  const { client } = useAccount();
  const { data } = useSuspenseQuery(CanResetPasswordDocument, { client });
  const words = useDoorWords();
  const [sentFor, setSentFor] = useState<number | null>(null);
  return (
    <AccountFrame
      title={t`Forgotten password`}
      foot={
        <TextLink href="/sign-in" className="touch:py-3">
          <Trans>Back to signing in</Trans>
        </TextLink>
      }
    >
      <Sheet label={t`A new password`}>
        {!data.canResetPassword && <p className="text-body">{words({ __typename: 'PasswordResetUnavailable' })}</p>}
        {data.canResetPassword && sentFor === null && <RequestForm onSent={setSentFor} />}
        {sentFor !== null && (
          <p className="text-body" role="status">
            <Trans>
              If an account has this address, a link is on its way. It works once, for {sentFor} minutes. Look among
              unwanted mail too.
            </Trans>
          </p>
        )}
      </Sheet>
    </AccountFrame>
  );
}

function RequestForm({ onSent }: { onSent: (minutes: number) => void }) {
  const { t } = useLingui();
  const words = useDoorWords();
  const [request] = useMutation(RequestPasswordResetDocument, { client: useAccount().client });
  const schema = z.object({ email: z.email({ error: t`Give your e-mail address, such as name@company.com.` }) });
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { email: '' } });
  const send = async (input: z.infer<typeof schema>) => {
    const { data } = await request({ variables: { input } });
    const answer = data?.requestPasswordReset;
    if (answer?.__typename === 'PasswordResetRequested') return onSent(answer.minutes);
    if (answer) form.setError('root', { message: words(answer) });
  };
  return (
    <Form form={form} onSubmit={send} submit={t`Send a link`}>
      <TextField
        name="email"
        label={t`E-mail`}
        hint={t`We send a link that sets a new password.`}
        type="email"
        autoComplete="username"
        autoFocus
      />
    </Form>
  );
}
