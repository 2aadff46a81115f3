import { useMutation, useSuspenseQuery } from '@apollo/client/react';
import { zodResolver } from '@hookform/resolvers/zod';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { useAddresses } from '../../session/addresses.ts';
import { currencyOptions, localeOptions, timeZoneOptions } from '../../session/regions.ts';
import { useSendingAfterOthers } from '../../session/acting.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Combobox } from '../../ui/combobox.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Form } from '../../ui/form.tsx';
import { Page } from '../../ui/page.tsx';
import { Select } from '../../ui/select.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { Letterhead } from './letterhead.tsx';
import {
  ChangeSettingsDocument,
  type ChangeSettingsMutationVariables,
  type Settings_settingsFragment,
  SettingsPageDocument,
} from './settings.generated.ts';
import { SingleSignOn } from './single-sign-on.tsx';
import { WorkingDaysField } from './working-days-field.tsx';

/** What holds for the whole organization. */
export function SettingsPage() {
  const { t } = useLingui();
  const to = useAddresses();
  const mayChange = useMay().changeSettings();
  const { data, refetch } = useSuspenseQuery(SettingsPageDocument, { fetchPolicy: 'cache-and-network' });
  const { settings } = data;
  return (
    <Page
      title={t`Settings`}
      meta={`${location.host}/${settings.slug}`}
      breadcrumbs={mayChange ? [{ label: t`Members`, href: to.members }] : []}
    >
      {mayChange ? (
        <div className="grid max-w-[560px] gap-6">
          <Sheet label={t`Organization`}>
            <SettingsForm settings={settings} readAgain={refetch} />
          </Sheet>
          <Letterhead settings={settings} readAgain={refetch} />
          <SingleSignOn />
        </div>
      ) : (
        <ErrorState title={t`Settings are kept by your administrator.`}>
          <Trans>Tell them what should change.</Trans>
        </ErrorState>
      )}
    </Page>
  );
}

function useSettingsForm({ name, timeZone, locale, currency, workingDays }: Settings_settingsFragment) {
  const { t } = useLingui();
  const schema = z.object({
    name: z.string().check(z.trim(), z.minLength(1, t`Give the name of your organization.`)),
    timeZone: z.string().check(z.minLength(1, t`Choose a time zone.`)),
    locale: z.string(),
    currency: z.string().check(z.minLength(1, t`Choose a currency.`)),
    workingDays: z.array(z.number()).check(z.minLength(1, t`Choose at least one day.`)),
  });
  const defaultValues = { name, timeZone, locale, currency, workingDays: [...workingDays] };
  return useForm({ resolver: zodResolver(schema), defaultValues });
}

interface SettingsFormProps {
  settings: Settings_settingsFragment;
  readAgain: () => Promise<unknown>;
}

function SettingsForm({ settings, readAgain }: SettingsFormProps) {
  const { t } = useLingui();
  const toast = useToast();
  const router = useRouter();
  const form = useSettingsForm(settings);
  const [change] = useMutation(ChangeSettingsDocument);
  const { version, timeZone, locale } = settings;
  const send = async (values: Omit<ChangeSettingsMutationVariables['input'], 'expectedVersion'>) => {
    await change({ variables: { input: { ...values, expectedVersion: version } } });
    toast({ message: t`The settings are saved.` });
    await router.invalidate();
  };
  return (
    <Form form={form} onSubmit={useSendingAfterOthers(form, { send, readAgain })} submit={t`Save`}>
      <TextField name="name" label={t`Name`} maxLength={limits.organization.name.max} />
      <Combobox name="timeZone" label={t`Time zone`} options={timeZoneOptions(timeZone)} />
      <Select name="locale" label={t`Dates and numbers as in`} options={localeOptions(locale)} />
      <Combobox name="currency" label={t`Currency`} options={currencyOptions()} />
      <WorkingDaysField name="workingDays" />
    </Form>
  );
}
