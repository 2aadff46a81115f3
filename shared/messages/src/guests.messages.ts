import type { MeetingKind } from '@cxboard/domain/meetings/meeting.rules';
import type { I18n } from '@lingui/core';
import { meetingName, meetingTime } from './notices.messages.ts';

export interface GuestMailFacts {
  readonly guestName: string;
  readonly organizationName: string;
  /** Null when the item is confidential: the link tells, the mail does not. */
  readonly title: string | null;
  readonly meeting: {
    readonly meetingKind: MeetingKind;
    readonly number: number;
    readonly startsAt: string;
    readonly timeZone: string;
    readonly place: string;
  };
  readonly href: string;
}

/** The mail that brings somebody without an account the link to the item they present. */
export const guestMail = (i18n: I18n, { guestName, organizationName, title, meeting, href }: GuestMailFacts) => ({
  language: i18n.locale,
  sender: organizationName,
  title: title
    ? i18n.t({ id: 'guest.title', message: 'You present “{title}”', values: { title } })
    : i18n.t({
        id: 'guest.titleHidden',
        message: 'You present an item at {organizationName}',
        values: { organizationName },
      }),
  lead: i18n.t({
    id: 'guest.lead',
    message: '{guestName}, {organizationName} has invited you to present one item of its board meeting.',
    values: { guestName, organizationName },
  }),
  facts: [
    { label: i18n.t({ id: 'guest.meeting', message: 'Meeting' }), value: meetingName(i18n, meeting) },
    { label: i18n.t({ id: 'guest.when', message: 'When' }), value: meetingTime(i18n, meeting) },
    ...(meeting.place ? [{ label: i18n.t({ id: 'guest.place', message: 'Place' }), value: meeting.place }] : []),
  ],
  acts: [{ label: i18n.t({ id: 'guest.open', message: 'Open your item' }), href }],
  foot: [
    {
      text: i18n.t({
        id: 'guest.foot',
        message: 'The link is yours alone, shows this item and nothing else, and works until a day after the meeting.',
      }),
    },
  ],
});
