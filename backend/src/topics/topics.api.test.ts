import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestBoard } from '../../testing/board.ts';
import { givenABoardOnMonday, givenMeetings, sendsTwice } from '../../testing/meetings.ts';
import { scoreColumns, surveying } from '../../testing/surveying.ts';
import {
  AddAgendaItemDocument,
  AgendaDocument,
  PublishAgendaDocument,
  ReorderAgendaDocument,
} from '../agenda/agenda.api.generated.ts';
import { DraftAgendaForTestDocument } from '../drafting/drafting.api.generated.ts';
import { HomeForTestDocument, SearchForTestDocument } from '../overview/overview.api.generated.ts';
import { DeepDive } from '../deep-dives/index.ts';
import { BoardPaperForTestDocument } from '../packs/packs.api.generated.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import {
  CloseMeetingForTestDocument,
  GoToItemForTestDocument,
  StartMeetingForTestDocument,
} from '../sessions/sessions.api.generated.ts';
import {
  AddTopicChartForTestDocument,
  AttachTopicProcessForTestDocument,
  AskTopicForTestDocument,
  AssignTopicAnalysisForTestDocument,
  BoardTopicForTestDocument,
  BoardTopicsForTestDocument,
  EditBoardTopicForTestDocument,
  MoveTopicForTestDocument,
  NominateTopicForTestDocument,
  PutTopicOnAgendaForTestDocument,
  DetachTopicProcessForTestDocument,
  RemoveTopicChartForTestDocument,
  type Topic_testFragment,
  TopicOfAgendaForTestDocument,
} from './topics.api.generated.ts';

let board: TestBoard;
let meetings: Awaited<ReturnType<typeof givenMeetings>>;

beforeAll(async () => {
  board = await givenABoardOnMonday();
  meetings = await givenMeetings(board, 7);
});
afterAll(() => board.close());

const kept = (answer: { __typename: string }) => {
  if (answer.__typename !== 'BoardTopic') throw new Error(`Refused: ${JSON.stringify(answer)}`);
  return answer as unknown as Topic_testFragment;
};
const words = (question: string) => ({ question, ownerId: board.analyst.id });
const asked = async (question: string, more: object = {}) => {
  const input = { boardId: board.boardId, ...words(question), ...more };
  return kept((await board.member.sends(AskTopicForTestDocument, { input })).askBoardTopic);
};
const move = async (boardTopicId: string, to: 'PREPARED' | 'DROPPED' | 'PREPARING', by = board.analyst) =>
  (await by.sends(MoveTopicForTestDocument, { input: { boardTopicId, to } })).moveBoardTopic;
const topic = async (number: number, by = board.member) =>
  (await by.sends(BoardTopicForTestDocument, { board: 'cx', number })).boardTopic;

describe('a topic', () => {
  test('is asked by the board and analysts, and is not there for others', async () => {
    const input = { boardId: board.boardId, ...words('Why do callers ring twice?'), dueOn: '2026-03-06' };
    expect(await board.stranger.isRefused(AskTopicForTestDocument, { input })).toBe('NOT_FOUND');
    for (const other of [board.employee, board.administrator, board.owner])
      expect(await other.isRefused(AskTopicForTestDocument, { input })).toBe('FORBIDDEN');
    const foreign = { ...input, ownerId: board.stranger.id };
    expect(await board.member.isRefused(AskTopicForTestDocument, { input: foreign })).toBe('NOT_FOUND');

    const { number } = kept((await sendsTwice(board.member, AskTopicForTestDocument, { input })).askBoardTopic);
    for (const reader of [board.chair, board.secretary, board.analyst])
      expect(await topic(number, reader)).toMatchObject({ state: 'PREPARING', owner: { id: board.analyst.id } });
    for (const other of [board.stranger, board.employee, board.owner]) {
      expect(await other.isRefused(BoardTopicForTestDocument, { board: 'cx', number })).toBe('NOT_FOUND');
      expect(await other.isRefused(BoardTopicsForTestDocument, { board: 'cx' })).toBe('NOT_FOUND');
    }
    const { home } = await board.analyst.sends(HomeForTestDocument, {});
    expect(home.duties).toContainEqual(expect.objectContaining({ kind: 'PREPARE_TOPIC', page: 'TOPIC', number }));
    const found = await board.member.sends(SearchForTestDocument, { words: 'ring twice' });
    expect(found.search.found.map((one) => one.number)).toEqual([number]);
    expect((await board.employee.sends(SearchForTestDocument, { words: 'ring twice' })).search.found).toEqual([]);
  });

  test('is prepared when it says what was found, and edited from the version somebody saw', async () => {
    const { id: boardTopicId, version } = await asked('Which step waits longest?');
    expect((await move(boardTopicId, 'PREPARED')).__typename).toBe('TopicWithoutFinding');
    const input = {
      boardTopicId,
      expectedVersion: version,
      ...words('Which step waits longest?'),
      finding: 'Scanning.',
    };
    expect(await board.employee.isRefused(EditBoardTopicForTestDocument, { input })).toBe('NOT_FOUND');
    await sendsTwice(board.analyst, EditBoardTopicForTestDocument, { input });
    expect(await board.analyst.isRefused(EditBoardTopicForTestDocument, { input })).toBe('STALE');
    expect(kept(await move(boardTopicId, 'PREPARED')).state).toBe('PREPARED');
    expect((await move(boardTopicId, 'PREPARED')).__typename).toBe('TopicMoveRefused');
  });

  test('goes on by one press: to a nomination and to an analysis task, each once', async () => {
    const { id: boardTopicId, number } = await asked('Do reminders help?', { finding: 'They do.' });
    const input = { boardTopicId };
    expect(await board.employee.isRefused(NominateTopicForTestDocument, { input })).toBe('NOT_FOUND');
    await board.analyst.sends(NominateTopicForTestDocument, { input });
    await board.analyst.sends(NominateTopicForTestDocument, { input });
    const analysis = { boardTopicId, dueOn: '2026-04-01' };
    await board.member.sends(AssignTopicAnalysisForTestDocument, { input: analysis });
    await board.member.sends(AssignTopicAnalysisForTestDocument, { input: analysis });
    expect(await topic(number)).toMatchObject({ nominationNumber: 1, actionNumber: 1 });
    // Its answer is heard in the first meeting after the day, once.
    const heard = meetings.find(({ startsAt }) => startsAt > '2026-04-01')?.number ?? 0;
    const { agenda } = await board.chair.sends(TopicOfAgendaForTestDocument, { board: 'cx', number: heard });
    expect(agenda.items).toMatchObject([{ title: 'Do reminders help?', topic: { number } }]);
  });

  test('that is prepared asks for time, is presented with what was found, and has been presented when the board met', async () => {
    const { id: boardTopicId, number } = await asked('Who leaves after a fee?', { finding: 'New clients.' });
    await move(boardTopicId, 'PREPARED');
    const [first] = meetings;
    if (!first) throw new Error('There is no meeting.');
    await board.chair.sends(DraftAgendaForTestDocument, { input: { meetingId: first.id } });
    const { agenda } = await board.chair.sends(TopicOfAgendaForTestDocument, { board: 'cx', number: first.number });
    const item = agenda.items.find((one) => one.topic?.number === number);
    expect(item).toMatchObject({ title: 'Who leaves after a fee?', minutes: 15, topic: { finding: 'New clients.' } });
    expect((await topic(number)).onAgendaOf).toEqual(expect.objectContaining({ number: first.number }));

    await board.chair.sends(PublishAgendaDocument, { input: { meetingId: first.id } });
    board.app.get(Clock).set(new Date(first.startsAt));
    await board.chair.sends(StartMeetingForTestDocument, { input: { meetingId: first.id } });
    const at = { meetingId: first.id, currentItemId: agenda.items[0]?.id ?? null };
    await board.chair.sends(GoToItemForTestDocument, { input: { ...at, itemId: item?.id ?? '' } });
    await board.chair.sends(GoToItemForTestDocument, {
      input: { meetingId: first.id, currentItemId: item?.id ?? null },
    });
    await board.chair.sends(CloseMeetingForTestDocument, {
      input: { meetingId: first.id, leftItemIds: [], recurringItemIds: [] },
    });
    expect(await topic(number)).toMatchObject({ state: 'PRESENTED', presentedIn: { number: first.number } });
  });

  test('shows charts as they were when they were added, until somebody takes them away', async () => {
    const survey = surveying(board, scoreColumns);
    const { source } = await survey.takeOver('id,day,area,score\n1,2026-02-02,North,9\n2,2026-02-03,South,3\n');
    const { id: metricId } = await survey.metric(source?.questions[0]?.id ?? '', 'Recommendation');
    const { id: boardTopicId } = await asked('What do branches score?');
    const add = { input: { boardTopicId, metric: { metricId } } };
    expect(await board.employee.isRefused(AddTopicChartForTestDocument, add)).toBe('NOT_FOUND');
    const { charts } = kept((await board.analyst.sends(AddTopicChartForTestDocument, add)).addTopicChart);
    expect(charts).toMatchObject([{ snapshot: { metricName: 'Recommendation' } }]);
    const remove = { input: { topicChartId: charts[0]?.id ?? '' } };
    expect(await board.employee.isRefused(RemoveTopicChartForTestDocument, remove)).toBe('NOT_FOUND');
    const { removeTopicChart } = await board.analyst.sends(RemoveTopicChartForTestDocument, remove);
    expect(kept(removeTopicChart).charts).toEqual([]);
  });

  test('names the processes it asks about, each once, until somebody takes them away', async () => {
    const deepDiveId = await board.app
      .get(Database)
      .workFor({ organizationId: board.organizationId, reason: 'test' }, async (work) => {
        const scoped = { number: 41, state: 'SCOPED', title: 'How a letter is written', scope: '', explanation: '' };
        const people = { ownerId: board.analyst.id, authorId: board.analyst.id, boardId: board.boardId };
        return (await work.add(DeepDive, { ...scoped, ...people } as never)).id;
      });
    const { id: boardTopicId, number: topicNumber } = await asked('Who writes the letters?');
    const attach = { input: { boardTopicId, deepDiveId } };
    for (const other of [board.employee, board.stranger])
      expect(await other.isRefused(AttachTopicProcessForTestDocument, attach)).toBe('NOT_FOUND');
    await board.analyst.sends(AttachTopicProcessForTestDocument, attach);
    const { processes } = kept(
      (await board.analyst.sends(AttachTopicProcessForTestDocument, attach)).attachTopicProcess,
    );
    expect(processes).toMatchObject([{ title: 'How a letter is written' }]);
    const { putTopicOnAgenda } = await board.chair.sends(PutTopicOnAgendaForTestDocument, { input: { boardTopicId } });
    const number = kept(putTopicOnAgenda).onAgendaOf?.number ?? 0;
    const meetingId = meetings.find((one) => one.number === number)?.id ?? '';
    await board.chair.sends(PublishAgendaDocument, { input: { meetingId } });
    const { boardPaper } = await board.member.sends(BoardPaperForTestDocument, { board: 'cx', number });
    const tabled = boardPaper.items.find(({ topic: about }) => about?.number === topicNumber);
    expect(tabled?.topic?.processes).toMatchObject([{ number: 41, title: 'How a letter is written', steps: [] }]);

    const nothing = { input: { boardTopicId, deepDiveId: boardTopicId } };
    expect(await board.analyst.isRefused(AttachTopicProcessForTestDocument, nothing)).toBe('NOT_FOUND');
    const detach = { input: { topicProcessId: processes[0]?.id ?? '' } };
    expect(await board.employee.isRefused(DetachTopicProcessForTestDocument, detach)).toBe('NOT_FOUND');
    const { detachTopicProcess } = await board.analyst.sends(DetachTopicProcessForTestDocument, detach);
    expect(kept(detachTopicProcess).processes).toEqual([]);
  });

  test('is put on the next agenda by those who prepare it, and proposed by the others', async () => {
    const mine = await asked('Where do letters go?');
    const { putTopicOnAgenda } = await board.chair.sends(PutTopicOnAgendaForTestDocument, {
      input: { boardTopicId: mine.id },
    });
    expect(kept(putTopicOnAgenda).onAgendaOf?.number).toBe(meetings[1]?.number);
    const theirs = await asked('What do branches hear?');
    const proposed = await board.member.sends(PutTopicOnAgendaForTestDocument, { input: { boardTopicId: theirs.id } });
    expect(kept(proposed.putTopicOnAgenda).onAgendaOf).toBeNull();
  });

  test('is found in a list that is read part by part', async () => {
    const all = (await board.chair.sends(BoardTopicsForTestDocument, { board: 'cx' })).boardTopics;
    const part = (await board.chair.sends(BoardTopicsForTestDocument, { board: 'cx', first: 2 })).boardTopics;
    const after = part.pageInfo.endCursor;
    const rest = (await board.chair.sends(BoardTopicsForTestDocument, { board: 'cx', after })).boardTopics;
    expect([...part.nodes, ...rest.nodes]).toEqual(all.nodes);
    const states = ['PRESENTED'] as const;
    expect(
      (await board.chair.sends(BoardTopicsForTestDocument, { board: 'cx', states: [...states] })).boardTopics
        .totalCount,
    ).toBe(1);
  });
});

test('a hundred people who reorder one agenda at once lose nothing, and no position is there twice', async () => {
  const meeting = meetings[3];
  if (!meeting) throw new Error('There is no meeting.');
  const titles = Array.from({ length: 12 }, (_, index) => `Item ${index + 1}`);
  for (const title of titles)
    await board.chair.sends(AddAgendaItemDocument, {
      input: { meetingId: meeting.id, title, kind: 'TOPIC', minutes: 5 },
    });
  const items = async () =>
    (await board.chair.sends(AgendaDocument, { board: 'cx', number: meeting.number })).agenda.items;
  const before = await items();
  const moves = Array.from({ length: 100 }, (_, turn) => {
    const input = { itemId: before[(turn * 7) % 12]?.id ?? '', position: ((turn * 5) % 12) + 1 };
    return (turn % 2 ? board.chair : board.secretary).sends(ReorderAgendaDocument, { input });
  });
  expect((await Promise.all(moves)).every(({ reorderAgenda }) => reorderAgenda.__typename === 'Agenda')).toBe(true);
  const after = await items();
  expect(after.map(({ position }) => position)).toEqual(titles.map((_, index) => index + 1));
  expect(after.map(({ id }) => id).toSorted()).toEqual(before.map(({ id }) => id).toSorted());
});
