import type { ProjectRelations } from '@cxboard/domain/people/relations';
import { toCorrect } from '@cxboard/domain/projects/status-report.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { Report_reportFragment } from './reports.generated.ts';
import { StatusForm, type StatusValues } from './status-form.tsx';

interface CorrectReportProps {
  projectId: string;
  report: Report_reportFragment;
  relations: ProjectRelations;
}

/** What was reported stays as it was said; a new report says it rightly. */
export function CorrectReport({ projectId, report, relations }: CorrectReportProps) {
  const { t } = useLingui();
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  if (!may.reportStatus(relations)) return null;
  const close = () => setOpen(false);
  return (
    <>
      <Button kind="quiet" size="small" onClick={() => setOpen(true)}>
        <Trans>Correct this report</Trans>
      </Button>
      <Dialog
        open={isOpen}
        onClose={close}
        title={t`Correct the report`}
        description={t`The report stays as it was said; yours says it rightly and is marked as its correction.`}
      >
        {isOpen && <Correcting {...{ projectId, report }} isDeputy={may.reportsAsDeputy(relations)} onDone={close} />}
      </Dialog>
    </>
  );
}

type CorrectingProps = Omit<CorrectReportProps, 'relations'> & { isDeputy: boolean; onDone: () => void };

function Correcting({ projectId, report, isDeputy, onDone }: CorrectingProps) {
  const form = useForm<StatusValues>({ defaultValues: toCorrect(report) });
  return <StatusForm {...{ projectId, form, isDeputy }} correctsId={report.id} isFirst onSent={onDone} />;
}
