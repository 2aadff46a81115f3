import { Trans, useLingui } from '@lingui/react/macro';
import { Download } from 'lucide-react';
import { useAddresses } from '../../session/addresses.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';

/** Everything that is held about me, in one file. */
export function OwnData() {
  const { t } = useLingui();
  const to = useAddresses();
  return (
    <Sheet title={t`What is held about you`}>
      <div className="grid justify-items-start gap-3">
        <p className="text-body text-ink-2">
          <Trans>
            One file with everything that names you here: your account, what you did, proposed, said and were told. Who
            wants to be forgotten after leaving asks an administrator.
          </Trans>
        </p>
        <ButtonLink icon={Download} href={to.myData}>
          <Trans>Download my data</Trans>
        </ButtonLink>
      </div>
    </Sheet>
  );
}
