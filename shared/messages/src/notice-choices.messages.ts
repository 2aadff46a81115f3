import type { Delivery, MailKind } from '@cxboard/domain/notifications/notices.rules';
import type { I18n } from '@lingui/core';

const kindWords = {
  INVITATION: (i18n) => i18n.t({ id: 'notices.kind.invitation', message: 'Invitations for the calendar' }),
  AGENDA_PUBLISHED: (i18n) => i18n.t({ id: 'notices.kind.agendaPublished', message: 'An agenda is published' }),
  ITEM_GIVEN: (i18n) => i18n.t({ id: 'notices.kind.itemGiven', message: 'You present an item' }),
  MEETING_MOVED: (i18n) => i18n.t({ id: 'notices.kind.meetingMoved', message: 'A meeting is moved' }),
  MEETING_CANCELLED: (i18n) => i18n.t({ id: 'notices.kind.meetingCancelled', message: 'A meeting is cancelled' }),
  SUBSTITUTE_NAMED: (i18n) => i18n.t({ id: 'notices.kind.substituteNamed', message: 'You are named as a substitute' }),
  REPORT_DUE: (i18n) => i18n.t({ id: 'notices.kind.reportDue', message: 'A status report is due' }),
  MINUTES_APPROVED: (i18n) => i18n.t({ id: 'notices.kind.minutesApproved', message: 'Minutes are approved' }),
  STAFF_DIGEST: (i18n) => i18n.t({ id: 'notices.kind.staffDigest', message: 'What the board has decided' }),
  ACTION_DUE: (i18n) => i18n.t({ id: 'notices.kind.actionDue', message: 'Something you promised is due' }),
  ACTION_ANSWERED: (i18n) =>
    i18n.t({ id: 'notices.kind.actionAnswered', message: 'An action gets a new date or needs help' }),
  QUESTION_ASKED: (i18n) =>
    i18n.t({ id: 'notices.kind.questionAsked', message: 'A question about your item before a meeting' }),
  QUESTION_ANSWERED: (i18n) =>
    i18n.t({ id: 'notices.kind.questionAnswered', message: 'Your question before a meeting is answered' }),
  DECISION_LAPSED: (i18n) =>
    i18n.t({ id: 'notices.kind.decisionLapsed', message: 'A decision that changed nothing any more' }),
  STATUS_REPORTED: (i18n) => i18n.t({ id: 'notices.kind.statusReported', message: 'A project is reported on' }),
  PROPOSAL_MOVED: (i18n) =>
    i18n.t({ id: 'notices.kind.proposalMoved', message: 'A proposal that concerns you moves on' }),
  VOTE_ASKED: (i18n) => i18n.t({ id: 'notices.kind.voteAsked', message: 'Your vote is asked for between meetings' }),
} satisfies Record<MailKind, (i18n: I18n) => string>;

/** The kinds in the settings, and in the line that unsubscribes from one. */
export const mailKindWords = (i18n: I18n, kind: MailKind): string => kindWords[kind](i18n);

const deliveryWords = {
  IN_THE_APP: (i18n) => i18n.t({ id: 'notices.delivery.inTheApp', message: 'On the page only' }),
  MAIL_AT_ONCE: (i18n) => i18n.t({ id: 'notices.delivery.mailAtOnce', message: 'Mail at once' }),
  DAILY_DIGEST: (i18n) => i18n.t({ id: 'notices.delivery.dailyDigest', message: 'In one daily mail' }),
  OFF: (i18n) => i18n.t({ id: 'notices.delivery.off', message: 'Not at all' }),
} satisfies Record<Delivery, (i18n: I18n) => string>;

export const deliveryWord = (i18n: I18n, delivery: Delivery): string => deliveryWords[delivery](i18n);
