import type { Chapter } from '../platform/chapter.ts';
import { ProjectCardResolver } from './project-card.resolver.ts';
import { ProjectCandidates } from './project.candidates.ts';
import { Deliveries } from './deliveries.ts';
import { ProjectDuties } from './project-duties.ts';
import { ProjectDepartment } from './project-department.entity.ts';
import { Project } from './project.entity.ts';
import { ProjectOrder } from './project-order.ts';
import { ProjectsReads } from './projects.reads.ts';
import { ProjectsResolver } from './projects.resolver.ts';
import { ProjectsService } from './projects.service.ts';
import { ReportAcknowledgement } from './report-acknowledgement.entity.ts';
import { ReviewsReads } from './reviews.reads.ts';
import { StageChange } from './stage-change.entity.ts';
import { StatusReport } from './status-report.entity.ts';
import { StatusReportsService } from './status-reports.service.ts';

export { projectsInHand } from './project-hand-over.ts';
export { MetricLinkModel, ReasonLinkModel } from './project.model.ts';
export { charter } from './chartering.ts';
export { type OwedReport, owedReports } from './owed-reports.ts';
export { ProjectCardModel } from './project-card.model.ts';
export { ProjectModel, ServedPromiseModel } from './project.model.ts';
export { ProjectCandidates } from './project.candidates.ts';
export { lockVisible as lockProject, tellProject } from './project-people.ts';
export { orderOf, ProjectOrder, writeOrder } from './project-order.ts';
export { moveStage, PROJECT_MOVED } from './stage-moving.ts';
export { Deliveries, type Delivered } from './deliveries.ts';
export { ProjectDuties } from './project-duties.ts';
export { ProjectDepartment } from './project-department.entity.ts';
export { Project } from './project.entity.ts';
export { ProjectFilter } from './projects.inputs.ts';
export { ProjectStageWord, ReportedHealthWord } from './project.words.ts';
export { ProjectsReads, type StandingCard } from './projects.reads.ts';
export { ReportAcknowledgement } from './report-acknowledgement.entity.ts';
export { type Deadlines, deadlinesOf } from './deadlines.ts';
export { type ReviewFacts, reviewFacts, reviewsFrom } from './reviews.ts';
export { ReviewsReads } from './reviews.reads.ts';
export { StageChange } from './stage-change.entity.ts';
export { StatusReport } from './status-report.entity.ts';
export { reportNoChange, STATUS_REPORTED } from './status-reports.service.ts';
export { NoEarlierReportModel, ProjectFinishedModel } from './projects.results.ts';

export const projects: Chapter = {
  rows: [Project, ProjectOrder, ProjectDepartment, StageChange, StatusReport, ReportAcknowledgement],
  resolvers: [ProjectsResolver, ProjectCardResolver],
  services: [
    ...[ReviewsReads, ProjectsReads, ProjectDuties, ProjectCandidates],
    ...[ProjectsService, StatusReportsService, Deliveries],
  ],
};
