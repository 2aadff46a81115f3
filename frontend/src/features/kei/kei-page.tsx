import { useSuspenseQuery } from '@apollo/client/react';
import type { KeiDocument } from '@cxboard/domain/kei/kei-page.rules';
import { daysWords } from '@cxboard/messages/figures';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useAddressState } from '../../session/address-state.ts';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choice.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { DefineKeiDialog } from './define-kei-dialog.tsx';
import { DriversSheet } from './drivers-sheet.tsx';
import { HowItIsMade } from './how-it-is-made.tsx';
import { IndexSheet } from './index-sheet.tsx';
import { KeiDays } from './kei-days.tsx';
import { KeiPageDocument } from './kei.generated.ts';
import { type KeiView, keiView, keiViews } from './kei-view.ts';
import { MatrixSheet } from './matrix-sheet.tsx';
import { MonthsSheet } from './months-sheet.tsx';
import { PhasesSheet } from './phases-sheet.tsx';

/** Effectiveness, ease and emotion, and the index they make: as a whole, by reason, by phase, and against what it costs. */
export function KeiPage() {
  const { t, i18n } = useLingui();
  const to = useAddresses();
  const may = useMay();
  const [isDefining, setDefining] = useState(false);
  const [view] = useAddressState(keiView);
  const { data, refetch } = useSuspenseQuery(KeiPageDocument, {
    variables: askedIn(view),
    fetchPolicy: 'cache-and-network',
  });
  useChanges(['IMPORT', 'METRIC'], refetch);
  const { document } = data.kei;
  return (
    <Page
      title={t`Customer experience index`}
      meta={document.definition ? daysWords(i18n, document.period) : undefined}
      breadcrumbs={[{ label: t`Metrics`, href: to.metrics }]}
      actions={
        document.definition && may.defineMetrics() ? (
          <Button onClick={() => setDefining(true)}>
            <Trans>Change how it is made</Trans>
          </Button>
        ) : undefined
      }
    >
      {document.definition ? <Views document={document} /> : <NotMade onDefine={() => setDefining(true)} />}
      {isDefining && (
        <DefineKeiDialog definition={document.definition} onClose={() => setDefining(false)} onDefined={refetch} />
      )}
    </Page>
  );
}

const askedIn = ({ from, to, by }: KeiView) => ({
  ...(from && to && { days: { from, to } }),
  ...(by && { by }),
});

function NotMade({ onDefine }: { onDefine: () => void }) {
  const { t } = useLingui();
  return (
    <Sheet label={t`Customer experience index`} flush>
      <EmptyState
        action={
          useMay().defineMetrics() ? (
            <Button kind="primary" onClick={onDefine}>
              <Trans>Say how it is made</Trans>
            </Button>
          ) : undefined
        }
      >
        <Trans>
          Nobody has said yet which answers tell whether a contact was solved, easy and felt good. The index is made of
          the three.
        </Trans>
      </EmptyState>
    </Sheet>
  );
}

function Views({ document }: { document: KeiDocument }) {
  const { t } = useLingui();
  const [{ view = 'index' }, change] = useAddressState(keiView);
  const View = sheetOf[view];
  const names = { index: t`Index`, feedback: t`Feedback`, lifecycle: t`Lifecycle`, value: t`Value` };
  return (
    <>
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3 print:hidden">
        <Segmented
          label={t`View`}
          value={view}
          onChange={(word) => change({ view: keiViews.find((one) => one === word) ?? 'index' })}
          choices={keiViews.map((value) => ({ value, label: names[value] }))}
        />
        <KeiDays document={document} />
      </div>
      <View document={document} />
    </>
  );
}

const sheetOf = { index: Strategic, feedback: DriversSheet, lifecycle: PhasesSheet, value: MatrixSheet } as const;

function Strategic({ document }: { document: KeiDocument }) {
  return (
    <>
      <IndexSheet document={document} />
      {document.months.length > 1 && <MonthsSheet document={document} />}
      <HowItIsMade document={document} />
    </>
  );
}
