import { useSuspenseQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Banner } from '../../ui/banner.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { List } from '../../ui/list.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { JoinLinkRow } from './join-link-row.tsx';
import { JoinLinkShown } from './join-link-shown.tsx';
import { JoinLinksPageDocument } from './join-links.generated.ts';
import { MakeJoinLink } from './make-join-link.tsx';

/** One link on the intranet or on a poster lets everybody of the house in who has an address of it. */
export function JoinLinksPage() {
  const { t } = useLingui();
  const to = useAddresses();
  return (
    <Page
      title={t`Join links`}
      breadcrumbs={[{ label: t`Members`, href: to.members }]}
      meta={<Trans>Who has an address of your domains comes in by themselves; their mailbox proves it.</Trans>}
    >
      {useMay().managePeople() ? (
        <Links />
      ) : (
        <EmptyState>
          <Trans>The administrators of the organization make join links.</Trans>
        </EmptyState>
      )}
    </Page>
  );
}

function Links() {
  const { t } = useLingui();
  const { data, refetch } = useSuspenseQuery(JoinLinksPageDocument, { fetchPolicy: 'cache-and-network' });
  const [token, setToken] = useState<string | null>(null);
  const { canBeMade, links } = data.joinLinks;
  const made = (secret: string) => {
    setToken(secret);
    void refetch();
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-[minmax(0,1fr)_360px] lg:items-start">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        {token && <JoinLinkShown token={token} />}
        <Sheet title={t`Links`} titleOutside flush>
          {links.length === 0 ? (
            <EmptyState>
              <Trans>There is no join link yet. A link works for the days you say, and can be taken back.</Trans>
            </EmptyState>
          ) : (
            <List label={t`Links`}>
              {links.map((link) => (
                <JoinLinkRow key={link.id} link={link} readAgain={refetch} />
              ))}
            </List>
          )}
        </Sheet>
      </div>
      {canBeMade ? (
        <MakeJoinLink onMade={made} />
      ) : (
        <Banner kind="info">
          <Trans>
            This server sends no mail, so nobody could prove an address. Take over a list and invite people instead, or
            ask whoever runs the server.
          </Trans>
        </Banner>
      )}
    </div>
  );
}
