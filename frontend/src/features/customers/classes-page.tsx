import { useSuspenseQuery } from '@apollo/client/react';
import type { CustomerClassesDocument } from '@cxboard/domain/customers/class-history.rules';
import { quarterWord, scoreSource } from '@cxboard/messages/customers.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useAddressState } from '../../session/address-state.ts';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useMay } from '../../session/viewer-context.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Select } from '../../ui/select.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ChurnSheet } from './churn-sheet.tsx';
import { ClassHistory } from './class-history.tsx';
import { ClassesSheet } from './classes-sheet.tsx';
import { classesView } from './classes-view.ts';
import { CustomerClassesPageDocument } from './customers.generated.ts';
import { MovesSheet } from './moves-sheet.tsx';

/** How content customers are against what they bring, how they move from quarter to quarter, and who leaves. */
export function CustomerClassesPage() {
  const { t, i18n } = useLingui();
  const to = useAddresses();
  const { data, refetch } = useSuspenseQuery(CustomerClassesPageDocument, { fetchPolicy: 'cache-and-network' });
  useChanges(['IMPORT', 'METRIC'], refetch);
  const { document } = data.customerClasses;
  return (
    <Page
      title={t`Customer classes`}
      meta={scoreSource(i18n, document)}
      breadcrumbs={[{ label: t`Metrics`, href: to.metrics }]}
    >
      {document.quarters.length === 0 ? <NoCustomers /> : <Quarters document={document} />}
    </Page>
  );
}

function NoCustomers() {
  const to = useAddresses();
  const { t } = useLingui();
  return (
    <Sheet label={t`Customer classes`} flush>
      <EmptyState
        action={
          useMay().importData() ? (
            <ButtonLink kind="primary" href={to.importData}>
              <Trans>Import customers</Trans>
            </ButtonLink>
          ) : undefined
        }
      >
        <Trans>Nobody has said yet what customers bring. A file with one row for each customer does.</Trans>
      </EmptyState>
    </Sheet>
  );
}

function Quarters({ document }: { document: CustomerClassesDocument }) {
  const { quarters, currency } = document;
  const { t, i18n } = useLingui();
  const [view, change] = useAddressState(classesView);
  const quarter = quarters.find(({ quarter: first }) => first === view.quarter) ?? quarters.at(-1);
  if (!quarter) return null;
  return (
    <>
      {quarters.length > 1 && (
        <Select
          className="w-40 print:hidden"
          label={t`Quarter`}
          value={quarter.quarter}
          onChange={(first) => change({ quarter: first })}
          options={quarters
            .toReversed()
            .map(({ quarter: first }) => ({ value: first, label: quarterWord(i18n, first) }))}
        />
      )}
      <ClassesSheet quarter={quarter} currency={currency} />
      <MovesSheet quarter={quarter} />
      {quarters.length > 1 && <ClassHistory quarters={quarters} quarter={quarter.quarter} />}
      <ChurnSheet document={document} quarter={quarter.quarter} />
    </>
  );
}
