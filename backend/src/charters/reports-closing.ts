import { Injectable } from '@nestjs/common';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { Project, ReportAcknowledgement, tellProject } from '../projects/index.ts';
import { type ClosedMeeting, Closings } from '../sessions/index.ts';

/** The newest report of each project that a meeting talked about, said before it ended. $1 organization · $2 meeting */
const discussed = statement(
  'charters.reports_discussed',
  `select distinct on (i.project_id) i.project_id as "projectId", s.id as "reportId"
   from session_items i
     join meeting_sessions m on m.organization_id = i.organization_id and m.id = i.meeting_id
     join status_reports s on s.organization_id = i.organization_id and s.project_id = i.project_id
       and s.reported_at <= coalesce(m.ended_at, m.ends_at)
   where i.organization_id = $1 and i.meeting_id = $2 and i.state = 'DISCUSSED'
     and not exists (select from report_acknowledgements a
       where a.organization_id = s.organization_id and a.report_id = s.id and a.meeting_id = i.meeting_id)
   order by i.project_id, s.reported_at desc, s.id desc`,
);

interface Discussed {
  readonly projectId: string;
  readonly reportId: string;
}

/** A board that talked about a project has heard its report. */
@Injectable()
export class ReportsClosing {
  constructor(closings: Closings) {
    closings.whenClosed((work, closed) => this.acknowledge(work, closed));
  }

  private async acknowledge(work: Work, { meetingId, closedAt }: ClosedMeeting): Promise<void> {
    const found = await work.query<Discussed>(discussed, [work.organizationId, meetingId]);
    for (const { projectId, reportId } of found) {
      await work.add(ReportAcknowledgement, { reportId, personId: null, meetingId, acknowledgedAt: closedAt });
      await tellProject(work, await work.get(Project, projectId));
    }
  }
}
