import { may } from '@cxboard/domain/people/permissions';
import { refuseAcknowledgement, refuseReport, reportOf } from '@cxboard/domain/projects/status-report.rules';
import { Injectable } from '@nestjs/common';
import { stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { ReportStatusInput } from './projects.inputs.ts';
import { lockVisible, tellProject } from './project-people.ts';
import { ReportAcknowledgement } from './report-acknowledgement.entity.ts';
import { StatusReport } from './status-report.entity.ts';

@Injectable()
export class StatusReportsService {
  constructor(private readonly database: Database) {}

  report(viewer: Viewer, { projectId, ...draft }: ReportStatusInput) {
    return this.database.work(viewer, async (work) => {
      const project = await lockVisible(work, viewer, projectId);
      stopUnless(may(viewer).reportStatus(project));

      const reports = await work.find(StatusReport, { projectId }, { reportedAt: 'DESC', id: 'DESC' });
      const last = reports[0] ?? null;
      const refusal = refuseReport(project, draft, last);
      if (refusal) return refusal;

      await work.add(StatusReport, {
        ...reportOf(draft, last),
        projectId,
        authorId: viewer.personId,
        reportedAt: work.now,
        asDeputy: may(viewer).reportsAsDeputy(project),
      });
      await tellProject(work, project);
      return { id: projectId };
    });
  }

  /** Reading it twice is reading it. */
  acknowledge(viewer: Viewer, reportId: string) {
    return this.database.work(viewer, async (work) => {
      const report = await work.get(StatusReport, reportId);
      const project = await lockVisible(work, viewer, report.projectId);
      const refusal = refuseAcknowledgement(report, viewer.personId);
      if (refusal) return refusal;
      stopUnless(may(viewer).acknowledgeReport({ authorId: report.authorId, project }));

      const personId = viewer.personId;
      const earlier = await work.first(ReportAcknowledgement, { reportId, personId });
      if (!earlier) await work.add(ReportAcknowledgement, { reportId, personId, acknowledgedAt: work.now });
      await tellProject(work, project);
      return { id: project.id };
    });
  }
}
