import type { MockLink } from '@apollo/client/testing';
import { expect, jest, test } from '@jest/globals';
import { createRoute } from '@tanstack/react-router';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderAt } from '../../testing/render-at.tsx';
import { expectAccessible } from '../../testing/render-part.tsx';
import { CostsSoFarDocument, SayCostsDocument } from '../features/projects/closing-costs.generated.ts';
import { SayCosts } from '../features/projects/say-costs.tsx';
import { DecideRevision } from '../features/revisions/decide-revision.tsx';
import { ProjectToReviseDocument, ReachOfProjectDocument } from '../features/revisions/revisions.generated.ts';

jest.setTimeout(30_000);

const person = { __typename: 'PersonCard', id: 'olga', name: 'Olga Owner' };
const stop = (more: object = {}) => ({
  ...{ __typename: 'Revision', id: 'r1', number: 1, kind: 'STOP', state: 'PROPOSED', was: '', now: '' },
  ...{ because: 'Too dear.', onTheSpot: false, isRefused: false, proposedAt: '2026-11-10T09:00:00Z' },
  ...{ settledAt: null, proposedBy: person, decision: null, meeting: null },
  ...more,
});
const project = (revision: object) => ({
  ...{ __typename: 'Project', id: 'p7', boardId: 'board', number: 7, title: 'Night line', stage: 'ACTIVE' },
  ...{ charteredOn: '2026-02-01', scope: '', solution: '', dueOn: null, reviewOn: null, milestones: [] },
  ...{ place: 1, places: 1, awaitsVerdict: false, board: { __typename: 'BoardCard', id: 'board', slug: 'cx' } },
  ...{ owner: person, coOwner: null, revisions: [revision] },
});
const closing = {
  ...{ __typename: 'ProjectClosing', id: 'p7', version: null, cost: null, ownerDays: null, customers: null },
  churn: null,
};
const said = { customers: null, cost: 12000, ownerDays: null };

const reach = {
  ...{ __typename: 'ProjectReach', diveNumbers: [3], unseen: 1 },
  steps: [
    {
      ...{ __typename: 'ReachedStep', id: 's9', name: 'Checks the form', diveNumber: 2, diveTitle: 'Money back' },
      ...{ because: 'LINK', kinds: ['WAITS_FOR'], fromName: 'Looks at the account', fromDiveNumber: 3 },
    },
    {
      ...{ __typename: 'ReachedStep', id: 's8', name: 'Mails the form', diveNumber: 2, diveTitle: 'Money back' },
      ...{ because: 'SYSTEM', kinds: [], fromName: 'Sends it on', fromDiveNumber: 3 },
    },
  ],
};

/** The meeting talks about the project; this is what stands below its title for whoever runs it. */
const openWith = (revision: object) =>
  renderAt('/meridian/cx/meetings/24/live', {
    routes: (parent) => [
      createRoute({
        getParentRoute: () => parent,
        path: '$board/meetings/24/live',
        component: () => (
          <DecideRevision
            {...{ itemId: 'i1', projectNumber: 7, runs: true }}
            meeting={{ id: 'm24', state: 'IN_SESSION', board: { id: 'board', slug: 'cx' } }}
            whenEnding={(projectId) => <SayCosts projectId={projectId} boardId="board" />}
          />
        ),
      }),
    ],
    answers: [
      {
        request: { query: ProjectToReviseDocument, variables: { board: 'cx', number: 7 } },
        maxUsageCount: 9,
        result: { data: { project: project(revision) } },
      },
      {
        request: { query: CostsSoFarDocument, variables: { projectId: 'p7' } },
        maxUsageCount: 9,
        result: { data: { projectClosing: closing } },
      },
      {
        request: {
          query: SayCostsDocument,
          variables: { input: { expectedVersion: null, projectId: 'p7', ...said } },
        },
        result: { data: { closeBooks: { __typename: 'ProjectClosing', id: 'p7' } } },
      },
      {
        request: { query: ReachOfProjectDocument, variables: { board: 'cx', number: 7 } },
        maxUsageCount: 9,
        result: { data: { project: { __typename: 'Project', id: 'p7', reach } } },
      },
    ] as MockLink.MockedResponse[],
  });

const costs = () => screen.queryByRole('group', { name: 'What it cost, for the value ledger' });

test('what a project cost is asked once the board has decided that it ends, and nothing waits for the answer', async () => {
  await openWith(stop({ state: 'DECIDED' }));
  expect(await screen.findByText('Too dear.')).toBeVisible();
  expect(await screen.findByRole('group', { name: 'What it cost, for the value ledger' })).toBeVisible();
  await expectAccessible();
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Save what it cost' }));
  expect((await screen.findAllByText(/nobody has to say/))[0]).toBeVisible();
  await user.type(screen.getByLabelText(/Actual cost/), '12000');
  await user.click(screen.getByRole('button', { name: 'Save what it cost' }));
  expect(await screen.findByText('Saved with the project')).toBeVisible();
});

test.each([
  ['is only asked for', {}],
  ['was refused', { state: 'DECIDED', isRefused: true }],
  ['is of another kind', { state: 'DECIDED', kind: 'SCOPE', now: 'Less' }],
])('a revision that %s asks for no cost', async (_, more) => {
  await openWith(stop(more));
  expect(await screen.findByText('Too dear.')).toBeVisible();
  expect(costs()).toBeNull();
});

test('before the board decides on another scope it sees which steps of other processes that would reach, and why', async () => {
  await openWith(stop({ kind: 'SCOPE', was: 'All limits', now: 'Daily limits' }));
  const reached = within(await screen.findByRole('region', { name: 'What another scope would reach' }));
  expect(reached.getByText('Another scope reaches 3 steps of other processes.')).toBeVisible();
  expect(reached.getByText('1 of them is in a map you may not read.')).toBeVisible();
  expect(reached.getByRole('link', { name: 'Checks the form' })).toHaveAttribute(
    'href',
    expect.stringContaining('/deep-dives/2?step=s9'),
  );
  expect(reached.getByText('“Looks at the account” waits for it')).toBeVisible();
  expect(reached.getByText('uses the same system as “Sends it on”')).toBeVisible();
  await expectAccessible();
});
