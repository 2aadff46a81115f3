import { useSuspenseQuery } from '@apollo/client/react';
import { inTreeOrder } from '@cxboard/domain/contact-reasons/reason-order.rules';
import { contactReasonsFigure } from '@cxboard/messages/contact-reasons-figure.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { FigureActs } from '../../session/figure-acts.tsx';
import { useMay } from '../../session/viewer-context.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format.tsx';
import { List } from '../../ui/list.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ContactReasonsPageDocument } from './contact-reasons.generated.ts';
import { LabelRulesDialog } from './label-rules-dialog.tsx';
import { type ReasonDialog, ReasonDialogs } from './reason-dialogs.tsx';
import { ReasonRow } from './reason-row.tsx';
import type { Reasons } from './reason-tree.ts';
import { UnassignedLabels } from './unassigned-labels.tsx';
import { useReasonActs } from './use-reason-acts.ts';

/** Why customers get in touch: the tree that everything is counted by, and the words files have for it. */
export function ContactReasonsPage() {
  const { t } = useLingui();
  const to = useAddresses();
  const breadcrumbs = [{ label: t`Metrics`, href: to.metrics }];
  const mayKeep = useMay().keepTopics();
  if (mayKeep) return <ReasonsForKeepers breadcrumbs={breadcrumbs} />;
  return (
    <Page title={t`Contact reasons`} breadcrumbs={breadcrumbs}>
      <EmptyState>
        <Trans>Contact reasons are kept by analysts and board chairs. An administrator can give you that role.</Trans>
      </EmptyState>
    </Page>
  );
}

function ReasonsForKeepers({ breadcrumbs }: { breadcrumbs: { label: string; href: string }[] }) {
  const { t } = useLingui();
  const { date } = useFormat();
  const to = useAddresses();
  const { data, refetch } = useSuspenseQuery(ContactReasonsPageDocument, { fetchPolicy: 'cache-and-network' });
  useChanges(['TOPIC', 'IMPORT'], refetch);
  const acts = useReasonActs(refetch);
  const [isRuling, setRuling] = useState(false);
  const { contactReasons: all } = data;
  return (
    <Page
      title={t`Contact reasons`}
      breadcrumbs={breadcrumbs}
      meta={
        all.newestOn ? (
          <Trans>Contacts of the twelve months up to {date(all.newestOn)}</Trans>
        ) : (
          <Trans>No contacts were imported yet</Trans>
        )
      }
      actions={
        all.newestOn && (
          <>
            <ButtonLink href={to.review()}>
              <Trans>Monthly review</Trans>
            </ButtonLink>
            <Button onClick={() => setRuling(true)}>
              <Trans>Rules for labels</Trans>
            </Button>
          </>
        )
      }
    >
      <UnassignedLabels all={all} acts={acts} />
      <Tree all={all} acts={acts} />
      {isRuling && <LabelRulesDialog all={all} acts={acts} onClose={() => setRuling(false)} />}
    </Page>
  );
}

function Tree({ all, acts }: { all: Reasons; acts: ReturnType<typeof useReasonActs> }) {
  const { t, i18n } = useLingui();
  const [dialog, open] = useState<ReasonDialog | null>(null);
  const placed = inTreeOrder(all.reasons);
  return (
    <Sheet
      title={t`Reasons`}
      titleOutside
      flush
      aside={
        all.newestOn &&
        placed.length > 0 && <FigureActs figure={contactReasonsFigure(i18n, all)} asked={{ page: 'CONTACT_REASONS' }} />
      }
    >
      {placed.length === 0 && (
        <EmptyState>
          <Trans>No contact reasons yet. Import contacts, then make a reason of each label that means something.</Trans>
        </EmptyState>
      )}
      <List label={t`Reasons`}>
        {placed.map((one) => (
          <ReasonRow key={one.reason.id} placed={one} total={all.contacts} acts={acts} open={open} />
        ))}
      </List>
      <ReasonDialogs dialog={dialog} reasons={all.reasons} acts={acts} onClose={() => open(null)} />
    </Sheet>
  );
}
