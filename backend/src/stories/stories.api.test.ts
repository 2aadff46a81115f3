import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestBoard } from '../../testing/board.ts';
import { givenABoardOnMonday, givenMeetings } from '../../testing/meetings.ts';
import { AddReasonForTestDocument } from '../contacts/contacts.api.generated.ts';
import { DraftAgendaForTestDocument } from '../drafting/drafting.api.generated.ts';
import { PublishAgendaDocument } from '../agenda/agenda.api.generated.ts';
import { StartMeetingForTestDocument } from '../sessions/sessions.api.generated.ts';
import { Clock } from '../platform/clock.ts';
import {
  ChooseStoryForTestDocument,
  ForgetStoryForTestDocument,
  StoriesForTestDocument,
  TellStoryForTestDocument,
  StoryForTestDocument,
  VoiceForTestDocument,
} from './stories.api.generated.ts';
import { StoryExpiry } from './story-expiry.ts';

let board: TestBoard;
let session: string;
let branch: string;
beforeAll(async () => {
  board = await givenABoardOnMonday();
  session = (await givenMeetings(board)).find(({ kind }) => kind === 'METRICS')?.id ?? '';
  const input = { kind: 'TOUCH_POINT' as const, name: 'Branch', words: '' };
  const { addTopic } = await board.analyst.sends(AddReasonForTestDocument, { input });
  branch = 'id' in addTopic ? addTopic.id : '';
}, 60_000);
afterAll(() => board.close());

const told = {
  ...{ title: 'Three desks for one signature', text: 'I was sent from desk to desk.', kind: 'CONVERSATION' as const },
  ...{ initiator: 'CUSTOMER' as const, happenedOn: '2026-02-26', consent: 'ANONYMOUS' as const },
  ...{ consentNote: '', expiresOn: '2026-03-20' },
};
const tell = async (part: object = {}, by = board.member) =>
  (await by.sends(TellStoryForTestDocument, { input: { ...told, ...part } })).tellStory;
const idOf = (story: Awaited<ReturnType<typeof tell>>) => {
  if (story.__typename !== 'Story') throw new Error('The story was refused.');
  return story.id;
};
const stories = async (asked: object = {}) => (await board.member.sends(StoriesForTestDocument, asked)).stories;

test('a story is told by the board and its analysts, with the right to keep it and the day it goes', async () => {
  expect(await board.stranger.isRefused(TellStoryForTestDocument, { input: told })).toBe('NOT_FOUND');
  expect(await board.employee.isRefused(TellStoryForTestDocument, { input: told })).toBe('FORBIDDEN');
  expect(await board.employee.isRefused(StoriesForTestDocument, {})).toBe('NOT_FOUND');
  expect(await tell({ happenedOn: '2026-03-03' })).toMatchObject({ __typename: 'StoryUnclear', field: 'happenedOn' });
  expect(await tell({ consent: 'GIVEN' })).toMatchObject({ __typename: 'StoryUnclear', field: 'consentNote' });
  expect(await tell({ expiresOn: '2026-03-02' })).toMatchObject({ __typename: 'StoryUnclear', field: 'expiresOn' });

  expect(await tell({ touchPointId: branch })).toMatchObject({
    ...{ title: told.title, touchPoint: { name: 'Branch' }, isForgotten: false },
    ...{ toldBy: { name: 'Mona Member' }, chosenAt: null, heardOn: null },
  });
  await tell({ kind: 'TURN_OFF', title: 'Queue at noon', touchPointId: branch, initiator: 'COMPANY' }, board.analyst);
  await tell({ kind: 'TURN_OFF', title: 'Cold letters', happenedOn: '2025-02-01' }, board.analyst);
  expect((await stories()).nodes.map(({ title }) => title)).toEqual([
    ...['Queue at noon', 'Three desks for one signature', 'Cold letters'],
  ]);
  expect((await stories({ kinds: ['TURN_OFF'], touchPointId: branch })).totalCount).toBe(1);
  const { nodes, pageInfo } = await stories({ first: 1 });
  expect([nodes.length, pageInfo.hasNextPage]).toEqual([1, true]);
  expect((await stories({ after: pageInfo.endCursor })).nodes).toHaveLength(2);
});

test('what puts customers off is counted where it happens', async () => {
  expect(await board.employee.isRefused(VoiceForTestDocument, {})).toBe('NOT_FOUND');
  const { voice } = await board.member.sends(VoiceForTestDocument, {});
  expect(voice.turnOffs).toEqual([
    { touchPoint: 'Branch', now: 1, before: 0 },
    { touchPoint: '', now: 0, before: 1 },
  ]);
  expect(voice.counts).toEqual([
    { kind: 'CONVERSATION', stories: 1, byUs: 0 },
    { kind: 'TURN_OFF', stories: 1, byUs: 1 },
  ]);
});

test('a chosen story takes the place that every metrics session keeps for a customer', async () => {
  const storyId = idOf(await tell({ title: 'A call that was returned' }));
  const input = { storyId, boardId: board.boardId, isChosen: true };
  expect(await board.stranger.isRefused(ChooseStoryForTestDocument, { input })).toBe('NOT_FOUND');
  expect(await board.employee.isRefused(ChooseStoryForTestDocument, { input })).toBe('NOT_FOUND');
  const { chooseStory } = await board.member.sends(ChooseStoryForTestDocument, { input });
  expect(chooseStory).toMatchObject({ __typename: 'Story', chosenAt: expect.any(String) });

  const { draftAgenda } = await board.chair.sends(DraftAgendaForTestDocument, { input: { meetingId: session } });
  if (draftAgenda.__typename !== 'Agenda') throw new Error('The draft was refused.');
  expect(draftAgenda.items.filter(({ kind }) => kind === 'STORY')).toMatchObject([
    { title: 'A call that was returned', reason: { name: 'STORY_CHOSEN', on: '2026-03-02', happenedOn: '2026-02-26' } },
  ]);

  // In the meeting its words are read where they lie.
  await board.chair.sends(PublishAgendaDocument, { input: { meetingId: session } });
  const { startMeeting } = await board.chair.sends(StartMeetingForTestDocument, { input: { meetingId: session } });
  if (startMeeting.__typename !== 'MeetingSession') throw new Error('The meeting was not started.');
  expect(startMeeting.items.flatMap((item) => item.storyId ?? [])).toEqual([storyId]);
  expect((await board.member.sends(StoryForTestDocument, { id: storyId })).story).toMatchObject({ text: told.text });
  for (const other of [board.stranger, board.employee])
    expect(await other.isRefused(StoryForTestDocument, { id: storyId })).toBe('NOT_FOUND');
});

test('words go when the customer asks or their day is over; the story stays counted', async () => {
  const storyId = idOf(await tell({ title: 'Asked to be forgotten' }));
  expect(await board.stranger.isRefused(ForgetStoryForTestDocument, { input: { storyId } })).toBe('NOT_FOUND');
  const another = idOf(await tell({ title: 'Told by the chair' }, board.chair));
  expect(await board.member.isRefused(ForgetStoryForTestDocument, { input: { storyId: another } })).toBe('FORBIDDEN');
  // What a nomination is made from shows it, to those who may read stories.
  expect(await board.employee.isRefused(StoryForTestDocument, { id: storyId })).toBe('NOT_FOUND');
  const { story } = await board.analyst.sends(StoryForTestDocument, { id: storyId });
  expect(story).toMatchObject({ title: 'Asked to be forgotten', isForgotten: false });
  const { forgetStory } = await board.member.sends(ForgetStoryForTestDocument, { input: { storyId } });
  expect(forgetStory).toMatchObject({ title: '', text: '', isForgotten: true });
  const choice = { input: { storyId, boardId: board.boardId, isChosen: true } };
  const { chooseStory } = await board.member.sends(ChooseStoryForTestDocument, choice);
  expect(chooseStory.__typename).toBe('StoryForgotten');

  const before = (await stories()).totalCount;
  board.app.get(Clock).set(new Date('2026-03-21T08:00:00Z'));
  expect((await stories()).nodes.every(({ title, text, isForgotten }) => isForgotten && title + text === '')).toBe(
    true,
  );
  expect(await board.app.get(StoryExpiry).forgetExpired(board.organizationId)).toBe(before - 1);
  expect(await board.app.get(StoryExpiry).forgetExpired(board.organizationId)).toBe(0);
  expect((await stories()).totalCount).toBe(before);
});
