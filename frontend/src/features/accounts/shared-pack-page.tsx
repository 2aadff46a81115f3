import { useSuspenseQuery } from '@apollo/client/react';
import { localDateOf } from '@cxboard/domain/local-time';
import { longDate } from '@cxboard/messages/figures';
import { meetingName, meetingTime } from '@cxboard/messages/notices.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useAccount } from '../../session/account.ts';
import { useDatesAsIn } from '../../session/dates-as-in.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { AccountFrame } from './account-frame.tsx';
import { LinkExpired } from './link-expired.tsx';
import { useLinkToken } from './link-token.ts';
import { type SharedPackPageQuery, SharedPackPageDocument } from './shared-pack.generated.ts';

type Pack = NonNullable<SharedPackPageQuery['sharedPack']>;

interface At {
  readonly organization: string;
  readonly token: string;
}

/** Somebody outside opens the board pack they were given; each opening is a press, so that no mail scanner makes one. */
export function SharedPackPage() {
  const token = useLinkToken();
  const { organization = '' } = useParams({ strict: false });
  return token ? <Found organization={organization} token={token} /> : <NoPack />;
}

function NoPack() {
  return (
    <LinkExpired>
      <Trans>It has expired, was taken back, or was cut off on its way. Ask whoever sent it for a new one.</Trans>
    </LinkExpired>
  );
}

function Found(at: At) {
  const { client } = useAccount();
  const { data, refetch } = useSuspenseQuery(SharedPackPageDocument, { client, variables: at });
  const pack = data.sharedPack;
  useLookingAgain(pack?.isReady === false && !pack.hasFailed, refetch);
  return pack ? <Given pack={pack} at={at} /> : <NoPack />;
}

const soon = 2_000;

function useLookingAgain(isWaiting: boolean, look: () => unknown) {
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setInterval(() => void look(), soon);
    return () => clearInterval(timer);
  }, [isWaiting, look]);
}

function Given({ pack, at }: { pack: Pack; at: At }) {
  const { t, i18n } = useLingui();
  useDatesAsIn(pack.locale);
  const { recipient, organizationName, boardName, number, versionNumber } = pack;
  const meeting = meetingName(i18n, { meetingKind: pack.kind, number });
  const until = longDate(i18n, localDateOf(new Date(pack.expiresAt), pack.timeZone));
  return (
    <AccountFrame title={t`Board pack for ${recipient}`} lead={`${organizationName}, ${boardName}`}>
      <Sheet label={t`Board pack`}>
        <div className="grid gap-4">
          <DefinitionList
            items={[
              { term: t`Meeting`, detail: `${meeting}, ${meetingTime(i18n, pack)}` },
              { term: t`Version`, detail: String(versionNumber) },
              { term: t`Works until`, detail: until },
            ]}
          />
          {pack.hasFailed ? <NotPrinted /> : <Opening isReady={pack.isReady} at={at} />}
        </div>
      </Sheet>
    </AccountFrame>
  );
}

const NotPrinted = () => (
  <Banner kind="bad">
    <Trans>The pack could not be printed. Ask whoever sent the link for a new one.</Trans>
  </Banner>
);

function Opening({ isReady, at }: { isReady: boolean; at: At }) {
  const { open, isBusy, failure } = useOpening(at);
  return (
    <>
      <p className="text-control text-ink-2">
        <Trans>Your name stands across every page. Each opening is written down for the chair.</Trans>
      </p>
      {failure && <Banner kind="bad">{failure}</Banner>}
      <div>
        <Button kind="primary" icon={FileDown} busy={isBusy || !isReady} onClick={() => void open()}>
          <Trans>Open the board pack</Trans>
        </Button>
      </div>
      {!isReady && (
        <p className="text-control text-ink-2">
          <Trans>The pack is being printed; this takes a few seconds.</Trans>
        </p>
      )}
    </>
  );
}

function useOpening({ organization, token }: At) {
  const { t } = useLingui();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const open = async () => {
    setBusy(true);
    setFailure(null);
    try {
      saveFile('board-pack.pdf', await fetchPack(organization, token));
    } catch {
      setFailure(t`The pack could not be opened. The link may have been taken back; try again in a moment.`);
    }
    setBusy(false);
  };
  return { open, isBusy, failure };
}

async function fetchPack(organization: string, token: string): Promise<Blob> {
  const answer = await fetch(`/api/shared-packs/${organization}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-cx-client': 'web' },
    body: JSON.stringify({ token }),
  });
  if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
  return answer.blob();
}
