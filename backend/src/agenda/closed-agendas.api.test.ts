import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestBoard } from '../../testing/board.ts';
import { givenABoardOnMonday, givenMeetings } from '../../testing/meetings.ts';
import {
  ClearDraftForTestDocument,
  DraftAgendaForTestDocument,
  DropCandidateForTestDocument,
  RestoreCandidateForTestDocument,
  TakeAllUnfinishedForTestDocument,
  TakeCandidateForTestDocument,
} from '../drafting/drafting.api.generated.ts';
import { CancelMeetingDocument } from '../meetings/meetings.api.generated.ts';
import { CreateProjectForTestDocument } from '../projects/projects.api.generated.ts';
import { StartMeetingForTestDocument } from '../sessions/sessions.api.generated.ts';
import {
  AddAgendaItemDocument,
  AddToBacklogDocument,
  AgendaDocument,
  BacklogDocument,
  DuplicateAgendaItemDocument,
  EditAgendaItemDocument,
  KeepConfidentialDocument,
  OpenConfidentialDocument,
  ProposeItemDocument,
  PublishAgendaDocument,
  PutOnAgendaDocument,
  RemoveAgendaItemDocument,
  ReorderAgendaDocument,
  RestoreAgendaItemDocument,
  SendToBacklogDocument,
  SendToMeetingDocument,
} from './agenda.api.generated.ts';

let board: TestBoard;
let meetings: Awaited<ReturnType<typeof givenMeetings>>;
beforeAll(async () => {
  board = await givenABoardOnMonday();
  meetings = await givenMeetings(board);
});
afterAll(() => board.close());

const topic = (title: string) => ({ title, minutes: 10, kind: 'TOPIC' }) as const;
const agendaOf = async (number: number) => (await board.chair.sends(AgendaDocument, { board: 'cx', number })).agenda;
const backlog = async () => (await board.chair.sends(BacklogDocument, { board: 'cx' })).backlog.items;

/** A published agenda with an item that stands on it, one that was taken off, and one that waits in the backlog. */
async function givenAnAgenda(nth: number) {
  const { id: meetingId, number } = meetings[nth] ?? { id: '', number: 0 };
  for (const title of ['Stands', 'Taken off'])
    await board.chair.sends(AddAgendaItemDocument, { input: { meetingId, ...topic(title) } });
  await board.chair.sends(PublishAgendaDocument, { input: { meetingId } });
  const { items } = await agendaOf(number);
  const [stands = '', takenOff = ''] = items.map(({ id }) => id);
  await board.chair.sends(RemoveAgendaItemDocument, { input: { itemId: takenOff } });
  const title = `Waits ${number}`;
  await board.chair.sends(AddToBacklogDocument, { input: { boardId: board.boardId, ...topic(title) } });
  const waits = (await backlog()).find((item) => item.title === title)?.id ?? '';
  return { meetingId, number, stands, takenOff, waits };
}

/** Every act on the agenda of this meeting, the last ones on this item of it. */
async function everyAct(meetingId: string, { itemId, waits }: { readonly itemId: string; readonly waits: string }) {
  const { chair, boardId } = board;
  const of = { input: { meetingId } };
  const item = { input: { itemId } };
  const candidate = { input: { meetingId, key: `ITEM:${waits}` } };
  const proposed = { input: { boardId, meetingId, ...topic('Too late') } };
  const edited = { input: { itemId, expectedVersion: 1, title: 'Too late' } };
  const confidential = { input: { itemId, readerIds: [board.member.id] } };
  const elsewhere = { input: { itemId, meetingId: meetings[8]?.id ?? '' } };
  return {
    ...(await chair.sends(AddAgendaItemDocument, { input: { meetingId, ...topic('Too late') } })),
    ...(await board.member.sends(ProposeItemDocument, proposed)),
    ...(await chair.sends(PublishAgendaDocument, of)),
    ...(await chair.sends(DraftAgendaForTestDocument, of)),
    ...(await chair.sends(ClearDraftForTestDocument, of)),
    ...(await chair.sends(TakeAllUnfinishedForTestDocument, of)),
    ...(await chair.sends(TakeCandidateForTestDocument, candidate)),
    ...(await chair.sends(DropCandidateForTestDocument, candidate)),
    ...(await chair.sends(RestoreCandidateForTestDocument, candidate)),
    comesFromTheBacklog: (await chair.sends(SendToMeetingDocument, { input: { itemId: waits, meetingId } }))
      .sendToMeeting,
    ...(await chair.sends(SendToMeetingDocument, elsewhere)),
    ...(await chair.sends(SendToBacklogDocument, item)),
    ...(await chair.sends(EditAgendaItemDocument, edited)),
    ...(await chair.sends(ReorderAgendaDocument, { input: { itemId, position: 1 } })),
    ...(await chair.sends(DuplicateAgendaItemDocument, item)),
    ...(await chair.sends(KeepConfidentialDocument, confidential)),
    ...(await chair.sends(OpenConfidentialDocument, item)),
    ...(await chair.sends(RemoveAgendaItemDocument, item)),
    ...(await chair.sends(RestoreAgendaItemDocument, item)),
  };
}

const notRefused = (answers: Awaited<ReturnType<typeof everyAct>>) =>
  Object.entries(answers).flatMap(([act, { __typename }]) =>
    __typename === 'MeetingClosed' ? [] : [`${act}: ${__typename}`],
  );

describe('the agenda of a meeting', () => {
  test('that was cancelled no longer changes, whatever is sent', async () => {
    const { meetingId, number, takenOff, waits } = await givenAnAgenda(0);
    await board.chair.sends(CancelMeetingDocument, { input: { meetingId, effect: 'SKIP', reason: 'A fair' } });
    const before = [await agendaOf(number), await backlog()];
    expect(notRefused(await everyAct(meetingId, { itemId: takenOff, waits }))).toEqual([]);
    expect([await agendaOf(number), await backlog()]).toEqual(before);
  });

  test('that has begun no longer changes, neither what stands on it nor what was taken off', async () => {
    const { meetingId, number, stands, takenOff, waits } = await givenAnAgenda(1);
    await board.chair.sends(StartMeetingForTestDocument, { input: { meetingId } });
    const before = [await agendaOf(number), await backlog()];
    for (const itemId of [stands, takenOff])
      expect(notRefused(await everyAct(meetingId, { itemId, waits }))).toEqual([]);
    expect([await agendaOf(number), await backlog()]).toEqual(before);
  });
});

test('where no coming meeting looks at such an item, it is told so and waits in the backlog', async () => {
  const other = await givenABoardOnMonday();
  try {
    const { boardId, chair } = other;
    const project = { boardId, title: 'Letters', ownerId: other.owner.id, departmentIds: [] };
    const { createProject } = await chair.sends(CreateProjectForTestDocument, { input: project });
    const projectId = createProject.__typename === 'Project' ? createProject.id : '';
    const about = { boardId, title: 'Letters', minutes: 10, projectId, presenterId: null, metric: null };
    const next = await chair.sends(PutOnAgendaDocument, { input: { ...about, place: 'NEXT_MEETING' } });
    expect(next.putOnAgenda.__typename).toBe('NoFittingMeeting');
    const { putOnAgenda } = await chair.sends(PutOnAgendaDocument, { input: { ...about, place: 'BACKLOG' } });
    if (putOnAgenda.__typename !== 'Backlog') throw new Error(putOnAgenda.__typename);
    const itemId = putOnAgenda.items[0]?.id ?? '';
    const { sendToMeeting } = await chair.sends(SendToMeetingDocument, { input: { itemId, meetingId: null } });
    expect(sendToMeeting.__typename).toBe('NoFittingMeeting');
    const { items } = (await chair.sends(BacklogDocument, { board: 'cx' })).backlog;
    expect(items.map(({ id }) => id)).toEqual([itemId]);
  } finally {
    await other.close();
  }
});
