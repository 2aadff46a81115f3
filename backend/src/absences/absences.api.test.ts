import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { TestBoard } from '../../testing/board.ts';
import type { Caller } from '../../testing/caller.ts';
import { givenABoardOnMonday, givenMeetings, monday, sendsTwice } from '../../testing/meetings.ts';
import { until } from '../../testing/until.ts';
import { AddAgendaItemDocument, AgendaDocument, PublishAgendaDocument } from '../agenda/agenda.api.generated.ts';
import { CharterProjectForTestDocument } from '../charters/charters.api.generated.ts';
import { HomeForTestDocument, OverviewActivityForTestDocument } from '../overview/overview.api.generated.ts';
import { AuditChain } from '../platform/audit/audit-chain.ts';
import { Clock } from '../platform/clock.ts';
import {
  AskTopicForTestDocument,
  BoardTopicForTestDocument,
  MoveTopicForTestDocument,
} from '../topics/topics.api.generated.ts';
import {
  AbsencesForTestDocument,
  DeputyNoticesForTestDocument,
  EndAbsenceForTestDocument,
  NoteAbsenceForTestDocument,
  StandsInForTestDocument,
} from './absences.api.generated.ts';

const canary = 'Kanarienvogel';

let board: TestBoard;
let meetings: Awaited<ReturnType<typeof givenMeetings>>;
beforeAll(async () => {
  board = await givenABoardOnMonday();
  meetings = await givenMeetings(board, 7);
});
afterAll(() => board.close());
beforeEach(() => board.app.get(Clock).set(monday));
const noted: { readonly by: Caller; readonly absenceId: string }[] = [];
afterEach(async () => {
  board.app.get(Clock).set(monday);
  for (const { by, absenceId } of noted.splice(0)) await by.sends(EndAbsenceForTestDocument, { input: { absenceId } });
});

const days = { fromOn: '2026-03-02', untilOn: '2026-03-06' };
const inputOf = (who: Caller, deputy: Caller, more: object = {}) => ({
  input: { personId: who.id, deputyId: deputy.id, ...days, ...more },
});

async function givenAway(who: Caller, deputy: Caller, by = who) {
  const { noteAbsence } = await by.sends(NoteAbsenceForTestDocument, inputOf(who, deputy));
  if (noteAbsence.__typename !== 'Absence') throw new Error(noteAbsence.__typename);
  noted.push({ by, absenceId: noteAbsence.id });
}

const topicOf = async (owner: Caller, question: string) => {
  const input = { boardId: board.boardId, question, ownerId: owner.id };
  const { askBoardTopic } = await board.member.sends(AskTopicForTestDocument, { input });
  return askBoardTopic as unknown as { id: string; number: number };
};
const duties = async (who: Caller) => (await who.sends(HomeForTestDocument, { isWhole: true })).home.duties;

test('somebody says themselves that they are away, or the administrator does; nobody else', async () => {
  const asked = inputOf(board.owner, board.employee);
  expect(await board.stranger.isRefused(NoteAbsenceForTestDocument, asked)).toBe('NOT_FOUND');
  for (const other of [board.employee, board.chair])
    expect(await other.isRefused(NoteAbsenceForTestDocument, asked)).toBe('FORBIDDEN');
  const refused = async (more: object) =>
    (await board.owner.sends(NoteAbsenceForTestDocument, inputOf(board.owner, board.employee, more))).noteAbsence
      .__typename;
  expect(await refused({ deputyId: board.owner.id })).toBe('DeputyOneself');
  expect(await refused({ untilOn: '2026-03-01' })).toBe('AbsenceDays');
  expect(await board.owner.isRefused(NoteAbsenceForTestDocument, inputOf(board.owner, board.stranger))).toBe(
    'NOT_FOUND',
  );

  const { noteAbsence } = await sendsTwice(board.administrator, NoteAbsenceForTestDocument, asked);
  expect(noteAbsence).toMatchObject({ person: { name: 'Olga Owner' }, deputy: { name: 'Emil Employee' }, isNow: true });
  expect(await refused({})).toBe('AwayAlready');
  const back = await board.employee.sends(NoteAbsenceForTestDocument, inputOf(board.employee, board.owner));
  expect(back.noteAbsence.__typename).toBe('DeputyAway');

  const { absences } = await board.member.sends(AbsencesForTestDocument, { personId: board.owner.id });
  const input = { absenceId: absences[0]?.id ?? '' };
  expect(await board.employee.isRefused(EndAbsenceForTestDocument, { input })).toBe('FORBIDDEN');
  expect(await board.stranger.isRefused(EndAbsenceForTestDocument, { input })).toBe('NOT_FOUND');
  await board.owner.sends(EndAbsenceForTestDocument, { input });
  expect((await board.member.sends(AbsencesForTestDocument, { personId: board.owner.id })).absences).toEqual([]);
});

test('while somebody is away their deputy has their duties, may do them, and it is logged for whom', async () => {
  const { id: boardTopicId, number } = await topicOf(board.owner, 'Why do callers ring twice?');
  const at = { board: 'cx', number };
  const move = { input: { boardTopicId, to: 'DROPPED' as const } };
  await givenAway(board.owner, board.employee);
  expect(await duties(board.employee)).toContainEqual(
    expect.objectContaining({ kind: 'PREPARE_TOPIC', number, forPerson: { id: board.owner.id, name: 'Olga Owner' } }),
  );
  expect(await duties(board.owner)).toContainEqual(expect.objectContaining({ kind: 'PREPARE_TOPIC', forPerson: null }));

  expect(await board.employee.isRefused(BoardTopicForTestDocument, at)).toBe('NOT_FOUND');
  // In nobody else's hands, and not in those of others than the deputy.
  expect(await board.administrator.standingInFor(board.owner).isRefused(BoardTopicForTestDocument, at)).toBe(
    'NOT_FOUND',
  );
  expect(await board.employee.standingInFor(board.chair).isRefused(BoardTopicForTestDocument, at)).toBe('NOT_FOUND');

  const deputy = board.employee.standingInFor(board.owner);
  expect((await deputy.sends(StandsInForTestDocument, {})).viewer.standsInFor).toEqual({
    ...{ name: 'Olga Owner', untilOn: '2026-03-06', roles: [], boards: [] },
  });
  await deputy.sends(MoveTopicForTestDocument, move);
  const { activity } = await board.analyst.sends(OverviewActivityForTestDocument, {
    ...{ from: '2026-03-01', to: '2026-03-03', thingId: boardTopicId },
  });
  expect(activity.nodes[0]).toMatchObject({ person: { name: 'Emil Employee' }, forPerson: { name: 'Olga Owner' } });
  const chain = board.app.get(AuditChain);
  await chain.seal();
  expect((await chain.verify(board.organizationId)).broken).toBeNull();

  // It ends by itself, with its last day.
  board.app.get(Clock).set(new Date('2026-03-07T08:00:00Z'));
  expect(await deputy.isRefused(BoardTopicForTestDocument, at)).toBe('NOT_FOUND');
  expect(await duties(board.employee)).toEqual([]);
});

test('the deputy of a chair prepares and publishes, reads nothing that stands in confidence, and gets no keys', async () => {
  const { id: meetingId, number } = meetings[1] ?? { id: '', number: 0 };
  const secret = { title: `About the ${canary}`, kind: 'TOPIC', minutes: 15, presenterId: board.chair.id } as const;
  await board.chair.sends(AddAgendaItemDocument, { input: { meetingId, ...secret, readerIds: [board.member.id] } });
  await givenAway(board.chair, board.employee);
  const deputy = board.employee.standingInFor(board.chair);
  expect((await deputy.sends(StandsInForTestDocument, {})).viewer.standsInFor?.boards).toEqual([{ role: 'CHAIR' }]);
  const { agenda } = await deputy.sends(AgendaDocument, { board: 'cx', number });
  expect(agenda.items).toHaveLength(1);
  expect(JSON.stringify([agenda, await duties(board.employee)])).not.toContain(canary);
  expect((await duties(board.employee)).map(({ kind }) => kind)).toContain('PUBLISH_AGENDA');
  const open = { title: 'In the open', kind: 'TOPIC', minutes: 10, presenterId: board.owner.id } as const;
  await deputy.sends(AddAgendaItemDocument, { input: { meetingId, ...open } });
  await deputy.sends(PublishAgendaDocument, { input: { meetingId } });
  // As themselves they read what every employee reads of it: nothing.
  const own = await board.employee.sends(AgendaDocument, { board: 'cx', number });
  expect(own.agenda.items).toEqual([]);
});

test('whoever stands in is reminded of what is asked, and reads for whom', async () => {
  const { id: meetingId } = meetings[2] ?? { id: '' };
  await givenAway(board.owner, board.employee);
  const item = { title: 'Calls', kind: 'TOPIC', minutes: 10, presenterId: board.owner.id } as const;
  await board.chair.sends(AddAgendaItemDocument, { input: { meetingId, ...item } });
  await board.chair.sends(PublishAgendaDocument, { input: { meetingId } });
  const told = async (who: Caller) => (await who.sends(DeputyNoticesForTestDocument, {})).notices.nodes;
  const forOlga = { kind: 'ITEM_GIVEN', forPerson: { name: 'Olga Owner' } };
  await until('the deputy is told', async () =>
    (await told(board.employee)).some(({ forPerson }) => forPerson?.name === 'Olga Owner'),
  );
  expect(await told(board.employee)).toContainEqual(forOlga);
  expect(await told(board.owner)).toContainEqual({ kind: 'ITEM_GIVEN', forPerson: null });
});

test('an agenda is told to the deputy of whoever would read it', async () => {
  const { id: meetingId } = meetings[3] ?? { id: '' };
  await givenAway(board.member, board.employee);
  await givenAway(board.chair, board.administrator);
  const item = { title: 'Waiting', kind: 'TOPIC', minutes: 10, presenterId: board.owner.id } as const;
  await board.chair.sends(AddAgendaItemDocument, { input: { meetingId, ...item } });
  await board.chair.sends(PublishAgendaDocument, { input: { meetingId } });
  const told = async (who: Caller) => (await who.sends(DeputyNoticesForTestDocument, {})).notices.nodes;
  const forMember = { kind: 'AGENDA_PUBLISHED', forPerson: { name: board.member.person.name } };
  await until('the deputy is told', async () =>
    (await told(board.employee)).some(({ forPerson }) => forPerson?.name === board.member.person.name),
  );
  expect(await told(board.employee)).toContainEqual(forMember);
  // Whoever publishes it, though away, has no deputy who must be told.
  const forChair = { kind: 'AGENDA_PUBLISHED', forPerson: { name: board.chair.person.name } };
  expect(await told(board.administrator)).not.toContainEqual(forChair);
});

test('files come and go with whom one stands in for, as long as that may be', async () => {
  const input = { boardId: board.boardId, title: 'Refunds in five days', ownerId: board.owner.id };
  const { createProject } = await board.chair.sends(CharterProjectForTestDocument, { input });
  if (createProject.__typename !== 'Project') throw new Error(createProject.__typename);
  const upload = (who: Caller) =>
    board.app.inject({
      method: 'POST',
      url: `/api/${board.slug}/project-files?project=${createProject.id}&name=plan.pdf`,
      headers: { ...who.headers(), 'x-cx-client': 'tests', 'content-type': 'application/octet-stream' },
      payload: Buffer.from('%PDF-1.7 plan'),
    });
  const bring = (who: Caller) =>
    board.app.inject({
      method: 'POST',
      url: `/api/${board.slug}/imports`,
      headers: { ...who.headers(), 'x-cx-client': 'tests', 'content-type': 'application/octet-stream' },
      payload: Buffer.from('id,day,score\n1,2026-03-02,9\n'),
    });
  await givenAway(board.owner, board.employee);
  expect((await upload(board.employee)).statusCode).toBe(404);
  const deputy = board.employee.standingInFor(board.owner);
  const sent = await upload(deputy);
  expect(sent.statusCode).toBe(201);
  const { fileId } = sent.json<{ fileId: string }>();
  const fetched = (who: Caller, more = '') =>
    board.app.inject({ url: `/api/${board.slug}/project-files/${fileId}${more}`, headers: who.headers() });
  expect((await fetched(board.stranger, `?for=${board.owner.id}`)).statusCode).toBe(404);
  expect((await fetched(board.employee)).statusCode).toBe(404);
  expect((await fetched(board.employee, `?for=${board.owner.id}`)).statusCode).toBe(200);
  // Whoever is not their deputy gains nothing by saying so.
  expect((await fetched(board.employee, `?for=${board.chair.id}`)).statusCode).toBe(404);

  expect((await bring(board.employee)).statusCode).toBe(403);
  expect((await bring(board.employee.standingInFor(board.analyst))).statusCode).toBe(403);
  await givenAway(board.analyst, board.employee);
  expect((await bring(board.employee.standingInFor(board.analyst))).statusCode).toBe(201);
  board.app.get(Clock).set(new Date('2026-03-07T08:00:00Z'));
  expect((await upload(deputy)).statusCode).toBe(404);
});
