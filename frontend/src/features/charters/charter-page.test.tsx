import { expect, jest, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderAt } from '../../../testing/render-at.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import { type Charter_projectFragment, CharterEffectDocument, ProjectCharterDocument } from './charter.generated.ts';
import { chartersRoutes } from './routes.ts';

// The page is loaded lazily: the first test compiles it.
jest.setTimeout(30_000);

const person = (id: string, name: string) => ({ __typename: 'PersonCard' as const, id, name });
const project = {
  ...{ __typename: 'Project', id: 'p7', boardId: 'board', number: 7, title: 'Shorter letters', stage: 'ACTIVE' },
  ...{ problem: 'Letters are read twice and then somebody calls.', scope: 'Letters about cards', solution: '' },
  ...{ charteredOn: '2026-09-01', dueOn: '2026-12-01', reviewOn: '2027-03-01' },
  ...{ singleDepartmentBecause: '', notMeasurableBecause: '', promiseInWords: 'You understand us at once.' },
  promise: null,
  board: { __typename: 'Board', id: 'board', slug: 'cx', name: 'CX Board' },
  ...{ owner: person('olga', 'Olga Owner'), coOwner: null, sponsor: person('clara', 'Clara Chair') },
  departments: [
    { __typename: 'DepartmentCard', id: 'd1', name: 'Letters' },
    { __typename: 'DepartmentCard', id: 'd2', name: 'Calls' },
  ],
  contacts: [{ __typename: 'DepartmentContact', departmentId: 'd1', person: person('lee', 'Lee Letter') }],
  metric: { __typename: 'MetricLink', id: 'nps', slug: 'recommendation', name: 'Recommendation' },
  ...{ contactReason: null, nomination: null },
  milestones: [
    {
      ...{ __typename: 'Milestone', id: 'm1', version: 2, title: 'First ten letters' },
      ...{ dueOn: '2026-10-12', firstDueOn: '2026-10-05', doneOn: '2026-10-12' },
    },
  ],
  files: [],
} as unknown as Charter_projectFragment;

test('a project stands on one page: its promise with what will show it, who answers, its dates, and what nobody has said', async () => {
  const plan = {
    ...{ __typename: 'EffectPlan', id: 'plan', wanted: 'UP', smallestEffect: 5, goLiveOn: '2026-12-01' },
    ...{ reviewOn: '2027-03-01', baselineFrom: '2025-12-01', baselineTo: '2026-11-30' },
    metric: { __typename: 'MetricLink', id: 'nps' },
  };
  await renderAt('/meridian/cx/projects/7/charter', {
    routes: chartersRoutes,
    answers: [
      {
        request: { query: ProjectCharterDocument, variables: { board: 'cx', number: 7 } },
        result: { data: { project } },
      },
      {
        request: { query: CharterEffectDocument, variables: { projectId: 'p7' } },
        result: { data: { effect: { __typename: 'Effect', id: 'p7', plan } } },
      },
    ],
  });
  expect(await screen.findByRole('heading', { name: 'Shorter letters' })).toBeVisible();
  expect(screen.getByText('You understand us at once.')).toBeVisible();
  expect(await screen.findByText(/It is to rise by at least 5, read on 1 Mar 2027/)).toBeVisible();
  const terms = screen.getAllByRole('term').map((term) => `${term.textContent}: ${term.nextSibling?.textContent}`);
  expect(terms).toEqual([
    ...['Owner: Olga Owner', 'Co-owner: not named yet', 'Sponsor: Clara Chair'],
    ...['Letters: Lee Letter', 'Calls: not named yet'],
    ...[expect.stringMatching(/^Chartered: 1 Sep/), expect.stringMatching(/^Delivered by: 1 Dec/)],
    expect.stringMatching(/^Review of what it changed: 1 Mar/),
  ]);
  expect(screen.getByText('7 days later than first planned')).toBeVisible();
  expect(screen.getByText('reached')).toBeVisible();
  await expectAccessible();
});
