import { useMutation, useSuspenseQuery } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { zodResolver } from '@hookform/resolvers/zod';
import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { useAccount } from '../../session/account.ts';
import { Form } from '../../ui/form.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AccountFrame } from './account-frame.tsx';
import { AskToJoinDocument, JoinPageDocument, type JoinPageQuery } from './join.generated.ts';
import { LinkExpired } from './link-expired.tsx';
import { useLinkToken } from './link-token.ts';
import { useDoorWords } from './refusal-words.ts';

/** Somebody holds the join link of their house: an address of it brings them the invitation. */
export function JoinPage() {
  const token = useLinkToken();
  const { organization = '' }: { organization?: string } = useParams({ strict: false });
  return token ? <Join organization={organization} token={token} /> : <NoLink />;
}

function NoLink() {
  return (
    <LinkExpired>
      <Trans>
        It was taken back, is too old or let in as many as it may. Ask whoever gave it to you for a new one.
      </Trans>
    </LinkExpired>
  );
}

interface Held {
  organization: string;
  token: string;
}

function Join({ organization, token }: Held) {
  const { t } = useLingui();
  const { client } = useAccount();
  const { joinLink } = useSuspenseQuery(JoinPageDocument, { client, variables: { organization, token } }).data;
  const [sentTo, setSentTo] = useState<string | null>(null);
  if (!joinLink) return <NoLink />;
  const name = joinLink.organizationName;
  return (
    <AccountFrame title={t`Join ${name}`} lead={<Trans>Your address at work lets you in.</Trans>}>
      <Sheet label={t`Join`}>
        {sentTo === null ? (
          <AskForm held={{ organization, token }} link={joinLink} onSent={setSentTo} />
        ) : (
          <p className="text-body" role="status">
            <Trans>
              Look into your mail: the invitation for {sentTo} is on its way, unless you are in already. Look among
              unwanted mail too.
            </Trans>
          </p>
        )}
      </Sheet>
    </AccountFrame>
  );
}

interface AskFormProps {
  held: Held;
  link: NonNullable<JoinPageQuery['joinLink']>;
  onSent: (email: string) => void;
}

function AskForm({ held, link, onSent }: AskFormProps) {
  const { t } = useLingui();
  const { list } = useFormat();
  const words = useDoorWords();
  const [ask] = useMutation(AskToJoinDocument, { client: useAccount().client });
  const schema = z.object({
    name: z.string().check(z.trim(), z.minLength(1, t`Give your name.`)),
    email: z.email({ error: t`Give your e-mail address, such as name@company.com.` }),
  });
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { name: '', email: '' } });
  const ends = list(link.domains.map((domain) => `@${domain}`));
  const send = async (values: z.infer<typeof schema>) => {
    const { data } = await ask({ variables: { input: { ...held, ...values } } });
    const answer = data?.askToJoin;
    if (answer?.__typename === 'JoinAsked') return onSent(answer.email);
    if (answer?.__typename === 'AddressNotOfHouse')
      return form.setError('email', { message: t`Use your address at work: it ends with ${ends}.` });
    if (answer) form.setError('root', { message: words(answer) });
  };
  return (
    <Form form={form} onSubmit={send} submit={t`Send me the invitation`}>
      <TextField name="name" label={t`Your name`} autoComplete="name" maxLength={limits.people.name.max} />
      <TextField name="email" label={t`E-mail`} hint={t`It ends with ${ends}.`} type="email" autoComplete="username" />
    </Form>
  );
}
