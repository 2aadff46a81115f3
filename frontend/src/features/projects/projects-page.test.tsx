import { MockLink } from '@apollo/client/testing';
import { expect, jest, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { clara, renderAt } from '../../../testing/render-at.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import { DepartmentsToNameDocument, PeopleToNameDocument, PromisesToKeepDocument } from './naming.generated.ts';
import {
  KeepProjectFilterDocument,
  KeptFiltersDocument,
  RemoveProjectFilterDocument,
} from './kept-filters.generated.ts';
import { CreateProjectDocument } from './new-project.generated.ts';
import { filterOf, type ProjectFilterWords } from './project-filter.ts';
import { MeetingHeldNowDocument, OrderProjectsDocument, PortfolioDocument } from './portfolio.generated.ts';
import { ProjectsDocument } from './projects-page.generated.ts';
import { projectsRoutes } from './routes.ts';

// The page is loaded lazily: the first test compiles it.
jest.setTimeout(30_000);

const olga = { __typename: 'PersonCard' as const, id: 'olga', name: 'Olga Owner', jobTitle: null, active: true };
const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000).toISOString();

const card = (number: number, more: object = {}) => ({
  __typename: 'ProjectCard',
  id: `project-${number}`,
  number,
  title: `Project ${number}`,
  stage: 'ACTIVE',
  health: 'AT_RISK',
  owner: olga,
  latestReport: { __typename: 'LatestReport', id: `report-${number}`, reportedAt: twoDaysAgo, needsDecision: '' },
  ...more,
});

const listed = (nodes: object[], words: ProjectFilterWords = {}): MockLink.MockedResponse => ({
  request: { query: ProjectsDocument, variables: { board: 'cx', filter: filterOf(words) } },
  result: {
    data: {
      projects: {
        __typename: 'ProjectConnection',
        totalCount: nodes.length,
        nodes,
        pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
      },
    },
  },
  maxUsageCount: Number.POSITIVE_INFINITY,
});

const keptAs = (name: string, query: string, more: object = {}) => ({
  ...{ __typename: 'KeptProjectFilter' as const, id: name, name, query, isShared: false, isMine: true },
  keptBy: olga,
  ...more,
});
const kept = (...filters: object[]) => ({ __typename: 'KeptProjectFilters', id: 'board', filters });
const keptFilters = (...filters: object[]): MockLink.MockedResponse => ({
  request: { query: KeptFiltersDocument, variables: { board: 'cx' } },
  result: { data: { projectFilters: kept(...filters) } },
  maxUsageCount: Number.POSITIVE_INFINITY,
});

const naming: MockLink.MockedResponse[] = [
  {
    request: { query: PromisesToKeepDocument, variables: { board: 'cx' } },
    result: { data: { vision: { __typename: 'BoardVision', ratified: null } } },
    maxUsageCount: Number.POSITIVE_INFINITY,
  },
  {
    request: { query: DepartmentsToNameDocument },
    result: { data: { departments: [] } },
    maxUsageCount: Number.POSITIVE_INFINITY,
  },
  {
    request: { query: PeopleToNameDocument, variables: () => true },
    result: { data: { people: [olga] } },
    maxUsageCount: Number.POSITIVE_INFINITY,
  },
];

const open = (answers: MockLink.MockedResponse[], { address = '', viewer = clara } = {}) =>
  renderAt(`/meridian/cx/projects${address}`, {
    routes: projectsRoutes,
    answers: [...answers, ...naming, keptFilters()],
    viewer,
  });

test('a row says number, title, stage, health in a word, owner and the age of the last report', async () => {
  await open([
    listed([card(7, { title: 'Refunds in five days' }), card(3, { health: 'UNKNOWN', latestReport: null })]),
  ]);
  const list = await screen.findByRole('list', { name: 'Projects' });
  const [first, second] = within(list).getAllByRole('listitem');
  if (!first || !second) throw new Error('There should be two rows.');
  const link = within(first).getByRole('link', { name: 'Refunds in five days' });
  expect(link).toHaveAttribute('href', '/meridian/cx/projects/7');
  for (const words of ['7', 'Active', 'Olga Owner', 'At risk', 'reported 2 days ago'])
    expect(within(first).getByText(words)).toBeVisible();
  expect(within(second).getByText('Unknown')).toBeVisible();
  expect(within(second).getByText('never reported')).toBeVisible();
  expect(screen.getByRole('status')).toHaveTextContent('2 projects');
  await expectAccessible();
});

test('a board without projects offers the chair to charter the first one', async () => {
  await open([listed([])]);
  expect(await screen.findByText(/No projects yet/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Charter the first project' })).toBeVisible();
});

test('who may not charter a project is shown no button for it', async () => {
  await open([listed([])], { viewer: { ...clara, boards: [] } });
  expect(await screen.findByText('You have no projects here.')).toBeVisible();
  expect(screen.queryByRole('button', { name: /project/i })).toBeNull();
});

test('the filter stands in the address, and what is not known in it is left out', async () => {
  const atRisk = { stage: 'ACTIVE', health: 'AT_RISK' };
  const { address } = await open([listed([card(7)], atRisk), listed([card(7), card(8)])], {
    address: '?stage=ACTIVE,NONSENSE&health=AT_RISK',
  });
  expect(await screen.findByRole('link', { name: 'Project 7' })).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Project 8' })).toBeNull();
  expect(screen.getByRole('combobox', { name: 'Stage' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Show all projects' }));
  expect(await screen.findByRole('link', { name: 'Project 8' })).toBeVisible();
  expect(address()).toBe('/meridian/cx/projects');
});

test('what is narrowed to is kept under a name, found again by its address, and shared or let go by who keeps it', async () => {
  const user = userEvent.setup();
  const query = 'stage=ACTIVE&health=AT_RISK';
  const input = { boardId: 'board', name: 'In trouble', query, isShared: false };
  const others = keptAs('Of all', 'view=grid&by=owner', { isMine: false, isShared: true });
  const keeping = (isShared: boolean): MockLink.MockedResponse => ({
    request: { query: KeepProjectFilterDocument, variables: { input: { ...input, isShared } } },
    result: { data: { keepProjectFilter: kept(keptAs('In trouble', query, { isShared }), others) } },
  });
  const removed: MockLink.MockedResponse = {
    request: { query: RemoveProjectFilterDocument, variables: { input: { filterId: 'In trouble' } } },
    result: { data: { removeProjectFilter: kept(others) } },
  };
  const atRisk = { stage: 'ACTIVE', health: 'AT_RISK' };
  await open([listed([card(7)], atRisk), keptFilters(others), keeping(false), keeping(true), removed], {
    address: '?health=AT_RISK&stage=ACTIVE',
  });
  const filters = await screen.findByRole('navigation', { name: 'Kept filters' });
  expect(within(filters).getByRole('link', { name: 'Of all' })).toHaveAttribute(
    'href',
    '/meridian/cx/projects?view=grid&by=owner',
  );
  await user.click(within(filters).getByRole('button', { name: 'Keep this filter' }));
  const dialog = await screen.findByRole('dialog', { name: 'Keep this filter' });
  await user.click(within(dialog).getByRole('button', { name: 'Keep it' }));
  expect(within(dialog).getByRole('textbox', { name: 'Name' })).toHaveAccessibleDescription('Give it a name.');
  await user.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'In trouble');
  await expectAccessible(dialog);
  await user.click(within(dialog).getByRole('button', { name: 'Keep it' }));
  const link = await within(filters).findByRole('link', { name: 'In trouble' });
  expect(link).toHaveAttribute('aria-current', 'page');
  expect(within(filters).queryByRole('button', { name: 'Keep this filter' })).toBeNull();

  await user.click(await within(filters).findByRole('button', { name: 'Share it with everybody here' }));
  expect(await screen.findByText('Everybody who sees these projects finds “In trouble” now')).toBeVisible();
  await user.click(await within(filters).findByRole('button', { name: 'Remove it' }));
  expect(await screen.findByText('Removed “In trouble”')).toBeVisible();
  await waitFor(() => expect(within(filters).queryByRole('link', { name: 'In trouble' })).toBeNull());
  expect(within(filters).getByRole('button', { name: 'Keep this filter' })).toBeVisible();
});

test('a search that finds nothing says so and leads back', async () => {
  await open([listed([], { words: 'xyz' }), listed([card(7)])], { address: '?words=xyz' });
  expect(await screen.findByText('No project fits this filter.')).toBeVisible();
  expect(screen.getByRole('searchbox', { name: 'Find a project' })).toHaveValue('xyz');
});

test('N charters a project: a title is asked for, the owner proposed, and its page opened', async () => {
  const user = userEvent.setup();
  sessionStorage.clear();
  const input = {
    boardId: 'board',
    title: 'Letters people understand',
    problem: '',
    ownerId: 'clara',
    coOwnerId: null,
    departmentIds: [],
    contacts: [],
    metricId: null,
    reasonId: null,
    notMeasurableBecause: '',
    ...{ sponsorId: null, promiseId: null, promiseInWords: '', singleDepartmentBecause: '' },
    ...{ scope: '', solution: '', dueOn: null, reviewOn: null },
  };
  const created: MockLink.MockedResponse = {
    request: { query: CreateProjectDocument, variables: { input } },
    result: { data: { createProject: { __typename: 'Project', id: 'project-8', number: 8 } } },
  };
  const { address } = await open([listed([card(7)]), created]);
  await screen.findByRole('link', { name: 'Project 7' });
  await user.keyboard('n');
  const dialog = await screen.findByRole('dialog', { name: 'New project' });
  expect(within(dialog).getByRole('combobox', { name: /^Owner/ })).toHaveValue('Clara Chair');
  await expectAccessible(dialog);
  await user.click(within(dialog).getByRole('button', { name: 'Charter project' }));
  expect(within(dialog).getByRole('textbox', { name: 'Title' })).toHaveAccessibleDescription(
    'Give the project a title.',
  );
  await user.type(within(dialog).getByRole('textbox', { name: 'Title' }), 'Letters people understand');
  await user.click(within(dialog).getByRole('button', { name: 'Charter project' }));
  await waitFor(() => expect(address()).toBe('/meridian/cx/projects/8'));
});

const row = (number: number, more: object = {}, ofCard: object = {}) => ({
  ...{ __typename: 'PortfolioRow', id: `project-${number}`, place: number, dueOn: null, reviewOn: null, endedOn: null },
  ...{ earlierDueOn: [], milestones: [], advice: null, departments: [], metric: null, contactReason: null },
  ...{ promises: [], changes: [], project: card(number, { charteredOn: '2026-02-01', ...ofCard }) },
  ...more,
});
const portfolioOf = (rows: object[], words: ProjectFilterWords = {}): MockLink.MockedResponse => ({
  request: { query: PortfolioDocument, variables: { board: 'cx', filter: filterOf(words) } },
  result: {
    data: {
      portfolio: {
        ...{ __typename: 'Portfolio', boardId: 'board', lastReviewOn: '2026-11-02', isBoardsCall: true },
        ...{ order: null, orderSaid: null, rows },
      },
    },
  },
  maxUsageCount: Number.POSITIVE_INFINITY,
});
const nobodyMeets: MockLink.MockedResponse = {
  request: { query: MeetingHeldNowDocument, variables: { board: 'cx' } },
  result: { data: { nextMeeting: null } },
  maxUsageCount: Number.POSITIVE_INFINITY,
};
const promise = { __typename: 'ServedPromise', id: 'v1', text: 'You never explain it twice.' };
const billing = { __typename: 'DepartmentCard', id: 'd1', name: 'Billing' };
const mona = { ...olga, id: 'mona', name: 'Mona Member' };
const different = [
  row(1, { promises: [promise], departments: [billing] }, { stage: 'CHARTERED', health: 'UNKNOWN' }),
  row(4, { departments: [billing, { ...billing, id: 'd2', name: 'Phone' }] }, { health: 'ON_TRACK', owner: mona }),
  row(9, { place: null, promises: [promise], endedOn: '2026-10-01' }, { stage: 'CLOSED', health: 'ON_TRACK' }),
];

test.each([
  ['priority', ['Place 1–3: 1', 'Place 4–6: 4', 'Delivered or over: 9']],
  ['stage', ['Chartered: 1', 'Active: 4', 'Closed: 9']],
  ['health', ['On track: 4 9', 'Unknown: 1']],
  ['department', ['Billing: 1 4', 'Phone: 4', 'No department named: 9']],
  ['promise', ['You never explain it twice.: 1 9', 'Serves no promise that is measured: 4']],
  ['owner', ['Olga Owner: 1 9', 'Mona Member: 4']],
])('the grid puts projects together by %s, and last what nobody has said', async (by, groups) => {
  await open([portfolioOf(different)], { address: `?view=grid&by=${by}` });
  expect(await screen.findByRole('combobox', { name: 'Put together by' })).toHaveValue(by);
  const seen = screen.getAllByRole('region').flatMap((region) => {
    const list = within(region).queryByRole('list');
    const links = list ? within(list).getAllByRole('link') : [];
    const numbers = links.map(({ textContent }) => textContent.replace('Project ', ''));
    return list ? [`${list.getAttribute('aria-label')}: ${numbers.join(' ')}`] : [];
  });
  expect(seen).toEqual(groups);
});

test('the timeline counts what is due later than first planned', async () => {
  const late = row(1, { dueOn: '2027-03-01', earlierDueOn: ['2027-01-11'] });
  await open([portfolioOf([late, row(2, { dueOn: '2027-02-01' })])], { address: '?view=timeline' });
  expect(await screen.findByText('1 of 2 projects are due later than first planned.')).toBeVisible();
  await expectAccessible();
});

test('the board’s own order is moved by hand and saved as one decision, the formula beside it as advice', async () => {
  const user = userEvent.setup();
  const advice = { __typename: 'PriorityAdvice', score: 12, rank: 2, best: 1, worst: 2 };
  const rows = [row(1, { advice }), row(2), row(3, { place: null, endedOn: '2026-10-01' }, { stage: 'STOPPED' })];
  const input = { boardId: 'board', projectIds: ['project-2', 'project-1'], because: 'Letters first.' };
  const saved: MockLink.MockedResponse = {
    request: { query: OrderProjectsDocument, variables: { input } },
    result: { data: { orderProjects: { __typename: 'ProjectOrder', id: 'order' } } },
  };
  await open([portfolioOf(rows), nobodyMeets, saved], { address: '?view=order' });
  const list = await screen.findByRole('list', { name: 'Order of the board' });
  const order = () =>
    within(list)
      .getAllByRole('listitem')
      .map(({ textContent }) => /Project \d/.exec(textContent)?.[0]);
  expect(order()).toEqual(['Project 1', 'Project 2']);
  expect(within(list).getByText('formula: rank 2, 1 to 2')).toBeVisible();
  expect(within(list).getByText('not judged')).toBeVisible();
  expect(screen.getByText(/The order is the board’s call/)).toBeVisible();
  expect(screen.queryByRole('region', { name: 'Save this order' })).toBeNull();
  within(list).getAllByRole('button')[1]!.focus();
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(order()).toEqual(['Project 2', 'Project 1']);
  const save = within(await screen.findByRole('region', { name: 'Save this order' }));
  await user.type(save.getByRole('textbox', { name: /^Why/ }), 'Letters first.');
  await user.click(save.getByRole('button', { name: 'Save as one decision' }));
  expect(await screen.findByText('Saved as one decision in the register')).toBeVisible();
});

test('since the last review: begun, moved, silent, handed over, measured, settled, revised, and what its milestones did', async () => {
  const change = (kind: string, was: string, now: string, what = '') => ({
    ...{ __typename: 'PortfolioChange', kind, at: '2026-11-10T09:00:00.000Z', was, now, what },
  });
  const changes = [
    change('CHARTERED', '', ''),
    change('STAGE', 'CHARTERED', 'ACTIVE'),
    change('HEALTH', 'AT_RISK', 'UNKNOWN'),
    change('HEALTH', '', 'ON_TRACK'),
    change('OWNER', 'Olga Owner', 'Mona Member'),
    change('VERDICT', '', 'IMPROVED'),
    change('SETTLED', 'ACCEPTED', 'IMPROVED'),
    change('SETTLED', 'DISPUTED', 'NO_DETECTABLE_CHANGE'),
    change('MILESTONE_PLANNED', '', '2026-12-01', 'Words agreed'),
    change('MILESTONE_MOVED', '2026-12-01', '2026-12-08', 'Words agreed'),
    change('MILESTONE_REACHED', '', '2026-11-10', 'Pilot'),
    change('MILESTONE_DROPPED', '', '', 'Leaflet'),
    change('REVISION', '2026-12-01', '2027-01-29', 'TIMING'),
    change('REVISION', '', '', 'STOP'),
  ];
  await open([portfolioOf([row(1, { changes }), row(2)])], { address: '?view=changes' });
  const list = await screen.findByRole('list', { name: 'Since the review of 2 Nov 2026' });
  const said = within(list)
    .getAllByText(/^10 Nov: /)
    .map(({ textContent }) => textContent.replace('10 Nov: ', ''));
  expect(said).toEqual([
    ...['begun', 'Chartered to Active', 'At risk to Unknown', 'never reported to On track'],
    ...['handed over from Olga Owner to Mona Member', 'measured: Improved', 'the board accepts “Improved”'],
    ...['the board disputes “No detectable change”', '“Words agreed” planned for 1 Dec 2026'],
    ...['“Words agreed” moved from 1 Dec 2026 to 8 Dec 2026', '“Pilot” reached', '“Leaflet” dropped'],
    ...['Date revised, from December 1, 2026 to January 29, 2027', 'stopped by the board'],
  ]);
  expect(within(list).queryByRole('link', { name: 'Project 2' })).toBeNull();
  await expectAccessible();
});
