import { useMutation, useSuspenseQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Navigate } from '@tanstack/react-router';
import { useAccount } from '../../session/account.ts';
import { dropTypedWords } from '../../session/typed-words.ts';
import { wayInto } from '../../session/addresses.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { AccountFrame } from './account-frame.tsx';
import { AccountPageDocument, type AccountPageQuery, SignOutEverywhereDocument } from './account.generated.ts';
import { ChangePassword } from './change-password.tsx';

/** One's own account: where one belongs, the password, and ending every session. */
export function AccountPage() {
  const { t } = useLingui();
  const { client } = useAccount();
  const { data } = useSuspenseQuery(AccountPageDocument, { client, fetchPolicy: 'network-only' });
  if (!data.me) return <Navigate to="/sign-in" search={{ next: '/account' }} replace />;
  return (
    <AccountFrame title={t`Your account`} lead={`${data.me.name}, ${data.me.email}`}>
      <Organizations organizations={data.me.organizations} />
      <ChangePassword email={data.me.email} name={data.me.name} />
      <Sessions />
    </AccountFrame>
  );
}

type Organization = NonNullable<AccountPageQuery['me']>['organizations'][number];

function Organizations({ organizations }: { organizations: readonly Organization[] }) {
  const { t } = useLingui();
  return (
    <Sheet title={t`Your organizations`} titleOutside flush>
      {organizations.length === 0 && (
        <EmptyState
          action={
            <ButtonLink href="/sign-up">
              <Trans>Set up a new organization</Trans>
            </ButtonLink>
          }
        >
          <Trans>You belong to none now. Ask an administrator to invite you, or set up your own.</Trans>
        </EmptyState>
      )}
      <List label={t`Your organizations`}>
        {organizations.map(({ id, slug, name, isDemo, opensElsewhere }) => (
          <Row
            key={id}
            title={name}
            href={wayInto({ slug, opensElsewhere })}
            trailing={
              isDemo && (
                <Badge>
                  <Trans>fictional</Trans>
                </Badge>
              )
            }
          />
        ))}
      </List>
    </Sheet>
  );
}

function Sessions() {
  const { t } = useLingui();
  const { client, startAfresh } = useAccount();
  const [signOut, { loading }] = useMutation(SignOutEverywhereDocument, { client });
  const leave = async () => {
    await signOut();
    dropTypedWords();
    await startAfresh('/sign-in');
  };
  return (
    <Sheet title={t`Sessions`}>
      <div className="grid justify-items-start gap-3">
        <p className="text-body text-ink-2">
          <Trans>Left a computer signed in? This ends every session, this one too.</Trans>
        </p>
        <Button busy={loading} onClick={() => void leave()}>
          <Trans>Sign out everywhere</Trans>
        </Button>
      </div>
    </Sheet>
  );
}
