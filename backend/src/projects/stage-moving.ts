import { refuseStart } from '@cxboard/domain/projects/promise.rules';
import { type ProjectStage, refuseMove } from '@cxboard/domain/projects/stage.rules';
import type { Work } from '../platform/database/work.ts';
import { tellProject } from './project-people.ts';
import type { Project } from './project.entity.ts';
import { StageChange } from './stage-change.entity.ts';

/** Its proposals go the same way. */
export const PROJECT_MOVED = 'project.moved';

interface Move {
  readonly to: ProjectStage;
  readonly because: string;
  readonly expectedVersion?: number;
}

/** Moves a project to another stage and remembers why; refused when there is no such move or it is not ready to start. */
export async function moveStage(work: Work, project: Project, { to, because, expectedVersion }: Move) {
  const from = project.stage;
  const refusal =
    refuseMove(from, to) ??
    (from === 'CHARTERED' && to === 'ACTIVE'
      ? refuseStart({ ...project, adopted: Boolean(project.adoptionId) })
      : null);
  if (refusal) return refusal;
  await work.change(project, { stage: to }, expectedVersion);
  const { id: changeId } = await work.add(StageChange, {
    ...{ projectId: project.id, fromStage: from, toStage: to, because },
    ...{ changedAt: work.now, changedById: work.personId },
  });
  await tellProject(work, project);
  await work.announce(PROJECT_MOVED, { projectId: project.id, changeId });
  return null;
}
