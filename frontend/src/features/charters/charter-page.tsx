import { useSuspenseQuery } from '@apollo/client/react';
import { stageWord } from '@cxboard/messages/projects.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { Suspense } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Page } from '../../ui/page.tsx';
import { ProjectCharterDocument } from './charter.generated.ts';
import type { Charter } from './charter-view.ts';
import { Evidence } from './charter-evidence.tsx';
import { Part, Words } from './charter-part.tsx';
import { Involved, Plan, Promise } from './charter-parts.tsx';

/** A project on one page, as the board signs it and as it hangs on the wall. */
export function CharterPage() {
  const { t, i18n } = useLingui();
  const to = useAddresses();
  const { board = '', number = '' }: { board?: string; number?: string } = useParams({ strict: false });
  const variables = { board, number: Number.parseInt(number, 10) || 0 };
  const { data, refetch } = useSuspenseQuery(ProjectCharterDocument, { variables });
  const { project } = data;
  useChanges(['PROJECT'], refetch, project.id);
  return (
    <Page
      title={project.title}
      tabTitle={t`Charter of ${project.title}`}
      breadcrumbs={[
        { label: t`Projects`, href: to.projects(board) },
        { label: project.title, href: to.project(board, project.number) },
      ]}
      meta={
        <Trans>
          Charter of project {project.number}, {project.board.name}: {stageWord(i18n, project.stage)}
        </Trans>
      }
      actions={
        <Button icon={Printer} onClick={() => window.print()}>
          <Trans>Print</Trans>
        </Button>
      }
    >
      <Paper project={project} />
    </Page>
  );
}

function Paper({ project }: { project: Charter }) {
  const { t } = useLingui();
  const { problem, scope, solution, nomination } = project;
  return (
    <article className="grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-6 rounded-sheet border border-line bg-surface p-5 md:grid-cols-2 md:p-8 print:grid-cols-2 print:gap-y-4 print:border-0 print:p-0">
      <Part title={t`Problem`} wide>
        <Words lead>{problem}</Words>
      </Part>
      <Part title={t`What it promises customers`}>
        <Promise project={project} />
      </Part>
      <Part title={t`Who answers for it`}>
        <Involved project={project} />
      </Part>
      <Part title={t`Scope`}>
        <Words>{scope}</Words>
      </Part>
      <Part title={t`Planned solution`}>
        <Words>{solution}</Words>
      </Part>
      <Part title={t`Dates`}>
        <Dates project={project} />
      </Part>
      <Part title={t`Milestones`}>
        <Plan project={project} />
      </Part>
      {nomination && (
        <Part title={t`Evidence`} wide>
          <Suspense>
            <Evidence board={project.board.slug} nomination={nomination} />
          </Suspense>
          {nomination.overrideBecause && (
            <Words>{t`Accepted before a vision was ratified: ${nomination.overrideBecause}`}</Words>
          )}
        </Part>
      )}
    </article>
  );
}

function Dates({ project: { charteredOn, dueOn, reviewOn } }: { project: Charter }) {
  const { t } = useLingui();
  const { date } = useFormat();
  const said = (on: string | null) => (on ? date(on) : t`not said yet`);
  const dates = [
    { term: t`Chartered`, on: charteredOn },
    { term: t`Delivered by`, on: dueOn },
    { term: t`Review of what it changed`, on: reviewOn },
  ];
  return (
    <dl className="grid gap-1">
      {dates.map(({ term, on }) => (
        <div key={term} className="flex justify-between gap-4">
          <dt className="text-ink-2">{term}</dt>
          <dd className="tabular-nums">{said(on)}</dd>
        </div>
      ))}
    </dl>
  );
}
