import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Caller } from '../../testing/caller.ts';
import { givenABoardWithMail, type Meeting } from '../../testing/telling.ts';
import { AddAgendaItemDocument, KeepConfidentialDocument } from '../agenda/agenda.api.generated.ts';
import { CancelMeetingDocument, MoveMeetingDocument } from '../meetings/meetings.api.generated.ts';
import { Clock } from '../platform/clock.ts';
import {
  GuestItemForTestDocument,
  GuestOfItemForTestDocument,
  GuestsOnAgendaForTestDocument,
  InviteGuestForTestDocument,
  SendGuestLinkAgainForTestDocument,
  WithdrawGuestForTestDocument,
} from './guests.api.generated.ts';

const canary = 'Kanarienvogel';
const email = 'greta@outside.test';

let world: Awaited<ReturnType<typeof givenABoardWithMail>>;
let meeting: Meeting;
let itemId: string;
let used = 0;

beforeAll(async () => {
  world = await givenABoardWithMail();
});
afterAll(() => world.closeAll());
beforeEach(async () => {
  const next = world.meetings[used++];
  if (!next) throw new Error('More tests than meetings.');
  meeting = next;
  const { id: meetingId } = meeting;
  const neighbour = { meetingId, kind: 'TOPIC' as const, minutes: 20 };
  await world.chair.sends(AddAgendaItemDocument, {
    input: { ...neighbour, title: `Open ${canary}`, presenterId: world.owner.id },
  });
  await world.chair.sends(AddAgendaItemDocument, {
    input: { ...neighbour, title: `Secret ${canary}`, readerIds: [world.member.id] },
  });
  await world.publish(meeting, 'The new branches');
  itemId = (await onAgenda(world.chair)).find(({ title }) => title === 'The new branches')?.id ?? '';
});

const onAgenda = async (by: Caller) =>
  (await by.sends(GuestsOnAgendaForTestDocument, { board: 'cx', number: meeting.number })).agenda.items;
const invite = (by: Caller, id = itemId) => ({
  input: { itemId: id, name: 'Greta Guest', email, company: 'Branches Ltd' },
});
const guestOf = async (id = itemId) =>
  (await world.chair.sends(GuestOfItemForTestDocument, { itemId: id })).guestOfItem.guest;
const invites = async (id = itemId) => {
  await world.chair.sends(InviteGuestForTestDocument, invite(world.chair, id));
  return lastLink();
};
const lastLetter = async () => {
  await world.quiet();
  return world.office.lettersTo(email).at(-1)?.parts.get('text/plain') ?? '';
};
const lastFile = async () => {
  await world.quiet();
  return world.office.lettersTo(email).at(-1)?.parts.get('text/calendar') ?? '';
};
const lastLink = async () => /\/guest\/[a-z0-9-]+#([A-Za-z0-9_-]{43})/.exec(await lastLetter())?.[1] ?? '';
const opens = async (token: string, organization = world.slug) =>
  (await world.visitor.at(null).sends(GuestItemForTestDocument, { organization, token })).guestItem;

test('only those who prepare the agenda invite a guest and learn how they are reached', async () => {
  const { input } = invite(world.chair);
  expect(await world.stranger.isRefused(InviteGuestForTestDocument, { input })).toBe('NOT_FOUND');
  expect(await world.visitor.isRefused(InviteGuestForTestDocument, { input })).toBe('UNAUTHENTICATED');
  for (const other of [world.member, world.owner, world.employee]) {
    expect(['FORBIDDEN', 'NOT_FOUND']).toContain(await other.isRefused(InviteGuestForTestDocument, { input }));
    expect(await other.isRefused(GuestOfItemForTestDocument, { itemId })).toBe('NOT_FOUND');
  }
});

test('the link opens the one item and tells of nothing beside it; every look is written down', async () => {
  const token = await invites();
  const item = await opens(token);
  expect(item).toMatchObject({
    title: 'The new branches',
    guestName: 'Greta Guest',
    number: meeting.number,
    minutes: 10,
  });
  expect(new Date(item?.startsAt ?? '').getTime()).toBe(new Date(meeting.startsAt).getTime() + 40 * 60_000);
  const told = JSON.stringify(item);
  for (const hidden of [canary, world.owner.person.name, world.chair.person.name, email])
    expect(told).not.toContain(hidden);
  await opens(token);
  expect(await guestOf()).toMatchObject({ name: 'Greta Guest', email, company: 'Branches Ltd', visits: 2 });

  const names = (await onAgenda(world.member)).map(({ guest }) => guest?.name ?? null);
  expect(names).toEqual([null, null, 'Greta Guest']);
});

test('nothing else opens with it, and no other secret opens anything', async () => {
  const token = await invites();
  expect(await opens(token, 'elsewhere')).toBeNull();
  expect(await opens(token.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')))).toBeNull();
  const asVisitor = world.visitor.at(null);
  expect(await asVisitor.isRefused(GuestOfItemForTestDocument, { itemId })).toBe('UNAUTHENTICATED');
});

test('sent again the old link is dead; withdrawn, so is the new one, and the name leaves the agenda', async () => {
  const first = await invites();
  const guestPresenterId = (await guestOf())?.id ?? '';
  const again = { input: { guestPresenterId } };
  expect(await world.member.isRefused(SendGuestLinkAgainForTestDocument, again)).not.toBe('');
  await world.secretary.sends(SendGuestLinkAgainForTestDocument, again);
  const second = await lastLink();
  expect(second).not.toBe(first);
  expect([await opens(first), (await opens(second))?.title]).toEqual([null, 'The new branches']);

  expect(await world.stranger.isRefused(WithdrawGuestForTestDocument, again)).toBe('NOT_FOUND');
  await world.chair.sends(WithdrawGuestForTestDocument, again);
  await world.chair.sends(WithdrawGuestForTestDocument, again);
  expect(await world.secretary.isRefused(SendGuestLinkAgainForTestDocument, again)).toBe('NOT_FOUND');
  expect(await opens(second)).toBeNull();
  expect((await onAgenda(world.member)).every(({ guest }) => guest === null)).toBe(true);
});

test('a link works until a day after the meeting, and not when that is called off', async () => {
  const token = await invites();
  const clock = world.app.get(Clock);
  const before = clock.now();
  clock.set(new Date(new Date(meeting.endsAt).getTime() + 23 * 3_600_000));
  expect(await opens(token)).not.toBeNull();
  clock.set(new Date(new Date(meeting.endsAt).getTime() + 25 * 3_600_000));
  expect(await opens(token)).toBeNull();
  clock.set(before);
  const cancel = { meetingId: meeting.id, effect: 'SKIP' as const, reason: 'Ill' };
  await world.chair.sends(CancelMeetingDocument, { input: cancel });
  expect(await opens(token)).toBeNull();
  expect(await lastLetter()).toContain('does not take place');
  expect(await lastFile()).toMatch(/METHOD:CANCEL[^]*UID:guest-/);
});

test('a guest hears that the meeting is moved, once, with the entry for their calendar', async () => {
  const token = await invites();
  expect(await lastFile()).toMatch(/METHOD:REQUEST[^]*UID:guest-/);
  const before = world.office.lettersTo(email).length;
  const { version: expectedVersion, startsOn } = (
    await world.chair.sends(GuestsOnAgendaForTestDocument, { board: 'cx', number: meeting.number })
  ).agenda.meeting;
  await world.chair.sends(MoveMeetingDocument, {
    input: { meetingId: meeting.id, expectedVersion, startsOn, startsClock: '16:20' },
  });
  expect(await lastLetter()).toContain('works as before');
  expect(await lastFile()).toMatch(/METHOD:REQUEST[^]*SEQUENCE:[1-9]/);
  expect(world.office.lettersTo(email)).toHaveLength(before + 1);
  expect(await opens(token)).not.toBeNull();
});

test('a confidential item has a guest whom only its readers see; the mail does not say what it is about', async () => {
  await world.chair.sends(KeepConfidentialDocument, { input: { itemId, readerIds: [world.member.id] } });
  const token = await invites();
  expect(await lastLetter()).not.toContain('The new branches');
  expect((await opens(token))?.title).toBe('The new branches');
  expect((await onAgenda(world.member)).at(-1)?.guest).toEqual({ name: 'Greta Guest', company: 'Branches Ltd' });
  expect((await onAgenda(world.analyst)).at(-1)?.guest).toBeNull();
});
