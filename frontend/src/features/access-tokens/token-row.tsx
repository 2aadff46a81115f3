import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Row } from '../../ui/list.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useToast } from '../../ui/toast.tsx';
import { type AccessToken_tokenFragment, RevokeAccessTokenDocument } from './access-tokens.generated.ts';

type Token = AccessToken_tokenFragment;

/** One token: what it opens, who answers for it, how long it works, and when it was last used. */
export function TokenRow({ token }: { token: Token }) {
  const { name, sourceName, madeBy, usedAt } = token;
  const { dateTime } = useFormat();
  return (
    <Row
      wraps
      title={name}
      meta={
        <>
          <span>{sourceName}</span>
          <span>
            <Trans>in the name of {madeBy.name}</Trans>
          </span>
          <Standing token={token} />
          <span>{usedAt ? <Trans>last used {dateTime(usedAt)}</Trans> : <Trans>not used yet</Trans>}</span>
        </>
      }
      trailing={token.state === 'OPEN' && <Revoke token={token} />}
    />
  );
}

function Standing({ token: { state, expiresAt } }: { token: Token }) {
  const { date } = useFormat();
  const until = date(expiresAt);
  if (state === 'OPEN')
    return (
      <span>
        <Trans>until {until}</Trans>
      </span>
    );
  return (
    <StatusMark tone="neutral">
      {state === 'EXPIRED' ? <Trans>Expired on {until}</Trans> : <Trans>Taken back</Trans>}
    </StatusMark>
  );
}

function Revoke({ token }: { token: Token }) {
  const { t } = useLingui();
  const toast = useToast();
  const [revoke, { loading }] = useMutation(RevokeAccessTokenDocument);
  const takeBack = () =>
    void revoke({ variables: { input: { accessTokenId: token.id } } }).catch(() =>
      toast({ message: t`The token still works. Try again in a moment.` }),
    );
  return (
    <Button size="small" busy={loading} onClick={takeBack}>
      <Trans>Take back</Trans>
      <span className="sr-only"> {t`the token “${token.name}”`}</span>
    </Button>
  );
}
