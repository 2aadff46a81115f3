import { useSuspenseQuery } from '@apollo/client/react';
import { sensitivity } from '@cxboard/domain/customers/word-of-mouth.rules';
import { speakerValues } from '@cxboard/domain/ledger/value-model.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense } from 'react';
import { useAddressPart } from '../../session/address-state.ts';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { Page } from '../../ui/page.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { LedgerPageDocument } from './ledger.generated.ts';
import type { Model } from './ledger-view.ts';
import { ModelVersions } from './model-versions.tsx';
import { NetBalances } from './net-balances.tsx';
import { TalkOfCustomers } from './talk-of-customers.tsx';
import { Tornado } from './tornado.tsx';
import { ValueModelSheet } from './value-model-sheet.tsx';

/** What a promoter and a detractor are worth: the chain as it is assumed, what it hangs on, and what it says beside the score. */
export function ValueModelPage() {
  const { t } = useLingui();
  const to = useAddresses();
  const board = useAddressPart('board');
  const { boardsHere } = useViewer();
  const { data, refetch } = useSuspenseQuery(LedgerPageDocument, {
    variables: { board },
    fetchPolicy: 'cache-and-network',
  });
  useChanges(['PROJECT'], refetch);
  const { id: boardId, document } = data.ledger;
  const newest = document.models.at(-1) ?? null;
  return (
    <Page
      title={t`Value model`}
      meta={<Trans>What customers bring and take away through others</Trans>}
      breadcrumbs={[
        { label: boardsHere.find(({ slug }) => slug === board)?.name ?? board, href: to.board(board) },
        { label: t`Value ledger`, href: to.ledger(board) },
      ]}
    >
      <ValueModelSheet ledger={{ boardId, board, document }} />
      <Suspense fallback={<SkeletonRows />}>
        <TalkOfCustomers ledger={{ boardId, board, document }} />
      </Suspense>
      {newest && <WhatItSays model={newest} currency={document.currency} />}
      <ModelVersions models={document.models} currency={document.currency} />
    </Page>
  );
}

function WhatItSays({ model, currency }: { model: Model; currency: string }) {
  const { t } = useLingui();
  const values = speakerValues(model);
  const swingsOf = (speaker: 'PROMOTER' | 'DETRACTOR') =>
    sensitivity(speaker, {
      ...(speaker === 'PROMOTER' ? model.promoter : model.detractor),
      revenue: model.revenue,
    });
  return (
    <>
      <Suspense fallback={<SkeletonRows />}>
        <NetBalances model={model} currency={currency} />
      </Suspense>
      <Tornado
        title={t`What the value of a promoter hangs on`}
        base={values.promoter.value}
        swings={swingsOf('PROMOTER')}
        {...{ model, currency }}
      />
      <Tornado
        title={t`What the value of a detractor hangs on`}
        base={values.detractor.value}
        swings={swingsOf('DETRACTOR')}
        {...{ model, currency }}
      />
    </>
  );
}
