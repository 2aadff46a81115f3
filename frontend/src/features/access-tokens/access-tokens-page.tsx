import { useSuspenseQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useMay } from '../../session/viewer-context.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { List } from '../../ui/list.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { AccessTokensDocument } from './access-tokens.generated.ts';
import { HowToSend } from './how-to-send.tsx';
import { MakeToken } from './make-token.tsx';
import { TokenRow } from './token-row.tsx';

/** Programs that send files of a survey by themselves: which there are, and letting one in. */
export function AccessTokensPage() {
  const { t } = useLingui();
  const to = useAddresses();
  const may = useMay();
  return (
    <Page
      title={t`Programs that send files`}
      breadcrumbs={[
        { label: t`Metrics`, href: to.metrics },
        ...(may.importData() ? [{ label: t`Import data`, href: to.importData }] : []),
      ]}
    >
      {may.keepAccessTokens() ? (
        <Tokens />
      ) : (
        <EmptyState>
          <Trans>Access for programs is kept by analysts and administrators.</Trans>
        </EmptyState>
      )}
    </Page>
  );
}

function Tokens() {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(AccessTokensDocument, { fetchPolicy: 'cache-and-network' });
  const [secret, setSecret] = useState<string | null>(null);
  const { tokens, sources } = data.accessTokens;
  if (sources.length === 0) return <NoSource />;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-[minmax(0,1fr)_360px] lg:items-start">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        {secret && <HowToSend secret={secret} />}
        <Sheet title={t`Tokens`} titleOutside flush>
          {tokens.length === 0 ? (
            <EmptyState>
              <Trans>No program sends files yet. Each token opens one survey, for as long as you say.</Trans>
            </EmptyState>
          ) : (
            <List label={t`Tokens`}>
              {tokens.map((token) => (
                <TokenRow key={token.id} token={token} />
              ))}
            </List>
          )}
        </Sheet>
      </div>
      <MakeToken sources={sources} onMade={setSecret} />
    </div>
  );
}

/** The columns of the first file are settled by a person; from then on a program can send the next ones. */
function NoSource() {
  const to = useAddresses();
  const may = useMay();
  return (
    <EmptyState
      action={
        may.importData() && (
          <ButtonLink href={to.importData}>
            <Trans>Import a file</Trans>
          </ButtonLink>
        )
      }
    >
      <Trans>
        Import the first file of a survey by hand. A program can send the next ones: they are read the same way.
      </Trans>
    </EmptyState>
  );
}
