import { refuseBeforeVision, refuseStart } from '@cxboard/domain/projects/promise.rules';
import { type ProjectStage, refuseMove } from '@cxboard/domain/projects/stage.rules';
import type { Work } from '../platform/database/work.ts';
import { tellProject } from './project-people.ts';
import type { Project } from './project.entity.ts';
import { beforeVision } from './projects.statements.ts';
import { StageChange } from './stage-change.entity.ts';

/** Its proposals go the same way. */
export const PROJECT_MOVED = 'project.moved';

interface Move {
  readonly to: ProjectStage;
  readonly because: string;
  /** Why it starts although no vision is ratified. */
  readonly overrideBecause?: string;
  readonly expectedVersion?: number;
}

/** Moves a project to another stage and remembers why; refused when there is no such move or it may not start yet. */
export async function moveStage(work: Work, project: Project, move: Move) {
  const { to, because, expectedVersion } = move;
  const from = project.stage;
  const isStart = from === 'CHARTERED' && to === 'ACTIVE';
  const isEarly = isStart && (await isBeforeVision(work, project));
  const refusal = refuseMove(from, to) ?? (isStart ? refuseStarting(project, { ...move, isEarly }) : null);
  if (refusal) return refusal;
  await work.change(project, { stage: to }, expectedVersion);
  const { id: changeId } = await work.add(StageChange, {
    ...{ projectId: project.id, fromStage: from, toStage: to, because },
    overrideBecause: isEarly ? (move.overrideBecause ?? '').trim() : '',
    ...{ changedAt: work.now, changedById: work.personId },
  });
  await tellProject(work, project);
  await work.announce(PROJECT_MOVED, { projectId: project.id, changeId });
  return null;
}

const refuseStarting = (project: Project, { isEarly, overrideBecause = '' }: Move & { readonly isEarly: boolean }) =>
  refuseStart({ ...project, adopted: Boolean(project.adoptionId) }) ?? refuseBeforeVision(isEarly, overrideBecause);

const isBeforeVision = async (work: Work, { id }: Project): Promise<boolean> =>
  (await work.query(beforeVision, [work.organizationId, id])).length > 0;
