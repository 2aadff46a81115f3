import type { FragmentType } from '@apollo/client';
import { useMutation, useSuspenseFragment } from '@apollo/client/react';
import type { ProjectRelations } from '@cxboard/domain/people/relations';
import { Trans, useLingui } from '@lingui/react/macro';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useArrived } from '../../session/arrived.ts';
import { useMay, useViewer } from '../../session/viewer-context.ts';
import { useNotSaved } from '../../session/not-saved.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format.tsx';
import { CorrectReport } from './correct-report.tsx';
import { HealthMark } from './health-mark.tsx';
import {
  AcknowledgeReportDocument,
  Report_reportFragmentDoc,
  type Report_reportFragment,
} from './reports.generated.ts';

interface ReportProps {
  projectId: string;
  report: FragmentType<Report_reportFragment>;
  relations: ProjectRelations;
}

/** One report as it was said, with who has read it. */
export function Report({ projectId, report, relations }: ReportProps) {
  const from = { fragment: Report_reportFragmentDoc, fragmentName: 'Report_report', from: report } as const;
  const { data } = useSuspenseFragment(from);
  const { t } = useLingui();
  const arrived = useArrived(`report-${data.id}`);
  return (
    <li {...arrived} className="grid gap-2.5 px-4 py-3 outline-none target:bg-soft">
      <Heading report={data} />
      <dl className="grid gap-2">
        <Said term={t`Done`}>{data.done}</Said>
        <Said term={t`Next`}>{data.next}</Said>
        <Said term={<Badge tone="decision">{t`Needs a decision`}</Badge>}>{data.needsDecision}</Said>
      </dl>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 empty:hidden">
        <ReadBy report={data} relations={relations} />
        {!data.isCorrected && <CorrectReport projectId={projectId} report={data} relations={relations} />}
      </div>
    </li>
  );
}

function Heading({ report }: { report: Report_reportFragment }) {
  const { dateTime } = useFormat();
  const { health, author, reportedAt, noChange, asDeputy, correctsId, isCorrected } = report;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <HealthMark health={health} />
      <span className="text-meta text-ink-2">
        {author.name}, <time dateTime={reportedAt}>{dateTime(reportedAt)}</time>
      </span>
      {asDeputy && (
        <Badge framed>
          <Trans>for the owner</Trans>
        </Badge>
      )}
      {correctsId && (
        <Badge framed>
          <Trans>corrects an earlier one</Trans>
        </Badge>
      )}
      {isCorrected && (
        <Badge tone="warn">
          <Trans>corrected by a newer one</Trans>
        </Badge>
      )}
      {noChange && (
        <Badge framed>
          <Trans>no change</Trans>
        </Badge>
      )}
    </div>
  );
}

function Said({ term, children }: { term: ReactNode; children: string }) {
  if (!children) return null;
  return (
    <div>
      <dt className="text-meta text-ink-2">{term}</dt>
      <dd className="text-body wrap-anywhere whitespace-pre-line">{children}</dd>
    </div>
  );
}

function ReadBy({ report, relations }: { report: Report_reportFragment; relations: ProjectRelations }) {
  const { personId } = useViewer();
  const { author, acknowledgements } = report;
  const mayRead = useMay().acknowledgeReport({ authorId: author.id, project: relations });
  const hasRead = acknowledgements.some(({ person }) => person?.id === personId);
  if (acknowledgements.length === 0 && !mayRead) return null;
  return (
    <>
      <Heard acknowledgements={acknowledgements} />
      {mayRead && !hasRead && <Acknowledge reportId={report.id} />}
    </>
  );
}

/** Who has read it, and which meetings talked about it. */
function Heard({ acknowledgements }: Pick<Report_reportFragment, 'acknowledgements'>) {
  const { list } = useFormat();
  const readers = acknowledgements.flatMap(({ person }) => (person ? [person.name] : []));
  const meetings = acknowledgements.flatMap(({ meeting }) => (meeting ? [String(meeting.number)] : []));
  return (
    <>
      {readers.length > 0 && (
        <span className="text-meta text-ink-2">
          <Trans>Read by {list(readers)}</Trans>
        </span>
      )}
      {meetings.length > 0 && (
        <span className="text-meta text-ink-2">
          <Trans>Discussed in meeting {list(meetings)}</Trans>
        </span>
      )}
    </>
  );
}

function Acknowledge({ reportId }: { reportId: string }) {
  const notSaved = useNotSaved();
  const [acknowledge, { loading }] = useMutation(AcknowledgeReportDocument, { variables: { input: { reportId } } });
  const press = () => acknowledge().catch(notSaved);
  return (
    <Button size="small" icon={Check} busy={loading} onClick={() => void press()}>
      <Trans>I have read this</Trans>
    </Button>
  );
}
