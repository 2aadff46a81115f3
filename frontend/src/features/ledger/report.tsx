import { quarterlyWords, type ReportPart } from '@cxboard/messages/quarterly-report.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMay } from '../../session/viewer-context.ts';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { QuarterlyReport_reportFragment } from './quarterly-report.generated.ts';
import { ReportDesk } from './report-desk.tsx';
import { ReportFiles } from './report-files.tsx';
import { WorthPicture } from './worth-picture.tsx';

interface ReportProps {
  report: QuarterlyReport_reportFragment;
}

/** The report as it will be read, and what can still be done with it. */
export function Report({ report }: ReportProps) {
  const { i18n } = useLingui();
  const may = useMay();
  const words = quarterlyWords(i18n, report);
  const mayWrite = may.writeQuarterlyReport(report) && report.frozenAt === null;
  return (
    <>
      <Sheet title={words.title} aside={<ReportFiles report={report} />}>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6 [&_dl]:grid-cols-[8.25rem_minmax(0,1fr)] sm:[&_dl]:grid-cols-[11rem_minmax(0,1fr)]">
          <Standing report={report} />
          {report.summary && <p className="text-read wrap-anywhere whitespace-pre-line">{report.summary}</p>}
          {words.parts.map((part) => (
            <Part key={part.heading} part={part} />
          ))}
          <Part part={words.worth} />
          <p className="text-read text-pretty">{words.finding}</p>
          <WorthPicture facts={report.facts} finding={words.finding} />
          <section className="grid gap-1.5">
            <h3 className="text-section font-semibold">{words.asks}</h3>
            <p className="text-body wrap-anywhere whitespace-pre-line">{report.asks || words.noAsks}</p>
          </section>
        </div>
      </Sheet>
      {mayWrite && <ReportDesk report={report} />}
    </>
  );
}

function Part({ part: { heading, none, lines } }: { part: ReportPart }) {
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-1.5 break-inside-avoid">
      <h3 className="text-section font-semibold">{heading}</h3>
      {lines.length === 0 ? (
        <p className="text-control text-ink-2">{none}</p>
      ) : (
        <DefinitionList items={lines.map(({ label, text }) => ({ term: label, detail: text }))} />
      )}
    </section>
  );
}

function Standing({ report: { frozenAt, frozenBy, digest } }: ReportProps) {
  const { dateTime } = useFormat();
  if (!frozenAt)
    return (
      <p className="text-control text-ink-2">
        <Trans>A draft: its figures can be gathered again and it can be worded until it is frozen.</Trans>
      </p>
    );
  const [at, name] = [dateTime(frozenAt), frozenBy?.name ?? ''];
  return (
    <p className="text-control text-ink-2 wrap-anywhere">
      <Trans>
        Frozen by {name}, {at}. Seal {digest}
      </Trans>
    </p>
  );
}
