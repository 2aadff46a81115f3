import type { Chapter } from '../platform/chapter.ts';
import { QuarterlyReportsController } from './report.controller.ts';
import { QuarterlyReport } from './report.entity.ts';
import { QuarterlyReportReads } from './report.reads.ts';
import { QuarterlyReportResolver } from './report.resolver.ts';
import { QuarterlyReports } from './report.service.ts';

export const quarterlyReports: Chapter = {
  rows: [QuarterlyReport],
  resolvers: [QuarterlyReportResolver],
  services: [QuarterlyReportReads, QuarterlyReports],
  controllers: [QuarterlyReportsController],
};
