import { limits } from '@cxboard/domain/limits';
import { localDateOf } from '@cxboard/domain/local-time';
import { may } from '@cxboard/domain/people/permissions';
import { refuseInactive } from '@cxboard/domain/people/roles.rules';
import { refuseChange, refuseMove } from '@cxboard/domain/projects/stage.rules';
import { Injectable } from '@nestjs/common';
import { Board } from '../board/index.ts';
import { Department, Person } from '../people/index.ts';
import { BadInput, foundOr404, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { ProjectDepartment } from './project-department.entity.ts';
import { Project } from './project.entity.ts';
import type { ChangeStageInput, CreateProjectInput, EditProjectInput } from './projects.inputs.ts';
import { StageChange } from './stage-change.entity.ts';

const nextNumber = statement(
  'projects.next_number',
  `select coalesce(max(number), 0) + 1 as number from projects where organization_id = $1 and board_id = $2`,
);

@Injectable()
export class ProjectsService {
  constructor(private readonly database: Database) {}

  create(viewer: Viewer, { boardId, departmentIds, charteredOn, ...facts }: CreateProjectInput) {
    return this.database.work(viewer, async (work) => {
      // Locked, so that two projects begun at once get two numbers.
      await work.lock(Board, boardId);
      stopUnless(may(viewer).createProject({ boardId }));

      const refusal = await refuseOwners(work, facts);
      if (refusal) return refusal;

      const [next] = await work.query<{ number: number }>(nextNumber, [work.organizationId, boardId]);
      const project = await work.add(Project, {
        ...facts,
        coOwnerId: facts.coOwnerId ?? null,
        reviewOn: facts.reviewOn ?? null,
        boardId,
        number: foundOr404(next).number,
        stage: 'CHARTERED',
        charteredOn: charteredOn ?? localDateOf(work.now, viewer.organization.timeZone),
        metricId: null,
      });
      await involve(work, project.id, departmentIds);
      work.tell('PROJECT', project.id);
      return { id: project.id };
    });
  }

  edit(viewer: Viewer, { projectId, expectedVersion, departmentIds, ...facts }: EditProjectInput) {
    return this.database.work(viewer, async (work) => {
      const project = await lockVisible(work, viewer, projectId);
      stopUnless(may(viewer).editProject(project));
      const coOwnerId = facts.coOwnerId ?? null;
      const isReassigned = project.ownerId !== facts.ownerId || project.coOwnerId !== coOwnerId;
      stopUnless(!isReassigned || may(viewer).assignProject(project));

      const refusal = refuseChange(project) ?? (isReassigned ? await refuseOwners(work, facts) : null);
      if (refusal) return refusal;

      await work.change(project, { ...facts, coOwnerId, reviewOn: facts.reviewOn ?? null }, expectedVersion);
      await involve(work, projectId, departmentIds);
      work.tell('PROJECT', projectId);
      return { id: projectId };
    });
  }

  changeStage(viewer: Viewer, { projectId, expectedVersion, to, because }: ChangeStageInput) {
    return this.database.work(viewer, async (work) => {
      const project = await lockVisible(work, viewer, projectId);
      stopUnless(to === 'STOPPED' ? may(viewer).stopProject(project) : may(viewer).changeStage(project));

      const from = project.stage;
      const refusal = refuseMove(from, to);
      if (refusal) return refusal;

      await work.change(project, { stage: to }, expectedVersion);
      await work.add(StageChange, {
        projectId,
        fromStage: from,
        toStage: to,
        because: because.trim(),
        changedAt: work.now,
        changedById: viewer.personId,
      });
      work.tell('PROJECT', projectId);
      return { id: projectId };
    });
  }
}

/** A project the viewer may not see looks absent. */
export async function lockVisible(work: Work, viewer: Viewer, projectId: string): Promise<Project> {
  const project = await work.lock(Project, projectId);
  foundOr404(may(viewer).seeProject(project) || null);
  return project;
}

async function refuseOwners(work: Work, { ownerId, coOwnerId }: { ownerId: string; coOwnerId?: string | null }) {
  if (ownerId === coOwnerId)
    throw new BadInput('The co-owner is another person than the owner.', { field: 'coOwnerId' });
  const people = [await work.get(Person, ownerId), ...(coOwnerId ? [await work.get(Person, coOwnerId)] : [])];
  return refuseInactive(people.map(({ id, deactivatedAt }) => ({ personId: id, active: deactivatedAt === null })));
}

/** Exactly these departments are involved from now on. */
async function involve(work: Work, projectId: string, wanted: readonly string[]) {
  const departmentIds = [...new Set(wanted)];
  if (departmentIds.length > limits.projects.departments)
    throw new BadInput(`departmentIds: at most ${limits.projects.departments}.`, { field: 'departmentIds' });
  const involved = await work.find(ProjectDepartment, { projectId });
  for (const row of involved) if (!departmentIds.includes(row.departmentId)) await work.remove(row);
  const added = departmentIds.filter((id) => !involved.some(({ departmentId }) => departmentId === id));
  for (const id of added) await work.get(Department, id);
  await work.addAll(
    ProjectDepartment,
    added.map((departmentId) => ({ projectId, departmentId })),
  );
}
