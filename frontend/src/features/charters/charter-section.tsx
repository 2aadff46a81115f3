import { useSuspenseQuery } from '@apollo/client/react';
import { Suspense } from 'react';
import { useChanges } from '../../session/live.ts';
import { useMay } from '../../session/viewer-context.ts';
import { ActivitySheet } from './activity.tsx';
import { ProjectCharterDocument } from './charter.generated.ts';
import { relationsOf } from './charter-view.ts';
import { Milestones } from './milestones.tsx';
import { OpenParts } from './open-parts.tsx';
import { ProjectFiles } from './project-files.tsx';

/** The plan of a project, its papers, and what was done to it. */
export function CharterSection(place: { board: string; number: number }) {
  const { data, refetch } = useSuspenseQuery(ProjectCharterDocument, { variables: place });
  const { project } = data;
  useChanges(['PROJECT'], refetch, project.id);
  const maySeeActivity = useMay().seeProjectActivity(relationsOf(project));
  return (
    <>
      <Milestones project={project} />
      <ProjectFiles project={project} />
      <Suspense>
        <OpenParts project={project} />
      </Suspense>
      {maySeeActivity && <ActivitySheet projectId={project.id} />}
    </>
  );
}
