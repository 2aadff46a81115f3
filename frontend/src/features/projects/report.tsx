import type { FragmentType } from '@apollo/client';
import { useMutation, useSuspenseFragment } from '@apollo/client/react';
import type { ProjectRelations } from '@cxboard/domain/people/relations';
import { Trans, useLingui } from '@lingui/react/macro';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMay, useViewer } from '../../session/viewer-context.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format.tsx';
import { useToast } from '../../ui/toast.tsx';
import { HealthMark } from './health-mark.tsx';
import {
  AcknowledgeReportDocument,
  Report_reportFragmentDoc,
  type Report_reportFragment,
} from './reports.generated.ts';

interface ReportProps {
  report: FragmentType<Report_reportFragment>;
  relations: ProjectRelations;
}

/** One report as it was said, with who has read it. */
export function Report({ report, relations }: ReportProps) {
  const from = { fragment: Report_reportFragmentDoc, fragmentName: 'Report_report', from: report } as const;
  const { data } = useSuspenseFragment(from);
  const { t } = useLingui();
  return (
    <li className="grid gap-2.5 px-4 py-3">
      <Heading report={data} />
      <dl className="grid gap-2">
        <Said term={t`Done`}>{data.done}</Said>
        <Said term={t`Next`}>{data.next}</Said>
        <Said term={<Badge tone="decision">{t`Needs a decision`}</Badge>}>{data.needsDecision}</Said>
      </dl>
      <ReadBy report={data} relations={relations} />
    </li>
  );
}

function Heading({ report }: { report: Report_reportFragment }) {
  const { dateTime } = useFormat();
  const { health, author, reportedAt, noChange, asDeputy } = report;
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
  const { list } = useFormat();
  const may = useMay();
  const readers = report.acknowledgements.map(({ person }) => person);
  const hasRead = readers.some(({ id }) => id === personId);
  const mayRead = may.acknowledgeReport({ authorId: report.author.id, project: relations });
  const names = list(readers.map(({ name }) => name));
  return (
    <div className="flex flex-wrap items-center gap-3 empty:hidden">
      {readers.length > 0 && (
        <span className="text-meta text-ink-2">
          <Trans>Read by {names}</Trans>
        </span>
      )}
      {mayRead && !hasRead && <Acknowledge reportId={report.id} />}
    </div>
  );
}

function Acknowledge({ reportId }: { reportId: string }) {
  const { t } = useLingui();
  const toast = useToast();
  const [acknowledge, { loading }] = useMutation(AcknowledgeReportDocument, { variables: { input: { reportId } } });
  const press = () => acknowledge().catch(() => toast({ message: t`This was not saved. Try again in a moment.` }));
  return (
    <Button size="small" icon={Check} busy={loading} onClick={() => void press()}>
      <Trans>I have read this</Trans>
    </Button>
  );
}
