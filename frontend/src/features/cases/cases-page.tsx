import { useSuspenseQuery } from '@apollo/client/react';
import type { CasesDocument } from '@cxboard/domain/contact-reasons/cases.rules';
import type { CycleTime } from '@cxboard/domain/contact-reasons/cycle-time.rules';
import { casesFinding, durationWord, rangeWord, untilWord } from '@cxboard/messages/cases.messages';
import { whole } from '@cxboard/messages/figures';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useMay } from '../../session/viewer-context.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Stat } from '../../ui/stat.tsx';
import { CasesPageDocument } from './cases.generated.ts';
import { CasesByMonth } from './cases-by-month.tsx';
import { CasesByReason } from './cases-by-reason.tsx';

/** How long cases take from opening to closing, those still open counted for as long as they have lasted. */
export function CasesPage() {
  const { t } = useLingui();
  const { date } = useFormat();
  const to = useAddresses();
  const { data, refetch } = useSuspenseQuery(CasesPageDocument, { fetchPolicy: 'cache-and-network' });
  useChanges(['IMPORT'], refetch);
  const { document } = data.cases;
  const day = document.asAt && date(document.asAt.slice(0, 10));
  return (
    <Page
      title={t`Cases`}
      meta={day ? <Trans>Opened in the last thirteen months; open ones have lasted until {day}</Trans> : undefined}
      breadcrumbs={[{ label: t`Metrics`, href: to.metrics }]}
    >
      {document.all ? <Found document={document} all={document.all} /> : <NoCases />}
    </Page>
  );
}

function NoCases() {
  const to = useAddresses();
  const { t } = useLingui();
  return (
    <Sheet label={t`Cases`} flush>
      <EmptyState
        action={
          useMay().importData() ? (
            <ButtonLink kind="primary" href={to.importData}>
              <Trans>Import cases</Trans>
            </ButtonLink>
          ) : undefined
        }
      >
        <Trans>No case is known yet. A file that says when each was opened and closed shows how long they take.</Trans>
      </EmptyState>
    </Sheet>
  );
}

function Found({ document, all }: { document: CasesDocument; all: CycleTime }) {
  return (
    <>
      <HowLong all={all} />
      <CasesByReason document={document} />
      {document.months.length > 1 && <CasesByMonth document={document} />}
    </>
  );
}

function HowLong({ all }: { all: CycleTime }) {
  const { t, i18n } = useLingui();
  const { median, p90 } = all.withOpen;
  const open = whole(i18n, all.open);
  return (
    <Sheet title={t`How long a case takes`}>
      <p className="mb-4 text-body">{casesFinding(i18n, all)}.</p>
      <div className="flex flex-wrap gap-x-12 gap-y-4">
        <Stat label={t`Half within`} value={untilWord(i18n, median)} note={rangeWord(i18n, median)} />
        <Stat label={t`Nine in ten within`} value={untilWord(i18n, p90)} note={rangeWord(i18n, p90)} />
        <Stat label={t`Still open`} value={open} note={t`of ${whole(i18n, all.open + all.closed)} cases`} />
      </div>
      {all.median !== null && all.open > 0 && (
        <p className="mt-4 text-control text-ink-2">
          <Trans>
            Of closed cases alone half were closed within {durationWord(i18n, all.median)}: that leaves out what still
            waits.
          </Trans>
        </p>
      )}
      {all.negative > 0 && (
        <p className="mt-2 text-control text-warn">
          <Plural
            value={all.negative}
            one="# case was closed before it was opened; it is left out."
            other="# cases were closed before they were opened; they are left out."
          />
        </p>
      )}
    </Sheet>
  );
}
