import type { Chapter } from '../platform/chapter.ts';
import { ActionNews } from './action-news.ts';
import { DueNews, Hearing, NewsOfActs, NewsOfMeetings, NoticeClockwork, NoticeSweep } from './clockwork.ts';
import { DecisionNews } from './decision-news.ts';
import { Digests } from './digests.ts';
import { Invitations } from './invitations.ts';
import { Letters } from './letters.ts';
import { MeetingNews } from './meeting-news.ts';
import { MinutesNews } from './minutes-news.ts';
import { Notice } from './notice.entity.ts';
import { NoticePreference } from './notice-preference.entity.ts';
import { NoticesReads } from './notices.reads.ts';
import { NoticesResolver } from './notices.resolver.ts';
import { NoticesService } from './notices.service.ts';
import { ProposalNews } from './proposal-news.ts';
import { QuestionNews } from './question-news.ts';
import { ReportNews } from './report-news.ts';
import { StaffNews } from './staff-news.ts';
import { StatusNews } from './status-news.ts';
import { Teller } from './telling.ts';
import { VoteNews } from './vote-news.ts';

export { MailKindWord } from './notice.model.ts';
export { unsubscribe } from './notices.service.ts';

export const notifications: Chapter = {
  rows: [Notice, NoticePreference],
  resolvers: [NoticesResolver],
  services: [
    ...[Letters, Teller, Invitations, MeetingNews, MinutesNews, ReportNews, ActionNews, StaffNews, VoteNews, Digests],
    ...[
      QuestionNews,
      ProposalNews,
      StatusNews,
      DecisionNews,
      NewsOfMeetings,
      NewsOfActs,
      DueNews,
      Hearing,
      NoticeClockwork,
      NoticeSweep,
      NoticesReads,
      NoticesService,
    ],
  ],
};
