import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { isStale } from '../../session/acting.ts';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Switch } from '../../ui/switch.tsx';
import { useToast } from '../../ui/toast.tsx';
import {
  DisconnectProviderDocument,
  LetInOnlyByProviderDocument,
  type SingleSignOn_settingsFragment,
} from './single-sign-on.generated.ts';

type Provider = NonNullable<SingleSignOn_settingsFragment['provider']>;

/** The only way in, or one of two; and taking it away. */
export function OnlyWay({ provider, readAgain }: { provider: Provider; readAgain: () => Promise<unknown> }) {
  const { t } = useLingui();
  const { date } = useFormat();
  const { letInOnly, takeAway, isBusy } = useWays(provider, readAgain);
  const { workedAt, isOnly } = provider;
  return (
    <div className="grid justify-items-start gap-4 border-t border-line pt-5">
      <p className="text-control text-ink-2">
        {workedAt ? (
          <Trans>Somebody first came in by it on {date(workedAt)}.</Trans>
        ) : (
          <Trans>Nobody has come in by it yet. Once somebody has, it can be the only way.</Trans>
        )}
      </p>
      <Switch
        label={t`Only by single sign-on`}
        hint={t`Passwords then open your pages to administrators alone, also where somebody is signed in now.`}
        value={isOnly}
        onChange={(wanted) => void letInOnly(wanted)}
        disabled={isBusy || (!workedAt && !isOnly)}
      />
      <Button size="small" busy={isBusy} onClick={() => void takeAway()}>
        <Trans>Remove single sign-on</Trans>
      </Button>
    </div>
  );
}

function useWays({ version: expectedVersion }: Provider, readAgain: () => Promise<unknown>) {
  const { t } = useLingui();
  const toast = useToast();
  const [only, { loading: isSwitching }] = useMutation(LetInOnlyByProviderDocument);
  const [disconnect, { loading: isLeaving }] = useMutation(DisconnectProviderDocument);
  const trying = async (act: () => Promise<unknown>, done: string) => {
    try {
      await act();
      toast({ message: done });
    } catch (problem) {
      toast({
        message: isStale(problem)
          ? t`Somebody changed this meanwhile. Look again.`
          : t`Nothing was changed. Try again in a moment.`,
      });
    }
    await readAgain();
  };
  return {
    isBusy: isSwitching || isLeaving,
    letInOnly: (isOnly: boolean) =>
      trying(
        () => only({ variables: { input: { isOnly, expectedVersion } } }),
        isOnly ? t`Single sign-on is the only way in now.` : t`Passwords open your pages again.`,
      ),
    takeAway: () =>
      trying(() => disconnect({ variables: { input: { expectedVersion } } }), t`Single sign-on is removed.`),
  };
}
