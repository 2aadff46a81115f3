import { useSuspenseQuery } from '@apollo/client/react';
import { isFinished } from '@cxboard/domain/projects/stage.rules';
import { stageWord } from '@cxboard/messages/projects.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { Pencil } from 'lucide-react';
import { Fragment, type ReactNode, Suspense, useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { EffectSection } from './effect-section.tsx';
import { EditProject } from './edit-project.tsx';
import { ProjectFacts } from './project-facts.tsx';
import { ProjectHealth } from './project-health.tsx';
import { ProjectPageDocument, type ProjectPageQuery } from './project-page.generated.ts';
import { useProjectPlace } from './project-place.ts';
import { PromisedMetric } from './promised-metric.tsx';
import { ReportStatus } from './report-status.tsx';
import { Reports } from './reports.tsx';
import { StageHistory } from './stage-history.tsx';
import { StageMenu } from './stage-menu.tsx';

type Project = ProjectPageQuery['project'];

interface ProjectPageProps {
  /** What of it was revised, and when it is due. */
  revisions?: (place: { board: string; number: number }) => ReactNode;
  /** Its plan, its papers, and what was done to it. */
  charter?: (place: { board: string; number: number }) => ReactNode;
  /** What it cost and whom it reaches, once it is delivered. */
  books?: (project: Project, relations: ReturnType<typeof relationsOf>) => ReactNode;
}

export function ProjectPage({ revisions, charter, books }: ProjectPageProps) {
  const { t, i18n } = useLingui();
  const to = useAddresses();
  const { board, number } = useProjectPlace();
  const { data, refetch } = useSuspenseQuery(ProjectPageDocument, { variables: { board, number } });
  const { project } = data;
  useChanges(['PROJECT'], refetch, project.id);
  const stage = stageWord(i18n, project.stage);
  return (
    <Page
      title={project.title}
      breadcrumbs={[{ label: t`Projects`, href: to.projects(board) }]}
      meta={
        <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <span>
            <Trans>
              Project {number}, {stage}
            </Trans>
          </span>
          <ProjectHealth project={project} />
          {project.adopted && (
            <Badge framed>
              <Trans>adopted</Trans>
            </Badge>
          )}
        </span>
      }
      actions={<Acts project={project} readAgain={refetch} />}
      side={<Beside project={project} board={board} books={books?.(project, relationsOf(project))} />}
    >
      <Work
        project={project}
        board={board}
        revisions={revisions?.({ board, number })}
        charter={<Suspense>{charter?.({ board, number })}</Suspense>}
      />
    </Page>
  );
}

function Beside({ project, board, books }: { project: Project; board: string; books: ReactNode }) {
  const { t } = useLingui();
  return (
    <>
      <Sheet title={t`About`}>
        <ProjectFacts project={project} />
      </Sheet>
      {!project.adopted && <Origin board={board} project={project} />}
      <PromisedMetric {...project} />
      {books}
      <StageHistory project={project} />
    </>
  );
}

interface WorkProps {
  project: Project;
  board: string;
  revisions: ReactNode;
  charter: ReactNode;
}

/** What it has changed comes before what was done for it, once it has gone live. */
function Work({ project, board, revisions, charter }: WorkProps) {
  const hasGoneLive = ['DELIVERED', 'MEASURING', 'CLOSED'].includes(project.stage);
  const effect = <EffectSection key="effect" project={project} board={board} relations={relationsOf(project)} />;
  const reporting = <Reporting key="reporting" project={project} />;
  const revised = <Suspense key="revisions">{revisions}</Suspense>;
  const planned = <Fragment key="charter">{charter}</Fragment>;
  return hasGoneLive ? [effect, reporting, revised, planned] : [reporting, planned, revised, effect];
}

/** An owner comes to report, everybody else to read. */
function Reporting({ project }: { project: Project }) {
  const { t } = useLingui();
  const may = useMay();
  const relations = relationsOf(project);
  const reports = <Reports project={project} relations={relations} />;
  if (isFinished(project.stage) || !may.reportStatus(relations)) return reports;
  const form = <ReportStatus project={project} relations={relations} />;
  if (!may.reportsAsDeputy(relations))
    return (
      <>
        {form}
        {reports}
      </>
    );
  return (
    <>
      {reports}
      <Disclosure summary={t`Report for the owner`}>{form}</Disclosure>
    </>
  );
}

function Acts({ project, readAgain }: { project: Project; readAgain: () => Promise<unknown> }) {
  const { t } = useLingui();
  const relations = relationsOf(project);
  const mayEdit = useMay().editProject(relations) && !isFinished(project.stage);
  const [isEditing, setEditing] = useState(false);
  const edit = () => setEditing(true);
  useShortcut('e', edit, { label: t`Edit this project`, isOn: mayEdit });
  return (
    <>
      {mayEdit && (
        <Button icon={Pencil} onClick={edit}>
          <Trans>Edit</Trans>
        </Button>
      )}
      <StageMenu project={project} relations={relations} readAgain={readAgain} />
      {mayEdit && (
        <EditProject
          project={project}
          relations={relations}
          readAgain={readAgain}
          open={isEditing}
          onClose={() => setEditing(false)}
        />
      )}
    </>
  );
}

const relationsOf = ({ boardId, owner, coOwner, contacts }: Project) => ({
  boardId,
  ownerId: owner.id,
  coOwnerId: coOwner?.id ?? null,
  contactIds: contacts.map(({ person }) => person.id),
});

/** The nomination it was, with the evidence the board decided on. */
/** Who may see nominations sees also that there was none. */
function Origin({ board, project: { nomination, boardId } }: { board: string; project: Project }) {
  const { t } = useLingui();
  const to = useAddresses();
  const seesNone = useMay().seeNominations({ boardId });
  if (!nomination)
    return seesNone ? (
      <Sheet title={t`Without a nomination`}>
        <p className="text-control text-ink-2">
          <Trans>It was chartered by hand: without evidence, and past the gate of the vision.</Trans>
        </p>
      </Sheet>
    ) : null;
  const { overrideBecause } = nomination;
  return (
    <Sheet title={t`Nominated as`}>
      <p className="text-control">
        <TextLink href={to.nomination(board, nomination.number)}>
          <Trans>
            Nomination {nomination.number}: {nomination.title}
          </Trans>
        </TextLink>
      </p>
      {overrideBecause && (
        <p className="mt-2 text-control wrap-anywhere">
          <Trans>Accepted before a vision was ratified: {overrideBecause}</Trans>
        </p>
      )}
    </Sheet>
  );
}
