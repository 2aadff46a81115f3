import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { zodResolver } from '@hookform/resolvers/zod';
import { Trans, useLingui } from '@lingui/react/macro';
import { Copy } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { useViewer } from '../../session/viewer-context.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { SharePackDocument } from './pack-links.generated.ts';

interface Made {
  readonly recipient: string;
  readonly href: string;
}

const { days: allowed } = limits.packLinks;

/** Whom the copy is for and how long its link works; the link is shown once. */
export function ShareForm({ meetingId }: { meetingId: string }) {
  const { t } = useLingui();
  const [made, setMade] = useState<Made | null>(null);
  const { form, share } = useSharing(meetingId, setMade);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {made && <NewLink {...made} />}
      <Form form={form} onSubmit={share} submit={t`Make a link`}>
        <TextField name="recipient" label={t`For whom`} hint={t`The name stands across every page.`} />
        <TextField name="company" label={t`Company`} optional />
        <NumberField name="days" label={t`Works for`} suffix={t`days`} min={allowed.min} max={allowed.max} />
      </Form>
    </div>
  );
}

function useSharing(meetingId: string, onMade: (made: Made) => void) {
  const { t } = useLingui();
  const { organization } = useViewer();
  const [send] = useMutation(SharePackDocument);
  const { title } = limits.text;
  const schema = z.object({
    recipient: z.string().check(z.trim(), z.minLength(1, t`Say whom it is for.`), z.maxLength(title)),
    company: z.string().check(z.trim(), z.maxLength(title)),
    days: z.number(t`Say for how many days.`).check(z.int(), z.gte(allowed.min), z.lte(allowed.max)),
  });
  const defaultValues = { recipient: '', company: '', days: allowed.default };
  const form = useForm({ resolver: zodResolver(schema), defaultValues });
  const share = async ({ recipient, company, days }: z.infer<typeof schema>) => {
    const input = { meetingId, recipient, company: company || null, days };
    const { data } = await send({ variables: { input } });
    const token = data?.sharePack.token;
    if (!token) throw new Error('No link came back.');
    onMade({ recipient, href: `${window.location.origin}/shared-pack/${organization.slug}#${token}` });
    form.reset(defaultValues);
  };
  return { form, share };
}

function NewLink({ recipient, href }: Made) {
  const { t } = useLingui();
  const toast = useToast();
  const copy = async () => {
    await navigator.clipboard.writeText(href);
    toast({ message: t`The link is copied` });
  };
  return (
    <Banner
      action={
        <Button size="small" icon={Copy} onClick={() => void copy()}>
          <Trans>Copy the link</Trans>
        </Button>
      }
    >
      <span className="grid gap-1">
        <Trans>The link for {recipient} is shown only now. Whoever has it can open this copy.</Trans>
        <span className="text-meta wrap-anywhere select-all">{href}</span>
      </span>
    </Banner>
  );
}
