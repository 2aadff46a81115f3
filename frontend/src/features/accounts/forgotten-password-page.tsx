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
        {data.canResetPassword && sentFor === null && <RequestForm sendsMail={data.sendsMail} onSent={setSentFor} />}
        {sentFor !== null && (
          <div className="text-body" role="status">
            {data.sendsMail ? <OnItsWay minutes={sentFor} /> : <Kept minutes={sentFor} />}
          </div>
        )}
      </Sheet>
    </AccountFrame>
  );
}

function OnItsWay({ minutes }: { minutes: number }) {
  return (
    <Trans>
      If an account has this address, a link is on its way. It works once, for {minutes} minutes. Look among unwanted
      mail too.
    </Trans>
  );
}

/** The demonstration on one's own machine: its mails can be read, nobody else's are written. */
function Kept({ minutes }: { minutes: number }) {
  return (
    <>
      <p>
        <Trans>
          This server sends no mail. If the address is of a person of the demonstration, a link is kept with the{' '}
          <TextLink href="/mail">mail that was not sent</TextLink>; it works once, for {minutes} minutes.
        </Trans>
      </p>
      <p className="mt-2">
        <Trans>
          Everybody else asks whoever runs this server: once it can send mail, a link is sent from this page.
        </Trans>
      </p>
    </>
  );
}

interface RequestFormProps {
  sendsMail: boolean;
  onSent: (minutes: number) => void;
}

function RequestForm({ sendsMail, onSent }: RequestFormProps) {
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
    <Form form={form} onSubmit={send} submit={sendsMail ? t`Send a link` : t`Make a link`}>
      <TextField
        name="email"
        label={t`E-mail`}
        hint={
          sendsMail
            ? t`We send a link that sets a new password.`
            : t`This server sends no mail. Links of the demonstration are kept on a page.`
        }
        type="email"
        autoComplete="username"
        autoFocus
      />
    </Form>
  );
}
