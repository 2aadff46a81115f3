import type { DutyKind } from '../overview/duties.ts';
import { isPassedOn } from '../people/absence.rules.ts';

/** What somebody is told of. */
export const noticeKinds = [
  'AGENDA_PUBLISHED',
  'ITEM_GIVEN',
  'MEETING_MOVED',
  'MEETING_CANCELLED',
  'SUBSTITUTE_NAMED',
  'REPORT_DUE',
  'MINUTES_APPROVED',
  'ACTION_DUE',
  'ACTION_ANSWERED',
  'STAFF_DIGEST',
  'VOTE_ASKED',
  'QUESTION_ASKED',
  'QUESTION_ANSWERED',
  'STATUS_REPORTED',
  'PROPOSAL_MOVED',
  'DECISION_LAPSED',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** The duty that a notice tells of; null where it is only good to know. */
const dutyOf = {
  AGENDA_PUBLISHED: 'READ_AGENDA',
  ITEM_GIVEN: 'READ_AGENDA',
  MEETING_MOVED: 'READ_AGENDA',
  MEETING_CANCELLED: 'READ_AGENDA',
  SUBSTITUTE_NAMED: 'READ_AGENDA',
  REPORT_DUE: 'REPORT_STATUS',
  MINUTES_APPROVED: null,
  ACTION_DUE: 'DO_ACTION',
  ACTION_ANSWERED: 'PREPARE_AGENDA',
  STAFF_DIGEST: null,
  VOTE_ASKED: 'VOTE_ON_RESOLUTION',
  QUESTION_ASKED: 'ANSWER_QUESTIONS',
  QUESTION_ANSWERED: null,
  STATUS_REPORTED: 'ACKNOWLEDGE_REPORT',
  PROPOSAL_MOVED: 'GIVE_PROPOSAL_INFO',
  DECISION_LAPSED: 'PREPARE_AGENDA',
} as const satisfies Record<NoticeKind, DutyKind | null>;

/** What asks something of somebody is told to their deputy as well while they are away, unless it is their own word. */
export function remindsDeputy(kind: NoticeKind): boolean {
  const duty = dutyOf[kind];
  return duty !== null && isPassedOn(duty);
}

/** What reaches somebody by mail: every notice, and the invitations that go into their calendar. */
export const mailKinds = ['INVITATION', ...noticeKinds] as const;
export type MailKind = (typeof mailKinds)[number];

/** How it reaches them: quietly on the page, by mail at once, in one mail a day, or not at all. */
export const deliveries = ['IN_THE_APP', 'MAIL_AT_ONCE', 'DAILY_DIGEST', 'OFF'] as const;
export type Delivery = (typeof deliveries)[number];

/** An invitation that arrives a day late is none, so it comes at once or not at all. */
export const deliveriesOf = (kind: MailKind): readonly Delivery[] =>
  kind === 'INVITATION' ? ['MAIL_AT_ONCE', 'OFF'] : deliveries;

/** What the board decided is a digest already, once for each meeting, so it is a mail of its own. */
export const usualDelivery = (kind: MailKind): Delivery =>
  kind === 'INVITATION' || kind === 'STAFF_DIGEST' ? 'MAIL_AT_ONCE' : 'DAILY_DIGEST';

export const offers = (kind: MailKind, delivery: Delivery): boolean => deliveriesOf(kind).includes(delivery);

/** What unsubscribing from a kind by the link in a mail leaves: the page still shows it. */
export const quietDelivery = (kind: MailKind): Delivery => (kind === 'INVITATION' ? 'OFF' : 'IN_THE_APP');

/** How a notice is told. Who was just invited by mail is not told the same again by mail tomorrow. */
export function toldBy(chosen: Delivery, { isInvited }: { readonly isInvited: boolean }): Delivery {
  return isInvited && chosen !== 'OFF' ? 'IN_THE_APP' : chosen;
}
