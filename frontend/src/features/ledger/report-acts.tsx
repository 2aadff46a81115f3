import { useMutation } from '@apollo/client/react';
import { refuseFreezing } from '@cxboard/domain/ledger/quarterly-report.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useToday } from '../../session/today.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import {
  FreezeQuarterlyReportDocument,
  MakeQuarterlyReportDocument,
  type QuarterlyReport_reportFragment,
} from './quarterly-report.generated.ts';
import { useReportActing } from './report-refusals.ts';

interface ReportActsProps {
  report: QuarterlyReport_reportFragment;
  /** Saves what is typed and answers the version that holds it; null: it could not be saved. */
  saveTyped: () => Promise<number | null>;
}

/** Gather anew while it is a draft; freeze it for good once its quarter is over. */
export function ReportActs({ report, saveTyped }: ReportActsProps) {
  const act = useReportActing();
  const may = useMay();
  const [isAsked, setAsked] = useState(false);
  const [make, { loading }] = useMutation(MakeQuarterlyReportDocument);
  const { boardId, quarter, facts } = report;
  const isOver = refuseFreezing(facts.to, useToday()) === null;
  const gather = () =>
    act(() => make({ variables: { input: { boardId, quarter } } }).then(({ data }) => data?.makeQuarterlyReport));
  return (
    <div className="flex flex-wrap gap-3 print:hidden">
      <Button busy={loading} onClick={() => void gather()}>
        <Trans>Gather the figures again</Trans>
      </Button>
      {isOver && may.freezeQuarterlyReport({ boardId }) && (
        <Button kind="primary" onClick={() => setAsked(true)}>
          <Trans>Freeze the report</Trans>
        </Button>
      )}
      {isAsked && <Freeze {...{ report, saveTyped }} onClose={() => setAsked(false)} />}
    </div>
  );
}

function Freeze({ report, saveTyped, onClose }: ReportActsProps & { onClose: () => void }) {
  const { t } = useLingui();
  const act = useReportActing();
  const [freeze, { loading }] = useMutation(FreezeQuarterlyReportDocument);
  const go = async () => {
    const expectedVersion = await saveTyped();
    if (expectedVersion !== null) {
      const input = { reportId: report.id, expectedVersion };
      await act(() => freeze({ variables: { input } }).then(({ data }) => data?.freezeQuarterlyReport));
    }
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Freeze the report`}
      description={t`What it says then stays as it is, with a seal over all of it. This cannot be undone.`}
      actions={
        <>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button kind="primary" busy={loading} onClick={() => void go()}>
            <Trans>Freeze it</Trans>
          </Button>
        </>
      }
    />
  );
}
