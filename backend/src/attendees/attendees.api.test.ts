import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sendsTwice } from '../../testing/meetings.ts';
import { givenABoardWithMail, type Meeting } from '../../testing/telling.ts';
import { CancelMeetingDocument } from '../meetings/meetings.api.generated.ts';
import {
  AnswerInvitationDocument,
  AttendeesDocument,
  NameSubstituteDocument,
  WithdrawSubstituteDocument,
} from './attendees.api.generated.ts';

let world: Awaited<ReturnType<typeof givenABoardWithMail>>;
let meeting: Meeting;
let used = 0;

beforeAll(async () => {
  world = await givenABoardWithMail();
});
afterAll(() => world.closeAll());
beforeEach(async () => {
  const next = world.meetings[used++];
  if (!next) throw new Error('More tests than meetings.');
  meeting = next;
  await world.publish(meeting);
});

const attendees = async (by = world.chair) => (await by.sends(AttendeesDocument, { meetingId: meeting.id })).attendees;
const named = (absent: { id: string }, substitute: { id: string }, withVote = false) => ({
  input: { meetingId: meeting.id, absentId: absent.id, substituteId: substitute.id, withVote },
});
const answered = (answer: 'ACCEPTED' | 'DECLINED' | 'TENTATIVE') => ({ input: { meetingId: meeting.id, answer } });

test('strangers, visitors and those who have no part in a meeting learn nothing of it', async () => {
  const variables = { meetingId: meeting.id };
  expect(await world.stranger.isRefused(AttendeesDocument, variables)).toBe('NOT_FOUND');
  expect(await world.visitor.isRefused(AttendeesDocument, variables)).toBe('UNAUTHENTICATED');
  expect(await world.employee.isRefused(AttendeesDocument, variables)).toBe('NOT_FOUND');
  expect(await world.employee.isRefused(AnswerInvitationDocument, answered('ACCEPTED'))).toBe('NOT_FOUND');
  expect(await world.stranger.isRefused(NameSubstituteDocument, named(world.member, world.employee))).toBe('NOT_FOUND');
});

test('everybody with a seat is invited and says whether they come; the chair sees it counted', async () => {
  expect((await attendees()).tally).toEqual({ accepted: 0, declined: 0, tentative: 0, notAnswered: 3 });
  await sendsTwice(world.member, AnswerInvitationDocument, answered('ACCEPTED'));
  await world.secretary.sends(AnswerInvitationDocument, answered('TENTATIVE'));
  expect((await attendees()).tally).toEqual({ accepted: 1, declined: 0, tentative: 1, notAnswered: 1 });
  await world.member.sends(AnswerInvitationDocument, answered('DECLINED'));
  const { mine, tally } = await attendees(world.member);
  expect(mine?.acceptance).toBe('DECLINED');
  expect(tally).toMatchObject({ accepted: 0, declined: 1 });
});

test('an absent member names who comes instead, with a vote; both see it, and the substitute is invited', async () => {
  const before = (await world.mailsTo(world.employee)).length;
  await sendsTwice(world.member, NameSubstituteDocument, named(world.member, world.employee, true));
  await world.quiet();
  const { people } = await attendees(world.employee); // who comes, sees who else does
  expect(people.find(({ person }) => person.id === world.member.id)?.acceptance).toBe('DECLINED');
  expect(people.find(({ person }) => person.id === world.employee.id)).toMatchObject({
    ...{ acceptance: 'NOT_ANSWERED', withVote: true, standsInFor: { id: world.member.id } },
  });
  const mails = (await world.mailsTo(world.employee)).slice(before);
  expect(mails.map(({ parts }) => parts.has('text/calendar'))).toEqual([true]);

  await world.member.sends(AnswerInvitationDocument, answered('ACCEPTED')); // comes after all
  await world.quiet();
  expect(await world.employee.isRefused(AttendeesDocument, { meetingId: meeting.id })).toBe('NOT_FOUND');
  expect((await world.mailsTo(world.employee)).at(-1)?.parts.get('text/calendar')).toContain('METHOD:CANCEL');
});

test('nobody comes for themselves, and nobody who comes anyway comes for another', async () => {
  for (const [substitute, why] of [
    [world.member, 'ONESELF'],
    [world.chair, 'ALREADY_INVITED'],
  ] as const) {
    const { nameSubstitute } = await world.member.sends(NameSubstituteDocument, named(world.member, substitute));
    expect(nameSubstitute).toMatchObject({ __typename: 'SubstituteRefused', why });
  }
  expect((await attendees()).people).toHaveLength(3);
});

test('the planners name a substitute for somebody who rings up, others do not', async () => {
  expect(await world.member.isRefused(NameSubstituteDocument, named(world.chair, world.employee))).toBe('FORBIDDEN');
  const { nameSubstitute } = await world.secretary.sends(NameSubstituteDocument, named(world.member, world.employee));
  expect(nameSubstitute.__typename).toBe('Attendees');
  const other = await world.secretary.sends(NameSubstituteDocument, named(world.member, world.analyst));
  expect(other.nameSubstitute).toMatchObject({ tally: { declined: 1 } });
  expect((await attendees()).people).toHaveLength(4); // one substitute each
  const input = { meetingId: meeting.id, absentId: world.member.id };
  await world.member.sends(WithdrawSubstituteDocument, { input });
  expect((await attendees()).people).toHaveLength(3);
});

test('somebody invited already is no substitute, and who has no vote lends none', async () => {
  const said = async (variables: ReturnType<typeof named>) =>
    (await world.secretary.sends(NameSubstituteDocument, variables)).nameSubstitute;
  expect(await said(named(world.member, world.chair))).toMatchObject({ why: 'ALREADY_INVITED' });
  expect(await said(named(world.member, world.member))).toMatchObject({ why: 'ONESELF' });
  expect(await said(named(world.secretary, world.employee, true))).toMatchObject({ why: 'CANNOT_VOTE' });
});

test('a cancelled meeting is not answered any more', async () => {
  const cancel = { meetingId: meeting.id, effect: 'SKIP' as const, reason: 'Ill' };
  await world.chair.sends(CancelMeetingDocument, { input: cancel });
  const { answerInvitation } = await world.member.sends(AnswerInvitationDocument, answered('ACCEPTED'));
  expect(answerInvitation.__typename).toBe('InvitationOver');
});
