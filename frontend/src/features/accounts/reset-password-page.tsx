import { useMutation } from '@apollo/client/react';
import { zodResolver } from '@hookform/resolvers/zod';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { useAccount } from '../../session/account.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { AccountFrame } from './account-frame.tsx';
import { LinkExpired } from './link-expired.tsx';
import { useLinkToken } from './link-token.ts';
import { ResetPasswordDocument } from './passwords.generated.ts';
import { usePasswordWords } from './refusal-words.ts';

/** The link of a mail leads here: a new password, and every session ends. */
export function ResetPasswordPage() {
  const { t } = useLingui();
  const token = useLinkToken();
  const [state, setState] = useState<'ASKING' | 'DONE' | 'EXPIRED'>('ASKING');
  if (!token || state === 'EXPIRED')
    return (
      <LinkExpired>
        <Trans>It was used or is too old. Ask for another on the page for a forgotten password.</Trans>
      </LinkExpired>
    );
  return (
    <AccountFrame title={t`Set a new password`}>
      <Sheet label={t`A new password`}>
        {state === 'DONE' ? <Done /> : <ResetForm token={token} onAnswer={setState} />}
      </Sheet>
    </AccountFrame>
  );
}

function Done() {
  return (
    <div className="grid justify-items-start gap-4" role="status">
      <p className="text-body">
        <Trans>Your password is set. You are signed out everywhere else.</Trans>
      </p>
      <ButtonLink kind="primary" href="/sign-in">
        <Trans>Sign in</Trans>
      </ButtonLink>
    </div>
  );
}

interface ResetFormProps {
  token: string;
  onAnswer: (state: 'DONE' | 'EXPIRED') => void;
}

function ResetForm({ token, onAnswer }: ResetFormProps) {
  const { t } = useLingui();
  const words = usePasswordWords();
  const [reset] = useMutation(ResetPasswordDocument, { client: useAccount().client });
  const { min } = limits.people.password;
  const schema = z.object({ password: z.string().check(z.minLength(min, words('TOO_SHORT'))) });
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { password: '' } });
  const send = async ({ password }: z.infer<typeof schema>) => {
    const { data } = await reset({ variables: { input: { token, password } } });
    const answer = data?.resetPassword;
    if (answer?.__typename === 'PasswordRefused') return form.setError('password', { message: words(answer.why) });
    if (answer) onAnswer(answer.__typename === 'PasswordChanged' ? 'DONE' : 'EXPIRED');
  };
  return (
    <Form form={form} onSubmit={send} submit={t`Set password`}>
      <PasswordField
        name="password"
        label={t`New password`}
        hint={t`At least ${min} characters. A short sentence is good; capitals and digits are not needed.`}
        autoComplete="new-password"
        autoFocus
      />
    </Form>
  );
}
