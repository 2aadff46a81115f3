import { useMutation } from '@apollo/client/react';
import { zodResolver } from '@hookform/resolvers/zod';
import { limits } from '@cxboard/domain/limits';
import { contrastOnPaper, isColour, leastContrast } from '@cxboard/domain/organization/letterhead.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm, useWatch } from 'react-hook-form';
import * as z from 'zod/mini';
import { useAddresses } from '../../session/addresses.ts';
import { useSendingAfterOthers } from '../../session/acting.ts';
import { Button } from '../../ui/button.tsx';
import { ColourField } from '../../ui/colour-field.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Form } from '../../ui/form.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toast.tsx';
import { ChooseAccentDocument, RemoveLogoDocument } from './letterhead.generated.ts';
import type { Settings_settingsFragment } from './settings.generated.ts';
import { useLogoUpload } from './use-logo-upload.ts';

interface LetterheadProps {
  settings: Settings_settingsFragment;
  readAgain: () => Promise<unknown>;
}

/** What stands on packs, minutes and slides: the colour of the company and its logo. */
export function Letterhead({ settings, readAgain }: LetterheadProps) {
  const { t } = useLingui();
  return (
    <Sheet title={t`Packs, minutes and slides`}>
      <div className="grid gap-5">
        <p className="text-control text-ink-2">
          <Trans>Papers printed from now on carry these. What was printed before stays as it is.</Trans>
        </p>
        <Accent settings={settings} readAgain={readAgain} />
        <Logo settings={settings} readAgain={readAgain} />
      </div>
    </Sheet>
  );
}

function Accent({ settings: { accent, version }, readAgain }: LetterheadProps) {
  const { t } = useLingui();
  const toast = useToast();
  const { number } = useFormat();
  const digits = (contrast: number) => number(Math.floor(contrast * 10) / 10, { maximumFractionDigits: 1 });
  const tooPale = (contrast: number) =>
    t`On white paper this colour has a contrast of ${digits(contrast)} to 1. Words need ${digits(leastContrast)} to 1: choose a darker one.`;
  const schema = z.object({
    accent: z.string().check(z.refine(isColour, t`Write it as # and six signs, for instance #1f5f8b.`)),
  });
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { accent } });
  const chosen = useWatch({ control: form.control, name: 'accent' });
  const [choose] = useMutation(ChooseAccentDocument);
  const send = async (values: { accent: string }) => {
    const { data } = await choose({ variables: { input: { ...values, expectedVersion: version } } });
    if (data?.chooseAccent.__typename === 'AccentTooPale')
      form.setError('accent', { message: tooPale(data.chooseAccent.contrast) });
    else toast({ message: t`The colour is saved.` });
  };
  const contrast = isColour(chosen) ? digits(contrastOnPaper(chosen)) : null;
  return (
    <Form form={form} onSubmit={useSendingAfterOthers(form, { send, readAgain })} submit={t`Save the colour`}>
      <ColourField
        name="accent"
        label={t`Colour`}
        hint={contrast ? t`Contrast on white paper: ${contrast} to 1.` : t`As # and six signs.`}
      />
    </Form>
  );
}

const logoKilobytes = limits.organization.logo.bytes / 1_000;

function Logo({ settings: { logoId, name }, readAgain }: LetterheadProps) {
  const { t } = useLingui();
  const to = useAddresses();
  const toast = useToast();
  const { send, isBusy, error } = useLogoUpload(readAgain);
  const [remove] = useMutation(RemoveLogoDocument);
  const takeAway = () =>
    remove().then(
      () => toast({ message: t`Papers are printed without a logo from now on.` }),
      () => toast({ message: t`The logo could not be removed. Try again in a moment.` }),
    );
  return (
    <div className="grid justify-items-start gap-3">
      {logoId && (
        <div className="flex flex-wrap items-center gap-3">
          {/* As on paper, in dark rooms too. */}
          <span data-theme="light" className="rounded-control border border-line bg-surface p-3">
            <img src={to.logo(logoId)} alt={t`Logo of ${name}`} className="max-h-14 max-w-56 object-contain" />
          </span>
          <Button size="small" onClick={() => void takeAway()}>
            <Trans>Remove the logo</Trans>
          </Button>
        </div>
      )}
      <div className="w-full">
        <FileDrop
          label={isBusy ? t`Sending…` : logoId ? t`Replace the logo` : t`Add a logo`}
          hint={t`PNG or JPEG, at most ${logoKilobytes} kB.`}
          accept=".png,.jpg,.jpeg,image/png,image/jpeg"
          unwanted={t`This is neither a PNG nor a JPEG picture.`}
          error={error}
          disabled={isBusy}
          onFiles={([file]) => file && void send(file)}
        />
      </div>
    </div>
  );
}
