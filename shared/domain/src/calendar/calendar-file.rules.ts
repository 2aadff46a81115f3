import type { Acceptance } from '../attendees/acceptance.rules.ts';
import { type CalendarLine, calendarText, escaped, quoted } from './calendar-text.rules.ts';
import { timeZoneLines, utcClock, wallClock } from './time-zone.rules.ts';

/** REQUEST invites or says anew when and where, CANCEL calls off, PUBLISH is a list to read. */
export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH';

export interface CalendarPerson {
  readonly name: string;
  readonly email: string;
}

export interface CalendarEvent {
  /** The same for the meeting's whole life, however often it moves. */
  readonly uid: string;
  /** Rises with every change, so that the newest word about a meeting wins whatever order mails arrive in. */
  readonly sequence: number;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly timeZone: string;
  readonly title: string;
  readonly description: string;
  readonly place: string;
  readonly videoUrl: string | null;
  /** Its page. */
  readonly url: string;
  readonly isCancelled: boolean;
  readonly organizer?: CalendarPerson;
  readonly attendee?: CalendarPerson & { readonly acceptance: Acceptance };
}

export interface CalendarFile {
  readonly method: CalendarMethod;
  readonly name: string;
  readonly events: readonly CalendarEvent[];
  readonly writtenAt: Date;
}

/** A calendar as RFC 5545 and 5546 write it, with the clocks of every zone its events are told in. */
export function calendarFile({ method, name, events, writtenAt }: CalendarFile): string {
  const zones = [...new Set(events.map(({ timeZone }) => timeZone))];
  return calendarText([
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//CX Board//CX Board//EN'],
    ['CALSCALE', 'GREGORIAN'],
    ['METHOD', method],
    ...named(method, name),
    ...zones.flatMap((zone) => timeZoneLines(zone, spanOf(events.filter(({ timeZone }) => timeZone === zone)))),
    ...events.flatMap((event) => eventLines(event, writtenAt)),
    ['END', 'VCALENDAR'],
  ]);
}

/** A list has a name and says how often to look again. */
const named = (method: CalendarMethod, name: string): CalendarLine[] =>
  method === 'PUBLISH'
    ? [
        ['NAME', escaped(name)],
        ['X-WR-CALNAME', escaped(name)],
        ['REFRESH-INTERVAL;VALUE=DURATION', 'PT1H'],
        ['X-PUBLISHED-TTL', 'PT1H'],
      ]
    : [];

const endOf = ({ startsAt, minutes }: CalendarEvent) => new Date(startsAt.getTime() + minutes * 60_000);

const spanOf = (events: readonly CalendarEvent[]) => ({
  from: new Date(Math.min(...events.map(({ startsAt }) => startsAt.getTime()))),
  until: new Date(Math.max(...events.map((event) => endOf(event).getTime()))),
});

function eventLines(event: CalendarEvent, writtenAt: Date): CalendarLine[] {
  const { uid, sequence, startsAt, timeZone, title, description, url, isCancelled } = event;
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', uid],
    ['SEQUENCE', String(sequence)],
    ['DTSTAMP', utcClock(writtenAt)],
    [`DTSTART;TZID=${timeZone}`, wallClock(startsAt, timeZone)],
    [`DTEND;TZID=${timeZone}`, wallClock(endOf(event), timeZone)],
    ['SUMMARY', escaped(title)],
    ['DESCRIPTION', escaped(description)],
    ['URL', url],
    ['STATUS', isCancelled ? 'CANCELLED' : 'CONFIRMED'],
    ['TRANSP', isCancelled ? 'TRANSPARENT' : 'OPAQUE'],
    ...whereLines(event),
    ...peopleLines(event),
    ['END', 'VEVENT'],
  ];
}

function whereLines({ place, videoUrl }: CalendarEvent): CalendarLine[] {
  const location = [place, videoUrl].filter(Boolean).join(' · ');
  return [
    ...(location ? [['LOCATION', escaped(location)] as const] : []),
    ...(videoUrl ? [['CONFERENCE;VALUE=URI;FEATURE=VIDEO', videoUrl] as const] : []),
  ];
}

/** Answers are given in the product and not by calendar mail, so none is asked for there. */
function peopleLines({ organizer, attendee }: CalendarEvent): CalendarLine[] {
  return [
    ...(organizer ? [[`ORGANIZER;CN=${quoted(organizer.name)}`, `mailto:${organizer.email}`] as const] : []),
    ...(attendee
      ? ([
          [
            `ATTENDEE;CN=${quoted(attendee.name)};ROLE=REQ-PARTICIPANT;PARTSTAT=${spelled[attendee.acceptance]};RSVP=FALSE`,
            `mailto:${attendee.email}`,
          ],
        ] as const)
      : []),
  ];
}

const spelled = {
  NOT_ANSWERED: 'NEEDS-ACTION',
  ACCEPTED: 'ACCEPTED',
  DECLINED: 'DECLINED',
  TENTATIVE: 'TENTATIVE',
} as const satisfies Record<Acceptance, string>;
