import { useMutation } from '@apollo/client/react';
import { zodResolver } from '@hookform/resolvers/zod';
import { limits } from '@cxboard/domain/limits';
import { refusePassword } from '@cxboard/domain/people/password.rules';
import { useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { useAccount } from '../../session/account.ts';
import { Form } from '../../ui/form.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toast.tsx';
import { ChangePasswordDocument } from './account.generated.ts';
import { useDoorWords, usePasswordWords } from './refusal-words.ts';

interface ChangePasswordProps {
  readonly email: string;
  readonly name: string;
}

const nothing = { currentPassword: '', newPassword: '' };

export function ChangePassword({ email, name }: ChangePasswordProps) {
  const { t } = useLingui();
  const words = usePasswordWords();
  const schema = z.object({
    currentPassword: z.string().check(z.minLength(1, t`Give the password you have now.`)),
    newPassword: z.string().check((context) => {
      const refusal = refusePassword(context.value, { email, name });
      if (refusal) context.issues.push({ code: 'custom', input: context.value, message: words(refusal.why) });
    }),
  });
  const form = useForm({ resolver: zodResolver(schema), defaultValues: nothing });
  const change = useChanging(() => form.reset(nothing));
  const send = async (input: z.infer<typeof schema>) => {
    const refusal = await change(input);
    if (refusal) form.setError(refusal.field, { message: refusal.message });
  };
  const { min } = limits.people.password;
  return (
    <Sheet title={t`Password`}>
      <Form form={form} onSubmit={send} submit={t`Change password`}>
        <PasswordField name="currentPassword" label={t`Password now`} autoComplete="current-password" />
        <PasswordField
          name="newPassword"
          label={t`New password`}
          hint={t`At least ${min} characters. A short sentence is good.`}
          autoComplete="new-password"
        />
      </Form>
    </Sheet>
  );
}

function useChanging(onChanged: () => void) {
  const { t } = useLingui();
  const toast = useToast();
  const passwordWords = usePasswordWords();
  const doorWords = useDoorWords();
  const [change] = useMutation(ChangePasswordDocument, { client: useAccount().client });
  return async (input: typeof nothing) => {
    const { data } = await change({ variables: { input } });
    const answer = data?.changePassword;
    if (answer?.__typename === 'PasswordRefused')
      return { field: 'newPassword', message: passwordWords(answer.why) } as const;
    if (answer?.__typename === 'SignInRefused')
      return { field: 'currentPassword', message: t`That is not your password.` } as const;
    if (answer?.__typename === 'TooManyAttempts') return { field: 'root', message: doorWords(answer) } as const;
    toast({ message: t`Your password is changed. Your other sessions have ended.` });
    onChanged();
    return null;
  };
}
