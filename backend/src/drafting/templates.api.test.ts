import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type TestBoard } from '../../testing/board.ts';
import { givenABoardOnMonday, givenMeetings, sendsTwice } from '../../testing/meetings.ts';
import {
  DraftAgendaForTestDocument,
  SetTemplateForTestDocument,
  type SetTemplateForTestMutationVariables,
  TemplateForTestDocument,
} from './drafting.api.generated.ts';

type Input = SetTemplateForTestMutationVariables['input'];

let board: TestBoard;
let sessions: string[];
beforeAll(async () => {
  board = await givenABoardOnMonday();
  const meetings = await givenMeetings(board);
  sessions = meetings.filter(({ kind }) => kind === 'METRICS').map(({ id }) => id);
});
afterAll(() => board.close());

const item = (title: string, changes: object = {}) => ({
  ...{ standingItemId: null, title, kind: 'TOPIC' as const, minutes: 5, isRecurring: true, isFinancial: false },
  ...changes,
});
const template = (changes: Partial<Input> = {}): { input: Input } => ({
  input: {
    ...{ boardId: board.boardId, kind: 'METRICS', expectedVersion: null },
    ...{ metricMinutes: 20, projectMinutes: 15, topicMinutes: 10, items: [item('Welcome')], ...changes },
  },
});
const read = async () =>
  (await board.chair.sends(TemplateForTestDocument, { board: 'cx', kind: 'METRICS' })).agendaTemplate;
const draft = async (meetingId: string | undefined) => {
  const { draftAgenda } = await board.chair.sends(DraftAgendaForTestDocument, {
    input: { meetingId: meetingId ?? '' },
  });
  return 'items' in draftAgenda ? draftAgenda.items.map(({ title }) => title) : [];
};

test('a board has the usual template until it makes its own', async () => {
  const usual = { board: 'cx', kind: 'METRICS' } as const;
  expect(await board.stranger.isRefused(TemplateForTestDocument, usual)).toBe('NOT_FOUND');
  expect(await board.member.isRefused(TemplateForTestDocument, usual)).toBe('NOT_FOUND');
  expect(await read()).toMatchObject({
    ...{ version: null, metricMinutes: 15 },
    items: [
      { id: null, title: 'Actions and decisions since last time', looksBack: true },
      { kind: 'STORY', minutes: 10 },
    ],
  });
});

test('those who prepare agendas say what they begin with, and change what somebody just changed only knowingly', async () => {
  expect(await board.stranger.isRefused(SetTemplateForTestDocument, template())).toBe('NOT_FOUND');
  for (const other of [board.member, board.analyst, board.administrator, board.employee])
    expect(await other.isRefused(SetTemplateForTestDocument, template())).toBe('FORBIDDEN');
  const long = template({ items: [item('All day', { minutes: 91 })] });
  const refused = await board.chair.sends(SetTemplateForTestDocument, long);
  expect(refused.setAgendaTemplate).toMatchObject({ __typename: 'TemplateTooLong', minutes: 91, upper: 90 });
  const many = template({ items: Array.from({ length: 21 }, (_, nth) => item(`${nth}`, { minutes: 1 })) });
  expect(await board.chair.isRefused(SetTemplateForTestDocument, many)).toBe('BAD_USER_INPUT');

  const odd = template({ items: [item('A story', { kind: 'STORY', looksBack: true })] });
  expect(await board.chair.isRefused(SetTemplateForTestDocument, odd)).toBe('BAD_USER_INPUT');

  const { setAgendaTemplate } = await sendsTwice(board.secretary, SetTemplateForTestDocument, template());
  expect(setAgendaTemplate).toMatchObject({ version: 1, metricMinutes: 20, items: [{ title: 'Welcome' }] });
  expect(await board.chair.isRefused(SetTemplateForTestDocument, template())).toBe('STALE');
});

test('an item that stays keeps its name in the history; one from elsewhere is not there', async () => {
  const [welcome] = (await read()).items;
  const items = [
    item('Numbers first', { looksBack: true }),
    { ...item('Welcome all'), standingItemId: welcome?.id ?? null },
  ];
  await board.chair.sends(SetTemplateForTestDocument, template({ expectedVersion: 1, items }));
  expect((await read()).items).toMatchObject([
    { title: 'Numbers first', looksBack: true },
    { id: welcome?.id, title: 'Welcome all', isRecurring: true },
  ]);
  const foreign = template({ expectedVersion: 2, items: [{ ...item('Not ours'), standingItemId: board.boardId }] });
  expect(await board.chair.isRefused(SetTemplateForTestDocument, foreign)).toBe('NOT_FOUND');
});

test('agendas begin with it; what does not recur comes once', async () => {
  const items = [item('Only now', { isRecurring: false }), item('Always')];
  const { version } = await read();
  await board.chair.sends(SetTemplateForTestDocument, template({ expectedVersion: version, items }));
  // A template without a story does not lose it: one customer is heard in every metrics session.
  const story = 'Customer voice: one story';
  expect(await draft(sessions[0])).toEqual(['Only now', 'Always', story]);
  expect(await draft(sessions[0])).toEqual(['Only now', 'Always', story]);
  expect(await draft(sessions[1])).toEqual(['Always', story]);
});
