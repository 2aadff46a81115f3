import { limits } from '@cxboard/domain/limits';
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { EveryOrganization } from '../platform/identity/every-organization.ts';
import { Jobs } from '../platform/jobs/jobs.ts';
import { forgetLinks } from '../platform/mail/mail-links.ts';
import { Scheduler } from '../platform/scheduler/scheduler.ts';
import { ActionNews } from './action-news.ts';
import { DECISION_LAPSED } from '../decisions/index.ts';
import { DecisionNews } from './decision-news.ts';
import { Digests } from './digests.ts';
import { MeetingNews, type Released } from './meeting-news.ts';
import { MinutesNews } from './minutes-news.ts';
import { STATUS_REPORTED } from '../projects/index.ts';
import { STAFF_DIGEST_SENT } from '../staff-digests/index.ts';
import { QUESTION_ANSWERED, QUESTION_ASKED } from '../pre-read/index.ts';
import { type Answered, type Asked, QuestionNews } from './question-news.ts';
import { PROPOSAL_MOVED, PROPOSAL_MOVED_BACK } from '../proposals/index.ts';
import { type Moved, ProposalNews } from './proposal-news.ts';
import { ReportNews } from './report-news.ts';
import { StaffNews } from './staff-news.ts';
import { StatusNews } from './status-news.ts';
import { VoteNews } from './vote-news.ts';

const forgetNotices = statement('notices.forget', 'delete from notices where organization_id = $1 and at < $2');

interface OfMeeting {
  readonly organizationId: string;
  readonly meetingId: string;
}

interface OfOrganization {
  readonly organizationId: string;
}

interface OfAction {
  readonly organizationId: string;
  readonly actionId: string;
}

interface OfReport {
  readonly organizationId: string;
  readonly reportId: string;
}

interface OfDecision {
  readonly organizationId: string;
  readonly decisionId: string;
  readonly boardId: string;
}

interface OfResolution {
  readonly organizationId: string;
  readonly resolutionId: string;
}

/** The news of a meeting: before it and after it, and what came of its decisions. */
@Injectable()
export class NewsOfMeetings {
  constructor(
    readonly meetings: MeetingNews,
    readonly questions: QuestionNews,
    readonly minutes: MinutesNews,
    readonly decisions: DecisionNews,
  ) {}
}

/** The news that acts of people make. */
@Injectable()
export class NewsOfActs {
  constructor(
    readonly ofMeetings: NewsOfMeetings,
    readonly actions: ActionNews,
    readonly staff: StaffNews,
    readonly proposals: ProposalNews,
  ) {}
}

/** What is told because its day comes, and what came of it. */
@Injectable()
export class DueNews {
  constructor(
    readonly reports: ReportNews,
    readonly actions: ActionNews,
    readonly votes: VoteNews,
    readonly status: StatusNews,
  ) {}
}

/** What is heard after others' acts; each in one transaction, so that a job that died has told nothing. */
@Injectable()
export class Hearing {
  constructor(jobs: Jobs, database: Database, acts: NewsOfActs, { votes, status }: DueNews) {
    const { actions, staff, proposals, ofMeetings } = acts;
    const { meetings, questions, minutes, decisions } = ofMeetings;
    const hear = <Ids extends { organizationId: string }>(
      topic: string,
      act: (work: Work, ids: Ids) => Promise<void>,
    ) =>
      jobs.handle(topic, (ids) =>
        database.workFor({ organizationId: ids.organizationId, reason: 'notices' }, (work) =>
          act(work, ids as unknown as Ids),
        ),
      );
    hear<OfMeeting & { versionId: string }>('agenda.published', (work, ids) => meetings.published(work, ids));
    hear<OfMeeting>('meeting.moved', (work, { meetingId }) => meetings.moved(work, meetingId));
    hear<OfMeeting>('meeting.cancelled', (work, { meetingId }) => meetings.cancelled(work, meetingId));
    hear<OfMeeting & { attendeeId: string }>('substitute.named', (work, ids) => meetings.substituteNamed(work, ids));
    hear<OfMeeting & Released>('substitute.released', (work, ids) => meetings.substituteReleased(work, ids));
    hear<Asked & OfOrganization>(QUESTION_ASKED, (work, ids) => questions.asked(work, ids));
    hear<Answered & OfOrganization>(QUESTION_ANSWERED, (work, ids) => questions.answered(work, ids));
    hear<OfMeeting & { approvedById: string }>('minutes.approved', (work, ids) => minutes.approved(work, ids));
    hear<OfMeeting & { after?: string }>(STAFF_DIGEST_SENT, (work, ids) => staff.sent(work, ids));
    hear<OfReport>(STATUS_REPORTED, (work, { reportId }) => status.reported(work, reportId));
    hear<Moved & OfOrganization>(PROPOSAL_MOVED, (work, ids) => proposals.moved(work, ids));
    hear<Moved & OfOrganization>(PROPOSAL_MOVED_BACK, (work, ids) => proposals.movedBack(work, ids));
    hear<OfAction>('action.redated', (work, { actionId }) => actions.redated(work, actionId));
    hear<OfAction>('action.help_asked', (work, { actionId }) => actions.helpAsked(work, actionId));
    hear<OfDecision>(DECISION_LAPSED, (work, ids) => decisions.lapsed(work, ids));
    hear<OfResolution>('resolution.opened', (work, { resolutionId }) => votes.opened(work, resolutionId));
  }
}

/** What is told by the clock. */
@Injectable()
export class NoticeClockwork {
  constructor(
    scheduler: Scheduler,
    private readonly organizations: EveryOrganization,
    digests: Digests,
    due: DueNews,
  ) {
    scheduler.every('notices.digest', { minutes: 15 }, () => this.organizations.forEach((id) => digests.send(id)));
    scheduler.every('notices.reports', { minutes: 60 }, () => this.organizations.forEach((id) => due.reports.tell(id)));
    scheduler.every('notices.actions', { minutes: 60 }, () => this.organizations.forEach((id) => due.actions.tell(id)));
    scheduler.every('notices.votes', { minutes: 60 }, () => this.organizations.forEach((id) => due.votes.tell(id)));
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
