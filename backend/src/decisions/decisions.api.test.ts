import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestBoard } from '../../testing/board.ts';
import { givenABoardOnMonday, givenMeetings } from '../../testing/meetings.ts';
import { Database } from '../platform/database/database.ts';
import { DraftAgendaForTestDocument } from '../drafting/drafting.api.generated.ts';
import { PublishAgendaDocument } from '../agenda/agenda.api.generated.ts';
import { MinutesForTestDocument } from '../minutes/minutes.api.generated.ts';
import { CloseMeetingForTestDocument, StartMeetingForTestDocument } from '../sessions/sessions.api.generated.ts';
import { ActionCandidates } from './action.candidates.ts';
import { DecisionCandidates } from './decision.candidates.ts';
import { DecisionDuties } from './decisions.duties.ts';
import { recordAction, recordDecision } from './recording.ts';
import {
  ActionByNumberForTestDocument,
  ActionsForTestDocument,
  AnswerActionForTestDocument,
  ChangeActionForTestDocument,
  ConfirmDecisionForTestDocument,
  DecisionForTestDocument,
  DecisionsForTestDocument,
  SettleActionForTestDocument,
  SubjectsForTestDocument,
} from './decisions.api.generated.ts';

let board: TestBoard;
let actionId: string;
let laterId: string;
let meetings: readonly string[];
let meetingNumbers: readonly number[];

beforeAll(async () => {
  board = await givenABoardOnMonday();
  const planned = await givenMeetings(board);
  meetings = planned.map(({ id }) => id);
  meetingNumbers = planned.map(({ number }) => number);
  const { boardId, organizationId } = board;
  await board.app.get(Database).workFor({ organizationId, reason: 'test' }, async (work) => {
    const base = { boardId, meetingId: null, about: 'Letters', quorum: null, ballots: [], supersedesId: null };
    const taken = { ...base, rule: 'CONSENT' as const, outcome: 'ADOPTED' as const, decidedOn: '2026-01-12' };
    const ids = ['1', '2', '3'].map((end) => `01990000-0000-7000-8000-00000000000${end}`) as [string, string, string];
    await recordDecision(work, { ...taken, id: ids[0], text: 'Letters go out weekly', reviewOn: '2026-03-01' });
    await recordDecision(work, {
      ...taken,
      id: ids[1],
      text: 'Letters go out daily',
      reviewOn: '2026-02-20',
      supersedesId: ids[0],
    });
    await recordDecision(work, { ...taken, id: ids[2], text: 'No letters', reviewOn: null, outcome: 'REJECTED' });
    const promised = {
      boardId,
      meetingId: null,
      about: 'Letters',
      kind: 'ACTION' as const,
      ownerId: board.owner.id,
      returnsAsId: null,
    };
    actionId = (await recordAction(work, { ...promised, text: 'Ask the printer', dueOn: '2026-02-27' })).id;
    laterId = (
      await recordAction(work, { ...promised, text: 'Count complaints', dueOn: '2026-03-20', ownerId: board.member.id })
    ).id;
  });
});
afterAll(() => board.close());

const decisions = async (more: object = {}) =>
  (await board.member.sends(DecisionsForTestDocument, { board: 'cx', ...more })).decisions;
const actions = async (more: object = {}) =>
  (await board.member.sends(ActionsForTestDocument, { board: 'cx', ...more })).actions;
const texts = ({ nodes }: { readonly nodes: readonly { readonly text: string }[] }) => nodes.map(({ text }) => text);
const settle = async (to: 'OPEN' | 'DONE' | 'DROPPED', by = board.owner) =>
  (await by.sends(SettleActionForTestDocument, { input: { actionId, to } })).settleAction;

test('the register is read by the board and analysts, and is not there for others', async () => {
  for (const other of [board.stranger, board.employee, board.owner, board.administrator]) {
    expect(await other.isRefused(DecisionsForTestDocument, { board: 'cx' })).toBe('NOT_FOUND');
    expect(await other.isRefused(ActionsForTestDocument, { board: 'cx' })).toBe('NOT_FOUND');
  }
  for (const reader of [board.analyst, board.secretary, board.chair])
    expect((await reader.sends(DecisionsForTestDocument, { board: 'cx' })).decisions.totalCount).toBe(3);
});

test('decisions are found by what they say, by what is in force and by a review that is due', async () => {
  expect(texts(await decisions())).toEqual(['No letters', 'Letters go out daily', 'Letters go out weekly']);
  expect(texts(await decisions({ search: 'DAILY' }))).toEqual(['Letters go out daily']);
  expect(texts(await decisions({ search: '100%' }))).toEqual([]);
  expect(texts(await decisions({ inForce: true }))).toEqual(['Letters go out daily']);
  const [due] = (await decisions({ reviewDue: true })).nodes;
  expect(due).toMatchObject({ text: 'Letters go out daily', isReviewDue: true, supersedes: { number: 1 } });
});

test('lists are read part by part', async () => {
  const first = await decisions({ first: 2 });
  expect([first.totalCount, first.pageInfo.hasNextPage]).toEqual([3, true]);
  expect(texts(await decisions({ first: 2, after: first.pageInfo.endCursor }))).toEqual(['Letters go out weekly']);
  const soonest = await actions({ first: 1 });
  expect(texts(await actions({ first: 1, after: soonest.pageInfo.endCursor }))).toEqual(['Count complaints']);
});

test('actions are found by owner, state, words and being overdue', async () => {
  expect(texts(await actions({ overdue: true }))).toEqual(['Ask the printer']);
  expect(texts(await actions({ ownerIds: [board.member.id] }))).toEqual(['Count complaints']);
  expect(texts(await actions({ states: ['DONE'] }))).toEqual([]);
  expect(texts(await actions({ search: 'printer' }))).toEqual(['Ask the printer']);
});

test('who promised says that it is done, and opens it again', async () => {
  const input = { actionId, to: 'DONE' as const };
  for (const other of [board.stranger, board.employee])
    expect(await other.isRefused(SettleActionForTestDocument, { input })).toBe('NOT_FOUND');
  expect(await board.member.isRefused(SettleActionForTestDocument, { input })).toBe('FORBIDDEN');
  expect(await settle('DONE')).toMatchObject({ state: 'DONE', isOverdue: false, settledBy: { id: board.owner.id } });
  expect(await settle('DROPPED')).toMatchObject({ __typename: 'ActionMoveRefused', from: 'DONE', to: 'DROPPED' });
  expect(await settle('OPEN', board.chair)).toMatchObject({ state: 'OPEN', isOverdue: true, settledBy: null });
});

test('those who plan give a promise another owner or day', async () => {
  const change = async (more: object, by = board.chair) =>
    (await by.sends(ChangeActionForTestDocument, { input: { actionId: laterId, expectedVersion: 1, ...more } }))
      .changeAction;
  const input = { actionId: laterId, expectedVersion: 1, dueOn: '2026-04-01' };
  expect(await board.stranger.isRefused(ChangeActionForTestDocument, { input })).toBe('NOT_FOUND');
  expect(await board.member.isRefused(ChangeActionForTestDocument, { input })).toBe('FORBIDDEN');
  expect(await change({ dueOn: '2020-01-01' })).toMatchObject({ __typename: 'DueImpossible', earliest: '2026-03-02' });
  expect(await change({ dueOn: '2026-04-01' })).toMatchObject({ dueOn: '2026-04-01', version: 2 });
  expect(await board.chair.isRefused(ChangeActionForTestDocument, { input })).toBe('STALE');
});

test('what is due soon or was is a duty of who promised it', async () => {
  const viewer = {
    organizationId: board.organizationId,
    personId: board.owner.id,
    roles: [],
    boards: [],
    organization: { timeZone: 'Europe/Prague' },
  };
  const duties = await board.app.get(DecisionDuties).of(viewer as never);
  expect(duties).toMatchObject([
    { kind: 'DO_ACTION', title: 'Ask the printer', dueOn: '2026-02-27', place: { page: 'ACTIONS' } },
  ]);
});

test('a decision in force whose review is due asks for a place on one agenda', async () => {
  const [first, second] = meetings;
  const asking = (heldOn: string, meetingId = String(first)) =>
    board.app
      .get(Database)
      .workFor({ organizationId: board.organizationId, reason: 'test' }, (work) =>
        board.app
          .get(DecisionCandidates)
          .candidatesFor({ boardId: board.boardId, meetingId, heldOn }, (named, values) => work.query(named, values)),
      );
  expect(await asking('2026-02-19')).toEqual([]);
  const due = {
    key: 'DECISION:01990000-0000-7000-8000-000000000002',
    title: 'Letters go out daily',
    reason: { name: 'DECISION_REVIEW', number: 2, decidedOn: '2026-01-12', dueOn: '2026-02-20' },
  };
  expect(await asking('2026-03-02')).toMatchObject([due]);
  expect(await asking('2026-03-02', String(second))).toMatchObject([due]);

  await board.chair.sends(DraftAgendaForTestDocument, { input: { meetingId: String(first) } });
  expect(await asking('2026-03-02')).toMatchObject([due]); // drafting this agenda again finds it again
  expect(await asking('2026-03-02', String(second))).toEqual([]);
  const number = { board: 'cx', number: meetingNumbers[0] ?? 0 };
  const { items } = (await board.chair.sends(SubjectsForTestDocument, number)).agenda;
  expect(items.flatMap(({ subject }) => subject ?? [])).toMatchObject([
    { kind: 'DECISION', number: 2, text: 'Letters go out daily', dueOn: '2026-02-20', isSettled: false },
  ]);
});

test('looked at, a decision stays until another day, when it asks again', async () => {
  const named = { board: 'cx', number: 2 };
  for (const other of [board.stranger, board.employee])
    expect(await other.isRefused(DecisionForTestDocument, named)).toBe('NOT_FOUND');
  const { decision } = await board.member.sends(DecisionForTestDocument, named);
  expect(decision).toMatchObject({ text: 'Letters go out daily', isReviewDue: true, lookedAtOn: null });

  const said = { decisionId: decision.id, expectedVersion: decision.version, reviewOn: '2026-09-01' };
  const isRefused = (by: typeof board.chair, more = {}) =>
    by.isRefused(ConfirmDecisionForTestDocument, { input: { ...said, ...more } });
  expect(await isRefused(board.stranger)).toBe('NOT_FOUND');
  expect(await isRefused(board.employee)).toBe('NOT_FOUND');
  expect(await isRefused(board.member)).toBe('FORBIDDEN');
  const confirm = async (more = {}) =>
    (await board.secretary.sends(ConfirmDecisionForTestDocument, { input: { ...said, ...more } })).confirmDecision;
  expect(await confirm({ reviewOn: '2026-03-02' })).toMatchObject({ __typename: 'DueImpossible' });
  expect(await confirm()).toMatchObject({
    ...{ __typename: 'Decision', reviewOn: '2026-09-01', isReviewDue: false, lookedAtOn: '2026-03-02' },
    lookedAtBy: { name: board.secretary.person.name },
  });
  expect(await isRefused(board.chair)).toBe('STALE');
  const [superseded] = (await decisions({ search: 'weekly' })).nodes;
  expect(await confirm({ decisionId: superseded?.id, expectedVersion: 2 })).toMatchObject({ __typename: 'NotInForce' });
});

test('minutes say which decision was looked at in the meeting and stays', async () => {
  const meetingId = String(meetings[0]);
  await board.chair.sends(PublishAgendaDocument, { input: { meetingId } });
  const { startMeeting } = await board.chair.sends(StartMeetingForTestDocument, { input: { meetingId } });
  expect(startMeeting.__typename).toBe('MeetingSession');
  const close = { meetingId, leftItemIds: [], recurringItemIds: [] };
  const { closeMeeting } = await board.chair.sends(CloseMeetingForTestDocument, { input: close });
  expect(closeMeeting.__typename).toBe('MeetingSession');
  const { minutes } = await board.chair.sends(MinutesForTestDocument, { board: 'cx', number: meetingNumbers[0] ?? 0 });
  const confirmed = minutes.items.filter((item) => item.confirmed !== null);
  expect(confirmed).toMatchObject([
    { title: 'Letters go out daily', confirmed: { number: 2, reviewOn: '2026-09-01' } },
  ]);
  expect(minutes.items.length).toBeGreaterThan(1);
});

test('a promise has an address, also for whoever made it', async () => {
  const [action] = (await actions({ search: 'printer' })).nodes;
  const named = { board: 'cx', number: action?.number ?? 0 };
  for (const who of [board.chair, board.owner])
    expect((await who.sends(ActionByNumberForTestDocument, named)).action).toMatchObject({ text: 'Ask the printer' });
  for (const other of [board.stranger, board.employee])
    expect(await other.isRefused(ActionByNumberForTestDocument, named)).toBe('NOT_FOUND');
});

test('the owner says why it takes longer or needs help; a call for help asks for a place on one agenda', async () => {
  const answer = async (more: object, by = board.member) =>
    (await by.sends(AnswerActionForTestDocument, { input: { actionId: laterId, answer: 'NEED_HELP', ...more } }))
      .answerAction;
  const input = { actionId: laterId, answer: 'NEED_HELP' as const };
  expect(await board.stranger.isRefused(AnswerActionForTestDocument, { input })).toBe('NOT_FOUND');
  expect(await board.chair.isRefused(AnswerActionForTestDocument, { input })).toBe('FORBIDDEN');
  expect(await board.member.isRefused(AnswerActionForTestDocument, { input: { ...input, answer: 'NEW_DATE' } })).toBe(
    'BAD_USER_INPUT',
  );
  expect(await answer({ answer: 'NEW_DATE', dueOn: '2026-03-01' })).toMatchObject({ __typename: 'DueImpossible' });
  expect(await answer({ answer: 'NEW_DATE', dueOn: '2026-04-08', because: ' Easter ' })).toMatchObject({
    ...{ dueOn: '2026-04-08', helpAskedAt: null, ownerSays: 'Easter' },
  });
  const asking = (meetingId = meetings[0]) =>
    board.app
      .get(Database)
      .workFor({ organizationId: board.organizationId, reason: 'test' }, (work) =>
        board.app
          .get(ActionCandidates)
          .candidatesFor({ boardId: board.boardId, meetingId: String(meetingId) }, (named, values) =>
            work.query(named, values),
          ),
      );
  expect(await asking()).toEqual([]);
  await answer({ because: 'Nobody answers in IT' });
  const [asked] = await asking();
  expect(asked).toMatchObject({
    ...{ key: `ACTION:${laterId}`, title: 'Count complaints', presenterId: board.member.id },
    reason: { name: 'HELP_ASKED', number: 2, on: '2026-03-02', dueOn: '2026-04-08', because: 'Nobody answers in IT' },
  });
  await board.chair.sends(DraftAgendaForTestDocument, { input: { meetingId: String(meetings[1]) } });
  expect(await asking(meetings[1])).toHaveLength(1);
  expect(await asking()).toEqual([]);

  expect(await answer({ answer: 'DONE' })).toMatchObject({ state: 'DONE', helpAskedAt: null });
  expect(await answer({})).toMatchObject({ __typename: 'ActionSettled' });
});
