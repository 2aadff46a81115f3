import { mailKinds, noticeKinds } from '@cxboard/domain/notifications/notices.rules';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import nodeIcal, { type VEvent } from 'node-ical';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { Caller } from '../../testing/caller.ts';
import { scoreColumns, surveying } from '../../testing/surveying.ts';
import { givenABoardWithMail, linksIn, type Meeting } from '../../testing/telling.ts';
import { NoteAbsenceForTestDocument } from '../absences/absences.api.generated.ts';
import { AgendaDocument } from '../agenda/agenda.api.generated.ts';
import {
  AnswerInvitationDocument,
  AttendeesDocument,
  NameSubstituteDocument,
  WithdrawSubstituteDocument,
} from '../attendees/attendees.api.generated.ts';
import {
  CancelMeetingDocument,
  MoveMeetingDocument,
  PlaceMeetingDocument,
} from '../meetings/meetings.api.generated.ts';
import { BoardForTestDocument, EditBoardForTestDocument } from '../board/board.api.generated.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { Project } from '../projects/index.ts';
import {
  AskAuthorForTestDocument,
  CommentOnProposalForTestDocument,
  FollowProposalForTestDocument,
  GiveInfoForTestDocument,
  MergeProposalsForTestDocument,
  ProposalForTestDocument,
  PublishAnswerForTestDocument,
  ReviewProposalForTestDocument,
  SubmitProposalForTestDocument,
  SupportProposalForTestDocument,
  UndoProposalMoveForTestDocument,
} from '../proposals/proposals.api.generated.ts';
import { CreateProjectForTestDocument, ReportStatusForTestDocument } from '../projects/projects.api.generated.ts';
import { ApproveMinutesForTestDocument, MinutesForTestDocument } from '../minutes/minutes.api.generated.ts';
import { RecordMeetingForTestDocument } from '../sessions/sessions.api.generated.ts';
import { NoticeSweep } from './clockwork.ts';
import { Digests } from './digests.ts';
import {
  ChooseDeliveryDocument,
  NoticeBoxDocument,
  NoticesDocument,
  NotificationSettingsDocument,
  ReadNoticesDocument,
} from './notices.api.generated.ts';
import { ReportNews } from './report-news.ts';

type World = Awaited<ReturnType<typeof givenABoardWithMail>>;
let world: World;
let used = 0;

beforeAll(async () => {
  world = await givenABoardWithMail();
});
afterAll(() => world.closeAll());

const nextMeeting = (): Meeting => {
  const meeting = world.meetings[used++];
  if (!meeting) throw new Error('More tests than meetings.');
  return meeting;
};
const told = async (who = world.member) => (await who.sends(NoticesDocument, { first: 100 })).notices.nodes;
const toldOf = async (meeting: Meeting, who = world.member) =>
  (await told(who)).filter(({ facts }) => facts.place.number === meeting.number).map(({ kind }) => kind);
const eventIn = (ics: string | undefined) =>
  Object.values(nodeIcal.sync.parseICS(ics ?? '')).find((part) => part?.type === 'VEVENT') as VEvent;
const announced = (topic: string, ids: Record<string, string>) =>
  world.app
    .get(Database)
    .workFor({ organizationId: world.organizationId, reason: 'test' }, (work) => work.announce(topic, ids));

test('a published agenda invites everybody with a seat, by mail and into their calendar', async () => {
  const meeting = nextMeeting();
  const before = (await world.mailsTo(world.member)).length;
  await world.publish(meeting, '<script>alert(1)</script> & more');
  const mail = (await world.gets(world.member, before + 1)).at(-1);
  const event = eventIn(mail?.parts.get('text/calendar'));
  expect(event).toMatchObject({ method: 'REQUEST', summary: `Metrics session ${meeting.number} · CX Board` });
  expect(new Date(event.start)).toEqual(new Date(meeting.startsAt));
  expect([...linksIn(mail).keys()]).toEqual(['ACCEPTED', 'TENTATIVE', 'DECLINED', '']);
  expect(mail?.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  expect(mail?.headers.get('message-id')).toMatch(/^<[0-9a-f-]{36}@/);
  expect(mail?.parts.get('text/html')).not.toContain('<script');
  expect(await toldOf(meeting)).toEqual(['AGENDA_PUBLISHED']);
  expect(await toldOf(meeting, world.chair)).toEqual([]); // who publishes knows
  expect((await world.mailsTo(world.chair)).length).toBeGreaterThan(0); // but has it in the calendar
  expect(await toldOf(meeting, world.employee)).toEqual([]);
});

test('hearing of it again tells nobody twice', async () => {
  const meeting = nextMeeting();
  await world.publish(meeting);
  const mails = world.office.letters.length;
  const notices = await told();
  const [version] = await world.app
    .get(Database)
    .workFor({ organizationId: world.organizationId, reason: 'test' }, (work) =>
      work.query<{ id: string }>(
        { name: 'test.version', text: 'select id from agenda_versions where meeting_id = $1' },
        [meeting.id],
      ),
    );
  const ids = { meetingId: meeting.id, versionId: version?.id ?? '' };
  await Promise.all(Array.from({ length: 10 }, () => announced('agenda.published', ids)));
  await world.quiet();
  expect(world.office.letters).toHaveLength(mails);
  expect(await told()).toEqual(notices);
});

test('who presents an item hears of it, once over all versions', async () => {
  const meeting = nextMeeting();
  await world.publish(meeting, 'Refunds', { presenterId: world.owner.id });
  await world.publish(meeting, 'Another');
  const mine = (await told(world.owner)).filter(({ facts }) => facts.place.number === meeting.number);
  expect(mine).toMatchObject([{ kind: 'ITEM_GIVEN', facts: { item: 'Refunds' } }]);
  expect(await toldOf(meeting)).toEqual(['AGENDA_PUBLISHED', 'AGENDA_PUBLISHED']);
});

test('who presents a confidential item hears that they do, and no mail says a word of it', async () => {
  const meeting = nextMeeting();
  const { owner, member } = world;
  await owner.sends(ChooseDeliveryDocument, { input: { kind: 'ITEM_GIVEN', delivery: 'MAIL_AT_ONCE' } });
  await world.publish(meeting, 'About the Kanarienvogel', { presenterId: owner.id, readerIds: [member.id] });
  const mine = (await told(owner)).filter(({ facts }) => facts.place.number === meeting.number);
  expect(mine).toMatchObject([{ kind: 'ITEM_GIVEN', facts: { item: null } }]);
  const mail = (await world.mailsTo(owner)).at(-1);
  expect(mail?.subject).toMatch(new RegExp(`^You present a confidential item in .* ${meeting.number}$`));
  expect(JSON.stringify(world.office.letters)).not.toContain('Kanarienvogel');
  await owner.sends(ChooseDeliveryDocument, { input: { kind: 'ITEM_GIVEN', delivery: 'DAILY_DIGEST' } });
});

test('a moved, placed and cancelled meeting keeps its place in the calendar, and answers are asked for anew', async () => {
  const meeting = world.meetings[20] ?? nextMeeting(); // no project review that another test is about
  await world.publish(meeting);
  const answer = { meetingId: meeting.id, answer: 'ACCEPTED' as const };
  await world.member.sends(AnswerInvitationDocument, { input: answer });

  const input = { meetingId: meeting.id, expectedVersion: meeting.version + 2 };
  await world.chair.sends(PlaceMeetingDocument, {
    input: { ...input, place: 'Room 2', videoUrl: 'https://meet.test/1' },
  });
  await world.quiet();
  const mine = async () => (await world.member.sends(AttendeesDocument, { meetingId: meeting.id })).attendees.mine;
  expect((await mine())?.acceptance).toBe('ACCEPTED'); // another room is no other time

  const { startsOn } = meeting;
  await world.chair.sends(MoveMeetingDocument, {
    input: { ...input, expectedVersion: input.expectedVersion + 1, startsOn, startsClock: '14:30' },
  });
  await world.quiet();
  expect((await mine())?.acceptance).toBe('NOT_ANSWERED');

  const cancel = { meetingId: meeting.id, effect: 'SKIP' as const, reason: 'Half the board is ill' };
  await world.chair.sends(CancelMeetingDocument, { input: cancel });
  await world.quiet();

  const mails = (await world.mailsTo(world.member)).slice(-4);
  const events = mails.map(({ parts }) => eventIn(parts.get('text/calendar')));
  expect(events.map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST', 'REQUEST', 'CANCEL']);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(1);
  const sequences = events.map(({ sequence }) => Number(sequence));
  expect(sequences.toSorted((a, b) => a - b)).toEqual(sequences);
  expect(new Set(sequences).size).toBe(4);
  expect(events[1]?.location).toBe('Room 2 · https://meet.test/1');
  expect(new Date(events[2]?.start ?? 0).toISOString()).toMatch(/T1[23]:30:00/);
  expect(events[3]?.status).toBe('CANCELLED');
  expect(mails[3]?.parts.get('text/plain')).toContain('Half the board is ill');
  expect(linksIn(mails[3]).has('ACCEPTED')).toBe(false);
  expect((await toldOf(meeting)).slice(0, 2)).toEqual(['MEETING_CANCELLED', 'MEETING_MOVED']);
});

test('a substitute who is sent home and named again is taken out of the calendar and put back', async () => {
  const meeting = nextMeeting();
  await world.publish(meeting);
  const before = (await world.mailsTo(world.employee)).length;
  const named = { meetingId: meeting.id, absentId: world.member.id };
  const name = () =>
    world.chair.sends(NameSubstituteDocument, {
      input: { ...named, substituteId: world.employee.id, withVote: false },
    });
  await name();
  await world.quiet();
  await world.chair.sends(WithdrawSubstituteDocument, { input: named });
  await world.quiet();
  await name();
  await world.quiet();
  const files = (await world.mailsTo(world.employee)).slice(before).map(({ parts }) => parts.get('text/calendar'));
  const events = files.filter((file) => file !== undefined).map(eventIn);
  expect(events.map(({ method }) => method)).toEqual(['REQUEST', 'CANCEL', 'REQUEST']);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(1);
});

test('everybody chooses how they are told; who wants no invitation gets none', async () => {
  const { choices } = (await world.secretary.sends(NotificationSettingsDocument, {})).notificationSettings;
  expect(choices.find(({ kind }) => kind === 'AGENDA_PUBLISHED')).toMatchObject({ delivery: 'DAILY_DIGEST' });
  await world.secretary.sends(ChooseDeliveryDocument, { input: { kind: 'INVITATION', delivery: 'OFF' } });
  await world.secretary.sends(ChooseDeliveryDocument, {
    input: { kind: 'AGENDA_PUBLISHED', delivery: 'MAIL_AT_ONCE' },
  });
  const wrong = { input: { kind: 'INVITATION' as const, delivery: 'DAILY_DIGEST' as const } };
  expect(await world.secretary.isRefused(ChooseDeliveryDocument, wrong)).toBe('BAD_USER_INPUT');

  const before = (await world.mailsTo(world.secretary)).length;
  await world.publish(nextMeeting());
  const mails = (await world.mailsTo(world.secretary)).slice(before);
  expect(mails).toHaveLength(1);
  expect(mails[0]?.parts.has('text/calendar')).toBe(false);
  expect(mails[0]?.parts.get('text/plain')).toContain('Read the agenda');
  expect(mails[0]?.parts.get('text/plain')).toMatch(/Read the board pack:\s+\S+\/meetings\/\d+\/print\s/);

  await world.secretary.sends(ChooseDeliveryDocument, { input: { kind: 'AGENDA_PUBLISHED', delivery: 'OFF' } });
  const count = (await told(world.secretary)).length;
  await world.publish(nextMeeting());
  expect(await told(world.secretary)).toHaveLength(count);
});

test('notices are read one by one or all at once, part by part, and only my own', async () => {
  const all = (await world.member.sends(NoticesDocument, { first: 2 })).notices;
  expect(all.pageInfo.hasNextPage).toBe(true);
  const rest = (await world.member.sends(NoticesDocument, { first: 100, after: all.pageInfo.endCursor })).notices;
  expect(all.nodes.length + rest.nodes.length).toBe(all.totalCount);
  const { unread } = (await world.member.sends(NoticeBoxDocument, {})).noticeBox;
  expect(unread).toBe(all.totalCount);

  const noticeIds = [all.nodes[0]?.id ?? ''];
  expect(await world.stranger.isRefused(ReadNoticesDocument, { input: { noticeIds } })).toBe('NOT_FOUND');
  expect(await world.chair.isRefused(ReadNoticesDocument, { input: { noticeIds } })).toBe('NOT_FOUND');
  expect(await world.member.isRefused(ReadNoticesDocument, { input: { noticeIds: [uuidv7()] } })).toBe('NOT_FOUND');
  const one = await world.member.sends(ReadNoticesDocument, { input: { noticeIds } });
  expect(one.readNotices.unread).toBe(unread - 1);
  expect((await world.member.sends(ReadNoticesDocument, { input: {} })).readNotices.unread).toBe(0);
});

test('the daily mail holds what is unread, goes out once a day from seven o’clock on, and never twice', async () => {
  const clock = world.app.get(Clock);
  const now = clock.now();
  const meeting = nextMeeting();
  await world.publish(meeting, 'Digested', { presenterId: world.analyst.id });
  await world.member.sends(ReadNoticesDocument, { input: {} });
  const digests = world.app.get(Digests);
  const send = async () => {
    await Promise.all([digests.send(world.organizationId), digests.send(world.organizationId)]);
    await world.quiet();
  };
  const before = {
    analyst: (await world.mailsTo(world.analyst)).length,
    member: (await world.mailsTo(world.member)).length,
  };

  clock.set(new Date('2026-03-03T05:30:00Z')); // half past six in Prague
  await send();
  expect(await world.mailsTo(world.analyst)).toHaveLength(before.analyst);

  clock.set(new Date('2026-03-03T06:30:00Z'));
  await send();
  await send();
  const mails = (await world.mailsTo(world.analyst)).slice(before.analyst);
  expect(mails).toHaveLength(1);
  const text = mails[0]?.parts.get('text/plain');
  expect(text).toContain('You present “Digested”');
  expect(text).toMatch(/See all notices\S*\s+\S*\/notices\s/);
  expect(await world.mailsTo(world.member)).toHaveLength(before.member); // read on the page already

  await world.publish(meeting, 'Later that day', { presenterId: world.analyst.id });
  await send();
  expect(await world.mailsTo(world.analyst)).toHaveLength(before.analyst + 1);
  clock.set(new Date('2026-03-04T06:30:00Z'));
  await send();
  expect(await world.mailsTo(world.analyst)).toHaveLength(before.analyst + 2);

  clock.set(new Date('2026-03-05T13:00:00Z')); // an afternoon without a mail before it
  await world.publish(meeting, 'In the afternoon', { presenterId: world.analyst.id });
  await send();
  expect(await world.mailsTo(world.analyst)).toHaveLength(before.analyst + 2);
  clock.set(new Date('2026-03-06T06:30:00Z'));
  await send();
  expect(await world.mailsTo(world.analyst)).toHaveLength(before.analyst + 3);
  clock.set(now);
});

test('a board has its mails written as it says: the daily mail about it too, else as the house', async () => {
  const clock = world.app.get(Clock);
  const now = clock.now();
  const { board } = await world.chair.sends(BoardForTestDocument, { slug: 'cx' });
  const { id: boardId, name, charter } = board;
  const say = async (locale: string | null, expectedVersion: number) =>
    (await world.chair.sends(EditBoardForTestDocument, { input: { boardId, name, charter, expectedVersion, locale } }))
      .editBoard.version;
  const lastMail = async () => {
    const mail = (await world.mailsTo(world.analyst)).at(-1);
    return [mail?.parts.get('text/plain') ?? '', mail?.parts.get('text/html') ?? ''] as const;
  };
  const told = async (on: string) => {
    clock.set(new Date(`${on}T13:00:00Z`));
    await world.publish(nextMeeting(), `Told on ${on}`, { presenterId: world.analyst.id });
    clock.set(new Date(Date.parse(`${on}T06:30:00Z`) + 86_400_000));
    await world.app.get(Digests).send(world.organizationId);
    await world.quiet();
    return lastMail();
  };

  const version = await say('en-GB', board.version);
  const [text, html] = await told('2026-03-08');
  expect(text).toContain('You present “Told on 2026-03-08”');
  expect(text).toContain('9 March 2026');
  expect(html).toContain('<html lang="en-GB">');

  await say(null, version);
  const [plain, page] = await told('2026-03-10');
  expect(plain).toContain('March 11, 2026');
  expect(page).toContain('<html lang="en">');
  clock.set(now);
});

/** Due on a day, and measured by a metric with answers in January. */
async function givenItIsPlanned(projectId: string): Promise<void> {
  const survey = surveying(world.board, scoreColumns);
  const rows = Array.from(
    { length: 60 },
    (_, nth) => `${nth},2026-01-${String(1 + (nth % 28)).padStart(2, '0')},A,${nth % 11}`,
  );
  const done = await survey.takeOver(['id,day,area,score', ...rows].join('\n'));
  const { id: metricId } = await survey.metric(done.source?.questions[0]?.id ?? '', 'Would come again');
  await world.app.get(Database).workFor({ organizationId: world.organizationId, reason: 'test' }, async (work) => {
    await work.change(await work.lock(Project, projectId), { dueOn: '2026-10-01', metricId });
  });
}

test('owners are told two days before their report is due, and not again', async () => {
  const clock = world.app.get(Clock);
  const now = clock.now();
  const { createProject } = await world.chair.sends(CreateProjectForTestDocument, {
    input: {
      boardId: world.boardId,
      title: 'Refunds in a day',
      problem: 'They take two weeks',
      ownerId: world.owner.id,
      departmentIds: [],
      charteredOn: '2026-03-02',
    },
  });
  const projectId = 'id' in createProject ? createProject.id : '';
  await world.owner.sends(ChooseDeliveryDocument, { input: { kind: 'REPORT_DUE', delivery: 'MAIL_AT_ONCE' } });
  const reports = world.app.get(ReportNews);
  const tell = async (at: string) => {
    clock.set(new Date(at));
    await reports.tell(world.organizationId);
    await reports.tell(world.organizationId);
    await world.quiet();
    return (await told(world.owner)).filter(({ kind }) => kind === 'REPORT_DUE').map(({ facts }) => facts.dueOn);
  };
  // The first project review is on Tuesday 24 March, so the report is due on Friday 20.
  expect(await tell('2026-03-17T08:00:00Z')).toEqual([]);
  expect(await tell('2026-03-18T08:00:00Z')).toEqual(['2026-03-20']);
  expect(await tell('2026-03-19T08:00:00Z')).toEqual(['2026-03-20']);
  const [mail] = (await world.mailsTo(world.owner)).slice(-1);
  expect(mail?.parts.get('text/plain')).toContain('/cx/projects/');
  expect(linksIn(mail).size).toBe(1); // there is no report yet that could be said again

  // The day has passed without a word: once more, and whoever leads the board is told too.
  const ofChair = async () => (await told(world.chair)).filter(({ kind }) => kind === 'REPORT_DUE');
  expect(await ofChair()).toEqual([]);
  expect(await tell('2026-03-23T08:00:00Z')).toEqual(['2026-03-20', '2026-03-20']);
  expect(await ofChair()).toMatchObject([{ facts: { project: 'Refunds in a day', isOverdue: true } }]);

  const said = { done: 'Asked', next: 'Build', needsDecision: '', health: 'ON_TRACK' as const, noChange: false };
  await world.member.sends(ChooseDeliveryDocument, { input: { kind: 'STATUS_REPORTED', delivery: 'DAILY_DIGEST' } });
  await givenItIsPlanned(projectId);
  // Who stands in for a reader has it in the daily mail as well.
  const away = { personId: world.member.id, deputyId: world.employee.id, fromOn: '2026-03-23', untilOn: '2026-04-20' };
  await world.member.sends(NoteAbsenceForTestDocument, { input: away });
  await world.employee.sends(ChooseDeliveryDocument, { input: { kind: 'STATUS_REPORTED', delivery: 'DAILY_DIGEST' } });
  await world.owner.sends(ReportStatusForTestDocument, { input: { projectId, ...said } });
  await world.quiet();
  // Most read it in the daily mail, where it can be said too.
  await world.owner.sends(ChooseDeliveryDocument, { input: { kind: 'REPORT_DUE', delivery: 'DAILY_DIGEST' } });
  expect(await tell('2026-04-16T04:00:00Z')).toEqual(['2026-04-17', '2026-03-20', '2026-03-20']);
  clock.set(new Date('2026-04-16T06:30:00Z'));
  const query = jest.spyOn(pg.Client.prototype, 'query');
  await world.app.get(Digests).send(world.organizationId);
  const asked = JSON.stringify(query.mock.calls);
  query.mockRestore();
  // Two people read of it: the metrics and the report are read once for all mails of the morning.
  expect(asked.match(/"name":"(metrics\.whole_series|notices\.report)"/g)?.toSorted()).toEqual([
    ...['"name":"metrics.whole_series"', '"name":"notices.report"'],
  ]);
  await world.quiet();
  // A report is understood there without the page: dates, the picture of its metric, and the way to that report.
  const [read] = (await world.mailsTo(world.member)).slice(-1);
  const text = (read?.parts.get('text/plain') ?? '').replaceAll(/\s+/g, ' ');
  for (const part of ['Refunds in a day: On track', 'Done: Asked', 'Next: Build', 'Reported by: Olga Owner'])
    expect(text).toContain(part);
  expect(text).toMatch(/Delivery: Due October 1, 2026, as first planned\./);
  expect(text).toMatch(/Would come again, which it promises to change: [▁▂▃▄▅▆▇█]/);
  expect(text).toMatch(/\/cx\/projects\/\d+#report-[0-9a-f-]{36} /);
  expect(read?.parts.get('text/html')).toContain('>Delivery</td>');

  const [instead] = (await world.mailsTo(world.employee)).slice(-1);
  expect(instead?.parts.get('text/plain')).toContain('Next: Build');

  const [daily] = (await world.mailsTo(world.owner)).slice(-1);
  expect(daily?.parts.get('text/plain')).toContain('Nothing has changed:');
  expect(daily?.parts.get('text/html')).toContain('bgcolor="#1f5f8b"');
  expect(daily?.parts.get('text/plain')).toMatch(/\/cx\/projects\/\d+#report-new\s/);
  clock.set(now);
});

test('minutes that are approved are told to who was there, but not to who approved them last', async () => {
  const meeting = nextMeeting();
  const { chair, member, secretary } = world;
  await world.publish(meeting);
  const { agenda } = await chair.sends(AgendaDocument, { board: 'cx', number: meeting.number });
  const itemId = String(agenda.items[0]?.id);
  const held = {
    people: [chair, member, secretary].map(({ id }) => ({ personId: id, presence: 'PRESENT' as const })),
    startedAt: world.app.get(Clock).now().toISOString(),
    items: [{ itemId, actualMinutes: 10 }],
    results: [{ itemId, kind: 'DECISION' as const, text: 'We open on Saturdays.' }],
  };
  await chair.sends(RecordMeetingForTestDocument, {
    input: { meetingId: meeting.id, leftItemIds: [], recurringItemIds: [], ...held },
  });
  for (const who of [chair, member]) {
    const { minutes } = await who.sends(MinutesForTestDocument, { board: 'cx', number: meeting.number });
    await who.sends(ApproveMinutesForTestDocument, { input: { meetingId: meeting.id, digest: minutes.digest } });
  }
  await world.quiet();
  expect(await toldOf(meeting, member)).not.toContain('MINUTES_APPROVED');
  expect(await toldOf(meeting, chair)).toContain('MINUTES_APPROVED');
  const notice = (await told(secretary)).find(({ kind }) => kind === 'MINUTES_APPROVED');
  expect(notice?.facts).toMatchObject({ place: { page: 'MINUTES' }, decisions: 1, actions: 0 });
});

const proposed = async (who: Caller, text: string, isAnonymous: boolean) => {
  const { submitProposal } = await who.sends(SubmitProposalForTestDocument, { input: { text, isAnonymous } });
  if (submitProposal.__typename !== 'Proposal') throw new Error(submitProposal.__typename);
  return { proposalId: submitProposal.id, number: Number(submitProposal.number) };
};
const newsTo = async (who: Caller) =>
  (await told(who)).flatMap(({ kind, facts: { place, news } }) =>
    kind === 'PROPOSAL_MOVED' ? [`${place.number} ${news ?? ''}`] : [],
  );

test('author, supporters, those who said something and followers hear of each move in the same words; no mail tells who had the idea', async () => {
  const { employee, owner, member, analyst, administrator, chair, secretary } = world;
  for (const who of [employee, owner])
    await who.sends(ChooseDeliveryDocument, { input: { kind: 'PROPOSAL_MOVED', delivery: 'MAIL_AT_ONCE' } });
  const { proposalId, number } = await proposed(employee, 'The form asks for what we know already', true);
  await owner.sends(SupportProposalForTestDocument, { input: { proposalId, reason: '' } });
  await member.sends(FollowProposalForTestDocument, { input: { proposalId, follow: true } });
  await administrator.sends(CommentOnProposalForTestDocument, { input: { proposalId, text: 'And twice.' } });
  const concerned = [employee, owner, member, administrator];
  await analyst.sends(ReviewProposalForTestDocument, { input: { proposalId } });
  await analyst.sends(AskAuthorForTestDocument, { input: { proposalId, question: 'Which form?' } });
  await world.quiet();
  await employee.sends(GiveInfoForTestDocument, { input: { proposalId, text: 'The green one.' } });
  const because = 'The form goes this autumn.';
  await chair.sends(PublishAnswerForTestDocument, { input: { proposalId, decision: 'DECLINED', text: because } });
  await world.quiet();
  // The author knows what they answered themselves, and whoever moves it knows of that.
  const others = [`${number} DECLINED`, `${number} INFO_GIVEN`, `${number} INFO_ASKED`, `${number} IN_REVIEW`];
  for (const who of concerned)
    expect(new Set(await newsTo(who))).toEqual(
      new Set(others.filter((one) => who !== employee || !one.endsWith('INFO_GIVEN'))),
    );
  // Whoever asked hears the answer.
  expect(new Set(await newsTo(analyst))).toEqual(new Set([`${number} DECLINED`, `${number} INFO_GIVEN`]));
  expect(await newsTo(secretary)).toEqual([]);

  const textOf = (letters: readonly { body: string }[]) =>
    letters.map(({ body }) => body.replaceAll(/#[\w-]{43}/g, '#…')).filter((body) => body.includes(because));
  const toAuthor = textOf(await world.mailsTo(employee));
  expect(toAuthor).toHaveLength(1);
  expect(textOf(await world.mailsTo(owner))).toEqual(toAuthor);
  expect(toAuthor[0]).toContain(`/${world.slug}/proposals/${number}`);
  const canary = /Emil|Employee/;
  expect(world.office.letters.filter(({ body, subject }) => canary.test(`${subject} ${body}`))).toEqual([]);
  const kept = await world.app.get(Database).readFor<{ row: string }>(world.organizationId, {
    name: 'rows about a sealed proposal',
    text: `select row_to_json(n)::text as row from notices n where n.kind = 'PROPOSAL_MOVED'
      union all select row_to_json(a)::text from audit_entries a where a.subject_id = '${proposalId}'
      union all select row_to_json(t)::text from audit_texts t join audit_entries a on a.id = t.entry_id
        where a.subject_id = '${proposalId}'`,
  });
  const aboutAuthor = kept.filter(({ row }) => row.includes(employee.id) || canary.test(row));
  expect(kept.length).toBeGreaterThan(aboutAuthor.length);
  // Only whose box it lies in: the same as in the box of every supporter.
  const box = ({ row }: { row: string }, { id }: Caller) =>
    row.replaceAll(id, '…').replaceAll(/"(id|told_by)":"[^"]+"/g, '');
  expect(
    new Set(kept.filter(({ row }) => row.includes(owner.id) && row.includes('DECLINED')).map((one) => box(one, owner))),
  ).toEqual(new Set(aboutAuthor.filter(({ row }) => row.includes('DECLINED')).map((one) => box(one, employee))));
});

test('a move that is taken back is no news any more; what was merged hears of what becomes of the whole', async () => {
  const { analyst, owner, employee, member, administrator } = world;
  const one = await proposed(owner, 'Letters come a week late', false);
  const two = await proposed(member, 'Letters are late by a week', false);
  await analyst.sends(ReviewProposalForTestDocument, { input: { proposalId: one.proposalId } });
  await world.quiet();
  expect(await newsTo(owner)).toContain(`${one.number} IN_REVIEW`);
  const { proposal } = await analyst.sends(ProposalForTestDocument, { number: one.number });
  const back = { proposalId: one.proposalId, moveId: proposal.undoableMoveId ?? '' };
  const { undoProposalMove } = await analyst.sends(UndoProposalMoveForTestDocument, { input: back });
  expect(undoProposalMove.__typename).toBe('Proposal');
  await world.quiet();
  // She chose a mail at once, and a mail cannot be called back.
  expect(await newsTo(owner)).toContain(`${one.number} IN_REVIEW`);
  await owner.sends(ChooseDeliveryDocument, { input: { kind: 'PROPOSAL_MOVED', delivery: 'DAILY_DIGEST' } });
  await employee.sends(SupportProposalForTestDocument, { input: { proposalId: two.proposalId, reason: '' } });
  await analyst.sends(ReviewProposalForTestDocument, { input: { proposalId: two.proposalId } });
  await world.quiet();
  expect(await newsTo(member)).toContain(`${two.number} IN_REVIEW`);
  const { proposal: second } = await analyst.sends(ProposalForTestDocument, { number: two.number });
  const undone = { proposalId: two.proposalId, moveId: second.undoableMoveId ?? '' };
  await analyst.sends(UndoProposalMoveForTestDocument, { input: undone });
  await world.quiet();
  expect(await newsTo(member)).not.toContain(`${two.number} IN_REVIEW`);

  await administrator.sends(FollowProposalForTestDocument, { input: { proposalId: two.proposalId, follow: true } });
  await analyst.sends(MergeProposalsForTestDocument, { input: { proposalId: two.proposalId, intoId: one.proposalId } });
  await analyst.sends(ReviewProposalForTestDocument, { input: { proposalId: one.proposalId } });
  await world.quiet();
  for (const who of [member, employee, administrator])
    expect(await newsTo(who)).toEqual(expect.arrayContaining([`${two.number} MERGED`, `${one.number} IN_REVIEW`]));
});

test('old notices and links are forgotten', async () => {
  const clock = world.app.get(Clock);
  const now = clock.now();
  clock.set(new Date('2026-12-01T08:00:00Z'));
  await world.app.get(NoticeSweep).sweep(world.organizationId);
  clock.set(now);
  expect(await told()).toEqual([]);
});

test('the database takes every kind of notice there is, and a choice for every kind of mail', async () => {
  const checks = await world.app.get(Database).readFor<{ table: string; says: string }>(world.organizationId, {
    name: 'notice checks',
    text: `select conrelid::regclass::text as table, pg_get_constraintdef(oid) as says from pg_constraint
      where conname in ('notices_kind_check', 'notice_preferences_kind_check')`,
  });
  const saidOf = (table: string) => checks.find((one) => one.table === table)?.says ?? '';
  expect(noticeKinds.filter((kind) => !saidOf('notices').includes(`'${kind}'`))).toEqual([]);
  expect(mailKinds.filter((kind) => !saidOf('notice_preferences').includes(`'${kind}'`))).toEqual([]);
});
