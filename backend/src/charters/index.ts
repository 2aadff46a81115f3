import type { Chapter } from '../platform/chapter.ts';
import { ChartersReads } from './charters.reads.ts';
import { ChartersResolver } from './charters.resolver.ts';
import { Milestone } from './milestone.entity.ts';
import { MilestonesService } from './milestones.service.ts';
import { ProjectFile } from './project-file.entity.ts';
import { ProjectFilesController } from './project-files.controller.ts';
import { ProjectFilesService } from './project-files.service.ts';
import { ReportsClosing } from './reports-closing.ts';

export { MilestoneModel } from './charters.model.ts';
export { Milestone } from './milestone.entity.ts';

export const charters: Chapter = {
  rows: [Milestone, ProjectFile],
  resolvers: [ChartersResolver],
  services: [ChartersReads, MilestonesService, ProjectFilesService, ReportsClosing],
  controllers: [ProjectFilesController],
};
