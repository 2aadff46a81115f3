import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { zodResolver } from '@hookform/resolvers/zod';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useAct } from './refusals.ts';
import type { Resolution } from './resolution-view.ts';
import { WithdrawResolutionDocument } from './resolutions.generated.ts';

/** Takes it back before it is decided, and says why. */
export function Withdraw({ resolution }: { resolution: Resolution }) {
  const { t } = useLingui();
  const [isAsking, ask] = useState(false);
  const act = useAct();
  const [withdraw] = useMutation(WithdrawResolutionDocument);
  const schema = useMemo(
    () => z.object({ because: z.string().check(z.trim(), z.minLength(1, t`Say why it is taken back.`)) }),
    [t],
  );
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { because: '' } });
  const send = async ({ because }: { because: string }) => {
    const variables = { input: { resolutionId: resolution.id, because } };
    const done = await act(async () => (await withdraw({ variables })).data?.withdrawResolution);
    if (done) ask(false);
  };
  return (
    <>
      <Button onClick={() => ask(true)}>
        <Trans>Withdraw</Trans>
      </Button>
      <Dialog
        open={isAsking}
        onClose={() => ask(false)}
        title={t`Withdraw this resolution`}
        description={t`Nobody votes on it any more. It stays in the list, with the reason.`}
      >
        <Form form={form} onSubmit={send} submit={t`Withdraw`}>
          <TextArea name="because" label={t`Why`} maxLength={limits.text.short} rows={2} />
        </Form>
      </Dialog>
    </>
  );
}
