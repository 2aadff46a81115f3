import { limits } from '@cxboard/domain/limits';
import { localDateOf } from '@cxboard/domain/local-time';
import { may } from '@cxboard/domain/people/permissions';
import { milestoneProblem } from '@cxboard/domain/projects/milestone.rules';
import { refuseChange } from '@cxboard/domain/projects/stage.rules';
import { Injectable } from '@nestjs/common';
import { BadInput, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { lockProject, type Project, tellProject } from '../projects/index.ts';
import type { ChangeMilestoneInput, PlanMilestonesInput, ReachMilestoneInput } from './charters.inputs.ts';
import { Milestone } from './milestone.entity.ts';

/** The days by which something of a project can be seen, kept by those who work on it. */
@Injectable()
export class MilestonesService {
  constructor(private readonly database: Database) {}

  plan(viewer: Viewer, { projectId, milestones }: PlanMilestonesInput) {
    return this.database.work(viewer, async (work) => {
      const project = await projectToPlan(work, viewer, projectId);
      const refusal = refuseChange(project);
      if (refusal) return refusal;

      const earlier = await work.find(Milestone, { projectId });
      refuseMany(earlier.length + milestones.length);
      await work.addAll(
        Milestone,
        milestones.map(({ title, dueOn }) => ({ projectId, title, dueOn, firstDueOn: dueOn, doneOn: null })),
      );
      return told(work, project);
    });
  }

  change(viewer: Viewer, { milestoneId, expectedVersion, title, dueOn }: ChangeMilestoneInput) {
    return this.act(viewer, milestoneId, (work, milestone) =>
      work.change(milestone, { title, dueOn }, expectedVersion),
    );
  }

  reach(viewer: Viewer, { milestoneId, on = null }: ReachMilestoneInput) {
    return this.act(viewer, milestoneId, (work, milestone) => {
      const problem = milestoneProblem(on, localDateOf(work.now, viewer.organization.timeZone));
      if (problem) throw new BadInput(problem, { field: 'on' });
      return work.change(milestone, { doneOn: on });
    });
  }

  drop(viewer: Viewer, milestoneId: string) {
    return this.act(viewer, milestoneId, async (work, milestone, project) => {
      await work.remove(milestone);
      work.note('MILESTONE_DROPPED', project, { title: milestone.title });
    });
  }

  private act(
    viewer: Viewer,
    milestoneId: string,
    write: (work: Work, milestone: Milestone, project: Project) => Promise<unknown>,
  ) {
    return this.database.work(viewer, async (work) => {
      const milestone = await work.get(Milestone, milestoneId);
      const project = await projectToPlan(work, viewer, milestone.projectId);
      const refusal = refuseChange(project);
      if (refusal) return refusal;

      await write(work, milestone, project);
      return told(work, project);
    });
  }
}

async function projectToPlan(work: Work, viewer: Viewer, projectId: string): Promise<Project> {
  const project = await lockProject(work, viewer, projectId);
  stopUnless(may(viewer).planMilestones(project));
  return project;
}

function refuseMany(count: number) {
  const most = limits.projects.milestones;
  if (count > most) throw new BadInput(`milestones: at most ${most}.`, { field: 'milestones' });
}

async function told(work: Work, project: Project) {
  await tellProject(work, project);
  return { id: project.id };
}
