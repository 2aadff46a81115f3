import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Sheet } from '../../ui/sheet.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { AccountFrame } from './account-frame.tsx';

/** A link was used, withdrawn, is too old, or was cut off by a mail program. */
export function LinkExpired({ children }: { children: ReactNode }) {
  const { t } = useLingui();
  return (
    <AccountFrame
      title={t`This link no longer works`}
      foot={
        <TextLink href="/sign-in" className="touch:py-3">
          <Trans>Sign in</Trans>
        </TextLink>
      }
    >
      <Sheet label={t`What to do`}>
        <p className="text-body">{children}</p>
      </Sheet>
    </AccountFrame>
  );
}
