import { useMutation } from '@apollo/client/react';
import { zodResolver } from '@hookform/resolvers/zod';
import { limits } from '@cxboard/domain/limits';
import { slugFrom } from '@cxboard/domain/organization/slug.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { type UseFormReturn, useForm } from 'react-hook-form';
import { useAccount } from '../../session/account.ts';
import { currencyOptions, localeOptions, regionOfBrowser, timeZoneOptions } from '../../session/regions.ts';
import { Combobox } from '../../ui/combobox.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Form } from '../../ui/form.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { Select } from '../../ui/select.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { AccountFrame } from './account-frame.tsx';
import { useDoorWords, usePasswordWords, useSlugWords } from './refusal-words.ts';
import { type SignUpValues, useSignUpSchema } from './sign-up-form.ts';
import { SignUpDocument, type SignUpMutation } from './sign-up.generated.ts';

/** Makes an organization with its first administrator. */
export function SignUpPage() {
  const { t } = useLingui();
  const form = useForm({
    resolver: zodResolver(useSignUpSchema()),
    defaultValues: { organizationName: '', slug: '', name: '', email: '', password: '', ...regionOfBrowser() },
  });
  const send = useSignUp(form);
  return (
    <AccountFrame
      title={t`Set up your organization`}
      lead={<Trans>You become its first administrator and invite the others.</Trans>}
      foot={
        <TextLink href="/sign-in" className="touch:py-3">
          <Trans>Sign in instead</Trans>
        </TextLink>
      }
    >
      <Sheet label={t`Organization and you`}>
        <Form form={form} onSubmit={send} submit={t`Set up`}>
          <OrganizationFields form={form} />
          <OwnFields />
          <RegionFields form={form} />
        </Form>
      </Sheet>
    </AccountFrame>
  );
}

function useSignUp(form: UseFormReturn<SignUpValues>) {
  const { client, startAfresh } = useAccount();
  const refuse = useRefusing(form);
  const [signUp] = useMutation(SignUpDocument, { client });
  return async (input: SignUpValues) => {
    const { data } = await signUp({ variables: { input } });
    const answer = data?.signUp;
    if (answer?.__typename === 'SignedIn') return startAfresh(`/${answer.organizationSlug ?? ''}`);
    if (answer) refuse(answer);
  };
}

type Refusal = Exclude<SignUpMutation['signUp'], { __typename: 'SignedIn' }>;

function useRefusing(form: UseFormReturn<SignUpValues>) {
  const { t } = useLingui();
  const doorWords = useDoorWords();
  const passwordWords = usePasswordWords();
  const slugWords = useSlugWords();
  return (refusal: Refusal) => {
    if (refusal.__typename === 'SlugRefused')
      return form.setError('slug', { message: slugWords(refusal.slugWhy, refusal.slug) });
    if (refusal.__typename === 'PasswordRefused')
      return form.setError('password', { message: passwordWords(refusal.why) });
    if (refusal.__typename === 'SignInRefused')
      return form.setError('password', {
        message: t`This e-mail address has an account. Use the password of that account.`,
      });
    form.setError('root', { message: doorWords(refusal) });
  };
}

/** The address follows the name until somebody writes their own. */
function OrganizationFields({ form }: { form: UseFormReturn<SignUpValues> }) {
  const { t } = useLingui();
  const slug = form.watch('slug');
  const name = form.watch('organizationName');
  const rename = (typed: string) => {
    const isProposed = slug === proposalFor(name);
    form.setValue('organizationName', typed, { shouldDirty: true });
    if (isProposed) form.setValue('slug', proposalFor(typed), { shouldValidate: form.formState.isSubmitted });
    if (form.formState.isSubmitted) void form.trigger('organizationName');
  };
  const error = form.formState.errors.organizationName?.message;
  return (
    <>
      <TextField
        label={t`Organization`}
        autoComplete="organization"
        autoFocus
        maxLength={limits.organization.name.max}
        value={name}
        onChange={rename}
        error={error}
      />
      <TextField
        name="slug"
        label={t`Address`}
        hint={`${location.host}/${slug}`}
        autoCapitalize="off"
        spellCheck={false}
        maxLength={limits.organization.slug.max}
      />
    </>
  );
}

const proposalFor = (name: string) => (name.trim() ? slugFrom(name, 'ORGANIZATION') : '');

function OwnFields() {
  const { t } = useLingui();
  const { min } = limits.people.password;
  return (
    <>
      <TextField name="name" label={t`Your name`} autoComplete="name" maxLength={limits.people.name.max} />
      <TextField name="email" label={t`Your e-mail`} type="email" autoComplete="username" />
      <PasswordField
        name="password"
        label={t`Password`}
        hint={t`At least ${min} characters. A short sentence is good; capitals and digits are not needed.`}
        autoComplete="new-password"
      />
    </>
  );
}

/** Guessed from the browser, so most people only look. */
function RegionFields({ form }: { form: UseFormReturn<SignUpValues> }) {
  const { t } = useLingui();
  const [timeZone, locale, currency] = form.watch(['timeZone', 'locale', 'currency']);
  const languages = localeOptions(locale);
  const language = languages.find(({ value }) => value === locale)?.label ?? locale;
  return (
    <Disclosure summary={`${timeZone.replaceAll('_', ' ')} · ${language} · ${currency}`}>
      <div className="grid gap-4 pt-1">
        <Combobox name="timeZone" label={t`Time zone`} options={timeZoneOptions(timeZone)} />
        <Select name="locale" label={t`Dates and numbers as in`} options={languages} />
        <Combobox name="currency" label={t`Currency`} options={currencyOptions()} />
      </div>
    </Disclosure>
  );
}
