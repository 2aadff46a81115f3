import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment, useSuspenseQuery } from '@apollo/client/react';
import type { ProjectRelations } from '@cxboard/domain/people/relations';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Suspense, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { Report } from './report.tsx';
import {
  OlderReportsDocument,
  type Report_reportFragment,
  Reports_projectFragmentDoc,
  type Reports_projectFragment,
} from './reports.generated.ts';

interface ReportsProps {
  project: FragmentType<Reports_projectFragment>;
  relations: ProjectRelations;
}

/** Everything that was reported, the newest first, as it was said. */
export function Reports({ project, relations }: ReportsProps) {
  const from = { fragment: Reports_projectFragmentDoc, fragmentName: 'Reports_project', from: project } as const;
  const { data } = useSuspenseFragment(from);
  const { t } = useLingui();
  const { nodes, totalCount, pageInfo } = data.reports;
  return (
    <Sheet
      title={t`Reports`}
      aside={totalCount > 0 && <Plural value={totalCount} one="# report" other="# reports" />}
      titleOutside
      flush
    >
      {nodes.length === 0 ? (
        <EmptyState>
          <Trans>Nothing has been reported yet.</Trans>
        </EmptyState>
      ) : (
        <ReportList {...{ nodes, relations, pageInfo }} projectId={data.id} />
      )}
    </Sheet>
  );
}

interface ReportListProps {
  projectId: string;
  relations: ProjectRelations;
  nodes: readonly ({ readonly id: string } & FragmentType<Report_reportFragment>)[];
  pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

function ReportList({ projectId, relations, nodes, pageInfo }: ReportListProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <ul className="divide-y divide-line">
        {nodes.map((report) => (
          <Report key={report.id} {...{ projectId, report, relations }} />
        ))}
      </ul>
      {pageInfo.hasNextPage && !isOpen && (
        <div className="border-t border-line p-3">
          <Button kind="quiet" onClick={() => setOpen(true)}>
            <Trans>Show older reports</Trans>
          </Button>
        </div>
      )}
      {isOpen && (
        <Suspense fallback={<SkeletonRows />}>
          <OlderReports projectId={projectId} relations={relations} after={pageInfo.endCursor} />
        </Suspense>
      )}
    </>
  );
}

/** The reports after these, and below them a way to those still older. */
function OlderReports({
  projectId,
  relations,
  after,
}: Omit<ReportListProps, 'nodes' | 'pageInfo'> & { after: string | null }) {
  const { data } = useSuspenseQuery(OlderReportsDocument, { variables: { projectId, after } });
  const { nodes, pageInfo } = data.statusReports;
  return (
    <div className="border-t border-line">
      <ReportList {...{ projectId, relations, nodes, pageInfo }} />
    </div>
  );
}
