import { useMutation, useSuspenseQuery } from '@apollo/client/react';
import { zodResolver } from '@hookform/resolvers/zod';
import { limits } from '@cxboard/domain/limits';
import { domainsIn, isDomain } from '@cxboard/domain/people/join-link.rules';
import { issuerIn, type ProviderProblem } from '@cxboard/domain/people/single-sign-on.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { type UseFormReturn, useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { useSendingAfterOthers } from '../../session/acting.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { OnlyWay } from './only-way.tsx';
import {
  ConnectProviderDocument,
  type SingleSignOn_settingsFragment,
  SingleSignOnSettingsDocument,
  TryProviderDocument,
} from './single-sign-on.generated.ts';

type Provider = NonNullable<SingleSignOn_settingsFragment['provider']>;

/** By whom people of the organization sign in, besides by their passwords or instead of them. */
export function SingleSignOn() {
  const { t } = useLingui();
  const { data, refetch } = useSuspenseQuery(SingleSignOnSettingsDocument, { fetchPolicy: 'cache-and-network' });
  const { provider, redirectUri, canKeepSecret } = data.singleSignOn;
  return (
    <Sheet title={t`Single sign-on`}>
      <div className="grid gap-5">
        <p className="text-control text-ink-2">
          <Trans>
            People sign in where they sign in at work, by OpenID Connect. Whoever comes first, with an address of yours
            that the provider has confirmed, becomes an employee here. Whoever you deactivate stays out.
          </Trans>
        </p>
        <div className="grid gap-1 text-control">
          <span className="text-ink-2">
            <Trans>Tell your provider where to send people back:</Trans>
          </span>
          <code className="rounded-control bg-surface-2 p-3 text-meta wrap-anywhere select-all">{redirectUri}</code>
        </div>
        <ProviderForm
          key={provider?.id ?? 'new'}
          provider={provider}
          canKeepSecret={canKeepSecret}
          readAgain={refetch}
        />
        {provider && <OnlyWay provider={provider} readAgain={refetch} />}
      </div>
    </Sheet>
  );
}

interface Values {
  issuer: string;
  clientId: string;
  secret: string;
  domains: string;
}

/** The server says whether http is for this machine; here it is enough that it is an address. */
const mayBeLocal = true;

function useProviderForm(provider: Provider | null) {
  const { t } = useLingui();
  const schema = z.object({
    issuer: z
      .string()
      .check(z.refine((said) => issuerIn(said, { mayBeLocal }) !== null, t`Give an https address without ? and #.`)),
    clientId: z.string().check(z.trim(), z.minLength(1, t`Give the name your provider knows CX Board by.`)),
    secret: z.string(),
    domains: z.string().check(
      z.refine(
        (said) => {
          const read = domainsIn(said);
          return read.length > 0 && read.length <= limits.joinLinks.domains && read.every(isDomain);
        },
        t`Give what stands behind the @, for instance bank.example.`,
      ),
    ),
  });
  const { issuer = '', clientId = '', domains = [] } = provider ?? {};
  const defaultValues: Values = { issuer, clientId, secret: '', domains: domains.join(', ') };
  return useForm({ resolver: zodResolver(schema), defaultValues });
}

interface ProviderProps {
  provider: Provider | null;
  canKeepSecret: boolean;
  readAgain: () => Promise<unknown>;
}

function ProviderForm({ provider, canKeepSecret, readAgain }: ProviderProps) {
  const { t } = useLingui();
  const toast = useToast();
  const form = useProviderForm(provider);
  const [connect] = useMutation(ConnectProviderDocument);
  const send = async ({ domains, secret, ...said }: Values) => {
    const kept = { domains: domainsIn(domains), secret: secret || null, expectedVersion: provider?.version ?? null };
    await connect({ variables: { input: { ...said, ...kept } } });
    form.setValue('secret', '');
    await readAgain();
    toast({ message: t`Single sign-on is saved. Try it in another browser.` });
  };
  return (
    <Form
      form={form}
      onSubmit={useSendingAfterOthers(form, { send, readAgain })}
      submit={provider ? t`Save single sign-on` : t`Set up single sign-on`}
      actions={<TryButton form={form} />}
    >
      <TextField name="issuer" label={t`Issuer`} hint={t`For instance https://login.bank.example.`} type="url" />
      <TextField name="clientId" label={t`Client id`} maxLength={limits.text.title} />
      <SecretField canKeep={canKeepSecret} isKept={provider?.hasSecret ?? false} />
      <TextField name="domains" label={t`Addresses end with`} hint={t`Several with commas between them.`} />
    </Form>
  );
}

function SecretField({ canKeep, isKept }: { canKeep: boolean; isKept: boolean }) {
  const { t } = useLingui();
  if (!canKeep)
    return (
      <p className="text-control text-ink-2">
        <Trans>
          This server has no key to keep a client secret with: use a client without one, or set SECRETS_KEY.
        </Trans>
      </p>
    );
  const kept = t`One is kept. Empty keeps it, unless issuer or client id change.`;
  const none = t`Kept sealed. Empty for a client without one.`;
  const hint = isKept ? kept : none;
  return <PasswordField name="secret" label={t`Client secret`} autoComplete="new-password" hint={hint} optional />;
}

/** Asks the provider that stands in the form, saved or not. */
function TryButton({ form }: { form: UseFormReturn<Values> }) {
  const { t } = useLingui();
  const toast = useToast();
  const words = useProblemWords();
  const [ask, { loading }] = useMutation(TryProviderDocument);
  const test = async () => {
    if (!(await form.trigger('issuer'))) return;
    try {
      const { data } = await ask({ variables: { input: { issuer: form.getValues('issuer') } } });
      if (data) toast({ message: words(data.tryProvider.problem) });
    } catch {
      toast({ message: t`That did not work. Try again in a moment.` });
    }
  };
  return (
    <Button busy={loading} onClick={() => void test()}>
      <Trans>Test the provider</Trans>
    </Button>
  );
}

function useProblemWords() {
  const { t } = useLingui();
  return (problem: ProviderProblem | null): string =>
    problem === null
      ? t`The provider answers and publishes its keys. The rest shows when somebody signs in.`
      : {
          NOT_REACHED: t`Nothing answers there as an OpenID provider. Look at the issuer.`,
          INSIDE: t`That address is inside the network of this server. Whoever runs it can allow it with INSIDE_HOSTS.`,
          OTHER_ISSUER: t`What answers there calls itself another issuer. Write it exactly as the provider does.`,
          NO_CODE_FLOW: t`This provider does not offer the authorization code flow.`,
          NO_KEYS: t`This provider publishes no keys to check its signatures with.`,
        }[problem];
}
