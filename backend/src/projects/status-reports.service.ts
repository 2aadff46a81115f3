import { may } from '@cxboard/domain/people/permissions';
import {
  refuseAcknowledgement,
  refuseReport,
  reportOf,
  type StatusDraft,
} from '@cxboard/domain/projects/status-report.rules';
import { Injectable } from '@nestjs/common';
import { foundOr404, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { ReportStatusInput } from './projects.inputs.ts';
import { Project } from './project.entity.ts';
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
      return file(work, project, { draft, authorId: viewer.personId, asDeputy: may(viewer).reportsAsDeputy(project) });
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

interface Filing {
  readonly draft: StatusDraft;
  readonly authorId: string;
  readonly asDeputy: boolean;
}

async function file(work: Work, project: Project, { draft, authorId, asDeputy }: Filing) {
  const last = await lastReport(work, project.id);
  const refusal = refuseReport(project, draft, last);
  if (refusal) return refusal;

  await work.add(StatusReport, {
    ...{ ...reportOf(draft, last), projectId: project.id },
    ...{ authorId, reportedAt: work.now, asDeputy },
  });
  await tellProject(work, project);
  return { id: project.id };
}

/** The owner says from a mail that nothing has changed; whoever owns the project no longer finds no project. */
export async function reportNoChange(work: Work, { projectId, personId }: { projectId: string; personId: string }) {
  const project = await work.lock(Project, projectId);
  foundOr404([project.ownerId, project.coOwnerId].includes(personId) || null);
  const health = (await lastReport(work, projectId))?.health ?? 'ON_TRACK';
  const draft = { done: '', next: '', needsDecision: '', health, noChange: true };
  return file(work, project, { draft, authorId: personId, asDeputy: false });
}

const lastReport = async (work: Work, projectId: string): Promise<StatusReport | null> =>
  (await work.find(StatusReport, { projectId }, { reportedAt: 'DESC', id: 'DESC' }))[0] ?? null;
