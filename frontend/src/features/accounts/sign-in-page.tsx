import { useMutation, useSuspenseQuery } from '@apollo/client/react';
import { zodResolver } from '@hookform/resolvers/zod';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSearch } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { useAccount } from '../../session/account.ts';
import { pathOnThisSite } from '../../session/next.ts';
import { Form } from '../../ui/form.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { AccountFrame } from './account-frame.tsx';
import { ByProvider } from './by-provider.tsx';
import { DemoPeople } from './demo-people.tsx';
import { useDoorWords } from './refusal-words.ts';
import { DemoPeopleDocument, SignInDocument } from './sign-in.generated.ts';

export function SignInPage() {
  const { t } = useLingui();
  const { client } = useAccount();
  const { data } = useSuspenseQuery(DemoPeopleDocument, { client, errorPolicy: 'ignore' });
  const goOn = useGoOn();
  const people = data?.demoPeople ?? [];
  return (
    <AccountFrame
      title={t`Sign in`}
      beside={people.length > 0 && <DemoPeople people={people} onSignedIn={goOn} />}
      foot={<OtherWays canReset={data?.canResetPassword ?? true} />}
    >
      <SignInForm onSignedIn={goOn} />
      <ByProvider />
    </AccountFrame>
  );
}

/** To the page that was wanted, else to the organization, else to wherever the start leads. */
function useGoOn() {
  const { startAfresh } = useAccount();
  const { next } = useSearch({ strict: false });
  return (organization: string | null) =>
    startAfresh(pathOnThisSite(next) ?? (organization === null ? '/' : `/${organization}`));
}

function OtherWays({ canReset }: { canReset: boolean }) {
  return (
    <>
      <TextLink href="/sign-up" className="touch:py-3">
        <Trans>Set up a new organization</Trans>
      </TextLink>
      {canReset && (
        <TextLink href="/password" className="touch:py-3">
          <Trans>Forgotten password</Trans>
        </TextLink>
      )}
    </>
  );
}

function SignInForm({ onSignedIn }: { onSignedIn: (organization: string | null) => unknown }) {
  const { t } = useLingui();
  const words = useDoorWords();
  const [signIn] = useMutation(SignInDocument, { client: useAccount().client });
  const schema = z.object({
    email: z.email({ error: t`Give your e-mail address, such as name@company.com.` }),
    password: z.string().check(z.minLength(1, t`Give your password.`)),
  });
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { email: '', password: '' } });
  const send = async (input: z.infer<typeof schema>) => {
    const { data } = await signIn({ variables: { input } });
    const answer = data?.signIn;
    if (answer?.__typename === 'SignedIn') return onSignedIn(answer.organizationSlug);
    if (answer) form.setError('root', { message: words(answer) });
  };
  return (
    <Sheet label={t`Sign in with your password`}>
      <Form form={form} onSubmit={send} submit={t`Sign in`}>
        <TextField name="email" label={t`E-mail`} type="email" autoComplete="username" autoFocus />
        <PasswordField name="password" label={t`Password`} autoComplete="current-password" />
      </Form>
    </Sheet>
  );
}
