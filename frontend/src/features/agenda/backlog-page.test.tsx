import type { MockLink } from '@apollo/client/testing';
import { addDays } from '@cxboard/domain/local-time';
import { afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { clara, renderAt } from '../../../testing/render-at.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import {
  BoardBacklogDocument,
  ComingMeetingsDocument,
  RemoveAgendaItemDocument,
  ReorderAgendaDocument,
  RestoreAgendaItemDocument,
  SendToMeetingDocument,
} from './agenda.generated.ts';
import { agendaRoutes } from './routes.ts';

// The page is loaded lazily: the first test compiles it.
jest.setTimeout(30_000);
beforeAll(() => import('./backlog-page.tsx'));
afterEach(cleanup);

const topic = (id: string, title: string, more: object = {}) => ({
  __typename: 'BacklogItem',
  ...{ id, version: 1, position: 1, kind: 'TOPIC', title, minutes: 10, proposedForId: null, proposedForNumber: null },
  ...{
    isConfidential: false,
    beforeVision: null,
    readers: null,
    presenter: null,
    proposer: null,
    snapshotId: null,
    snapshot: null,
    projectId: null,
    project: null,
    ...more,
  },
});
const queues = topic('queues', 'Queues at noon');
const signs = topic('signs', 'Signs in the branch', { proposedForNumber: 57 });
const backlog = (...items: object[]) => ({ __typename: 'Backlog', id: 'board', items });
const read = (...items: object[]): MockLink.MockedResponse => ({
  request: { query: BoardBacklogDocument, variables: { board: 'cx' } },
  result: { data: { backlog: backlog(...items) } },
  maxUsageCount: 5,
});
const member = { ...clara, boards: [{ boardId: 'board', role: 'MEMBER' as const }] };
const open = (answers: MockLink.MockedResponse[], viewer = clara) =>
  renderAt('/meridian/cx/backlog', { routes: agendaRoutes, answers, viewer });
const titles = () =>
  within(screen.getByRole('list', { name: 'Topics' }))
    .getAllByRole('listitem')
    .map((row) => row.textContent?.replace(/Topic.*$/, ''));
async function choose(title: string, act: string) {
  await userEvent.click(screen.getByRole('button', { name: `More for “${title}”` }));
  await userEvent.click(screen.getByRole('menuitem', { name: act }));
}

test('topics stand in the order of the board, and one that is meant for a meeting says for which', async () => {
  await open([read(queues, signs)]);
  expect(titles()).toEqual(['Queues at noon', 'Signs in the branch']);
  expect(screen.getByText('for meeting 57')).toBeVisible();
  await expectAccessible();
});

test('an empty backlog says what it is for; a member reads and proposes and does not reorder', async () => {
  await open([read()]);
  expect(screen.getByText(/^No topic is waiting/)).toBeVisible();
  cleanup();
  await open([read(queues)], member);
  expect(screen.getByRole('button', { name: 'Add topic' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Move “Queues at noon”' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'More for “Queues at noon”' })).toBeNull();
});

test('a topic is moved with the keyboard', async () => {
  const request = { query: ReorderAgendaDocument, variables: { input: { itemId: 'signs', position: 1 } } };
  await open([read(queues, signs), { request, result: { data: { reorderAgenda: backlog(signs, queues) } } }]);
  screen.getByRole('button', { name: 'Move “Signs in the branch”' }).focus();
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(titles()).toEqual(['Signs in the branch', 'Queues at noon']);
});

test('what was removed comes back by one press', async () => {
  const variables = { input: { itemId: 'queues' } };
  await open([
    read(queues, signs),
    { request: { query: RemoveAgendaItemDocument, variables }, result: { data: { removeAgendaItem: backlog(signs) } } },
    {
      request: { query: RestoreAgendaItemDocument, variables },
      result: { data: { restoreAgendaItem: backlog(queues, signs) } },
    },
  ]);
  await choose('Queues at noon', 'Remove');
  expect(await screen.findByText('Removed “Queues at noon”')).toBeVisible();
  expect(titles()).toEqual(['Signs in the branch']);
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('Queues at noon')).toBeVisible();
});

test('a topic goes to any coming meeting that looks at such topics', async () => {
  const today = new Date().toISOString().slice(0, 10);
  const variables = { board: 'cx', from: today, to: addDays(today, 366) };
  const meeting = (number: number, state: string) => ({
    ...{ __typename: 'Meeting', id: `m${number}`, number, kind: 'METRICS', state, startsAt: '2026-12-03T09:00:00Z' },
  });
  const sent = { itemId: 'queues', meetingId: 'm24' };
  await open([
    read(queues, signs),
    {
      request: { query: ComingMeetingsDocument, variables },
      result: { data: { meetings: [meeting(23, 'CANCELLED'), meeting(24, 'PLANNED')] } },
    },
    {
      request: { query: SendToMeetingDocument, variables: { input: sent } },
      result: { data: { sendToMeeting: backlog(signs) } },
    },
    { ...read(signs), maxUsageCount: 1 },
  ]);
  await choose('Queues at noon', 'To another meeting');
  const chosen = screen.getByRole('combobox', { name: 'Meeting' });
  expect(await within(chosen).findByRole('option', { name: /^Metrics session 24/ })).toBeInTheDocument();
  expect(within(chosen).queryByRole('option', { name: /23/ })).toBeNull();
  await expectAccessible();
  await userEvent.selectOptions(chosen, 'm24');
  await userEvent.click(screen.getByRole('button', { name: 'Put it there' }));
  expect(await screen.findByText('“Queues at noon” is now on meeting 24')).toBeVisible();
});

test('when no meeting fits, the topic stays and why is said', async () => {
  const request = { query: SendToMeetingDocument, variables: { input: { itemId: 'queues' } } };
  const refused = { __typename: 'NoFittingMeeting', kind: 'TOPIC' };
  await open([read(queues), { request, result: { data: { sendToMeeting: refused } } }]);
  await choose('Queues at noon', 'To the next meeting');
  expect(await screen.findByText(/^No coming meeting looks at such an item/)).toBeVisible();
  expect(titles()).toEqual(['Queues at noon']);
});
