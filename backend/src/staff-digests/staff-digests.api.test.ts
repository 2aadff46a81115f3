import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenABoardWithMail, type Meeting } from '../../testing/telling.ts';
import { AgendaDocument } from '../agenda/agenda.api.generated.ts';
import { ApproveMinutesForTestDocument, MinutesForTestDocument } from '../minutes/minutes.api.generated.ts';
import {
  ChooseDeliveryDocument,
  NoticesDocument,
  NotificationSettingsDocument,
} from '../notifications/notices.api.generated.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { RecordMeetingForTestDocument } from '../sessions/sessions.api.generated.ts';
import { SendStaffDigestForTestDocument, StaffDigestForTestDocument } from './staff-digests.api.generated.ts';

let world: Awaited<ReturnType<typeof givenABoardWithMail>>;
let meeting: Meeting;
const canary = 'Kanarienvogel';

beforeAll(async () => {
  world = await givenABoardWithMail();
  const [first] = world.meetings;
  if (!first) throw new Error('There is no meeting.');
  meeting = first;
  const { chair, member, secretary } = world;
  await world.publish(meeting, 'Opening hours');
  await world.publish(meeting, `About the ${canary}`, { readerIds: [member.id] });
  const { agenda } = await chair.sends(AgendaDocument, { board: 'cx', number: meeting.number });
  const [itemId = '', confidentialId = ''] = agenda.items.map(({ id }) => id);
  await chair.sends(RecordMeetingForTestDocument, {
    input: {
      ...{ meetingId: meeting.id, startedAt: world.app.get(Clock).now().toISOString() },
      ...{ leftItemIds: [], recurringItemIds: [] },
      people: [chair, member, secretary].map(({ id }) => ({ personId: id, presence: 'PRESENT' as const })),
      items: [
        { itemId, actualMinutes: 10 },
        { itemId: confidentialId, actualMinutes: 10 },
      ],
      results: [
        { itemId, kind: 'DECISION', text: 'We open on Saturdays <b>from nine</b>.' },
        { itemId, kind: 'DECISION', text: 'Lunch breaks end at one.' },
        { itemId, kind: 'INFORMATION', text: 'The market opens at eight.' },
        { itemId: confidentialId, kind: 'DECISION', text: `Sell the ${canary}.` },
      ],
    },
  });
});
afterAll(() => world.closeAll());

const preview = async (who = world.secretary) =>
  (await who.sends(StaffDigestForTestDocument, { board: 'cx', number: meeting.number })).staffDigest;
const send = async (more: object = {}, who = world.secretary) => {
  const input = { meetingId: meeting.id, lineIds: [], ...more };
  return (await who.sends(SendStaffDigestForTestDocument, { input })).sendStaffDigest;
};
const asked = () => ({ board: 'cx', number: meeting.number });

test('before the minutes are approved there is nothing to tell', async () => {
  for (const who of [world.stranger, world.employee, world.member, world.secretary])
    expect(await who.isRefused(StaffDigestForTestDocument, asked())).toBe('NOT_FOUND');
  expect(await send()).toMatchObject({ __typename: 'MinutesNotApproved' });

  for (const who of [world.chair, world.member]) {
    const { minutes } = await who.sends(MinutesForTestDocument, asked());
    await who.sends(ApproveMinutesForTestDocument, { input: { meetingId: meeting.id, digest: minutes.digest } });
  }
  const input = { meetingId: meeting.id, lineIds: [] };
  for (const who of [world.stranger, world.employee])
    expect(await who.isRefused(SendStaffDigestForTestDocument, { input })).toBe('NOT_FOUND');
  expect(await world.member.isRefused(SendStaffDigestForTestDocument, { input })).toBe('FORBIDDEN');
  expect(await world.member.isRefused(StaffDigestForTestDocument, asked())).toBe('NOT_FOUND');
});

test('what is looked at is what everybody is told, once, each in the way they chose, and counted', async () => {
  await world.quiet();
  await world.analyst.sends(ChooseDeliveryDocument, { input: { kind: 'STAFF_DIGEST', delivery: 'IN_THE_APP' } });
  await world.owner.sends(ChooseDeliveryDocument, { input: { kind: 'STAFF_DIGEST', delivery: 'OFF' } });
  const shown = await preview();
  expect(shown.lines.map(({ text }) => text)).toEqual([
    'We open on Saturdays <b>from nine</b>.',
    'Lunch breaks end at one.',
  ]);
  // A decision on a confidential item was taken too, and whoever previews the digest may read it: elsewhere.
  const { minutes } = await world.secretary.sends(MinutesForTestDocument, asked());
  expect(JSON.stringify(minutes)).toContain(canary);
  expect(JSON.stringify(shown)).not.toContain(canary);
  const people = shown.reach?.people ?? 0;
  expect(shown).toMatchObject({ sentAt: null, reach: { people, byMail: people - 1 } });

  expect(await send({ note: ' ' })).toMatchObject({ __typename: 'DigestEmpty' });
  const told = { lineIds: [shown.lines[0]?.id ?? ''], note: 'Thank you all.' };
  const answers = await Promise.all(Array.from({ length: 5 }, () => send(told)));
  expect(answers.filter(({ __typename }) => __typename === 'StaffDigest')).toHaveLength(1);
  expect(answers.filter(({ __typename }) => __typename === 'DigestSent')).toHaveLength(4);
  await world.quiet();

  const ofDigest = async (who: { id: string }) =>
    (await world.mailsTo(who)).filter(({ subject }) => subject.startsWith('What the CX Board decided on '));
  const [mail, ...others] = await ofDigest(world.employee);
  expect(others).toEqual([]);
  expect(mail?.body).toContain('Thank you all.');
  expect(mail?.body).toContain('We open on Saturdays <b>from nine</b>.');
  expect(JSON.stringify(world.office.letters)).not.toContain(canary);
  expect(mail?.body).not.toContain('Lunch breaks');
  expect(mail?.body).not.toContain('The market opens');
  expect(mail?.parts.get('text/html')).not.toContain('<b>from nine');
  expect(mail?.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  expect([await ofDigest(world.analyst), await ofDigest(world.owner)]).toEqual([[], []]);
  const notices = async (who = world.analyst) =>
    (await who.sends(NoticesDocument, { first: 100 })).notices.nodes.filter(({ kind }) => kind === 'STAFF_DIGEST');
  expect([(await notices()).length, (await notices(world.owner)).length]).toEqual([1, 0]);

  // A worker that died after telling hears of it again.
  await world.app
    .get(Database)
    .workFor({ organizationId: world.organizationId, reason: 'test' }, (work) =>
      work.announce('staff_digest.sent', { meetingId: meeting.id }),
    );
  await world.quiet();
  expect(await ofDigest(world.employee)).toHaveLength(1);
  expect(await preview()).toMatchObject({ reach: { people, byMail: people - 1 }, sentBy: { name: 'Sam Secretary' } });
});

test('what was sent is read by everybody who works here, and one press in the mail ends it', async () => {
  expect(await preview(world.employee)).toMatchObject({ note: 'Thank you all.', lines: [{ number: 1 }], reach: null });
  expect(await world.stranger.isRefused(StaffDigestForTestDocument, asked())).toBe('NOT_FOUND');
  const mail = (await world.mailsTo(world.employee)).at(-1);
  const { pathname } = new URL(mail?.headers.get('list-unsubscribe')?.slice(1, -1) ?? '');
  await world.app.inject({
    ...{ method: 'POST', url: pathname, payload: 'List-Unsubscribe=One-Click' },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  const { choices } = (await world.employee.sends(NotificationSettingsDocument, {})).notificationSettings;
  expect(choices.find(({ kind }) => kind === 'STAFF_DIGEST')?.delivery).toBe('IN_THE_APP');
});
