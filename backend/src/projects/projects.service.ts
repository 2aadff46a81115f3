import { localDateOf } from '@cxboard/domain/local-time';
import { may } from '@cxboard/domain/people/permissions';
import { promiseProblem } from '@cxboard/domain/projects/promise.rules';
import { refuseChange } from '@cxboard/domain/projects/stage.rules';
import { refuseQuietRevision } from '@cxboard/domain/revisions/revision.rules';
import { Injectable } from '@nestjs/common';
import { Board } from '../board/index.ts';
import { Metric } from '../metrics/index.ts';
import { BadInput, foundOr404, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { charter } from './chartering.ts';
import { involve, lockVisible, refuseOwners, tellProject } from './project-people.ts';
import type { ChangeStageInput, CreateProjectInput, EditProjectInput } from './projects.inputs.ts';
import { moveStage } from './stage-moving.ts';

@Injectable()
export class ProjectsService {
  constructor(private readonly database: Database) {}

  create(viewer: Viewer, { boardId, departmentIds, contacts, charteredOn, ...given }: CreateProjectInput) {
    const facts = withNulls(given);
    return this.database.work(viewer, async (work) => {
      // Locked, so that two projects begun at once get two numbers.
      await work.lock(Board, boardId);
      stopUnless(may(viewer).createProject({ boardId }));

      const refusal = await refuseOwners(work, facts);
      if (refusal) return refusal;
      const promise = await promiseOf(work, viewer, facts);

      const project = await charter(work, {
        ...facts,
        ...promise,
        boardId,
        charteredOn: charteredOn ?? localDateOf(work.now, viewer.organization.timeZone),
      });
      const refused = await involve(work, project.id, { departmentIds, contacts });
      await tellProject(work, project);
      return refused ?? { id: project.id };
    });
  }

  edit(viewer: Viewer, { projectId, expectedVersion, departmentIds, contacts, ...given }: EditProjectInput) {
    const facts = withNulls(given);
    return this.database.work(viewer, async (work) => {
      const project = await lockVisible(work, viewer, projectId);
      stopUnless(may(viewer).editProject(project));
      const isReassigned = project.ownerId !== facts.ownerId || project.coOwnerId !== facts.coOwnerId;
      stopUnless(!isReassigned || may(viewer).assignProject(project));

      const refusal =
        refuseChange(project) ??
        refuseQuietRevision(project, facts) ??
        (isReassigned ? await refuseOwners(work, facts) : null);
      if (refusal) return refusal;

      const promise = await promiseOf(work, viewer, facts);
      await work.change(project, { ...facts, ...promise }, expectedVersion);
      const refused = await involve(work, projectId, { departmentIds, contacts });
      await tellProject(work, project);
      return refused ?? { id: projectId };
    });
  }

  changeStage(viewer: Viewer, { projectId, expectedVersion, to, because }: ChangeStageInput) {
    return this.database.work(viewer, async (work) => {
      const project = await lockVisible(work, viewer, projectId);
      stopUnless(to === 'STOPPED' ? may(viewer).stopProject(project) : may(viewer).changeStage(project));

      const refusal = await moveStage(work, project, { to, because: because.trim(), expectedVersion });
      return refusal ?? { id: projectId };
    });
  }
}

type Given = Pick<CreateProjectInput, 'coOwnerId' | 'dueOn' | 'reviewOn' | 'scope' | 'solution'>;

const withNulls = <Facts extends Given>(given: Facts) => ({
  ...given,
  scope: given.scope.trim(),
  solution: given.solution.trim(),
  coOwnerId: given.coOwnerId ?? null,
  dueOn: given.dueOn ?? null,
  reviewOn: given.reviewOn ?? null,
});

/** What it promises to change. A metric that the viewer may not see looks absent. */
async function promiseOf(
  work: Work,
  viewer: Viewer,
  { metricId = null, notMeasurableBecause }: Pick<CreateProjectInput, 'metricId' | 'notMeasurableBecause'>,
) {
  const metric = metricId ? await work.get(Metric, metricId) : null;
  if (metric?.state === 'DRAFT') foundOr404(may(viewer).seeDraftMetrics() || null);
  const problem = promiseProblem({ metricId, notMeasurableBecause }, metric);
  if (problem) throw new BadInput(problem, { field: 'metricId' });
  return { metricId, notMeasurableBecause: notMeasurableBecause.trim() };
}
