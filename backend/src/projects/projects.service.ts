import { localDateOf } from '@cxboard/domain/local-time';
import { may } from '@cxboard/domain/people/permissions';
import { refuseChange, refuseEndingByHand, refuseMeasuring, refuseMove } from '@cxboard/domain/projects/stage.rules';
import { refuseOtherEffect } from '@cxboard/domain/projects/promise.rules';
import { refuseQuietRevision } from '@cxboard/domain/revisions/revision.rules';
import { Injectable } from '@nestjs/common';
import { Board } from '../board/index.ts';
import { stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { Work } from '../platform/database/work.ts';
import { charter } from './chartering.ts';
import { Deliveries } from './deliveries.ts';
import { factsIn, promiseOf } from './project-facts.ts';
import { involve, lockVisible, newlyNamed, refuseNamed, tellProject } from './project-people.ts';
import type { ChangeStageInput, CreateProjectInput, EditProjectInput } from './projects.inputs.ts';
import type { Project } from './project.entity.ts';
import { effectPlanned } from './projects.statements.ts';
import { moveStage } from './stage-moving.ts';

@Injectable()
export class ProjectsService {
  constructor(
    private readonly database: Database,
    private readonly deliveries: Deliveries,
  ) {}

  create(viewer: Viewer, { boardId, departmentIds, contacts, charteredOn, ...given }: CreateProjectInput) {
    const facts = factsIn(given, departmentIds);
    return this.database.work(viewer, async (work) => {
      // Locked, so that two projects begun at once get two numbers.
      await work.lock(Board, boardId);
      stopUnless(may(viewer).createProject({ boardId }));

      const refusal = await refuseNamed(work, facts);
      if (refusal) return refusal;
      const promise = await promiseOf(work, viewer, { ...facts, boardId });

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
    const facts = factsIn(given, departmentIds);
    return this.database.work(viewer, async (work) => {
      const project = await lockVisible(work, viewer, projectId);
      stopUnless(may(viewer).editProject(project));
      const named = newlyNamed(project, facts);
      stopUnless(named.length === 0 || may(viewer).assignProject(project));

      const refusal =
        refuseChange(project) ??
        refuseQuietRevision(project, facts) ??
        (await refuseUnplanned(work, project, facts)) ??
        (named.length > 0 ? await refuseNamed(work, facts, named) : null);
      if (refusal) return refusal;

      const promise = await promiseOf(work, viewer, { ...facts, boardId: project.boardId });
      await work.change(project, { ...facts, ...promise }, expectedVersion);
      const refused = await involve(work, projectId, { departmentIds, contacts });
      await tellProject(work, project);
      return refused ?? { id: projectId };
    });
  }

  changeStage(viewer: Viewer, { projectId, expectedVersion, to, because, overrideBecause }: ChangeStageInput) {
    return this.database.work(viewer, async (work) => {
      const project = await lockVisible(work, viewer, projectId);
      stopUnless(may(viewer).changeStage(project));

      const refusal =
        refuseEndingByHand(to) ??
        refuseMove(project.stage, to) ??
        refuseMeasuring(to, to !== 'MEASURING' || (await isPlanned(work, projectId))) ??
        (await moveStage(work, project, { to, because: because.trim(), overrideBecause, expectedVersion }));
      if (refusal) return refusal;
      if (to === 'DELIVERED')
        await this.deliveries.tell(work, { project, on: localDateOf(work.now, viewer.organization.timeZone) });
      return { id: projectId };
    });
  }
}

const refuseUnplanned = async (
  work: Work,
  project: Project,
  { metricId = null, reasonId = null, reviewOn }: Measured,
) => refuseOtherEffect(project, { metricId, reasonId, reviewOn }, await isPlanned(work, project.id));

interface Measured {
  readonly metricId?: string | null;
  readonly reasonId?: string | null;
  readonly reviewOn: string | null;
}

const isPlanned = async (work: Work, projectId: string): Promise<boolean> =>
  (await work.query(effectPlanned, [work.organizationId, projectId])).length > 0;
