import type { Unmasked } from '@apollo/client';
import { useSuspenseQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { List } from '../../ui/list.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ShowMore } from '../../ui/show-more.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { NewProject } from './new-project.tsx';
import { Portfolio } from './portfolio.tsx';
import { filterOf, type ProjectFilter, type ProjectView, projectViews, useProjectFilter } from './project-filter.ts';
import { ProjectFilters } from './project-filters.tsx';
import { useBoardHere, useProjectPlace } from './project-place.ts';
import { ProjectRow } from './project-row.tsx';
import { ProjectsDocument, type ProjectsQuery } from './projects-page.generated.ts';

export function ProjectsPage() {
  const { t } = useLingui();
  const board = useBoardHere();
  const may = useMay();
  const filter = useProjectFilter();
  const [isNew, setNew] = useState(false);
  const mayCreate = board !== null && may.createProject({ boardId: board.id });
  const begin = () => setNew(true);
  useShortcut('n', begin, { label: t`New project`, isOn: mayCreate });
  return (
    <Page
      title={t`Projects`}
      meta={board?.name}
      actions={
        <>
          {board && <BringIn board={board} />}
          {mayCreate && <New onPress={begin} />}
        </>
      }
    >
      <Views />
      {filter.view === 'list' ? (
        <Projects onNew={mayCreate ? begin : null} />
      ) : (
        <Picture view={filter.view} filter={filter} />
      )}
      {board && <NewProject boardId={board.id} open={isNew} onClose={() => setNew(false)} />}
    </Page>
  );
}

interface PictureProps {
  view: Exclude<ProjectView, 'list'>;
  filter: ProjectFilter;
}

const Picture = ({ view, filter }: PictureProps) => (
  <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
    {view !== 'order' && <ProjectFilters filter={filter} named={[]} />}
    <Portfolio view={view} filter={filter} />
  </div>
);

/** What ran before comes in as a table; whoever leads the board does it. */
function BringIn({ board }: { board: { readonly id: string; readonly slug: string } }) {
  const to = useAddresses();
  if (!useMay().adopt({ boardId: board.id })) return null;
  return (
    <ButtonLink href={to.adoption(board.slug)}>
      <Trans>Bring in what runs</Trans>
    </ButtonLink>
  );
}

const New = ({ onPress }: { onPress: () => void }) => (
  <Button kind="primary" icon={Plus} onClick={onPress}>
    <Trans>New project</Trans>
  </Button>
);

/** Every picture of the projects has its own address, which keeps what they are narrowed to. */
function Views() {
  const { t } = useLingui();
  const { board } = useProjectPlace();
  const { view, words } = useProjectFilter();
  const to = useAddresses();
  const names: Record<ProjectView, string> = {
    list: t`List`,
    grid: t`Grid`,
    timeline: t`Timeline`,
    order: t`Order`,
    changes: t`Since the last review`,
  };
  const tabs = projectViews.map((one) => {
    const query = new URLSearchParams({ ...words, view: one }).toString();
    return { label: names[one], href: `${to.projects(board)}?${query}`, isCurrent: one === view };
  });
  return <Tabs label={t`Pictures of the projects`} tabs={tabs} />;
}

function Projects({ onNew }: { onNew: (() => void) | null }) {
  const { t } = useLingui();
  const { board } = useProjectPlace();
  const filter = useProjectFilter();
  const asked = useDeferredValue(filter.words);
  const { data, refetch, fetchMore } = useSuspenseQuery(ProjectsDocument, {
    variables: { board, filter: filterOf(asked) },
    fetchPolicy: 'cache-and-network',
  });
  useChanges(['PROJECT'], refetch);
  const { nodes, totalCount, pageInfo } = data.projects;
  if (nodes.length === 0 && !filter.isNarrowed) return <NoProjects onNew={onNew} />;
  const readOn = () => fetchMore({ variables: { after: pageInfo.endCursor }, updateQuery: joined });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <ProjectFilters filter={filter} named={nodes.map(({ owner }) => owner)} />
      <Sheet flush label={t`Projects`}>
        {nodes.length === 0 ? (
          <NothingFits onClear={filter.clear} />
        ) : (
          <List label={t`Projects`}>
            {nodes.map((project) => (
              <ProjectRow key={project.id} project={project} />
            ))}
          </List>
        )}
      </Sheet>
      <p className="text-control text-ink-2" role="status">
        <Plural value={totalCount} one="# project" other="# projects" />
      </p>
      {pageInfo.hasNextPage && (
        <ShowMore onMore={readOn}>
          <Trans>Show more projects</Trans>
        </ShowMore>
      )}
    </div>
  );
}

type Part = Unmasked<ProjectsQuery>;
const joined = (before: Part, { fetchMoreResult: { projects } }: { fetchMoreResult: Part }) => ({
  projects: { ...projects, nodes: [...before.projects.nodes, ...projects.nodes] },
});

function NoProjects({ onNew }: { onNew: (() => void) | null }) {
  return (
    <EmptyState
      action={
        onNew && (
          <Button kind="primary" icon={Plus} onClick={onNew}>
            <Trans>Charter the first project</Trans>
          </Button>
        )
      }
    >
      {onNew ? (
        <Trans>No projects yet. A project needs a title and an owner; the rest comes on the way.</Trans>
      ) : (
        <Trans>You have no projects here.</Trans>
      )}
    </EmptyState>
  );
}

function NothingFits({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState
      action={
        <Button onClick={onClear}>
          <Trans>Show all projects</Trans>
        </Button>
      }
    >
      <Trans>No project fits this filter.</Trans>
    </EmptyState>
  );
}
