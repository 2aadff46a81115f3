import type { MeetingKind } from '@cxboard/domain/meetings/meeting.rules';
import type { Notice, NoticeFactsOf } from '@cxboard/domain/notifications/notice';
import type { NoticeKind } from '@cxboard/domain/notifications/notices.rules';
import type { I18n } from '@lingui/core';
import { decisionLapsed } from './lapsed-decisions.messages.ts';
import { reportDue } from './report-due.messages.ts';
import { localDateOf } from '@cxboard/domain/local-time';
import { longDate } from './figures.ts';
import { staffDigestTitle } from './staff-digest.messages.ts';
import { meetingKind } from './meetings.messages.ts';
import { healthWord } from './projects.messages.ts';
import { proposalNewsTitle } from './proposal-news.messages.ts';

interface OfMeeting {
  readonly meetingKind: MeetingKind;
  readonly number: number;
  readonly startsAt: string;
  readonly timeZone: string;
}

/** "Metrics session 23" */
export const meetingName = (
  i18n: I18n,
  { meetingKind: kind, number }: Omit<OfMeeting, 'startsAt' | 'timeZone'>,
): string =>
  i18n.t({
    id: 'notices.meeting',
    message: '{kind} {number}',
    values: { kind: meetingKind(i18n, kind), number: String(number) },
  });

/** "Tuesday 10 March 2026 at 10:00" as the clocks of the meeting show it. */
export const meetingTime = (i18n: I18n, { startsAt, timeZone }: Pick<OfMeeting, 'startsAt' | 'timeZone'>): string =>
  i18n.t({
    id: 'notices.meetingTime',
    message: '{day} at {clock}',
    values: {
      day: i18n.date(startsAt, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone }),
      clock: i18n.date(startsAt, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }),
    },
  });

export interface NoticeWords {
  /** What happened, in one line. */
  readonly title: string;
  /** What else there is to know; may be empty. */
  readonly detail: string;
}

type Words = { [Kind in NoticeKind]: (i18n: I18n, facts: NoticeFactsOf[Kind]) => NoticeWords };

function itemTitle(i18n: I18n, { item, ...meeting }: NoticeFactsOf['ITEM_GIVEN']): string {
  const values = { item, meeting: meetingName(i18n, meeting) };
  return item === null
    ? i18n.t({ id: 'notices.confidentialItemGiven', message: 'You present a confidential item in {meeting}', values })
    : i18n.t({ id: 'notices.itemGiven', message: 'You present “{item}” in {meeting}', values });
}

const words: Words = {
  AGENDA_PUBLISHED: (i18n, facts) => ({
    title:
      facts.version === 1
        ? i18n.t({
            id: 'notices.agendaPublished',
            message: 'The agenda of {meeting} is published',
            values: { meeting: meetingName(i18n, facts) },
          })
        : i18n.t({
            id: 'notices.agendaChanged',
            message: 'The agenda of {meeting} has changed: version {version}',
            values: { meeting: meetingName(i18n, facts), version: String(facts.version) },
          }),
    detail: meetingTime(i18n, facts),
  }),
  ITEM_GIVEN: (i18n, facts) => ({
    title: itemTitle(i18n, facts),
    detail: i18n.t({
      id: 'notices.itemGiven.detail',
      message: '{minutes, plural, one {# minute} other {# minutes}}, {time}',
      values: { minutes: facts.minutes, time: meetingTime(i18n, facts) },
    }),
  }),
  MEETING_MOVED: (i18n, facts) => ({
    title: i18n.t({
      id: 'notices.meetingMoved',
      message: '{meeting} is now on {time}',
      values: { meeting: meetingName(i18n, facts), time: meetingTime(i18n, facts) },
    }),
    detail: facts.where,
  }),
  MEETING_CANCELLED: (i18n, facts) => ({
    title: i18n.t({
      id: 'notices.meetingCancelled',
      message: '{meeting} on {time} is cancelled',
      values: { meeting: meetingName(i18n, facts), time: meetingTime(i18n, facts) },
    }),
    detail: facts.because,
  }),
  SUBSTITUTE_NAMED: (i18n, facts) => ({
    title: i18n.t({
      id: 'notices.substituteNamed',
      message: 'You come to {meeting} as a substitute',
      values: { meeting: meetingName(i18n, facts) },
    }),
    detail: facts.withVote
      ? i18n.t({ id: 'notices.withVote', message: '{time}, with a vote', values: { time: meetingTime(i18n, facts) } })
      : i18n.t({
          id: 'notices.withoutVote',
          message: '{time}, without a vote',
          values: { time: meetingTime(i18n, facts) },
        }),
  }),
  MINUTES_APPROVED: (i18n, facts) => ({
    title: i18n.t({
      id: 'notices.minutesApproved',
      message: 'The minutes of {meeting} are approved',
      values: { meeting: meetingName(i18n, facts) },
    }),
    detail: i18n.t({
      id: 'notices.minutesApproved.detail',
      message:
        '{decisions, plural, =0 {no decision} one {# decision} other {# decisions}}, {actions, plural, =0 {no action} one {# action} other {# actions}}',
      values: { decisions: facts.decisions, actions: facts.actions },
    }),
  }),
  STAFF_DIGEST: (i18n, { board, startsAt, timeZone, decisions, proposals }) => ({
    title: staffDigestTitle(i18n, { board, on: localDateOf(new Date(startsAt), timeZone), decisions }),
    detail: i18n.t({
      id: 'notices.staffDigest.detail',
      message:
        '{decisions, plural, =0 {no decision} one {# decision} other {# decisions}}, {proposals, plural, =0 {no proposal has moved} one {# proposal has moved} other {# proposals have moved}}',
      values: { decisions, proposals },
    }),
  }),
  ACTION_DUE: (i18n, { action, dueOn }) => ({
    title: i18n.t({
      id: 'notices.actionDue',
      message: 'You promised until {dueOn}: {action}',
      values: { action, dueOn: longDate(i18n, dueOn) },
    }),
    detail: '',
  }),
  ACTION_ANSWERED: (i18n, { action, dueOn, answer, because }) => ({
    title:
      answer === 'NEED_HELP'
        ? i18n.t({ id: 'notices.helpAsked', message: 'Help is needed with “{action}”', values: { action } })
        : i18n.t({
            id: 'notices.newDate',
            message: '“{action}” is now promised until {dueOn}',
            values: { action, dueOn: longDate(i18n, dueOn) },
          }),
    detail: [
      ...(because ? [because] : []),
      ...(answer === 'NEED_HELP'
        ? [
            i18n.t({
              id: 'notices.helpAsked.detail',
              message: 'Due on {dueOn}',
              values: { dueOn: longDate(i18n, dueOn) },
            }),
          ]
        : []),
    ].join(' · '),
  }),
  VOTE_ASKED: (i18n, { resolution, dueOn }) => ({
    title: i18n.t({ id: 'notices.voteAsked', message: 'Your vote is asked for: {resolution}', values: { resolution } }),
    detail: i18n.t({
      id: 'notices.voteAsked.detail',
      message: 'Until {dueOn}',
      values: { dueOn: longDate(i18n, dueOn) },
    }),
  }),
  QUESTION_ASKED: (i18n, facts) => ({
    title: i18n.t({ id: 'notices.questionAsked', message: 'A question about “{item}”', values: { item: facts.item } }),
    detail: facts.text || meetingName(i18n, facts),
  }),
  QUESTION_ANSWERED: (i18n, facts) => ({
    title: i18n.t({
      id: 'notices.questionAnswered',
      message: 'Your question about “{item}” is answered',
      values: { item: facts.item },
    }),
    detail: facts.text || meetingName(i18n, facts),
  }),
  STATUS_REPORTED: (i18n, { project, health, needsDecision }) => ({
    title: i18n.t({
      id: 'notices.statusReported',
      message: '{project}: {health}',
      values: { project, health: healthWord(i18n, health) },
    }),
    detail: needsDecision
      ? i18n.t({
          id: 'notices.statusReported.decision',
          message: 'Needs a decision: {needsDecision}',
          values: { needsDecision },
        })
      : '',
  }),
  DECISION_LAPSED: decisionLapsed,
  PROPOSAL_MOVED: (i18n, { proposal, news, because }) => ({
    title: proposalNewsTitle(i18n, { proposal, news }),
    detail: because,
  }),
  REPORT_DUE: reportDue,
};

/** What a notice says, on the page and in a mail. */
export const noticeWords = (i18n: I18n, { kind, facts }: Notice): NoticeWords =>
  (words[kind] as (i18n: I18n, facts: Notice['facts']) => NoticeWords)(i18n, facts);
