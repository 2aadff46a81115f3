import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Caller } from '../../testing/caller.ts';
import { givenABoardWithMail, type Meeting } from '../../testing/telling.ts';
import { until } from '../../testing/until.ts';
import { AgendaDocument, KeepConfidentialDocument } from '../agenda/agenda.api.generated.ts';
import { CancelMeetingDocument } from '../meetings/meetings.api.generated.ts';
import { HomeForTestDocument } from '../overview/overview.api.generated.ts';
import { NoticesDocument } from '../notifications/notices.api.generated.ts';
import {
  AnswerQuestionForTestDocument,
  AskAboutItemForTestDocument,
  MeetingQuestionsForTestDocument,
  SettleQuestionForTestDocument,
} from './pre-read.api.generated.ts';

const waitingForLocks = `
  select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;

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
  await world.publish(meeting, 'Repeat calls', { presenterId: world.owner.id });
  const { agenda } = await world.chair.sends(AgendaDocument, { board: 'cx', number: meeting.number });
  itemId = agenda.items[0]?.id ?? '';
});

const asked = async (by: Caller) =>
  (await by.sends(MeetingQuestionsForTestDocument, { meetingId: meeting.id })).meetingQuestions;
const asks = async (by: Caller, text: string) =>
  (await by.sends(AskAboutItemForTestDocument, { input: { itemId, text } })).askAboutItem;
const newestOf = async (by: Caller) => (await asked(by)).questions.at(-1)?.id ?? '';
/** Of this meeting: those before it keep their questions. */
const toAnswer = async (who: Caller) =>
  (await who.sends(HomeForTestDocument, { isWhole: true })).home.duties.filter(
    ({ kind, number }) => kind === 'ANSWER_QUESTIONS' && number === meeting.number,
  );
const told = async (who: Caller) =>
  (await who.sends(NoticesDocument, { first: 100 })).notices.nodes
    .filter(({ kind }) => kind.startsWith('QUESTION'))
    .map(({ kind, facts }) => [kind, facts.item, facts.text]);

test('who does not read an item neither asks about it nor learns what was asked', async () => {
  await asks(world.member, 'Why so many?');
  const meetingId = { meetingId: meeting.id };
  const input = { itemId, text: 'Why?' };
  expect(await world.visitor.isRefused(MeetingQuestionsForTestDocument, meetingId)).toBe('UNAUTHENTICATED');
  expect(await world.stranger.isRefused(MeetingQuestionsForTestDocument, meetingId)).toBe('NOT_FOUND');
  for (const other of [world.stranger, world.employee])
    expect(await other.isRefused(AskAboutItemForTestDocument, { input })).toBe('NOT_FOUND');
  expect((await asked(world.employee)).questions).toEqual([]);
  const itemQuestionId = await newestOf(world.member);
  const answer = { input: { itemQuestionId, text: 'Because' } };
  expect(await world.employee.isRefused(AnswerQuestionForTestDocument, answer)).toBe('NOT_FOUND');
  expect(await world.analyst.isRefused(AnswerQuestionForTestDocument, answer)).toBe('FORBIDDEN');
  const settle = { input: { itemQuestionId, isSettled: true } };
  expect(await world.analyst.isRefused(SettleQuestionForTestDocument, settle)).toBe('FORBIDDEN');
});

test('a member asks, the presenter answers, the member asks on and settles it; each hears of the other', async () => {
  expect(await asks(world.member, 'Is this only the south?')).toMatchObject({ unanswered: 1, isOpen: true });
  await world.quiet();
  expect((await told(world.owner))[0]).toEqual(['QUESTION_ASKED', 'Repeat calls', 'Is this only the south?']);
  const duty = { kind: 'ANSWER_QUESTIONS', title: 'Repeat calls', page: 'MEETING', number: meeting.number };
  expect(await toAnswer(world.owner)).toMatchObject([duty]);
  for (const other of [world.member, world.chair, world.analyst]) expect(await toAnswer(other)).toEqual([]);

  const itemQuestionId = await newestOf(world.owner);
  const answer = { input: { itemQuestionId, text: 'No, the north too.' } };
  expect((await world.owner.sends(AnswerQuestionForTestDocument, answer)).answerQuestion).toMatchObject({
    ...{
      unanswered: 0,
      questions: [{ standing: 'ANSWERED', maySpeak: true, answers: [{ text: 'No, the north too.' }] }],
    },
  });
  expect(await toAnswer(world.owner)).toEqual([]);
  await world.quiet();
  expect(await told(world.member)).toEqual([['QUESTION_ANSWERED', 'Repeat calls', 'No, the north too.']]);

  const on = { input: { itemQuestionId, text: 'Since when?' } };
  expect((await world.member.sends(AnswerQuestionForTestDocument, on)).answerQuestion).toMatchObject({ unanswered: 1 });
  expect(await toAnswer(world.owner)).toHaveLength(1);
  const settle = { input: { itemQuestionId, isSettled: true } };
  await world.member.sends(SettleQuestionForTestDocument, settle);
  expect(await toAnswer(world.owner)).toEqual([]);
  const [settled] = (await asked(world.analyst)).questions;
  expect(settled).toMatchObject({ standing: 'RESOLVED', maySpeak: false, resolvedBy: { id: world.member.id } });
  await world.chair.sends(SettleQuestionForTestDocument, { input: { itemQuestionId, isSettled: false } });
  expect(await asked(world.chair)).toMatchObject({ unanswered: 1 });
});

test('what nobody presents is answered by those who prepare the agenda, and presenters do not owe themselves an answer', async () => {
  await asks(world.owner, 'Shall I bring the letters?');
  expect(await toAnswer(world.owner)).toEqual([]);
  for (const planner of [world.chair, world.secretary])
    expect(await toAnswer(planner)).toMatchObject([{ title: 'Repeat calls', number: meeting.number }]);
  for (const other of [world.member, world.analyst]) expect(await toAnswer(other)).toEqual([]);
});

test('questions about an item that becomes confidential are for its readers alone; others are told nothing of it', async () => {
  await asks(world.member, 'What about the merger?');
  await world.quiet();
  await world.chair.sends(KeepConfidentialDocument, { input: { itemId, readerIds: [world.member.id] } });
  expect((await asked(world.member)).questions).toHaveLength(1);
  expect(await asked(world.analyst)).toMatchObject({ unanswered: 0, questions: [] });
  expect((await asked(world.owner)).questions).toHaveLength(1); // presents it, and so reads it
  const blind = { input: { itemId, text: 'What is it about?' } };
  expect(await world.analyst.isRefused(AskAboutItemForTestDocument, blind)).toBe('NOT_FOUND');

  await asks(world.member, 'And its price?');
  await world.quiet();
  expect((await told(world.owner))[0]).toEqual(['QUESTION_ASKED', 'Confidential item', '']);
  expect(await told(world.chair)).not.toContainEqual(['QUESTION_ASKED', 'Confidential item', '']);
  expect(await toAnswer(world.owner)).toMatchObject([{ title: 'Repeat calls' }]);
  expect(await toAnswer(world.analyst)).toEqual([]);
});

test('what is said while its item is being closed to confidences is not taken, and is nowhere in the audit log', async () => {
  const owner = new pg.Client(world.database.ownerUrl);
  await owner.connect();
  const waiting = async (count: number) =>
    until(`${count} wait for the board`, async () => (await owner.query(waitingForLocks)).rowCount === count);
  await owner.query('begin');
  await owner.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [world.boardId]);
  const closing = world.chair.sends(KeepConfidentialDocument, { input: { itemId, readerIds: [world.member.id] } });
  await waiting(1);
  const input = { itemId, text: 'Whom do we dismiss?' };
  const asking = world.member.isRefused(AskAboutItemForTestDocument, { input });
  await waiting(2);
  await owner.query('commit');
  await closing;
  expect(await asking).toBe('STALE');
  await asks(world.member, input.text);
  const told = await owner.query('select from audit_texts where after::text like $1', [`%${input.text}%`]);
  await owner.end();
  expect(told.rowCount).toBe(0);
});

test('an item that waits in the backlog, its meeting called off, takes no questions', async () => {
  await asks(world.member, 'When does it start?');
  const cancel = { meetingId: meeting.id, effect: 'SKIP' as const, reason: 'Ill' };
  await world.chair.sends(CancelMeetingDocument, { input: cancel });
  const input = { itemId, text: 'And now?' };
  expect(await world.member.isRefused(AskAboutItemForTestDocument, { input })).toBe('NOT_FOUND');
  expect(await asked(world.member)).toMatchObject({ isOpen: false, questions: [{ maySpeak: false }] });
});
