import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { ProjectModel, ProjectsReads } from '../projects/index.ts';
import {
  ChangeMilestoneInput,
  DropMilestoneInput,
  PlanMilestonesInput,
  ProjectActivityArgs,
  ReachMilestoneInput,
  RemoveProjectFileInput,
} from './charters.inputs.ts';
import { MilestoneModel, ProjectActivityConnection, ProjectFileModel, ReportLinesModel } from './charters.model.ts';
import { ChartersReads } from './charters.reads.ts';
import { CharterResult } from './charters.results.ts';
import { MilestonesService } from './milestones.service.ts';
import { ProjectFilesService } from './project-files.service.ts';

@Resolver(() => ProjectModel)
export class ChartersResolver {
  constructor(
    private readonly reads: ChartersReads,
    private readonly projects: ProjectsReads,
    private readonly planning: MilestonesService,
    private readonly papers: ProjectFilesService,
  ) {}

  @ResolveField(() => [MilestoneModel], { description: 'By their days.' })
  milestones(@Viewing() viewer: Viewer, @Parent() { id }: ProjectModel) {
    return this.reads.milestones(viewer, id);
  }

  @ResolveField(() => [ProjectFileModel], { description: 'Its papers, the oldest first.' })
  files(@Viewing() viewer: Viewer, @Parent() { id }: ProjectModel) {
    return this.reads.files(viewer, id);
  }

  @ResolveField(() => ReportLinesModel, { description: 'Where the next report can start, for whoever may write it.' })
  reportLines(@Viewing() viewer: Viewer, @Parent() project: ProjectModel) {
    return this.reads.reportLines(viewer, project);
  }

  @Query(() => ProjectActivityConnection, { description: 'Who did what to a project, the newest first.' })
  projectActivity(@Viewing() viewer: Viewer, @Args() asked: ProjectActivityArgs) {
    return this.reads.activity(viewer, asked);
  }

  @Mutation(() => CharterResult, { description: 'Say by which days something of a project can be seen.' })
  async planMilestones(@Viewing() viewer: Viewer, @Args('input') input: PlanMilestonesInput) {
    return answerWith(await this.planning.plan(viewer, input), (id) => this.projects.projectById(viewer, id));
  }

  @Mutation(() => CharterResult, { description: 'Move a milestone or say it better; its first day is kept.' })
  async changeMilestone(@Viewing() viewer: Viewer, @Args('input') input: ChangeMilestoneInput) {
    return answerWith(await this.planning.change(viewer, input), (id) => this.projects.projectById(viewer, id));
  }

  @Mutation(() => CharterResult, { description: 'Say that a milestone is reached, or that it is not after all.' })
  async reachMilestone(@Viewing() viewer: Viewer, @Args('input') input: ReachMilestoneInput) {
    return answerWith(await this.planning.reach(viewer, input), (id) => this.projects.projectById(viewer, id));
  }

  @Mutation(() => CharterResult, { description: 'Take a milestone out of the plan.' })
  async dropMilestone(@Viewing() viewer: Viewer, @Args('input') { milestoneId }: DropMilestoneInput) {
    return answerWith(await this.planning.drop(viewer, milestoneId), (id) => this.projects.projectById(viewer, id));
  }

  @Mutation(() => CharterResult, { description: 'Take a paper away from a project.' })
  async removeProjectFile(@Viewing() viewer: Viewer, @Args('input') { fileId }: RemoveProjectFileInput) {
    return answerWith(await this.papers.remove(viewer, fileId), (id) => this.projects.projectById(viewer, id));
  }
}
