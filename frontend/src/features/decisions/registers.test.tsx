import { afterEach, expect, test } from '@jest/globals';
import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { clara, renderAt } from '../../../testing/render-at.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import {
  ActionDocument,
  ActionsDocument,
  ConfirmDecisionDocument,
  DecisionDocument,
  DecisionsDocument,
  SinceLastTimeDocument,
} from './decisions.generated.ts';
import { LookBack } from './look-back.tsx';
import { decisionsRoutes } from './routes.ts';

afterEach(cleanup);

const named = (number: number, text: string) => ({
  __typename: 'DecisionCard' as const,
  id: `d${number}`,
  number,
  text,
});
const decision = (more: object = {}) => ({
  ...{ ...named(2, 'Letters go out daily'), version: 3, boardId: 'board' },
  ...{ about: 'Letters', rule: 'CONSENT' as const, adopted: false, outcome: 'ADOPTED' as const },
  ...{
    decidedOn: '2026-01-12',
    reviewOn: '2026-02-20',
    isReviewDue: true,
    lookedAtOn: null,
    lookedAtBy: null,
    lapsedBecause: '',
    beforeVisionBecause: null,
  },
  tally: { __typename: 'Tally' as const, for: 0, against: 0, abstained: 0 },
  ...{ resolutionNumber: 4, supersedes: named(1, 'Letters go out weekly'), supersededBy: null, meeting: null },
  ...more,
  __typename: 'Decision' as const,
});
const action = (more: object = {}) => ({
  ...{ __typename: 'Action' as const, id: 'a9', version: 1, number: 9, boardId: 'board', kind: 'ACTION' as const },
  ...{ text: 'Ask the printer', about: 'Letters', dueOn: '2026-02-27', state: 'OPEN' as const, isOverdue: true },
  ...{ adopted: false, helpAskedAt: '2026-02-20T09:00:00Z', ownerSays: 'Nobody answers in IT' },
  owner: { __typename: 'PersonCard' as const, id: 'olga', name: 'Olga Owner' },
  meeting: { __typename: 'MeetingCard' as const, id: 'm23', number: 23 },
  ...more,
});
const listed = (name: 'decisions' | 'actions', nodes: readonly object[]) => ({
  [name]: { totalCount: nodes.length, nodes, pageInfo: { hasNextPage: false, endCursor: null } },
});
const asked = { board: 'cx', search: null };

const answers = (more: object = {}) => [
  {
    request: { query: DecisionsDocument, variables: { ...asked, inForce: false, reviewDue: false } },
    result: { data: listed('decisions', [decision(more)]) },
  },
  {
    request: { query: DecisionDocument, variables: { board: 'cx', number: 2 } },
    result: { data: { decision: decision(more) } },
    maxUsageCount: 3,
  },
  {
    request: { query: ActionsDocument, variables: { ...asked, states: ['OPEN'] } },
    result: { data: listed('actions', [action(more)]) },
  },
  {
    request: { query: ActionDocument, variables: { board: 'cx', number: 9 } },
    result: { data: { action: action(more) } },
  },
];
const open = (address: string, viewer = clara, more: readonly object[] = []) =>
  renderAt(`/meridian/cx/${address}`, { routes: decisionsRoutes, answers: [...answers(), ...more] as never, viewer });
const chair = { ...clara, boards: [{ boardId: 'board', role: 'CHAIR' as const }] };
const member = { ...clara, boards: [{ boardId: 'board', role: 'MEMBER' as const }] };

test.each([
  ['decisions', 'Decisions', ['Letters go out daily', 'between meetings', 'review is due'], 'Looked at, stays'],
  ['decisions/2', 'Decision 2', ['by consent', 'resolution 4', 'Letters go out weekly'], 'Looked at, stays'],
  ['actions', 'Actions', ['Ask the printer', 'needs help', 'overdue', 'Olga Owner'], 'Done'],
  ['actions/9', 'Action 9', ['Ask the printer', 'Nobody answers in IT', 'Meeting 23'], 'Done'],
])('%s says what stands there, and lets those act who may', async (address, title, sentences, act) => {
  await open(address);
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeVisible();
  for (const sentence of sentences) expect(screen.getAllByText(new RegExp(sentence))[0]).toBeVisible();
  expect(screen.getByRole('button', { name: act })).toBeVisible();
  await expectAccessible();
  cleanup();

  await open(address, member);
  await screen.findByRole('heading', { level: 1, name: title });
  expect(screen.queryByRole('button', { name: act })).toBeNull();
});

test('a decision that accepted before a vision was ratified says why, whatever its words say by now', async () => {
  const early = decision({ beforeVisionBecause: 'Customers wait.' });
  const variables = { board: 'cx', number: 2 };
  await renderAt('/meridian/cx/decisions/2', {
    ...{ routes: decisionsRoutes, viewer: clara },
    answers: [{ request: { query: DecisionDocument, variables }, result: { data: { decision: early } } }] as never,
  });
  expect(await screen.findByText('Before a vision was ratified')).toBeVisible();
  expect(screen.getByText('Customers wait.')).toBeVisible();
});

test('a decision that was looked at stays until the day that was said, and says so', async () => {
  const input = { decisionId: 'd2', expectedVersion: 3, reviewOn: '2027-01-11' };
  const stays = { version: 4, reviewOn: '2027-01-11', isReviewDue: false };
  await open('decisions/2', clara, [
    {
      request: { query: ConfirmDecisionDocument, variables: { input } },
      result: { data: { confirmDecision: decision(stays) } },
    },
  ]);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Looked at, stays' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Decision 2 stays' }));
  await user.type(dialog.getByLabelText(/Look at it again on/), '2027-01-11');
  await user.click(dialog.getByRole('button', { name: 'It stays' }));
  expect(await screen.findByText(/Decision 2 stays; the board looks at it again on 11 Jan 2027/)).toBeVisible();
});

test('since last time: what is late, settled and decided lies on the table; who follows settles nothing', async () => {
  const at = { meetingId: 'm24' };
  const since = {
    ...{ __typename: 'SinceLastTime' as const, id: 'm24', openCount: 2, overdueCount: 1, settledCount: 1 },
    since: { __typename: 'MeetingCard' as const, id: 'm23', number: 23 },
    open: [action(), action({ id: 'a10', number: 10, text: 'Count complaints', isOverdue: false })],
    settled: [action({ id: 'a8', number: 8, text: 'Call the branch', state: 'DONE', isOverdue: false })],
    decisions: [decision()],
  };
  const table = (runs: boolean) => (parent: AnyRoute) => [
    createRoute({
      getParentRoute: () => parent,
      path: '/',
      component: () => <LookBack meetingId="m24" board="cx" runs={runs} />,
    }),
  ];
  const told = [
    { request: { query: SinceLastTimeDocument, variables: at }, result: { data: { sinceLastTime: since } } },
  ];
  await renderAt('/meridian', { routes: table(true), answers: told as never, viewer: chair });
  expect(await screen.findByText(/^Since meeting 23: 1 action settled, 2 open, 1 of them overdue\.$/)).toBeVisible();
  for (const [list, text] of [
    ['Overdue', 'Ask the printer'],
    ['Settled since then', 'Call the branch'],
    ['Open', 'Count complaints'],
    ['Decided', 'Letters go out daily'],
  ] as const)
    expect(within(screen.getByRole('list', { name: list })).getByText(text)).toBeVisible();
  expect(screen.getAllByRole('button', { name: 'Done' })).toHaveLength(2);
  await expectAccessible();

  cleanup();
  const inTime = { ...since, overdueCount: 0 };
  const follows = [{ ...told[0], result: { data: { sinceLastTime: inTime } } }];
  await renderAt('/meridian', { routes: table(false), answers: follows as never, viewer: chair });
  expect(await screen.findByText(/^Since meeting 23: 1 action settled, 2 open\.$/)).toBeVisible();
  expect(screen.getByText('Call the branch')).toBeVisible();
  expect(screen.queryAllByRole('button', { name: /Done|Open again|Looked at/ })).toEqual([]);
});
