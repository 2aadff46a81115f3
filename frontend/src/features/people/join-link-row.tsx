import { useMutation } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Row } from '../../ui/list.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useToast } from '../../ui/toast.tsx';
import { type JoinLinkRow_linkFragment, RevokeJoinLinkDocument } from './join-links.generated.ts';

type Link = JoinLinkRow_linkFragment;

interface JoinLinkRowProps {
  link: Link;
  readAgain: () => Promise<unknown>;
}

/** Whom it lets in, how long, and how many it has let in. */
export function JoinLinkRow({ link, readAgain }: JoinLinkRowProps) {
  const { list } = useFormat();
  return (
    <Row
      wraps
      title={list(link.domains.map((domain) => `@${domain}`))}
      meta={
        <>
          <Standing link={link} />
          <span>
            <Plural value={link.sent} _0="nobody invited yet" one="# person invited" other="# people invited" />
            {link.most !== null && (
              <>
                {' '}
                <Trans>of at most {link.most}</Trans>
              </>
            )}
          </span>
          <span>
            <Trans>made by {link.madeBy.name}</Trans>
          </span>
        </>
      }
      trailing={link.state === 'OPEN' && <Revoke link={link} readAgain={readAgain} />}
    />
  );
}

function Standing({ link: { state, expiresAt } }: { link: Link }) {
  const { t } = useLingui();
  const { date } = useFormat();
  const until = date(expiresAt);
  const words = {
    OPEN: t`until ${until}`,
    EXPIRED: t`Expired on ${until}`,
    REVOKED: t`Taken back`,
    USED_UP: t`Used up`,
  };
  return state === 'OPEN' ? <span>{words[state]}</span> : <StatusMark tone="neutral">{words[state]}</StatusMark>;
}

function Revoke({ link, readAgain }: JoinLinkRowProps) {
  const { t } = useLingui();
  const toast = useToast();
  const [revoke, { loading }] = useMutation(RevokeJoinLinkDocument);
  const takeBack = async () => {
    try {
      await revoke({ variables: { input: { joinLinkId: link.id } } });
      await readAgain();
    } catch {
      toast({ message: t`The link still works. Try again in a moment.` });
    }
  };
  return (
    <Button size="small" busy={loading} onClick={() => void takeBack()}>
      <Trans>Take back</Trans>
    </Button>
  );
}
