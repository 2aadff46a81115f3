import { useMutation } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { FileText, type LucideIcon, Presentation } from 'lucide-react';
import { useAddresses } from '../../session/addresses.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format.tsx';
import { PaperButton } from '../../ui/paper-button.tsx';
import { PrintQuarterlyReportDocument, type QuarterlyReport_reportFragment } from './quarterly-report.generated.ts';

interface ReportFilesProps {
  report: QuarterlyReport_reportFragment;
}

/** A draft is printed as it stands; what is frozen is printed once and is the same file for everybody. */
export function ReportFiles({ report }: ReportFilesProps) {
  const to = useAddresses();
  if (report.frozenAt)
    return (
      <div className="flex flex-wrap gap-3 print:hidden">
        <FrozenFile report={report} form="PDF" name="PDF" icon={FileText} />
        <FrozenFile report={report} form="PPTX" name="PowerPoint" icon={Presentation} />
      </div>
    );
  return (
    <span className="flex flex-wrap gap-2 print:hidden">
      <ButtonLink size="small" kind="quiet" href={to.quarterlyReportFile(report.id, 'pdf')}>
        <Trans>Draft as PDF</Trans>
      </ButtonLink>
      <ButtonLink size="small" kind="quiet" href={to.quarterlyReportFile(report.id, 'pptx')}>
        <Trans>Draft as PowerPoint</Trans>
      </ButtonLink>
    </span>
  );
}

interface FrozenFileProps extends ReportFilesProps {
  form: 'PDF' | 'PPTX';
  name: string;
  icon: LucideIcon;
}

function FrozenFile({ report: { id, papers }, form, name, icon }: FrozenFileProps) {
  const to = useAddresses();
  const { number } = useFormat();
  const [print, { loading }] = useMutation(PrintQuarterlyReportDocument);
  const paper = papers.find((one) => one.form === form);
  const size = number((paper?.bytes ?? 0) / 1024, { maximumFractionDigits: 0 });
  const ready = {
    href: to.quarterlyReportFile(id, form === 'PDF' ? 'pdf' : 'pptx'),
    label: <Trans>Open as {name}</Trans>,
    note: <Trans>{size} kB</Trans>,
  };
  return (
    <PaperButton
      icon={icon}
      state={loading ? 'MAKING' : paper?.state}
      label={<Trans>Print as {name}</Trans>}
      onBegin={() => void print({ variables: { input: { reportId: id } } })}
      open={paper?.state === 'READY' ? ready : null}
      making={<Trans>It is being printed.</Trans>}
      failed={<Trans>It could not be printed. Press again to try once more.</Trans>}
    />
  );
}
