import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import {
  FreezeQuarterlyReportDocument,
  MakeQuarterlyReportDocument,
  type QuarterlyReport_reportFragment,
} from './quarterly-report.generated.ts';
import { useReportActing } from './report-refusals.ts';

/** Gather anew while it is a draft; freeze it for good. */
export function ReportActs({ report }: { report: QuarterlyReport_reportFragment }) {
  const act = useReportActing();
  const may = useMay();
  const [isAsked, setAsked] = useState(false);
  const [make, { loading }] = useMutation(MakeQuarterlyReportDocument);
  const { boardId, quarter } = report;
  const gather = () =>
    act(() => make({ variables: { input: { boardId, quarter } } }).then(({ data }) => data?.makeQuarterlyReport));
  return (
    <div className="flex flex-wrap gap-3 print:hidden">
      <Button busy={loading} onClick={() => void gather()}>
        <Trans>Gather anew</Trans>
      </Button>
      {may.freezeQuarterlyReport({ boardId }) && (
        <Button kind="primary" onClick={() => setAsked(true)}>
          <Trans>Freeze the report</Trans>
        </Button>
      )}
      {isAsked && <Freeze report={report} onClose={() => setAsked(false)} />}
    </div>
  );
}

function Freeze({ report, onClose }: { report: QuarterlyReport_reportFragment; onClose: () => void }) {
  const { t } = useLingui();
  const act = useReportActing();
  const [freeze, { loading }] = useMutation(FreezeQuarterlyReportDocument);
  const { id: reportId, version: expectedVersion } = report;
  const go = async () => {
    const input = { reportId, expectedVersion };
    await act(() => freeze({ variables: { input } }).then(({ data }) => data?.freezeQuarterlyReport));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Freeze the report`}
      description={t`What it says then stays as it is, with a seal over all of it.`}
      actions={
        <Button kind="primary" busy={loading} onClick={() => void go()}>
          <Trans>Freeze it</Trans>
        </Button>
      }
    />
  );
}
