import type { NoticeKind } from '@cxboard/domain/notifications/notices.rules';
import type { I18n } from '@lingui/core';

/** What the act behind a notice is called on its button. */
export const noticeAct = (i18n: I18n, kind: NoticeKind): string => actWords[kind](i18n);

const openMeeting = (i18n: I18n) => i18n.t({ id: 'notices.openMeeting', message: 'Open the meeting' });
const readAgenda = (i18n: I18n) => i18n.t({ id: 'notices.readAgenda', message: 'Read the agenda' });
const openActions = (i18n: I18n) => i18n.t({ id: 'notices.openActions', message: 'Open the actions' });
const actWords = {
  AGENDA_PUBLISHED: readAgenda,
  ITEM_GIVEN: readAgenda,
  MEETING_MOVED: openMeeting,
  MEETING_CANCELLED: openMeeting,
  SUBSTITUTE_NAMED: openMeeting,
  REPORT_DUE: (i18n) => i18n.t({ id: 'notices.reportStatus', message: 'Report the status' }),
  STATUS_REPORTED: (i18n) => i18n.t({ id: 'notices.readReport', message: 'Read it on the page' }),
  DECISION_LAPSED: (i18n) => i18n.t({ id: 'notices.openRegister', message: 'Open the register' }),
  PROPOSAL_MOVED: (i18n) => i18n.t({ id: 'notices.openProposal', message: 'Open the proposal' }),
  MINUTES_APPROVED: (i18n) => i18n.t({ id: 'notices.readMinutes', message: 'Read the minutes' }),
  STAFF_DIGEST: (i18n) => i18n.t({ id: 'notices.readDigest', message: 'Read it on the page' }),
  ACTION_DUE: openActions,
  ACTION_ANSWERED: openActions,
  QUESTION_ASKED: (i18n) => i18n.t({ id: 'notices.answerQuestion', message: 'Read it and answer' }),
  QUESTION_ANSWERED: (i18n) => i18n.t({ id: 'notices.readAnswer', message: 'Read the answer' }),
  VOTE_ASKED: (i18n) => i18n.t({ id: 'notices.vote', message: 'Read it and vote' }),
} satisfies Record<NoticeKind, (i18n: I18n) => string>;
