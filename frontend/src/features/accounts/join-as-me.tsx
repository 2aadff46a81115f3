import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useAccount } from '../../session/account.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { LeaveAccountDocument } from './account.generated.ts';
import { useJoining } from './use-joining.ts';

interface JoinAsMeProps {
  token: string;
  me: { readonly name: string; readonly email: string };
}

/** Somebody who is signed in joins with the account they have, or signs out to join as somebody else. */
export function JoinAsMe({ token, me }: JoinAsMeProps) {
  const { t } = useLingui();
  const { client } = useAccount();
  const join = useJoining();
  const [signOut] = useMutation(LeaveAccountDocument, { client });
  const [isJoining, setJoining] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { name, email } = me;
  const accept = async () => {
    setJoining(true);
    const refused = await join({ token }).catch(() => ({ message: t`That did not work. Try again in a moment.` }));
    setRefusal(refused?.message ?? null);
    setJoining(false);
  };
  const leave = async () => {
    await signOut();
    await client.resetStore();
  };
  return (
    <Sheet label={t`Join`}>
      <div className="grid gap-4">
        <p className="text-body">
          <Trans>
            You are signed in as {name} ({email}).
          </Trans>
        </p>
        {refusal && <Banner kind="bad">{refusal}</Banner>}
        <div className="flex flex-wrap gap-2">
          <Button kind="primary" busy={isJoining} onClick={() => void accept()}>
            <Trans>Join with this account</Trans>
          </Button>
          <Button kind="quiet" onClick={() => void leave()}>
            <Trans>I am somebody else</Trans>
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
