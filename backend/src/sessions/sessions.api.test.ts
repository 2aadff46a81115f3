import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { TestBoard } from '../../testing/board.ts';
import { givenABoardOnMonday, givenMeetings } from '../../testing/meetings.ts';
import {
  AddAgendaItemDocument,
  AgendaDocument,
  PublishAgendaDocument,
  RemoveAgendaItemDocument,
} from '../agenda/agenda.api.generated.ts';
import {
  ActionsForTestDocument,
  AnswerActionForTestDocument,
  ChangeActionForTestDocument,
  DecisionsForTestDocument,
  SettleActionForTestDocument,
  SinceLastTimeForTestDocument,
} from '../decisions/decisions.api.generated.ts';
import {
  DraftAgendaForTestDocument,
  DraftedForTestDocument,
  TakeCandidateForTestDocument,
} from '../drafting/drafting.api.generated.ts';
import { Attendee } from '../attendees/index.ts';
import { Board, BoardMember } from '../board/index.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { Closings } from './closings.ts';
import { recordOf } from './record.ts';
import {
  AddResultForTestDocument,
  AdjournMeetingForTestDocument,
  CastBallotForTestDocument,
  CloseMeetingForTestDocument,
  ContinueMeetingForTestDocument,
  EditResultForTestDocument,
  GoToItemForTestDocument,
  MeetingSessionForTestDocument,
  NoteAttendanceForTestDocument,
  ParkItemForTestDocument,
  RecordMeetingForTestDocument,
  RemoveResultForTestDocument,
  ResponseRatesForTestDocument,
  RestoreResultForTestDocument,
  SettleOverrunForTestDocument,
  StartMeetingForTestDocument,
  UnparkItemForTestDocument,
  WriteBallotsForTestDocument,
  type SessionForTestFragment,
} from './sessions.api.generated.ts';

let board: TestBoard;
let meetings: Awaited<ReturnType<typeof givenMeetings>>;
let used = 0;
let number: number;
let meetingId: string;
let startsAt: Date;

beforeAll(async () => {
  board = await givenABoardOnMonday();
  meetings = await givenMeetings(board, 7);
});
afterAll(() => board.close());
beforeEach(async () => {
  const mine = meetings[used++];
  if (!mine) throw new Error('More tests than meetings.');
  ({ number, id: meetingId } = mine);
  startsAt = new Date(mine.startsAt);
  clock(0);
  // Whoever has not looked in for a month is signed out.
  const { stranger, member, secretary, analyst, employee, administrator, owner } = board;
  for (const one of [stranger, member, secretary, analyst, employee, administrator, owner])
    await one.asks(MeetingSessionForTestDocument, { board: 'cx', number });
});

/** So many minutes after the meeting was to start. */
const clock = (minutes: number) => board.app.get(Clock).set(new Date(startsAt.getTime() + minutes * 60_000));
const session = async (by = board.chair) =>
  (await by.sends(MeetingSessionForTestDocument, { board: 'cx', number })).meetingSession;
const held = (answer: { __typename: string }) => {
  if (answer.__typename !== 'MeetingSession') throw new Error(`Refused: ${JSON.stringify(answer)}`);
  return answer as unknown as SessionForTestFragment;
};
async function publish(titles: readonly string[], minutes = 20) {
  for (const title of titles)
    await board.chair.sends(AddAgendaItemDocument, { input: { meetingId, title, kind: 'TOPIC', minutes } });
  await board.chair.sends(PublishAgendaDocument, { input: { meetingId } });
}
async function start(...titles: string[]) {
  await publish(titles.length > 0 ? titles : ['First', 'Second', 'Third']);
  const answer = await board.chair.sends(StartMeetingForTestDocument, { input: { meetingId } });
  return held(answer.startMeeting);
}
const next = async (seen: string | null, by = board.chair) =>
  (await by.sends(GoToItemForTestDocument, { input: { meetingId, currentItemId: seen } })).goToItem;
const idOf = ({ items }: SessionForTestFragment, title: string) => items.find((item) => item.title === title)?.id ?? '';
const add = async (itemId: string, more: object, by = board.chair) => {
  const input = { meetingId, itemId, kind: 'INFORMATION' as const, text: 'Said', ...more };
  return (await by.sends(AddResultForTestDocument, { input })).addResult;
};
const close = async (more: object = {}) =>
  (await board.chair.sends(CloseMeetingForTestDocument, { input: { meetingId, ...more } })).closeMeeting;
const agendaOf = async (of: number) => (await board.chair.sends(AgendaDocument, { board: 'cx', number: of })).agenda;
const decisions = async () => (await board.chair.sends(DecisionsForTestDocument, { board: 'cx' })).decisions.nodes;
const actions = async (more: object = {}) =>
  (await board.chair.sends(ActionsForTestDocument, { board: 'cx', ...more })).actions.nodes;
const promise = (text: string) => ({ kind: 'ACTION' as const, text, ownerId: board.owner.id, dueOn: dayAfter(30) });
/** The clock of a test runs on: seconds to the nearest ten. */
const tens = (seconds: number) => Math.round(seconds / 10) * 10;
const minutesOf = (milliseconds: number) => Math.round(milliseconds / 60_000);
const dayAfter = (days: number) => new Date(startsAt.getTime() + days * 86_400_000).toISOString().slice(0, 10);

describe('a meeting', () => {
  test('is started by those who plan, once, when its agenda is published', async () => {
    const input = { meetingId };
    expect(await board.stranger.isRefused(StartMeetingForTestDocument, { input })).toBe('NOT_FOUND');
    for (const other of [board.member, board.analyst, board.employee, board.administrator])
      expect(await other.isRefused(StartMeetingForTestDocument, { input })).toBe('FORBIDDEN');
    const early = await board.chair.sends(StartMeetingForTestDocument, { input });
    expect(early.startMeeting).toMatchObject({ __typename: 'SessionActRefused', act: 'START' });

    const started = await start('One', 'Two');
    expect(started).toMatchObject({ meeting: { state: 'IN_SESSION' }, currentItemId: idOf(started, 'One') });
    expect(new Date(started.endsAt ?? '').getTime()).toBe(startsAt.getTime() + 90 * 60_000);
    const again = await board.secretary.sends(StartMeetingForTestDocument, { input });
    expect(again.startMeeting).toMatchObject({ __typename: 'SessionActRefused', state: 'IN_SESSION' });
  });

  test('is followed by the board and analysts; for everybody else it is not there', async () => {
    await start();
    for (const follower of [board.member, board.secretary, board.analyst])
      expect((await session(follower)).items).toHaveLength(3);
    for (const other of [board.stranger, board.employee, board.administrator])
      expect(await other.isRefused(MeetingSessionForTestDocument, { board: 'cx', number })).toBe('NOT_FOUND');
  });

  test('without a single item is not held', async () => {
    await publish(['Only one']);
    const { items } = await agendaOf(number);
    await board.chair.sends(RemoveAgendaItemDocument, { input: { itemId: items[0]?.id ?? '' } });
    const { startMeeting } = await board.chair.sends(StartMeetingForTestDocument, { input: { meetingId } });
    expect(startMeeting.__typename).toBe('NothingToHold');
    expect((await agendaOf(number)).meeting.state).toBe('PUBLISHED');
  });

  test('publishes what was changed after publishing, so that all see what is talked about', async () => {
    await publish(['Known']);
    await board.chair.sends(AddAgendaItemDocument, { input: { meetingId, title: 'Late', kind: 'TOPIC', minutes: 5 } });
    const { startMeeting } = await board.chair.sends(StartMeetingForTestDocument, { input: { meetingId } });
    expect(held(startMeeting).items.map(({ title }) => title)).toEqual(['Known', 'Late']);
    expect((await agendaOf(number)).published?.number).toBe(2);
  });

  test('goes on item by item and records how long each took', async () => {
    const { currentItemId: first } = await start();
    clock(12);
    const second = held(await next(first));
    clock(13.5);
    const third = held(await next(second.currentItemId));
    expect(third.items.map(({ spentSeconds, state }) => [tens(spentSeconds), state])).toEqual([
      [720, 'DISCUSSED'],
      [90, 'DISCUSSED'],
      [0, 'WAITING'],
    ]);
    expect(held(await next(third.currentItemId)).currentItemId).toBeNull();
  });

  test('goes on once when two press at the same time', async () => {
    const { currentItemId } = await start();
    const answers = await Promise.all([next(currentItemId), next(currentItemId, board.secretary)]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['MeetingSession', 'MovedOn']);
    expect((await session()).currentItemId).toBe(idOf(await session(), 'Second'));
  });

  test('stands while it is adjourned, and ends later by as much', async () => {
    const { currentItemId, endsAt } = await start();
    clock(10);
    const adjourned = await board.chair.sends(AdjournMeetingForTestDocument, { input: { meetingId } });
    expect(held(adjourned.adjournMeeting)).toMatchObject({ meeting: { state: 'ADJOURNED' }, currentSince: null });
    expect(await next(currentItemId)).toMatchObject({ __typename: 'NotInSession', state: 'ADJOURNED' });
    clock(70);
    const { continueMeeting } = await board.chair.sends(ContinueMeetingForTestDocument, { input: { meetingId } });
    const goesOn = held(continueMeeting);
    expect(minutesOf(new Date(goesOn.endsAt ?? '').getTime() - new Date(endsAt ?? '').getTime())).toBe(60);
    clock(75);
    expect(tens(held(await next(currentItemId)).items[0]?.spentSeconds ?? 0)).toBe(900);
  });

  test('that runs late shortens, parks or extends in one press', async () => {
    await start('A', 'B', 'C', 'D');
    clock(49);
    const settle = async (choice: 'SHORTEN' | 'PARK' | 'EXTEND') =>
      held((await board.chair.sends(SettleOverrunForTestDocument, { input: { meetingId, choice } })).settleOverrun);
    expect((await settle('SHORTEN')).items.slice(1).map(({ minutes }) => minutes)).toEqual([14, 13, 13]);
    clock(70);
    const extended = await settle('EXTEND');
    expect(minutesOf(new Date(extended.endsAt ?? '').getTime() - startsAt.getTime())).toBe(110);
    clock(90);
    expect((await settle('PARK')).items.map(({ state }) => state)).toEqual(['WAITING', 'WAITING', 'PARKED', 'PARKED']);
  });

  test('that is running cannot be started, recorded or closed twice', async () => {
    await start();
    expect(await close()).toMatchObject({ __typename: 'MeetingSession', meeting: { state: 'CLOSED' } });
    expect(await close()).toMatchObject({ __typename: 'SessionActRefused', act: 'CLOSE', state: 'CLOSED' });
    expect(await add(idOf(await session(), 'First'), {})).toMatchObject({
      __typename: 'NotInSession',
      state: 'CLOSED',
    });
    used += 1; // the next meeting has what was carried
  });
});

describe('results', () => {
  test('are written once however often they are sent, by those who run the meeting', async () => {
    const itemId = idOf(await start(), 'First');
    const input = { meetingId, itemId, kind: 'INFORMATION' as const, text: 'Heard', resultKey: randomUUID() };
    expect(await board.stranger.isRefused(AddResultForTestDocument, { input })).toBe('NOT_FOUND');
    expect(await board.member.isRefused(AddResultForTestDocument, { input })).toBe('FORBIDDEN');
    await board.chair.sends(AddResultForTestDocument, { input });
    await board.secretary.sends(AddResultForTestDocument, { input });
    expect((await session()).results).toMatchObject([{ text: 'Heard', id: input.resultKey }]);
  });

  test('need what their kind needs', async () => {
    const itemId = idOf(await start(), 'First');
    expect(await add(itemId, { kind: 'ACTION' })).toMatchObject({ missing: 'OWNER' });
    expect(await add(itemId, { ...promise('x'), dueOn: null })).toMatchObject({ missing: 'DUE' });
    expect(await add(itemId, { ...promise('x'), dueOn: dayAfter(-1) })).toMatchObject({ __typename: 'DueImpossible' });
    expect(await add(itemId, { text: '  ' })).toMatchObject({ missing: 'TEXT' });
    expect(await add(itemId, { response: 'EXPLAINED' })).toMatchObject({ missing: 'METRIC_ITEM' });
    expect((await session()).results).toEqual([]);
  });

  test('of two people merge field by field; a field that both changed is shown, not lost', async () => {
    const itemId = idOf(await start(), 'First');
    const [result] = held(await add(itemId, promise('Cost note'))).results;
    const edit = async (more: object, by = board.chair) =>
      (
        await by.sends(EditResultForTestDocument, {
          input: { resultId: result?.id ?? '', seenVersion: result?.version ?? 0, ...more },
        })
      ).editResult;
    await edit({ text: 'Cost note with three offers' });
    expect(await edit({ dueOn: dayAfter(40) }, board.secretary)).toMatchObject({ conflicts: [] });
    expect(await edit({ text: 'Cost note by phone' }, board.secretary)).toMatchObject({
      conflicts: [{ field: 'text', theirs: 'Cost note with three offers', yours: 'Cost note by phone' }],
    });
    expect((await session()).results[0]).toMatchObject({ text: 'Cost note with three offers', dueOn: dayAfter(40) });
  });

  test('are taken out and put back', async () => {
    const itemId = idOf(await start(), 'First');
    const input = { resultId: held(await add(itemId, {})).results[0]?.id ?? '' };
    await board.chair.sends(RemoveResultForTestDocument, { input });
    expect((await session()).results).toEqual([]);
    await board.chair.sends(RestoreResultForTestDocument, { input });
    expect((await session()).results).toHaveLength(1);
  });

  test('that put something off park the item until they are taken out or say something else', async () => {
    const itemId = idOf(await start(), 'Second');
    const stateOf = (answer: { __typename: string }) => held(answer).items[1]?.state;
    const put = held(await add(itemId, { kind: 'DEFERRAL', text: 'After the audit' }));
    expect(put.items[1]?.state).toBe('PARKED');
    const [{ id: resultId = '', version = 0 } = {}] = put.results;
    const input = { resultId };
    expect(stateOf((await board.chair.sends(RemoveResultForTestDocument, { input })).removeResult)).toBe('WAITING');
    expect(stateOf((await board.chair.sends(RestoreResultForTestDocument, { input })).restoreResult)).toBe('PARKED');
    const kind = { resultId, seenVersion: version + 2, kind: 'INFORMATION' as const };
    await board.chair.sends(EditResultForTestDocument, { input: kind });
    expect((await session()).items[1]?.state).toBe('WAITING');
  });

  test('a parked item goes on after an undo with the time it had, and is done once it is talked about after all', async () => {
    const { currentItemId: itemId } = await start('Parked', 'After');
    const other = (await session()).items.find(({ id }) => id !== itemId);
    clock(10);
    const input = { meetingId, itemId: itemId ?? '' };
    const unpark = async (by = board.chair) =>
      (await by.sends(UnparkItemForTestDocument, { input: { ...input, wasOn: true } })).unparkItem;
    expect(await board.stranger.isRefused(UnparkItemForTestDocument, { input })).toBe('NOT_FOUND');
    expect(await board.member.isRefused(UnparkItemForTestDocument, { input })).toBe('FORBIDDEN');
    const parked = held((await board.chair.sends(ParkItemForTestDocument, { input })).parkItem);
    expect(parked.currentItemId).toBe(other?.id ?? null);
    clock(10.1);
    const on = held(await unpark());
    expect(on.currentItemId).toBe(itemId);
    expect(on.items.find(({ id }) => id === itemId)).toMatchObject({ state: 'WAITING' });
    expect(on.items.filter(({ state }) => state !== 'WAITING')).toEqual([]);

    held((await board.chair.sends(ParkItemForTestDocument, { input })).parkItem);
    const back = { meetingId, currentItemId: (await session()).currentItemId, itemId };
    await board.chair.sends(GoToItemForTestDocument, { input: back });
    clock(20);
    const done = held(await next(itemId));
    expect(done.items.find(({ id }) => id === itemId)).toMatchObject({ state: 'DISCUSSED' });
    used += 1; // the next meeting has what was carried
  });
});

describe('votes', () => {
  test('of one person are one, however many are sent; nobody votes who has none or after closing', async () => {
    const itemId = idOf(await start(), 'First');
    const decided = held(await add(itemId, { kind: 'DECISION', text: 'Pilot', rule: 'MAJORITY' }));
    const input = { resultId: decided.results[0]?.id ?? '', choice: 'FOR' as const };
    expect(await board.stranger.isRefused(CastBallotForTestDocument, { input })).toBe('NOT_FOUND');
    expect(await board.employee.isRefused(CastBallotForTestDocument, { input })).toBe('NOT_FOUND');
    expect((await board.secretary.sends(CastBallotForTestDocument, { input })).castBallot.__typename).toBe('NoVote');
    await Promise.all(Array.from({ length: 20 }, () => board.member.sends(CastBallotForTestDocument, { input })));
    const forHer = { ...input, personId: board.member.id, choice: 'AGAINST' as const };
    const { castBallot } = await board.chair.sends(CastBallotForTestDocument, { input: forHer });
    expect(held(castBallot).results[0]).toMatchObject({
      outcome: 'REJECTED',
      ballots: [{ person: { id: board.member.id }, choice: 'AGAINST' }],
    });
    const forChair = { ...input, personId: board.chair.id };
    expect(await board.member.isRefused(CastBallotForTestDocument, { input: forChair })).toBe('FORBIDDEN');
    await close();
    expect((await board.member.sends(CastBallotForTestDocument, { input })).castBallot).toMatchObject({
      __typename: 'NotInSession',
      state: 'CLOSED',
    });
    expect((await decisions())[0]).toMatchObject({ text: 'Pilot', outcome: 'REJECTED', tally: { for: 0, against: 1 } });
    used += 1; // the next meeting has what was carried
  });
});

test('whoever runs the meeting writes down the votes of the room; an objection breaks consent until it is taken back', async () => {
  const itemId = idOf(await start(), 'First');
  await add(itemId, { kind: 'DECISION', text: 'Pilot', rule: 'MAJORITY' });
  const resultId = held(await add(itemId, { kind: 'DECISION', text: 'Go' })).results[0]?.id ?? '';
  const [pilot, go] = (await session()).results.map(({ id }) => id);
  expect(resultId).toBe(pilot);
  const write = async (ballots: object[], by = board.chair, of = pilot) =>
    (await by.sends(WriteBallotsForTestDocument, { input: { resultId: of ?? '', ballots: ballots as never } }))
      .writeBallots;
  const [chair, member] = [board.chair, board.member].map(({ id }) => ({ personId: id, choice: 'FOR' }));
  const input = { resultId, ballots: [] };
  expect(await board.stranger.isRefused(WriteBallotsForTestDocument, { input })).toBe('NOT_FOUND');
  expect(await board.member.isRefused(WriteBallotsForTestDocument, { input })).toBe('FORBIDDEN');
  expect(await write([{ personId: board.employee.id, choice: 'FOR' }])).toMatchObject({ __typename: 'NoVote' });
  const written = held(await write([chair ?? {}, { ...member, choice: 'ABSTAIN' }], board.secretary));
  expect(written.results[0]).toMatchObject({ outcome: 'ADOPTED', ballots: expect.any(Array) });
  expect(written.results[0]?.ballots.map(({ choice }) => choice).sort()).toEqual(['ABSTAIN', 'FOR']);

  expect(held(await write([{ ...member, choice: 'AGAINST' }], board.chair, go)).results[1]?.outcome).toBe('REJECTED');
  expect(held(await write([{ ...member, choice: null }], board.chair, go)).results[1]).toMatchObject({
    ...{ outcome: 'ADOPTED', ballots: [] },
  });
  await close();
  expect(await write([])).toMatchObject({ __typename: 'NotInSession', state: 'CLOSED' });
  expect((await decisions()).slice(0, 2)).toMatchObject([
    { text: 'Go', rule: 'CONSENT', outcome: 'ADOPTED', tally: { for: 0, against: 0 } },
    { text: 'Pilot', rule: 'MAJORITY', outcome: 'ADOPTED', tally: { for: 1, against: 0, abstained: 1 } },
  ]);
  used += 1; // the next meeting has what was carried
});

describe('attendance', () => {
  const note = async (people: object[]) =>
    (await board.chair.sends(NoteAttendanceForTestDocument, { input: { meetingId, people: people as never } }))
      .noteAttendance;

  test('is noted by one tap; a substitute stands in for a member', async () => {
    const started = await start();
    expect(started.attendance.map(({ role, presence }) => [role, presence])).toEqual([
      ['CHAIR', null],
      ['MEMBER', null],
      ['SECRETARY', null],
    ]);
    const substituted = { presence: 'SUBSTITUTED', substituteId: board.employee.id, substituteVotes: true };
    await note([{ personId: board.chair.id, presence: 'PRESENT' }]);
    expect(held(await note([{ personId: board.member.id, ...substituted }])).attendance[1]).toMatchObject({
      presence: 'SUBSTITUTED',
      substitute: { id: board.employee.id },
      substituteVotes: true,
    });
    // With a vote given to them, they follow the meeting and cast it themselves.
    expect((await session(board.employee)).attendance[1]).toMatchObject({ substitute: { id: board.employee.id } });
    await add(idOf(started, 'First'), { kind: 'DECISION', text: 'Try it', rule: 'MAJORITY' });
    const input = { resultId: (await session()).results[0]?.id ?? '', choice: 'FOR' as const };
    expect((await board.employee.sends(CastBallotForTestDocument, { input })).castBallot.__typename).toBe(
      'MeetingSession',
    );
    expect((await session()).results[0]?.ballots).toMatchObject([{ person: { id: board.employee.id } }]);
    expect(await note([{ personId: board.employee.id, presence: 'PRESENT' }])).toMatchObject({ because: 'NO_SEAT' });
    expect(await note([{ personId: board.member.id, presence: 'SUBSTITUTED' }])).toMatchObject({
      because: 'NO_SUBSTITUTE',
    });
  });
});

test('a deputy who opens the meeting stands in its attendance, without a vote', async () => {
  await publish(['First']);
  const { employee, boardId, organizationId } = board;
  await board.app.get(Database).workFor({ organizationId, reason: 'test' }, (work) =>
    work.add(BoardMember, {
      boardId,
      personId: employee.id,
      role: 'DEPUTY',
      fromOn: dayAfter(-7),
      untilOn: dayAfter(1),
    }),
  );
  const { startMeeting } = await employee.sends(StartMeetingForTestDocument, { input: { meetingId } });
  const seat = held(startMeeting).attendance.find(({ person }) => person.id === employee.id);
  expect(seat).toMatchObject({ role: 'DEPUTY', presence: 'PRESENT' });
  await add(idOf(held(startMeeting), 'First'), { kind: 'DECISION', text: 'Mine', rule: 'MAJORITY' }, employee);
  const input = { resultId: (await session()).results[0]?.id ?? '', choice: 'FOR' as const };
  expect((await employee.sends(CastBallotForTestDocument, { input })).castBallot.__typename).toBe('NoVote');
});

test('whoever was named to stand in is offered to whoever notes attendance', async () => {
  await publish(['First']);
  await board.app.get(Database).workFor({ organizationId: board.organizationId, reason: 'test' }, (work) =>
    work.add(Attendee, {
      ...{ meetingId, personId: board.employee.id, standsInForId: board.member.id, withVote: true },
      ...{ acceptance: 'ACCEPTED', answeredAt: work.now, invitedAt: work.now, invitedFor: startsAt },
    }),
  );
  await board.chair.sends(StartMeetingForTestDocument, { input: { meetingId } });
  expect((await session(board.employee)).id).toBe(meetingId);
  expect(await board.owner.isRefused(MeetingSessionForTestDocument, { board: 'cx', number })).toBe('NOT_FOUND');
  const seat = (await session()).attendance.find(({ person }) => person.id === board.member.id);
  expect(seat).toMatchObject({ presence: null, substitute: { id: board.employee.id }, substituteVotes: true });
});

describe('closing', () => {
  test('decisions and actions take effect, open items come again with their count', async () => {
    const started = await start('Talked about', 'Promised', 'Never reached');
    const [talked, promised] = [idOf(started, 'Talked about'), idOf(started, 'Promised')];
    await add(talked, { kind: 'DECISION', text: 'Letters name a date', reviewOn: dayAfter(60) });
    await add(promised, promise('Ask three branches'));
    await add(promised, { ...promise('Count the letters'), kind: 'ANALYSIS_TASK' });
    expect(await decisions()).not.toContainEqual(expect.objectContaining({ text: 'Letters name a date' }));
    clock(20);
    held(await next(talked));
    clock(45);

    const closed = held(await close());
    expect(closed.items.map(({ carriedBecause }) => carriedBecause)).toEqual([null, 'OPEN_ACTION', 'NOT_DISCUSSED']);
    expect((await decisions())[0]).toMatchObject({
      ...{ text: 'Letters name a date', about: 'Talked about', rule: 'CONSENT', outcome: 'ADOPTED' },
      ...{ decidedOn: dayAfter(0), reviewOn: dayAfter(60), meeting: { number } },
    });
    expect((await actions({ search: 'branches' }))[0]).toMatchObject({
      about: 'Promised',
      state: 'OPEN',
      owner: { id: board.owner.id },
    });
    expect((await agendaOf(number + 1)).items.map(({ title }) => title)).toEqual(['Promised', 'Never reached']);
    const comes = meetings.find((meeting) => new Date(meeting.startsAt) > new Date(`${dayAfter(30)}T00:00:00Z`));
    const { agenda } = await board.chair.sends(DraftedForTestDocument, { board: 'cx', number: comes?.number ?? 0 });
    expect(agenda.items).toContainEqual(
      expect.objectContaining({ title: 'Count the letters', reason: { name: 'ANALYSIS_DUE', dueOn: dayAfter(30) } }),
    );

    // The answer is heard after its new day; of a task that is not needed there is nothing to hear.
    const [task] = await actions({ search: 'Count the letters' });
    const actionId = task?.id ?? '';
    const heardIn = async () => {
      const agendas = await Promise.all(meetings.slice(used, used + 8).map((one) => agendaOf(one.number)));
      return agendas.flatMap(({ items, meeting }) =>
        items.some(({ title }) => title === 'Count the letters') ? meeting.number : [],
      );
    };
    const after = (days: number) => meetings.find((one) => one.startsAt > `${dayAfter(days)}T00:00:00Z`)?.number;
    expect(await heardIn()).toEqual([after(30)]);
    const later = { actionId, expectedVersion: task?.version ?? 0, dueOn: dayAfter(45) };
    await board.chair.sends(ChangeActionForTestDocument, { input: later });
    expect(await heardIn()).toEqual([after(45)]);
    const settle = (to: 'DROPPED' | 'OPEN' | 'DONE') =>
      board.chair.sends(SettleActionForTestDocument, { input: { actionId, to } });
    await settle('DROPPED');
    expect(await heardIn()).toEqual([]);
    await settle('OPEN');
    const sooner = { actionId, answer: 'NEW_DATE' as const, dueOn: dayAfter(30), because: 'Done sooner' };
    await board.owner.sends(AnswerActionForTestDocument, { input: sooner });
    await settle('DONE');
    expect(await heardIn()).toEqual([after(30)]);
  });

  test('carries an item on from meeting to meeting and counts', async () => {
    // What the meeting before left behind is on this agenda.
    await board.chair.sends(PublishAgendaDocument, { input: { meetingId } });
    const started = held((await board.chair.sends(StartMeetingForTestDocument, { input: { meetingId } })).startMeeting);
    expect(started.items.map(({ title, carriedTimes }) => [title, carriedTimes])).toEqual([
      ['Promised', 1],
      ['Never reached', 1],
    ]);
    const [first, second] = started.items.map(({ id }) => id);
    await board.chair.sends(ParkItemForTestDocument, { input: { meetingId, itemId: second ?? '' } });
    // It was only talked about, but what was promised under it before is still to be done.
    expect(started.items.map(({ openPromises }) => openPromises)).toEqual([1, 0]);
    expect(started.currentItemId).toBe(first);
    const closed = held(await close({ leftItemIds: [second] }));
    expect(closed.items.map(({ carriedBecause }) => carriedBecause)).toEqual(['OPEN_ACTION', null]);
    expect((await agendaOf(number + 1)).items.map(({ title }) => title)).toEqual(['Promised']);
    used += 1; // the next meeting has what was carried
  });

  test('tells other chapters in the same work, with the record of what happened', async () => {
    const records: unknown[] = [];
    board.app.get(Closings).whenClosed(async (work, closed) => {
      if (closed.meetingId === meetingId) records.push(await recordOf(work, closed.meetingId));
    });
    const itemId = idOf(await start('Only'), 'Only');
    await add(itemId, { kind: 'DECISION', text: 'Yes' });
    clock(10);
    expect(held(await close({ recurringItemIds: [itemId] })).items).toMatchObject([{ carriedBecause: 'RECURRING' }]);
    const results = [{ kind: 'DECISION', text: 'Yes', outcome: 'ADOPTED', number: expect.any(Number) }];
    expect(records).toMatchObject([
      { recordedAfterwards: false, items: [{ title: 'Only', actualMinutes: 10, results }] },
    ]);
  });

  test('a call for help that the board has talked about is answered', async () => {
    const calls = () =>
      board.app.get(Database).readFor(board.organizationId, {
        name: 'test.calls',
        text: 'select id, owner_says as because from actions where help_asked_at is not null',
      });
    const [asked] = await actions({ search: 'branches' });
    const actionId = asked?.id ?? '';
    const say = { actionId, answer: 'NEED_HELP' as const, because: 'Nobody picks up' };
    await board.owner.sends(AnswerActionForTestDocument, { input: say });
    await board.chair.sends(TakeCandidateForTestDocument, { input: { meetingId, key: `ACTION:${actionId}` } });
    await board.chair.sends(PublishAgendaDocument, { input: { meetingId } });
    const { startMeeting } = await board.chair.sends(StartMeetingForTestDocument, { input: { meetingId } });
    const item = held(startMeeting).items.find(({ title }) => title === asked?.text);
    expect(await calls()).toEqual([{ id: actionId, because: 'Nobody picks up' }]);
    await board.chair.sends(GoToItemForTestDocument, {
      input: { meetingId, currentItemId: held(startMeeting).currentItemId, itemId: item?.id },
    });
    await close();
    expect(await calls()).toEqual([]);
    used += 1; // the next meeting has what was carried
  });
});

describe('recorded afterwards', () => {
  test('a meeting held without the tool is written down on one page and continues as usual', async () => {
    await publish(['Held', 'Skipped']);
    const [first] = (await agendaOf(number)).items;
    const itemId = first?.id ?? '';
    const base = {
      meetingId,
      people: [{ personId: board.chair.id, presence: 'PRESENT' as const }],
      items: [{ itemId, actualMinutes: 35 }],
    };
    const record = async (results: object[], by = board.chair) =>
      (await by.sends(RecordMeetingForTestDocument, { input: { ...base, results: results as never } })).recordMeeting;
    const input = { ...base, results: [] };
    expect(await board.stranger.isRefused(RecordMeetingForTestDocument, { input })).toBe('NOT_FOUND');
    expect(await board.member.isRefused(RecordMeetingForTestDocument, { input })).toBe('FORBIDDEN');
    expect(await record([{ itemId, kind: 'ACTION', text: 'No owner' }])).toMatchObject({ missing: 'OWNER' });
    clock(-1);
    expect(await record([])).toMatchObject({ __typename: 'StillToCome' });
    clock(1);
    expect((await session()).startedAt).toBeNull();

    const voted = { itemId, kind: 'DECISION', text: 'By show of hands', rule: 'MAJORITY' };
    expect(await record([voted])).toMatchObject({ missing: 'VOTES' });
    const ballots = [board.chair, board.member].map(({ id }) => ({ personId: id, choice: 'FOR' }));
    const foreign = [{ personId: board.employee.id, choice: 'FOR' }];
    expect(await record([{ ...voted, ballots: foreign }])).toMatchObject({ __typename: 'NoVote' });
    const recorded = held(
      await record([
        { ...voted, ballots },
        { itemId, kind: 'DECISION', text: 'By telephone', rule: 'CHAIR' },
      ]),
    );
    expect(recorded).toMatchObject({ recordedAfterwards: true, meeting: { state: 'CLOSED' } });
    expect(recorded.items.map(({ state, spentSeconds }) => [state, spentSeconds])).toEqual([
      ['DISCUSSED', 2_100],
      ['WAITING', 0],
    ]);
    expect((await decisions()).slice(0, 2)).toMatchObject([
      { text: 'By telephone', rule: 'CHAIR' },
      { text: 'By show of hands', rule: 'MAJORITY', outcome: 'ADOPTED', tally: { for: 2, against: 0 } },
    ]);
    expect((await agendaOf(number + 1)).items.map(({ title }) => title)).toContain('Skipped');
    expect(await record([])).toMatchObject({ __typename: 'SessionActRefused', act: 'RECORD', state: 'CLOSED' });
  });
});

test('the chair sees how the board answers to what customers say', async () => {
  const { responseRates } = await board.chair.sends(ResponseRatesForTestDocument, { board: 'cx' });
  expect(responseRates).toEqual({ explained: 0, moreData: 0, respond: 0, withoutKnownCause: 0 });
  expect(await board.member.isRefused(ResponseRatesForTestDocument, { board: 'cx' })).toBe('NOT_FOUND');
  expect(await board.stranger.isRefused(ResponseRatesForTestDocument, { board: 'cx' })).toBe('NOT_FOUND');
});

test('without the quorum of its board nothing is decided, and the matter comes again', async () => {
  const database = board.app.get(Database);
  const asksFor = (quorum: number | null) =>
    database.workFor({ organizationId: board.organizationId, reason: 'test' }, async (work) =>
      work.change(await work.get(Board, board.boardId), { quorum }),
    );
  await asksFor(3);
  const started = await start('Lower the fees');
  const itemId = idOf(started, 'Lower the fees');
  const people = [board.chair, board.member].map(({ id }) => ({ personId: id, presence: 'PRESENT' as const }));
  await board.chair.sends(NoteAttendanceForTestDocument, { input: { meetingId, people } });
  await add(itemId, { kind: 'DECISION', text: 'Lowered by half', rule: 'CONSENT' });
  await add(itemId, { kind: 'DECISION', text: 'Told to all', rule: 'CONSENT', quorum: 2 });
  await asksFor(null);
  expect((await session()).results.map(({ outcome }) => outcome)).toEqual(['NOT_QUORATE', 'ADOPTED']);
  expect(held(await close()).items).toMatchObject([{ carriedBecause: 'UNDECIDED' }]);
  const taken = await decisions();
  expect(taken.find(({ text }) => text === 'Lowered by half')).toMatchObject({ outcome: 'NOT_QUORATE' });
});

test('what a standing item brings to the table: what is open, what was settled since, and what was decided', async () => {
  const before = number;
  const started = await start('Letters');
  const itemId = idOf(started, 'Letters');
  await add(itemId, { kind: 'DECISION', text: 'Letters are short' });
  await add(itemId, promise('Shorten the first letter'));
  await add(itemId, promise('Shorten the second letter'));
  clock(30);
  held(await close());

  const following = meetings[used++];
  if (!following) throw new Error('More tests than meetings.');
  ({ number, id: meetingId } = following);
  startsAt = new Date(following.startsAt);
  clock(-60);
  const [first] = await actions({ search: 'the first letter' });
  const settling = { actionId: first?.id ?? '', to: 'DONE' as const };
  await board.chair.sends(SettleActionForTestDocument, { input: settling });
  await board.chair.sends(DraftAgendaForTestDocument, { input: { meetingId } });
  clock(0);
  const { items } = await start('Something else');
  expect(items.filter(({ looksBack }) => looksBack).map(({ title }) => title)).toEqual([
    'Actions and decisions since last time',
  ]);

  const { sinceLastTime } = await board.member.sends(SinceLastTimeForTestDocument, { meetingId });
  expect(sinceLastTime).toMatchObject({ id: meetingId, since: { number: before } });
  expect(sinceLastTime.settled).toEqual([{ text: 'Shorten the first letter', state: 'DONE' }]);
  expect(sinceLastTime.decisions).toEqual([{ text: 'Letters are short' }]);
  expect(sinceLastTime.open).toContainEqual(expect.objectContaining({ text: 'Shorten the second letter' }));
  const days = sinceLastTime.open.map(({ dueOn }) => dueOn);
  expect(days).toEqual(days.toSorted());
  expect(sinceLastTime.openCount).toBe(days.length);
  expect(sinceLastTime.overdueCount).toBe(sinceLastTime.open.filter(({ isOverdue }) => isOverdue).length);
  expect(sinceLastTime.settledCount).toBe(1);
  expect((await board.analyst.sends(SinceLastTimeForTestDocument, { meetingId })).sinceLastTime.id).toBe(meetingId);
  for (const other of [board.stranger, board.employee, board.owner])
    expect(await other.isRefused(SinceLastTimeForTestDocument, { meetingId })).toBe('NOT_FOUND');
});
