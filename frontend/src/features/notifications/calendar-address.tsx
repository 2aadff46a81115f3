import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import {
  type CalendarAddress_addressFragment,
  RenewCalendarAddressDocument,
  RevokeCalendarAddressDocument,
} from './settings.generated.ts';

/** The secret address of one's calendar: shown once when it is made, replaced or taken back at any time. */
export function CalendarAddress({ address: { madeAt } }: { address: CalendarAddress_addressFragment }) {
  const { t } = useLingui();
  const { date } = useFormat();
  const { made, renew, revoke, isBusy } = useCalendarAddress();
  return (
    <Sheet title={t`Your meetings in your calendar`}>
      <div className="grid justify-items-start gap-4">
        <p className="text-body text-ink-2">
          <Trans>
            Subscribe to this address in Outlook, Google Calendar or Apple Calendar; moved and cancelled meetings follow
            by themselves. Whoever knows the address sees your meetings, so keep it to yourself.
          </Trans>
        </p>
        {made && <MadeAddress address={made} />}
        {madeAt && !made && (
          <p className="text-body">
            <Trans>
              You have had an address since {date(madeAt)}. It is not shown again; make a new one if you lost it.
            </Trans>
          </p>
        )}
        <div className="flex flex-wrap gap-2">
          <Button kind={madeAt ? 'secondary' : 'primary'} busy={isBusy} onClick={() => void renew()}>
            {madeAt ? <Trans>Replace the address</Trans> : <Trans>Make an address</Trans>}
          </Button>
          {madeAt && (
            <Button kind="danger" onClick={() => void revoke()}>
              <Trans>Take it back</Trans>
            </Button>
          )}
        </div>
      </div>
    </Sheet>
  );
}

function MadeAddress({ address }: { address: string }) {
  const { t } = useLingui();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    setCopied(true);
  };
  return (
    <div className="grid w-full gap-3">
      <TextField label={t`Your address, shown only now`} value={address} readOnly />
      <div>
        <Button icon={isCopied ? Check : Copy} onClick={() => void copy()}>
          {isCopied ? <Trans>Copied</Trans> : <Trans>Copy the address</Trans>}
        </Button>
      </div>
    </div>
  );
}

function useCalendarAddress() {
  const { t } = useLingui();
  const toast = useToast();
  const [made, setMade] = useState<string | null>(null);
  const [send, { loading }] = useMutation(RenewCalendarAddressDocument);
  const [takeBack] = useMutation(RevokeCalendarAddressDocument);
  const tried = async (act: () => Promise<void>) =>
    act().catch(() => toast({ message: t`This did not work; everything is as it was before. Try again in a moment.` }));
  return {
    made,
    isBusy: loading,
    renew: () =>
      tried(async () => {
        const { data } = await send();
        setMade(data?.renewCalendarAddress.address ?? null);
      }),
    revoke: () =>
      tried(async () => {
        await takeBack();
        setMade(null);
        toast({ message: t`The address no longer works.` });
      }),
  };
}
