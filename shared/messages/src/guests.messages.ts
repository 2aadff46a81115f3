import type { MeetingKind } from '@cxboard/domain/meetings/meeting.rules';
import type { I18n } from '@lingui/core';
import { meetingName, meetingTime } from './notices.messages.ts';

/** What a guest hears of the meeting they present at. */
export type GuestEvent = 'INVITED' | 'MOVED' | 'CANCELLED';

export interface GuestMailFacts {
  readonly event: GuestEvent;
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
    readonly cancelledBecause: string | null;
  };
  /** Null where the link sent before goes on to work, or no longer does. */
  readonly href: string | null;
}

type Sentences = Record<GuestEvent, (i18n: I18n, values: Record<string, string>) => string>;

const titles: Sentences = {
  INVITED: (i18n, values) => i18n.t({ id: 'guest.title', message: 'You present “{title}”', values }),
  MOVED: (i18n, values) => i18n.t({ id: 'guest.title.moved', message: 'Moved: you present “{title}”', values }),
  CANCELLED: (i18n, values) => i18n.t({ id: 'guest.title.cancelled', message: 'Called off: “{title}”', values }),
};

const hiddenTitles: Sentences = {
  INVITED: (i18n, values) =>
    i18n.t({ id: 'guest.titleHidden', message: 'You present an item at {organizationName}', values }),
  MOVED: (i18n, values) =>
    i18n.t({ id: 'guest.titleHidden.moved', message: 'Moved: you present an item at {organizationName}', values }),
  CANCELLED: (i18n, values) =>
    i18n.t({ id: 'guest.titleHidden.cancelled', message: 'Called off: your item at {organizationName}', values }),
};

const leads: Sentences = {
  INVITED: (i18n, values) =>
    i18n.t({
      id: 'guest.lead',
      message: '{guestName}, {organizationName} has invited you to present one item of its board meeting.',
      values,
    }),
  MOVED: (i18n, values) =>
    i18n.t({
      id: 'guest.lead.moved',
      message:
        '{guestName}, the board meeting of {organizationName} is at another time or place. The link you have works as before.',
      values,
    }),
  CANCELLED: (i18n, values) =>
    i18n.t({
      id: 'guest.lead.cancelled',
      message: '{guestName}, the board meeting of {organizationName} does not take place. You need not come.',
      values,
    }),
};

/** The mails to somebody without an account: the link to the item they present, and what becomes of the meeting. */
export function guestMail(i18n: I18n, facts: GuestMailFacts) {
  const { event, guestName, organizationName, title, href } = facts;
  const values = { guestName, organizationName, title: title ?? '' };
  return {
    language: i18n.locale,
    sender: organizationName,
    title: (title === null ? hiddenTitles : titles)[event](i18n, values),
    lead: leads[event](i18n, values),
    facts: factsOf(i18n, facts),
    acts: href ? [{ label: i18n.t({ id: 'guest.open', message: 'Open your item' }), href }] : [],
    foot: event === 'CANCELLED' ? [] : [{ text: footOf(i18n) }],
  };
}

const footOf = (i18n: I18n) =>
  i18n.t({
    id: 'guest.foot',
    message: 'The link is yours alone, shows this item and nothing else, and works until a day after the meeting.',
  });

function factsOf(i18n: I18n, { meeting }: GuestMailFacts) {
  const { place, cancelledBecause } = meeting;
  const because = i18n.t({ id: 'guest.because', message: 'Reason' });
  return [
    { label: i18n.t({ id: 'guest.meeting', message: 'Meeting' }), value: meetingName(i18n, meeting) },
    { label: i18n.t({ id: 'guest.when', message: 'When' }), value: meetingTime(i18n, meeting) },
    ...(place ? [{ label: i18n.t({ id: 'guest.place', message: 'Place' }), value: place }] : []),
    ...(cancelledBecause ? [{ label: because, value: cancelledBecause }] : []),
  ];
}
