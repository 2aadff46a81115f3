import { may } from '@cxboard/domain/people/permissions';
import {
  refuseAcknowledgement,
  refuseCorrection,
  refuseReport,
  reportOf,
  type StatusDraft,
} from '@cxboard/domain/projects/status-report.rules';
import { Injectable } from '@nestjs/common';
import { foundOr404, NotFound, stopUnless } from '../platform/barriers.ts';
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

  report(viewer: Viewer, { projectId, correctsId = null, ...draft }: ReportStatusInput) {
    return this.database.work(viewer, async (work) => {
      const project = await lockVisible(work, viewer, projectId);
      stopUnless(may(viewer).reportStatus(project));
      const asDeputy = may(viewer).reportsAsDeputy(project);
      return file(work, project, { draft, correctsId, authorId: viewer.personId, asDeputy });
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
      const read = { reportId, personId, meetingId: null, acknowledgedAt: work.now };
      if (!earlier) await work.add(ReportAcknowledgement, read);
      await tellProject(work, project);
      return { id: project.id };
    });
  }
}

/** The topic of the job that tells the board. */
export const STATUS_REPORTED = 'status.reported';

interface Filing {
  readonly draft: StatusDraft;
  readonly correctsId: string | null;
  readonly authorId: string;
  readonly asDeputy: boolean;
}

async function file(work: Work, project: Project, { draft, correctsId, authorId, asDeputy }: Filing) {
  const last = await lastReport(work, project.id);
  const refusal = refuseReport(project, draft, last) ?? (await refuseCorrecting(work, project, correctsId));
  if (refusal) return refusal;

  const { id } = await work.add(StatusReport, {
    ...{ ...reportOf(draft, last), projectId: project.id, correctsId },
    ...{ authorId, reportedAt: work.now, asDeputy },
  });
  await work.announce(STATUS_REPORTED, { reportId: id });
  await tellProject(work, project);
  return { id: project.id };
}

/** The owner says from a mail that nothing has changed; whoever owns the project no longer finds no project. */
export async function reportNoChange(work: Work, { projectId, personId }: { projectId: string; personId: string }) {
  const project = await work.lock(Project, projectId);
  foundOr404([project.ownerId, project.coOwnerId].includes(personId) || null);
  const health = (await lastReport(work, projectId))?.health ?? 'ON_TRACK';
  const draft = { done: '', next: '', needsDecision: '', health, noChange: true };
  return file(work, project, { draft, correctsId: null, authorId: personId, asDeputy: false });
}

/** Only a report of this project is corrected by one of it. */
async function refuseCorrecting(work: Work, project: Project, correctsId: string | null) {
  if (!correctsId) return null;
  const wrong = await work.get(StatusReport, correctsId);
  if (wrong.projectId !== project.id) throw new NotFound();
  return refuseCorrection((await work.first(StatusReport, { correctsId })) !== null);
}

const lastReport = async (work: Work, projectId: string): Promise<StatusReport | null> =>
  (await work.find(StatusReport, { projectId }, { reportedAt: 'DESC', id: 'DESC' }))[0] ?? null;
