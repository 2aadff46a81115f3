import type { Acceptance, Answer } from '@cxboard/domain/attendees/acceptance.rules';
import type { MeetingKind } from '@cxboard/domain/meetings/meeting.rules';
import type { I18n } from '@lingui/core';
import { meetingName, meetingTime } from './notices.messages.ts';

export interface InvitationFacts {
  readonly meetingKind: MeetingKind;
  readonly number: number;
  readonly startsAt: string;
  readonly timeZone: string;
  readonly board: string;
}

export type InvitationEvent = 'INVITED' | 'MOVED' | 'CANCELLED';

const subjects = {
  INVITED: (i18n, values) => i18n.t({ id: 'invitation.invited', message: '{meeting}, {time}', values }),
  MOVED: (i18n, values) => i18n.t({ id: 'invitation.moved', message: 'Moved: {meeting}, {time}', values }),
  CANCELLED: (i18n, values) => i18n.t({ id: 'invitation.cancelled', message: 'Cancelled: {meeting}, {time}', values }),
} satisfies Record<InvitationEvent, (i18n: I18n, values: Record<string, string>) => string>;

/** "Moved: Metrics session 23, Tuesday 10 March 2026 at 10:00" */
export const invitationSubject = (i18n: I18n, event: InvitationEvent, facts: InvitationFacts): string =>
  subjects[event](i18n, { meeting: meetingName(i18n, facts), time: meetingTime(i18n, facts) });

const leads = {
  INVITED: (i18n, board) =>
    i18n.t({ id: 'invitation.lead.invited', message: '{board} invites you.', values: { board } }),
  MOVED: (i18n, board) =>
    i18n.t({
      id: 'invitation.lead.moved',
      message: '{board} meets at another time or place. Please say again whether you come.',
      values: { board },
    }),
  CANCELLED: (i18n, board) =>
    i18n.t({ id: 'invitation.lead.cancelled', message: '{board} does not meet at this time.', values: { board } }),
} satisfies Record<InvitationEvent, (i18n: I18n, board: string) => string>;

export const invitationLead = (i18n: I18n, event: InvitationEvent, board: string): string => leads[event](i18n, board);

/** What stands behind what in the list of facts of an invitation. */
export const invitationLabels = (i18n: I18n) => ({
  when: i18n.t({ id: 'invitation.when', message: 'When' }),
  where: i18n.t({ id: 'invitation.where', message: 'Where' }),
  video: i18n.t({ id: 'invitation.video', message: 'Video' }),
  because: i18n.t({ id: 'invitation.because', message: 'Reason' }),
});

const answers = {
  ACCEPTED: (i18n) => i18n.t({ id: 'invitation.accept', message: 'I come' }),
  TENTATIVE: (i18n) => i18n.t({ id: 'invitation.tentative', message: 'Perhaps' }),
  DECLINED: (i18n) => i18n.t({ id: 'invitation.decline', message: 'I cannot come' }),
} satisfies Record<Answer, (i18n: I18n) => string>;

/** What somebody says to an invitation, in their own voice. */
export const answerWords = (i18n: I18n, answer: Answer): string => answers[answer](i18n);

const acceptanceWords = {
  NOT_ANSWERED: (i18n) => i18n.t({ id: 'attendees.notAnswered', message: 'Not answered' }),
  ACCEPTED: (i18n) => i18n.t({ id: 'attendees.accepted', message: 'Accepted' }),
  TENTATIVE: (i18n) => i18n.t({ id: 'attendees.tentative', message: 'Perhaps' }),
  DECLINED: (i18n) => i18n.t({ id: 'attendees.declined', message: 'Declined' }),
} satisfies Record<Acceptance, (i18n: I18n) => string>;

export const acceptanceWord = (i18n: I18n, acceptance: Acceptance): string => acceptanceWords[acceptance](i18n);

const tallyWords = {
  ACCEPTED: (i18n, count) =>
    i18n.t({ id: 'attendees.tally.accepted', message: '{count, plural, other {# accepted}}', values: { count } }),
  DECLINED: (i18n, count) =>
    i18n.t({ id: 'attendees.tally.declined', message: '{count, plural, other {# declined}}', values: { count } }),
  TENTATIVE: (i18n, count) =>
    i18n.t({ id: 'attendees.tally.tentative', message: '{count, plural, other {# perhaps}}', values: { count } }),
  NOT_ANSWERED: (i18n, count) =>
    i18n.t({
      id: 'attendees.tally.notAnswered',
      message: '{count, plural, other {# not answered}}',
      values: { count },
    }),
} satisfies Record<Acceptance, (i18n: I18n, count: number) => string>;

/** "5 accepted, 1 declined, 2 not answered" */
export const tallySentence = (i18n: I18n, tally: Readonly<Record<Acceptance, number>>): string =>
  (['ACCEPTED', 'DECLINED', 'TENTATIVE', 'NOT_ANSWERED'] as const)
    .filter((acceptance) => tally[acceptance] > 0)
    .map((acceptance) => tallyWords[acceptance](i18n, tally[acceptance]))
    .join(', ');
