import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { ProjectConnection, ProjectModel, StatusReportConnection } from './project.model.ts';
import {
  AcknowledgeReportInput,
  ChangeStageInput,
  CreateProjectInput,
  EditProjectInput,
  ProjectArgs,
  ProjectsArgs,
  ReportStatusInput,
  StatusReportsArgs,
} from './projects.inputs.ts';
import { ProjectsReads } from './projects.reads.ts';
import {
  AcknowledgeReportResult,
  ChangeStageResult,
  CreateProjectResult,
  EditProjectResult,
  ReportStatusResult,
} from './projects.results.ts';
import { ProjectsService } from './projects.service.ts';
import { StatusReportsService } from './status-reports.service.ts';

@Resolver(() => ProjectModel)
export class ProjectsResolver {
  constructor(
    private readonly keeping: ProjectsService,
    private readonly reporting: StatusReportsService,
    private readonly reads: ProjectsReads,
  ) {}

  @Query(() => ProjectConnection, {
    description: 'The projects of a board that the viewer may see: those still going on first, then the newest.',
  })
  projects(@Viewing() viewer: Viewer, @Args() asked: ProjectsArgs) {
    return this.reads.projects(viewer, asked);
  }

  @Query(() => ProjectModel, { description: 'One project with its newest reports.' })
  project(@Viewing() viewer: Viewer, @Args() asked: ProjectArgs) {
    return this.reads.project(viewer, asked);
  }

  @Query(() => StatusReportConnection, { description: 'The status reports of a project, the newest first.' })
  statusReports(@Viewing() viewer: Viewer, @Args() asked: StatusReportsArgs) {
    return this.reads.statusReports(viewer, asked);
  }

  @Mutation(() => CreateProjectResult, { description: 'Charter a project; it gets the next number of its board.' })
  async createProject(@Viewing() viewer: Viewer, @Args('input') input: CreateProjectInput) {
    return answerWith(await this.keeping.create(viewer, input), (id) => this.reads.projectById(viewer, id));
  }

  @Mutation(() => EditProjectResult, { description: 'Say better what a project is about and who works on it.' })
  async editProject(@Viewing() viewer: Viewer, @Args('input') input: EditProjectInput) {
    return answerWith(await this.keeping.edit(viewer, input), (id) => this.reads.projectById(viewer, id));
  }

  @Mutation(() => ChangeStageResult, { description: 'Move a project to the stage it has come to.' })
  async changeStage(@Viewing() viewer: Viewer, @Args('input') input: ChangeStageInput) {
    return answerWith(await this.keeping.changeStage(viewer, input), (id) => this.reads.projectById(viewer, id));
  }

  @Mutation(() => ReportStatusResult, { description: 'Say what was done, what is next and what needs a decision.' })
  async reportStatus(@Viewing() viewer: Viewer, @Args('input') input: ReportStatusInput) {
    return answerWith(await this.reporting.report(viewer, input), (id) => this.reads.projectById(viewer, id));
  }

  @Mutation(() => AcknowledgeReportResult, { description: 'Say that you have read the report of somebody else.' })
  async acknowledgeReport(@Viewing() viewer: Viewer, @Args('input') { reportId }: AcknowledgeReportInput) {
    return answerWith(await this.reporting.acknowledge(viewer, reportId), (id) => this.reads.projectById(viewer, id));
  }
}
