import { afterAll, beforeAll, expect, test } from '@jest/globals';
import nodeIcal, { type VEvent } from 'node-ical';
import { givenABoardWithMail } from '../../testing/telling.ts';
import { CancelMeetingDocument } from '../meetings/meetings.api.generated.ts';
import { Database } from '../platform/database/database.ts';
import {
  CalendarAddressDocument,
  RenewCalendarAddressDocument,
  RevokeCalendarAddressDocument,
} from './calendars.api.generated.ts';

let world: Awaited<ReturnType<typeof givenABoardWithMail>>;

beforeAll(async () => {
  world = await givenABoardWithMail();
});
afterAll(() => world.closeAll());

const renewed = async (who = world.member) => {
  const { address } = (await who.sends(RenewCalendarAddressDocument, {})).renewCalendarAddress;
  return new URL(address ?? '').pathname;
};
const read = (url: string) => world.app.inject({ method: 'GET', url });
const eventsAt = async (url: string) =>
  Object.values(nodeIcal.sync.parseICS((await read(url)).body)).filter(
    (part): part is VEvent => part?.type === 'VEVENT',
  );

test('a calendar program reads every coming meeting of the board at its moment, cancelled ones marked', async () => {
  const url = await renewed();
  const answer = await read(url);
  expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
  expect(answer.headers['cache-control']).toBe('no-store');
  const events = await eventsAt(url);
  expect(events.map(({ start }) => new Date(start).toISOString())).toEqual(
    world.meetings.map(({ startsAt }) => new Date(startsAt).toISOString()),
  );
  const meeting = world.meetings[2];
  const input = { meetingId: meeting?.id ?? '', effect: 'SKIP' as const, reason: 'Ill' };
  await world.chair.sends(CancelMeetingDocument, { input });
  const after = await eventsAt(url);
  const before = events.find(({ uid }) => uid.includes(input.meetingId));
  const cancelled = after.find(({ uid }) => uid.includes(input.meetingId));
  expect(cancelled?.status).toBe('CANCELLED');
  expect(Number(cancelled?.sequence)).toBeGreaterThan(Number(before?.sequence));
});

test('an address is told once, kept as a digest, and gone when it is renewed or taken back', async () => {
  const first = await renewed();
  const { calendarAddress } = await world.member.sends(CalendarAddressDocument, {});
  expect(calendarAddress).toMatchObject({ address: null });
  expect(calendarAddress.madeAt).not.toBeNull();
  const second = await renewed();
  expect((await read(first)).statusCode).toBe(404);
  expect((await read(second)).statusCode).toBe(200);
  await world.member.sends(RevokeCalendarAddressDocument, {});
  expect((await read(second)).statusCode).toBe(404);
  expect((await world.member.sends(CalendarAddressDocument, {})).calendarAddress.madeAt).toBeNull();
});

test('a wrong secret, another organization and a mangled address are the same nothing', async () => {
  const url = await renewed();
  const answers = await Promise.all(
    [
      url.replace(/.{5}\.ics$/, 'aaaaa.ics'),
      url.replace(world.slug, world.stranger.slug ?? 'nowhere'),
      url.replace(world.slug, 'nowhere'),
      url.replace('.ics', ''),
      '/api/calendar/x/y.ics',
    ]
      .filter((other) => other !== url)
      .map(read),
  );
  expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1);
  expect(answers[0]?.statusCode).toBe(404);
});

test('who sits on no board has an empty calendar that a program can read', async () => {
  const url = await renewed(world.employee);
  const { statusCode, body } = await read(url);
  expect(statusCode).toBe(200);
  expect(body).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
  expect(await eventsAt(url)).toEqual([]);
});

test('who has left is not told any more', async () => {
  const url = await renewed(world.secretary);
  await world.app
    .get(Database)
    .reads.query('update account_memberships set active = false where person_id = $1', [world.secretary.id]);
  expect((await read(url)).statusCode).toBe(404);
});
