import { limits } from '@cxboard/domain/limits';
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { EveryOrganization } from '../platform/identity/every-organization.ts';
import { Jobs } from '../platform/jobs/jobs.ts';
import { forgetLinks } from '../platform/mail/mail-links.ts';
import { Scheduler } from '../platform/scheduler/scheduler.ts';
import { Digests } from './digests.ts';
import { MeetingNews } from './meeting-news.ts';
import { ReportNews } from './report-news.ts';

const forgetNotices = statement('notices.forget', 'delete from notices where organization_id = $1 and at < $2');

interface OfMeeting {
  readonly organizationId: string;
  readonly meetingId: string;
}

/** What is heard after others' acts; each in one transaction, so that a job that died has told nothing. */
@Injectable()
export class Hearing {
  constructor(jobs: Jobs, database: Database, news: MeetingNews) {
    const hear = <Ids extends { organizationId: string }>(
      topic: string,
      act: (work: Work, ids: Ids) => Promise<void>,
    ) =>
      jobs.handle(topic, (ids) =>
        database.workFor({ organizationId: ids.organizationId, reason: 'notices' }, (work) =>
          act(work, ids as unknown as Ids),
        ),
      );
    hear<OfMeeting & { versionId: string }>('agenda.published', (work, ids) => news.published(work, ids));
    hear<OfMeeting>('meeting.moved', (work, { meetingId }) => news.moved(work, meetingId));
    hear<OfMeeting>('meeting.cancelled', (work, { meetingId }) => news.cancelled(work, meetingId));
    hear<OfMeeting & { attendeeId: string }>('substitute.named', (work, ids) => news.substituteNamed(work, ids));
    hear<OfMeeting & { personId: string }>('substitute.released', (work, ids) => news.substituteReleased(work, ids));
  }
}

/** What is told by the clock. */
@Injectable()
export class NoticeClockwork {
  constructor(
    scheduler: Scheduler,
    private readonly organizations: EveryOrganization,
    digests: Digests,
    reports: ReportNews,
  ) {
    scheduler.every('notices.digest', { minutes: 15 }, () => this.organizations.forEach((id) => digests.send(id)));
    scheduler.every('notices.reports', { minutes: 60 }, () => this.organizations.forEach((id) => reports.tell(id)));
  }
}

/** Old notices and links that no longer work go. */
@Injectable()
export class NoticeSweep {
  constructor(
    scheduler: Scheduler,
    organizations: EveryOrganization,
    private readonly database: Database,
  ) {
    scheduler.every('notices.sweep', { dailyAt: '03:40' }, () => organizations.forEach((id) => this.sweep(id)));
  }

  async sweep(organizationId: string): Promise<void> {
    await this.database.workFor({ organizationId, reason: 'sweep' }, async (work) => {
      const before = new Date(work.now.getTime() - limits.notifications.keptDays * 86_400_000);
      await work.query(forgetNotices, [organizationId, before]);
      await forgetLinks(work);
    });
  }
}
