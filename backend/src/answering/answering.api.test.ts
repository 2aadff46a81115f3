import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenABoardWithMail, linksIn, type Meeting } from '../../testing/telling.ts';
import { AttendeesDocument } from '../attendees/attendees.api.generated.ts';
import { ChangeActionForTestDocument } from '../decisions/decisions.api.generated.ts';
import { recordAction } from '../decisions/index.ts';
import { CancelMeetingDocument } from '../meetings/meetings.api.generated.ts';
import {
  ChooseDeliveryDocument,
  NoticesDocument,
  NotificationSettingsDocument,
} from '../notifications/notices.api.generated.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { issueLink } from '../platform/mail/mail-links.ts';
import {
  CreateProjectForTestDocument,
  ProjectForTestDocument,
  ReportStatusForTestDocument,
} from '../projects/projects.api.generated.ts';
import { ActionNews } from '../notifications/action-news.ts';
import { AnswerByLinkDocument, OneTapDocument } from './answering.api.generated.ts';

let world: Awaited<ReturnType<typeof givenABoardWithMail>>;
let used = 0;

beforeAll(async () => {
  world = await givenABoardWithMail();
});
afterAll(() => world.closeAll());

const invited = async (): Promise<{ meeting: Meeting; links: ReadonlyMap<string, string> }> => {
  const meeting = world.meetings[used++];
  if (!meeting) throw new Error('More tests than meetings.');
  await world.quiet();
  const before = (await world.mailsTo(world.member)).length;
  await world.publish(meeting);
  return { meeting, links: linksIn((await world.mailsTo(world.member))[before]) };
};
const use = async (token: string | undefined, answer?: 'ACCEPTED' | 'DECLINED', more: object = {}) => {
  const input = { organization: world.slug, token: token ?? '', ...(answer && { answer }), ...more };
  return (await world.visitor.at(null).sends(AnswerByLinkDocument, { input })).answerByLink;
};
const look = async (token: string | undefined, organization = world.slug) =>
  (await world.visitor.at(null).sends(OneTapDocument, { organization, token: token ?? '' })).oneTap;
const tally = async ({ id: meetingId }: Meeting) =>
  (await world.chair.sends(AttendeesDocument, { meetingId })).attendees.tally;
const choiceOf = async (kind: string, who = world.member) =>
  (await who.sends(NotificationSettingsDocument, {})).notificationSettings.choices.find((one) => one.kind === kind)
    ?.delivery;

test('looking at a link answers nothing, however often; using it answers once', async () => {
  const { meeting, links } = await invited();
  const token = links.get('ACCEPTED');
  for (let times = 0; times < 5; times += 1)
    expect(await look(token)).toMatchObject({
      ...{ act: 'ANSWER_INVITATION', personName: 'Mona Member', isUsed: false, acceptance: 'NOT_ANSWERED' },
      locale: 'en',
      meeting: { number: meeting.number, boardName: 'CX Board' },
    });
  expect((await tally(meeting)).accepted).toBe(0);
  expect(await use(token, 'ACCEPTED')).toMatchObject({ __typename: 'OneTap', isUsed: true, acceptance: 'ACCEPTED' });
  expect((await tally(meeting)).accepted).toBe(1);
  expect((await use(token, 'DECLINED')).__typename).toBe('LinkOver');
  expect(await look(token)).toMatchObject({ isUsed: true, acceptance: 'ACCEPTED' });
});

test('of a hundred who use one link at once exactly one does', async () => {
  const { meeting, links } = await invited();
  const answers = await Promise.all(Array.from({ length: 100 }, () => use(links.get('DECLINED'), 'DECLINED')));
  expect(answers.filter(({ __typename }) => __typename === 'OneTap')).toHaveLength(1);
  expect((await tally(meeting)).declined).toBe(1);
});

test('a refused answer does not use the link up, and a link says nothing elsewhere or when it is old', async () => {
  const { meeting, links } = await invited();
  const token = links.get('ACCEPTED');
  expect(
    await world.visitor.isRefused(AnswerByLinkDocument, { input: { organization: world.slug, token: token ?? '' } }),
  ).toBe('BAD_USER_INPUT');
  expect((await look(token))?.isUsed).toBe(false);
  expect(await look(token, 'nowhere')).toBeNull();
  expect(await look('x'.repeat(43))).toBeNull();

  await world.chair.sends(CancelMeetingDocument, {
    input: { meetingId: meeting.id, effect: 'SKIP', reason: 'Ill' },
  });
  expect((await use(token, 'ACCEPTED')).__typename).toBe('InvitationOver');

  const clock = world.app.get(Clock);
  const now = clock.now();
  clock.set(new Date(now.getTime() + 61 * 86_400_000));
  expect(await look(token)).toBeNull();
  expect((await use(token, 'ACCEPTED')).__typename).toBe('LinkOver');
  clock.set(now);
});

test('a mail program unsubscribes by one post, a browser that follows the address changes nothing', async () => {
  const { links } = await invited();
  const mail = (await world.mailsTo(world.member)).at(-1);
  const { pathname } = new URL(mail?.headers.get('list-unsubscribe')?.slice(1, -1) ?? '');
  const shown = await world.app.inject({ method: 'GET', url: pathname });
  expect(shown.statusCode).toBe(303);
  expect(shown.headers['location']).toBe(`/answer/${world.slug}#${links.get('')}`);
  expect(await choiceOf('INVITATION')).toBe('MAIL_AT_ONCE');

  const post = (contentType: string, payload: string) =>
    world.app.inject({ method: 'POST', url: pathname, headers: { 'content-type': contentType }, payload });
  const answer = await post('application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click');
  expect(answer.statusCode).toBe(200);
  expect(await choiceOf('INVITATION')).toBe('OFF');

  await world.member.sends(ChooseDeliveryDocument, { input: { kind: 'INVITATION', delivery: 'MAIL_AT_ONCE' } });
  const form = '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n';
  expect((await post('multipart/form-data; boundary=b', form)).statusCode).toBe(200);
  expect(await choiceOf('INVITATION')).toBe('OFF');

  const wrong = pathname.replace(/.{5}$/, 'aaaaa');
  expect((await world.app.inject({ method: 'POST', url: wrong })).statusCode).toBe(200); // tells nobody what exists
  await world.member.sends(ChooseDeliveryDocument, { input: { kind: 'INVITATION', delivery: 'MAIL_AT_ONCE' } });
});

test('a link that answers an invitation does not unsubscribe when it is posted to', async () => {
  const { meeting, links } = await invited();
  await world.app.inject({ method: 'POST', url: `/api/unsubscribe/${world.slug}/${links.get('ACCEPTED')}` });
  expect(await tally(meeting)).toMatchObject({ accepted: 0, notAnswered: 3 });
  expect((await look(links.get('ACCEPTED')))?.isUsed).toBe(false);
});

test('the owner says from a mail that nothing has changed, once', async () => {
  const { createProject } = await world.chair.sends(CreateProjectForTestDocument, {
    input: { boardId: world.boardId, title: 'Refunds', problem: 'Slow', ownerId: world.owner.id, departmentIds: [] },
  });
  const projectId = 'id' in createProject ? createProject.id : '';
  const number = 'number' in createProject ? createProject.number : 0;
  const token = await world.app
    .get(Database)
    .workFor({ organizationId: world.organizationId, reason: 'test' }, (work) =>
      issueLink(work, {
        ...{ personId: world.owner.id, act: 'REPORT_NO_CHANGE', subjectId: projectId },
        expiresAt: new Date('2026-05-01T00:00:00Z'),
      }),
    );
  const project = { title: 'Refunds', number, boardSlug: 'cx', lastReport: null };
  expect(await look(token)).toMatchObject({ act: 'REPORT_NO_CHANGE', project, isUsed: false });
  expect((await use(token)).__typename).toBe('NoEarlierReport'); // and the link still works
  const said = { done: 'Asked', next: 'Build', needsDecision: '', health: 'AT_RISK' as const, noChange: false };
  await world.owner.sends(ReportStatusForTestDocument, { input: { projectId, ...said } });
  // Whoever presses sees what is said again.
  expect((await look(token))?.project?.lastReport).toEqual({ health: 'AT_RISK', done: 'Asked' });
  expect(await use(token)).toMatchObject({ __typename: 'OneTap', isUsed: true });
  expect((await use(token)).__typename).toBe('LinkOver');
  const { reports } = (await world.chair.sends(ProjectForTestDocument, { board: 'cx', number })).project;
  expect(reports.totalCount).toBe(2);
  expect(reports.nodes[0]).toMatchObject({ noChange: true, health: 'AT_RISK', author: { name: 'Olga Owner' } });
});

const says = (links: ReadonlyMap<string, string>, actionAnswer: string, more: object = {}) =>
  use(links.get(actionAnswer), undefined, { actionAnswer, ...more });

test('who promised something is asked for it by mail and answers from there; the chair hears of a new date and of help', async () => {
  const clock = world.app.get(Clock);
  const { boardId, organizationId, owner, chair } = world;
  await owner.sends(ChooseDeliveryDocument, { input: { kind: 'ACTION_DUE', delivery: 'MAIL_AT_ONCE' } });
  const promise = {
    boardId,
    meetingId: null,
    about: '',
    kind: 'ACTION',
    ownerId: owner.id,
    returnsAsId: null,
  } as const;
  const promises = (text: string, dueOn: string) =>
    world.app
      .get(Database)
      .workFor({ organizationId, reason: 'test' }, (work) => recordAction(work, { ...promise, text, dueOn }));
  const asked = async () => {
    await world.app.get(ActionNews).tell(organizationId);
    await world.quiet();
    return world.mailsTo(owner);
  };
  const heard = async () => {
    await world.quiet();
    const { nodes } = (await chair.sends(NoticesDocument, { first: 100 })).notices;
    return nodes.filter(({ kind }) => kind === 'ACTION_ANSWERED').map(({ facts }) => [facts.answer, facts.dueOn]);
  };
  clock.set(new Date('2026-03-02T08:00:00Z'));
  await promises('Count the queues', '2026-03-05');
  await promises('Far away', '2026-03-06');
  const before = (await asked()).length;
  const mails = await asked();
  expect(mails).toHaveLength(before); // asked once, however often the clock strikes
  const links = linksIn(mails.at(-1));
  expect([...links.keys()]).toEqual(['DONE', 'NEW_DATE', 'NEED_HELP', '']);
  expect(mails.at(-1)?.parts.get('text/plain')).toContain('Count the queues');

  for (const token of links.values()) await look(token);
  expect(await look(links.get('DONE'))).toMatchObject({
    act: 'ANSWER_ACTION',
    isUsed: false,
    action: { state: 'OPEN' },
  });
  expect((await says(links, 'NEED_HELP', { because: 'IT is silent' })).__typename).toBe('OneTap');
  expect((await says(links, 'NEED_HELP')).__typename).toBe('LinkOver');
  for (const dueOn of ['2026-03-01', '2099-01-01'])
    expect((await says(links, 'NEW_DATE', { dueOn })).__typename).toBe('DueImpossible');
  expect(
    await world.visitor.isRefused(AnswerByLinkDocument, {
      input: { organization: world.slug, token: links.get('NEW_DATE') ?? '', actionAnswer: 'NEW_DATE' },
    }),
  ).toBe('BAD_USER_INPUT');
  expect(await heard()).toEqual([['NEED_HELP', '2026-03-05']]);
  expect((await says(links, 'NEW_DATE', { dueOn: '2026-03-04' })).__typename).toBe('OneTap');
  expect(await heard()).toEqual([
    ['NEW_DATE', '2026-03-04'],
    ['NEED_HELP', '2026-03-05'],
  ]);
  expect(await look(links.get('NEW_DATE'))).toMatchObject({
    isUsed: true,
    action: { dueOn: '2026-03-04', helpAskedAt: null },
  });

  const again = linksIn((await asked()).at(-1)); // another day is asked for anew
  expect((await says(again, 'DONE')).__typename).toBe('OneTap');
  expect(await look(again.get('DONE'))).toMatchObject({ isUsed: true, action: { state: 'DONE' } });
  expect((await says(links, 'DONE')).__typename).toBe('ActionSettled');
  expect(await heard()).toHaveLength(2);
});

test('what was given to somebody else is not answered by the link of the one before', async () => {
  const { boardId, organizationId, owner, member, chair } = world;
  const { action, token } = await world.app.get(Database).workFor({ organizationId, reason: 'test' }, async (work) => {
    const promise = { boardId, meetingId: null, about: '', kind: 'ACTION', returnsAsId: null } as const;
    const given = await recordAction(work, { ...promise, text: 'Hand over', ownerId: owner.id, dueOn: '2026-04-01' });
    const link = { personId: owner.id, act: 'ANSWER_ACTION', subjectId: given.id } as const;
    return { action: given, token: await issueLink(work, { ...link, expiresAt: new Date('2026-06-01T00:00:00Z') }) };
  });
  expect(await look(token)).toMatchObject({ isPassedOn: false });
  await chair.sends(ChangeActionForTestDocument, {
    input: { actionId: action.id, expectedVersion: 1, ownerId: member.id },
  });
  expect(await look(token)).toMatchObject({ isPassedOn: true, isUsed: false });
  expect((await use(token, undefined, { actionAnswer: 'DONE' })).__typename).toBe('NoLongerYours');
});
