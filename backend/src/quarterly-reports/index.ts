import type { Chapter } from '../platform/chapter.ts';
import { ReportPaper } from './report-paper.entity.ts';
import { ReportPrinting } from './report-printing.service.ts';
import { DraftPress, QuarterlyReportsController } from './report.controller.ts';
import { QuarterlyReport } from './report.entity.ts';
import { QuarterlyReportReads } from './report.reads.ts';
import { QuarterlyReportResolver } from './report.resolver.ts';
import { QuarterlyReports } from './report.service.ts';

export { QuarterlyReport } from './report.entity.ts';
export { freezeReport, gatherReport } from './report.service.ts';

export const quarterlyReports: Chapter = {
  rows: [QuarterlyReport, ReportPaper],
  resolvers: [QuarterlyReportResolver],
  services: [QuarterlyReportReads, QuarterlyReports, ReportPrinting, DraftPress],
  controllers: [QuarterlyReportsController],
};
