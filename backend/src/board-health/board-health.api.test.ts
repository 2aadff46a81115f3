import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestBoard } from '../../testing/board.ts';
import { givenABoardOnMonday, givenMeetings } from '../../testing/meetings.ts';
import { AddAgendaItemDocument, AgendaDocument, PublishAgendaDocument } from '../agenda/agenda.api.generated.ts';
import { ActionsForTestDocument, SettleActionForTestDocument } from '../decisions/decisions.api.generated.ts';
import { Clock } from '../platform/clock.ts';
import { CancelMeetingDocument } from '../meetings/meetings.api.generated.ts';
import { RecordMeetingForTestDocument } from '../sessions/sessions.api.generated.ts';
import { BoardHealthForTestDocument, ResponsesByQuarterForTestDocument } from './board-health.api.generated.ts';

let board: TestBoard;
let meetings: Awaited<ReturnType<typeof givenMeetings>>;

const days = { board: 'cx', from: '2026-03-01', to: '2026-03-31' };
const health = async (more: object = {}) =>
  (await board.chair.sends(BoardHealthForTestDocument, { ...days, ...more })).boardHealth;
const agendaOf = async (number: number) =>
  (await board.chair.sends(AgendaDocument, { board: 'cx', number })).agenda.items;
const on = (day: string) => board.app.get(Clock).set(new Date(`${day}T18:00:00Z`));

/** A meeting written down afterwards: item by item the minutes it took, 0 when it was not on. */
async function held(nth: number, took: Readonly<Record<string, number>>, results: (id: string) => object[]) {
  const { id: meetingId, number, startsOn } = meetings[nth]!;
  const there = await agendaOf(number);
  for (const title of Object.keys(took).filter((one) => !there.some((item) => item.title === one)))
    await board.chair.sends(AddAgendaItemDocument, { input: { meetingId, title, kind: 'TOPIC', minutes: 20 } });
  await board.chair.sends(PublishAgendaDocument, { input: { meetingId } });
  on(startsOn);
  const items = await agendaOf(number);
  const people = [
    { personId: board.chair.id, presence: 'PRESENT' as const },
    { personId: board.member.id, presence: nth === 0 ? ('ABSENT' as const) : ('LATE' as const) },
  ];
  const minutes = items.map(({ id, title }) => ({ itemId: id, actualMinutes: took[title] ?? 0 }));
  const said = { people, items: minutes, results: results(items[0]?.id ?? '') as never };
  const { recordMeeting } = await board.chair.sends(RecordMeetingForTestDocument, { input: { meetingId, ...said } });
  expect(recordMeeting.__typename).toBe('MeetingSession');
}

beforeAll(async () => {
  board = await givenABoardOnMonday();
  meetings = await givenMeetings(board, 7);
}, 60_000);
afterAll(() => board.close());

test('a board that has not met has nothing to show', async () => {
  expect(await health()).toMatchObject({
    ...{ meetings: { planned: 0 }, attendance: [], latency: { medianDays: null }, stuck: [], minutes: [] },
  });
  expect(await board.chair.isRefused(BoardHealthForTestDocument, { ...days, to: '2026-02-01' })).toBe('BAD_USER_INPUT');
  expect(await board.chair.isRefused(BoardHealthForTestDocument, { ...days, to: '2028-02-01' })).toBe('BAD_USER_INPUT');
});

test('is for the board; what the board makes of numbers, for those who lead it', async () => {
  for (const other of [board.stranger, board.employee, board.analyst, board.administrator])
    expect(await other.isRefused(BoardHealthForTestDocument, days)).toBe('NOT_FOUND');
  for (const other of [board.stranger, board.member, board.analyst])
    expect(await other.isRefused(ResponsesByQuarterForTestDocument, { board: 'cx' })).toBe('NOT_FOUND');
  expect((await board.chair.sends(ResponsesByQuarterForTestDocument, { board: 'cx' })).responsesByQuarter).toEqual([]);
});

test('counts what was held, who came, how long it took, what was kept and what comes again and again', async () => {
  const promise = { text: 'Ask', ownerId: board.owner.id, dueOn: '2026-03-20' };
  await held(0, { Fees: 30, Rooms: 0 }, (itemId) => [
    { itemId, kind: 'DECISION', text: 'Lower them' },
    { itemId, kind: 'ACTION', ...promise },
    { itemId, kind: 'ACTION', ...promise, text: 'Listen' },
    { itemId, kind: 'ACTION', ...promise, text: 'Ring' },
    { itemId, kind: 'ANALYSIS_TASK', ...promise, text: 'Count' },
  ]);
  await held(1, { Rooms: 0, Cards: 10 }, () => []);
  await held(2, { Rooms: 0 }, (itemId) => [{ itemId, kind: 'DECISION', text: 'Look at rooms next' }]);
  const { nodes } = (await board.chair.sends(ActionsForTestDocument, { board: 'cx' })).actions;
  const done = async (day: string, text: string) => {
    on(day);
    const actionId = nodes.find((one) => one.text === text)?.id ?? '';
    await board.chair.sends(SettleActionForTestDocument, { input: { actionId, to: 'DONE' } });
  };
  await done('2026-03-18', 'Count');
  await done('2026-03-20', 'Listen');
  await done('2026-03-25', 'Ask');
  const off = { meetingId: meetings[4]?.id ?? '', effect: 'SKIP' as const, reason: 'Fair in Brno' };
  await board.chair.sends(CancelMeetingDocument, { input: off });

  on('2026-04-20');
  const span = { to: '2026-04-20' };
  expect(await health(span)).toMatchObject({
    meetings: { planned: 6, held: 3, cancelled: 1, unrecorded: 2 },
    attendance: [
      { person: { id: board.member.id }, of: 3, there: 2 },
      { person: { id: board.chair.id }, of: 3, there: 3 },
    ],
    latency: { decisions: 2 },
    analyses: { asked: 1, delivered: 1, overdue: 0 },
    actions: { due: 4, onTime: 2, late: 1, overdue: 1 },
    stuck: ['Fees', 'Rooms'].map((title) => ({ title, carriedTimes: 3, comesAgain: true })),
    minutes: [
      { kind: 'METRICS', meetings: 1, planned: 20, actual: 30 },
      { kind: 'PROJECT_REVIEW', meetings: 1, planned: 20, actual: 10 },
    ],
  });
  expect((await health(span)).latency.longestDays).toBeGreaterThan(7);
  expect((await health({ from: '2026-03-24', to: '2026-03-24' })).meetings).toMatchObject({ planned: 1, held: 1 });
});
