import { describe, expect, test } from '@jest/globals';
import { type CalendarEvent, calendarFile } from '@cxboard/domain/calendar/calendar-file.rules';
import { daysFrom, localTimeOf, momentOf } from '@cxboard/domain/local-time';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';

/** Both hemispheres, half and quarter hours, no daylight saving, half an hour of it, and Ramadan. */
const zones = [
  ...['Europe/Prague', 'Europe/London', 'Europe/Dublin', 'Europe/Lisbon', 'Atlantic/Azores', 'America/New_York'],
  ...['America/Los_Angeles', 'America/St_Johns', 'America/Sao_Paulo', 'America/Santiago', 'Africa/Casablanca'],
  ...['Africa/Johannesburg', 'Asia/Kathmandu', 'Asia/Kolkata', 'Asia/Tokyo', 'Asia/Jerusalem', 'Australia/Sydney'],
  ...['Australia/Lord_Howe', 'Pacific/Auckland', 'Pacific/Chatham', 'Pacific/Kiritimati', 'UTC'],
];

const writtenAt = new Date('2026-03-02T08:00:00Z');
const meeting: CalendarEvent = {
  uid: 'meeting-23@cx.test',
  sequence: 4,
  startsAt: momentOf('2026-03-10', '10:00', 'Europe/Prague'),
  minutes: 90,
  timeZone: 'Europe/Prague',
  title: 'Metrics session 23',
  description: 'Agenda',
  place: 'Board room',
  videoUrl: 'https://meet.example/23?a=1;b=2,c',
  url: 'https://cx.test/meridian/cx/meetings/23',
  isCancelled: false,
};
const fileOf = (events: readonly CalendarEvent[]) =>
  calendarFile({ method: 'PUBLISH', name: 'CX Board', events, writtenAt });

/** The events as ical.js understands the file, by the clocks that the file itself describes. */
function readByIcalJs(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as never[]);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const read = calendar.getAllSubcomponents('vevent').map((part) => {
    const event = new ICAL.Event(part);
    const { uid, summary, description, location, sequence } = event;
    return {
      ...{ uid, summary, description, location, sequence },
      startsAt: event.startDate.toJSDate(),
      endsAt: event.endDate.toJSDate(),
      wall: event.startDate.toString().slice(11, 16),
    };
  });
  ICAL.TimezoneService.reset();
  const organizer = calendar.getFirstSubcomponent('vevent')?.getFirstProperty('organizer')?.getParameter('cn');
  return { read, organizer, method: calendar.getFirstPropertyValue('method') };
}

const readByNodeIcal = (text: string) =>
  Object.values(nodeIcal.sync.parseICS(text)).filter((part) => part?.type === 'VEVENT');

describe.each(zones)('in %s', (timeZone) => {
  const first = momentOf('2026-01-06', '10:00', timeZone);
  const year = Array.from({ length: 53 }, (_, week) => ({
    ...meeting,
    uid: `meeting-${week}@cx.test`,
    timeZone,
    startsAt: daysFrom(first, 7 * week, timeZone),
  }));
  const text = fileOf(year);

  test('a year of weekly meetings is read at the same moments and at ten on the wall', () => {
    const { read } = readByIcalJs(text);
    expect(read.map(({ startsAt }) => startsAt)).toEqual(year.map(({ startsAt }) => startsAt));
    expect(new Set(read.map(({ wall }) => wall))).toEqual(new Set(['10:00']));
    expect(new Set(year.map(({ startsAt }) => localTimeOf(startsAt, timeZone)))).toEqual(new Set(['10:00']));
    for (const { startsAt, endsAt } of read) expect(endsAt.getTime() - startsAt.getTime()).toBe(90 * 60_000);
  });

  test('another reader finds the same', () => {
    const read = readByNodeIcal(text).map((event) => new Date(Number(event?.start)));
    expect(read).toEqual(year.map(({ startsAt }) => startsAt));
  });
});

test('a moved, then cancelled meeting keeps its name and counts up', () => {
  const moved = { ...meeting, sequence: 5, startsAt: momentOf('2026-03-30', '09:00', 'Europe/Prague') };
  const files = [
    calendarFile({ method: 'REQUEST', name: '', events: [meeting], writtenAt }),
    calendarFile({ method: 'REQUEST', name: '', events: [moved], writtenAt }),
    calendarFile({ method: 'CANCEL', name: '', events: [{ ...moved, sequence: 6, isCancelled: true }], writtenAt }),
  ];
  const read = files.map(readByIcalJs);
  expect(read.map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
  expect(read.map((file) => file.read[0]?.sequence)).toEqual([4, 5, 6]);
  expect(new Set(read.map((file) => file.read[0]?.uid)).size).toBe(1);
  expect(read[1]?.read[0]?.startsAt).toEqual(new Date('2026-03-30T07:00:00Z'));
  expect(readByNodeIcal(files[2] ?? '')[0]).toMatchObject({ status: 'CANCELLED', method: 'CANCEL' });
});

test.each([
  ['signs that mean something', 'Fees; rates, \\ and "quotes"'],
  ['several lines', 'First line\nSecond line\r\nThird'],
  ['a long title from right to left', 'שלום '.repeat(40).trim()],
  ['letters of four octets', '👩‍👩‍👧‍👦'.repeat(30)],
  ['what looks like a new line of the file', 'Title\r\nEND:VEVENT\r\nBEGIN:VEVENT'],
  ['control characters', 'Be\u0007ll'],
])('%s in a title come out as they went in', (_, title) => {
  const text = fileOf([{ ...meeting, title }]);
  const kept = title.replace(/\r\n/g, '\n').replace('\u0007', '');
  expect(readByIcalJs(text).read).toMatchObject([{ summary: kept }]);
  expect(readByNodeIcal(text)).toMatchObject([{ summary: kept }]);
  for (const line of text.split('\r\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).toBe(line.toWellFormed());
  }
});

test('who invites and who is invited are named, also with a quote in the name', () => {
  const text = calendarFile({
    method: 'REQUEST',
    name: '',
    writtenAt,
    events: [
      {
        ...meeting,
        organizer: { name: 'CX Board; Meridian', email: 'board@cx.test' },
        attendee: { name: 'Jana "J" Nová', email: 'jana@cx.test', acceptance: 'TENTATIVE' },
      },
    ],
  });
  expect(readByIcalJs(text).organizer).toBe('CX Board; Meridian');
  expect(readByNodeIcal(text)).toMatchObject([
    {
      attendee: { params: { CN: 'Jana ’J’ Nová', PARTSTAT: 'TENTATIVE', RSVP: false }, val: 'mailto:jana@cx.test' },
    },
  ]);
});

test('place and video link are both found', () => {
  const [event] = readByIcalJs(fileOf([meeting])).read;
  expect(event?.location).toBe('Board room · https://meet.example/23?a=1;b=2,c');
  expect(fileOf([{ ...meeting, place: '', videoUrl: null }])).not.toMatch(/^(LOCATION|CONFERENCE)/m);
});
