import { useSuspenseQuery } from '@apollo/client/react';
import type { MetricLink } from '@cxboard/domain/links/metric-links.rules';
import { linksFinding } from '@cxboard/messages/links.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useAddressState } from '../../session/address-state.ts';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { LinkDetail } from './link-detail.tsx';
import { LinkList } from './link-list.tsx';
import { LinksPageDocument } from './links.generated.ts';
import { linksView, pairOf } from './links-view.ts';

/** What happened, what customers felt and what they then did: which of it goes together, and how surely. */
export function LinksPage() {
  const { t } = useLingui();
  const to = useAddresses();
  const { data, refetch } = useSuspenseQuery(LinksPageDocument, { fetchPolicy: 'cache-and-network' });
  useChanges(['IMPORT', 'METRIC'], refetch);
  const { links } = data.metricLinks.document;
  return (
    <Page
      title={t`Links`}
      meta={<Trans>What happened, what customers felt and what they did, month by month</Trans>}
      breadcrumbs={[{ label: t`Metrics`, href: to.metrics }]}
    >
      {links.length === 0 ? <NoLinks /> : <Pairs links={links} />}
    </Page>
  );
}

function NoLinks() {
  const { t } = useLingui();
  return (
    <Sheet label={t`Links`} flush>
      <EmptyState>
        <Trans>
          Two measures of different layers need ten months in common before anybody can say whether they go together.
        </Trans>
      </EmptyState>
    </Sheet>
  );
}

function Pairs({ links }: { links: readonly MetricLink[] }) {
  const { i18n } = useLingui();
  const [{ pair }, change] = useAddressState(linksView);
  const open = links.find((link) => pairOf(link) === pair) ?? links[0];
  return (
    <>
      <p className="text-body">
        {linksFinding(i18n, links)}.{' '}
        <Trans>To go together is not to cause: only a change that is made, and measured, shows a cause.</Trans>
      </p>
      {open && <LinkDetail key={pairOf(open)} link={open} />}
      <LinkList links={links} open={open} onOpen={(link) => change({ pair: pairOf(link) })} />
    </>
  );
}
