import { useMutation } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Row } from '../../ui/list.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useToast } from '../../ui/toast.tsx';
import { type PackLink_linkFragment, RevokePackLinkDocument } from './pack-links.generated.ts';

type Link = PackLink_linkFragment;

/** One link: whose it is, how long it works, and whether it was opened. */
export function LinkRow({ link }: { link: Link }) {
  const { recipient, company, versionNumber, openings, lastOpenedAt } = link;
  const { dateTime } = useFormat();
  return (
    <Row
      wraps
      title={company ? `${recipient}, ${company}` : recipient}
      meta={
        <>
          <span>
            <Trans>Version {versionNumber}</Trans>
          </span>
          <Standing link={link} />
          <span>
            {lastOpenedAt ? (
              <>
                <Plural value={openings} one="opened once" other="opened # times" />, {dateTime(lastOpenedAt)}
              </>
            ) : (
              <Trans>not opened yet</Trans>
            )}
          </span>
        </>
      }
      trailing={link.state === 'OPEN' && <Revoke link={link} />}
    />
  );
}

function Standing({ link: { state, expiresAt } }: { link: Link }) {
  const { date } = useFormat();
  const until = date(expiresAt);
  if (state === 'OPEN')
    return (
      <span>
        <Trans>until {until}</Trans>
      </span>
    );
  return (
    <StatusMark tone={state === 'FAILED' ? 'bad' : 'neutral'}>
      {state === 'EXPIRED' && <Trans>Expired on {until}</Trans>}
      {state === 'REVOKED' && <Trans>Taken back</Trans>}
      {state === 'VEILED' && <Trans>Closed: an item in it became confidential</Trans>}
      {state === 'FAILED' && <Trans>Could not be printed: make a new link</Trans>}
    </StatusMark>
  );
}

function Revoke({ link }: { link: Link }) {
  const { t } = useLingui();
  const toast = useToast();
  const [revoke, { loading }] = useMutation(RevokePackLinkDocument);
  const takeBack = () =>
    void revoke({ variables: { input: { packLinkId: link.id } } }).catch(() =>
      toast({ message: t`The link still works. Try again in a moment.` }),
    );
  return (
    <Button size="small" busy={loading} onClick={takeBack}>
      <Trans>Take back</Trans>
      <span className="sr-only"> {t`the link for ${link.recipient}`}</span>
    </Button>
  );
}
