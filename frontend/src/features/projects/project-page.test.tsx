import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { MockLink } from '@apollo/client/testing';
import type { MetricDefinition } from '@cxboard/domain/metrics/definition.rules';
import { beforeEach, expect, jest, test } from '@jest/globals';
import { createRoute } from '@tanstack/react-router';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { clara, renderAt } from '../../../testing/render-at.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import type { SessionViewer } from '../../session/viewer-context.ts';
import { EditProjectDocument } from './edit-project.generated.ts';
import { MetricsToMeasureDocument, ProjectEffectDocument } from './effect.generated.ts';
import { ReasonsToMeasureDocument } from './reasons-to-measure.generated.ts';
import { DepartmentsToNameDocument, PeopleToNameDocument, PromisesToKeepDocument } from './naming.generated.ts';
import { ProjectPageDocument } from './project-page.generated.ts';
import { MetricsToPromiseDocument, PromisedMetricDocument } from './promised-metric.generated.ts';
import { ReportStatusDocument } from './report-status.generated.ts';
import { AcknowledgeReportDocument, OlderReportsDocument } from './reports.generated.ts';
import { ProjectPage } from './project-page.tsx';
import { ChangeStageDocument } from './stage-menu.generated.ts';

// The page is loaded lazily: the first test compiles it.
jest.setTimeout(30_000);

beforeEach(() => sessionStorage.clear());

const person = (id: string, name: string) => ({ __typename: 'PersonCard', id, name, active: true });
const olga = person('olga', 'Olga Owner');
const owner: SessionViewer = { ...clara, personId: 'olga', name: 'Olga Owner', boards: [] };
const member: SessionViewer = {
  ...clara,
  personId: 'mona',
  name: 'Mona Member',
  boards: [{ boardId: 'board', role: 'MEMBER' }],
};

const report = (id: string, more: object = {}) => ({
  __typename: 'StatusReport',
  id,
  done: 'Rules written',
  next: 'Pilot in Brno',
  needsDecision: 'A second tester',
  health: 'AT_RISK',
  noChange: false,
  asDeputy: false,
  ...{ correctsId: null, isCorrected: false },
  reportedAt: '2026-11-10T09:00:00.000Z',
  author: olga,
  acknowledgements: [] as object[],
  ...more,
});

const reportsOf = (nodes: object[], hasNextPage = false) => ({
  __typename: 'StatusReportConnection',
  totalCount: hasNextPage ? 21 : nodes.length,
  nodes,
  pageInfo: { __typename: 'PageInfo', hasNextPage, endCursor: hasNextPage ? 'cursor' : null },
});

const estimate = { value: -1.9, low: -10.1, high: 6.3, n: 368, excluded: [], method: 'TEST' };

const latest = { ...report('r1'), __typename: 'LatestReport' };

const project = (more: object = {}) => ({
  __typename: 'Project',
  id: 'p7',
  version: 3,
  boardId: 'board',
  number: 7,
  title: 'Refunds in five days',
  problem: 'Customers wait 19 days.',
  stage: 'ACTIVE',
  health: 'AT_RISK',
  charteredOn: '2026-02-01',
  reviewOn: null,
  ...{ scope: '', solution: '', dueOn: null, place: 2, places: 3, awaitsVerdict: false },
  owner: olga,
  coOwner: null,
  departments: [{ __typename: 'DepartmentCard', id: 'd1', name: 'Billing' }],
  contacts: [] as object[],
  ...{ metric: null, contactReason: null },
  notMeasurableBecause: '',
  ...{ sponsor: null, promise: null, promiseInWords: '', singleDepartmentBecause: '', adopted: false },
  isBeforeVision: false,
  nomination: null,
  reportOwed: { __typename: 'ReportOwed', dueOn: '2099-03-12' },
  reportLines: { __typename: 'ReportLines', done: [] as string[], next: [] as string[] },
  latestReport: latest,
  reports: reportsOf([report('r1')]),
  stageChanges: [],
  ...more,
});

const shown = (more: object = {}): MockLink.MockedResponse => ({
  request: { query: ProjectPageDocument, variables: { board: 'cx', number: 7 } },
  result: { data: { project: project(more) } },
});

const departments: MockLink.MockedResponse = {
  request: { query: DepartmentsToNameDocument },
  result: { data: { departments: [{ __typename: 'Department', id: 'd1', name: 'Billing', parentId: null }] } },
};

const people: MockLink.MockedResponse = {
  request: { query: PeopleToNameDocument, variables: { search: '' } },
  maxUsageCount: Number.POSITIVE_INFINITY,
  result: {
    data: {
      people: [
        { ...olga, jobTitle: null, active: true },
        { ...person('pete', 'Pete Payer'), jobTitle: 'Clerk', active: true },
      ],
    },
  },
};

const metricsToPromise: MockLink.MockedResponse = {
  request: { query: MetricsToPromiseDocument },
  result: {
    data: {
      metrics: [
        { __typename: 'MetricCard', id: 'nps', name: 'Recommendation', state: 'PUBLISHED', isRetired: false },
        { __typename: 'MetricCard', id: 'new', name: 'Trust', state: 'DRAFT', isRetired: false },
      ],
    },
  },
};

const promises: MockLink.MockedResponse = {
  request: { query: PromisesToKeepDocument, variables: { board: 'cx' } },
  maxUsageCount: Number.POSITIVE_INFINITY,
  result: {
    data: {
      vision: {
        __typename: 'BoardVision',
        ratified: {
          __typename: 'Vision',
          id: 'vision',
          promises: [{ __typename: 'VisionPromise', id: 'open', text: 'We say what happens next.' }],
        },
      },
    },
  },
};

const noPlan: MockLink.MockedResponse = {
  request: { query: ProjectEffectDocument, variables: { projectId: 'p7' } },
  result: {
    data: {
      effect: {
        __typename: 'Effect',
        id: 'p7',
        plan: null,
        cause: null,
        events: [],
        context: [],
        reviews: [],
        interim: null,
      },
    },
  },
  maxUsageCount: Number.POSITIVE_INFINITY,
};

const open = (answers: MockLink.MockedResponse[], viewer: SessionViewer = owner, part = '') =>
  renderAt(`/meridian/cx/projects/7${part}`, {
    routes: (parent) => [
      createRoute({ getParentRoute: () => parent, path: '$board/projects/$number', component: ProjectPage }),
    ],
    answers: [...answers, departments, people, metricsToPromise, promises, noPlan],
    viewer,
  });

const field = (name: RegExp) => screen.findByRole('textbox', { name });

test('the page says how the project stands, what it is about and what was reported', async () => {
  await open([shown()], member);
  expect(await screen.findByRole('heading', { level: 1, name: 'Refunds in five days' })).toBeVisible();
  expect(screen.getByText('At risk, reported on November 10, 2026')).toBeVisible();
  expect(screen.getByText('Customers wait 19 days.')).toBeVisible();
  expect(screen.getByText('Rules written')).toBeVisible();
  expect(screen.getByText('A second tester')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Send report' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull();
  await expectAccessible();
});

test('an address that names a report opens the page there; a report that is due opens its form', async () => {
  await open([shown()], member, '#report-r1');
  const report = (await screen.findByText('Rules written')).closest('li');
  await waitFor(() => expect(report).toHaveFocus());
  cleanup();
  await open([shown()], owner, '#report-new');
  const form = (await field(/^Done/)).closest('#report-new');
  await waitFor(() => expect(form).toHaveFocus());
});

test('an owner reports in three texts and one press; the last report is the draft', async () => {
  const user = userEvent.setup();
  const input = {
    projectId: 'p7',
    done: 'Pilot in Brno',
    next: 'All branches',
    needsDecision: 'A second tester',
    health: 'ON_TRACK',
    noChange: false,
  };
  const said = report('r2', { ...input, projectId: undefined });
  const sent: MockLink.MockedResponse = {
    request: { query: ReportStatusDocument, variables: { input } },
    result: {
      data: {
        reportStatus: project({
          health: 'ON_TRACK',
          latestReport: { ...said, __typename: 'LatestReport' },
          reports: reportsOf([said, report('r1')]),
        }),
      },
    },
  };
  await open([shown(), sent]);
  expect(await field(/^Done/)).toHaveValue('Pilot in Brno');
  expect(await field(/^Next/)).toHaveValue('');
  expect(await field(/^Needs a decision/)).toHaveValue('A second tester');
  expect(screen.getByRole('radio', { name: 'At risk' })).toBeChecked();
  expect(screen.getByText('due on March 12, 2099')).toBeVisible();
  await expectAccessible();

  await user.click(screen.getByRole('radio', { name: 'On track' }));
  await user.type(await field(/^Next/), 'All branches');
  await user.click(screen.getByRole('button', { name: 'Send report' }));
  expect(await screen.findByText('Report sent')).toBeVisible();
  expect(screen.getByText(/^On track, reported on/)).toBeVisible();
  expect(screen.getByText('2 reports')).toBeVisible();
  expect(screen.getByRole('region', { name: 'Your report is sent' })).toHaveTextContent('All branches');
  expect(screen.queryByRole('button', { name: 'Send report' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Report again' }));
  expect(await field(/^Done/)).toHaveValue('All branches');
  expect(sessionStorage.getItem('draft:status:p7')).toBeNull();
});

test('"No change" is one press', async () => {
  const user = userEvent.setup();
  const input = {
    projectId: 'p7',
    done: 'Pilot in Brno',
    next: '',
    needsDecision: 'A second tester',
    health: 'AT_RISK',
    noChange: true,
  };
  const same = report('r2', { noChange: true });
  const answer = project({
    latestReport: { ...same, __typename: 'LatestReport' },
    reports: reportsOf([same, report('r1')]),
  });
  await open([
    shown(),
    { request: { query: ReportStatusDocument, variables: { input } }, result: { data: { reportStatus: answer } } },
  ]);
  await user.click(await screen.findByRole('button', { name: 'No change' }));
  expect(await screen.findByText('Reported that nothing has changed')).toBeVisible();
  expect(screen.getByText('no change')).toBeVisible();
});

test('the first report has nothing to repeat, assumes no health, and an empty one is sent back with words', async () => {
  const user = userEvent.setup();
  const input = { projectId: 'p7', done: '', next: '', needsDecision: '', health: 'ON_TRACK', noChange: false };
  const none = { latestReport: null, reports: reportsOf([]), health: 'UNKNOWN' };
  const refused = { data: { reportStatus: { __typename: 'NothingReported' } } };
  await open([shown(none), { request: { query: ReportStatusDocument, variables: { input } }, result: refused }]);
  await screen.findByRole('button', { name: 'Send report' });
  expect(screen.queryByRole('button', { name: 'No change' })).toBeNull();
  expect(screen.getByText('Unknown: nothing has been reported yet')).toBeVisible();
  for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked();
  await user.click(screen.getByRole('button', { name: 'Send report' }));
  await waitFor(() =>
    expect(screen.getByRole('group', { name: 'Health' })).toHaveAccessibleDescription(
      'Say how it stands, by one press.',
    ),
  );
  await user.click(screen.getByRole('radio', { name: 'On track' }));
  await user.click(screen.getByRole('button', { name: 'Send report' }));
  await waitFor(async () => expect(await field(/^Done/)).toHaveAccessibleDescription('Write at least one line.'));
});

test('what was typed is back after a reload', async () => {
  const values = { done: 'Half of it', next: '', needsDecision: '', health: 'OFF_TRACK', noChange: false };
  sessionStorage.setItem('draft:status:p7', JSON.stringify(values));
  await open([shown()]);
  expect(await field(/^Done/)).toHaveValue('Half of it');
  expect(screen.getByRole('radio', { name: 'Off track' })).toBeChecked();
  expect(screen.getByText('What you typed earlier is back.')).toBeVisible();
});

test('a report of somebody else appears by itself and takes nothing away that was typed', async () => {
  const user = userEvent.setup();
  const other = report('r2', { author: person('co', 'Cora Co-owner'), done: 'Pilot has begun' });
  const answer = shown({
    latestReport: { ...other, __typename: 'LatestReport' },
    reports: reportsOf([other, report('r1')]),
  });
  const { changes } = await open([shown(), answer]);
  await user.type(await field(/^Next/), 'My words');
  changes.tell({ subject: 'PROJECT', id: 'another', refetch: false });
  changes.tell({ subject: 'PROJECT', id: 'p7', refetch: false });
  expect(await screen.findByText('Pilot has begun')).toBeVisible();
  expect(await field(/^Next/)).toHaveValue('My words');
});

test('a member says that a report is read; its owner is not asked', async () => {
  const user = userEvent.setup();
  const read = report('r1', {
    acknowledgements: [
      {
        __typename: 'Acknowledgement',
        acknowledgedAt: '2026-11-11T09:00:00.000Z',
        person: person('mona', 'Mona Member'),
        meeting: null,
      },
    ],
  });
  const answer: MockLink.MockedResponse = {
    request: { query: AcknowledgeReportDocument, variables: { input: { reportId: 'r1' } } },
    result: { data: { acknowledgeReport: project({ reports: reportsOf([read]) }) } },
  };
  await open([shown(), answer], member);
  await user.click(await screen.findByRole('button', { name: 'I have read this' }));
  expect(await screen.findByText('Read by Mona Member')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'I have read this' })).toBeNull();
});

test('older reports are read on demand', async () => {
  const user = userEvent.setup();
  const older: MockLink.MockedResponse = {
    request: { query: OlderReportsDocument, variables: { projectId: 'p7', after: 'cursor' } },
    result: { data: { statusReports: reportsOf([report('r0', { done: 'Where it began' })]) } },
  };
  await open([shown({ reports: reportsOf([report('r1')], true) }), older], member);
  const button = await screen.findByRole('button', { name: 'Show older reports' });
  await act(() => user.click(button));
  expect(await screen.findByText('Where it began')).toBeVisible();
});

test('the stage menu holds the moves that exist and that this person may make', async () => {
  const user = userEvent.setup();
  await open([shown()]);
  await user.click(await screen.findByRole('button', { name: 'Change stage' }));
  const moves = screen.getAllByRole('menuitem').map(({ textContent }) => textContent);
  expect(moves).toEqual(['Put on hold', 'Call it delivered']);
});

test('a move is made with its reason and stands among the stages', async () => {
  const user = userEvent.setup();
  const input = {
    projectId: 'p7',
    expectedVersion: 3,
    to: 'ON_HOLD',
    because: 'The system changes first.',
    overrideBecause: '',
  };
  const change = {
    __typename: 'StageChange',
    id: 'c',
    from: 'ACTIVE',
    to: 'ON_HOLD',
    because: input.because,
    overrideBecause: '',
    changedAt: '2026-11-12T09:00:00.000Z',
    changedBy: person('clara', 'Clara Chair'),
  };
  const answer: MockLink.MockedResponse = {
    request: { query: ChangeStageDocument, variables: { input } },
    result: {
      data: { changeStage: project({ stage: 'ON_HOLD', version: 4, stageChanges: [change] }) },
    },
  };
  await open([shown(), answer], clara);
  await user.click(await screen.findByRole('button', { name: 'Change stage' }));
  await user.click(screen.getByRole('menuitem', { name: 'Put on hold' }));
  const dialog = await screen.findByRole('dialog', { name: 'Put on hold' });
  await expectAccessible(dialog);
  await user.type(within(dialog).getByRole('textbox', { name: /^Why/ }), 'The system changes first.');
  await user.click(within(dialog).getByRole('button', { name: 'Put on hold' }));
  expect(await screen.findByText('Active to On hold')).toBeVisible();
  expect(screen.getByText('The system changes first.')).toBeVisible();
});

test('an edit that somebody overtook says so, shows theirs and keeps what was typed', async () => {
  const user = userEvent.setup();
  const facts = {
    projectId: 'p7',
    title: 'Mine',
    problem: 'Customers wait 19 days.',
    ownerId: 'olga',
    coOwnerId: null,
    departmentIds: ['d1'],
    contacts: [],
    ...{ metricId: null, reasonId: null },
    notMeasurableBecause: '',
    ...{ sponsorId: null, promiseId: null, promiseInWords: '', singleDepartmentBecause: '' },
    ...{ scope: '', solution: '', dueOn: null, reviewOn: null },
  };
  const stale = new CombinedGraphQLErrors({
    errors: [{ message: 'Somebody changed this.', extensions: { code: 'STALE' } }],
  });
  const edit = (expectedVersion: number) => ({
    query: EditProjectDocument,
    variables: { input: { ...facts, expectedVersion } },
  });
  const theirs = shown({ version: 4, title: 'Theirs' });
  const saved = { data: { editProject: project({ version: 5, title: 'Mine' }) } };
  await open([shown(), { request: edit(3), error: stale }, theirs, { request: edit(4), result: saved }]);
  await screen.findByRole('heading', { level: 1 });
  await user.keyboard('e');
  const panel = await screen.findByRole('dialog', { name: 'Edit project' });
  expect(within(panel).queryByRole('combobox', { name: /^Owner/ })).toBeNull();
  const title = within(panel).getByRole('textbox', { name: 'Title' });
  await user.clear(title);
  await user.type(title, 'Mine');
  await user.click(within(panel).getByRole('button', { name: 'Save' }));
  expect(await within(panel).findByText('Their title: “Theirs”')).toBeVisible();
  expect(title).toHaveValue('Mine');
  await user.click(within(panel).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('the page says who speaks for each department and why no metric can show the change', async () => {
  const contacts = [{ __typename: 'ProjectContact', departmentId: 'd1', person: person('pete', 'Pete Payer') }];
  const both = [
    { __typename: 'DepartmentCard', id: 'd1', name: 'Billing' },
    { __typename: 'DepartmentCard', id: 'd2', name: 'Legal' },
  ];
  const because = 'Nobody is asked in the first three months.';
  await open([shown({ contacts, departments: both, notMeasurableBecause: because })], member);
  const [billing, legal] = (await screen.findAllByRole('listitem')).filter(({ textContent }) =>
    /^(Billing|Legal)/.test(textContent),
  );
  expect(billing).toHaveTextContent('BillingPete Payer');
  expect(legal).toHaveTextContent('Legalno contact yet');
  expect(within(screen.getByRole('region', { name: 'Not measurable' })).getByText(because)).toBeVisible();
});

const howItIsCounted: MetricDefinition = {
  ...{ rule: 'NPS', scale: { min: 0, max: 10 }, direction: 'HIGHER_IS_BETTER', leads: 'UNWEIGHTED', version: 1 },
  ...{ validFrom: '2010-01-01', programme: 'PULSE', population: 'passengers', question: 'Recommend?' },
};

test('the metric it promises to change stands on the page with what it says now', async () => {
  const metric = { __typename: 'MetricLink', id: 'nps', slug: 'recommendation', name: 'Recommendation' };
  const measurement = { leads: 'UNWEIGHTED', unweighted: estimate, weighted: null, groups: [] };
  const answer: MockLink.MockedResponse = {
    request: { query: PromisedMetricDocument, variables: { slug: 'recommendation' } },
    result: {
      data: {
        metric: {
          ...{ __typename: 'Metric', id: 'nps', slug: 'recommendation', name: 'Recommendation', targets: [] },
          definition: howItIsCounted,
          figures: {
            __typename: 'MetricFigures',
            period: { __typename: 'MetricPeriod', grain: 'MONTH', from: '2026-10-01', to: '2026-10-31' },
            measurement,
            series: { unit: 'POINTS', grain: 'MONTH', breaks: [], points: [] },
            reading: { points: 0, control: null, findings: [{ kind: 'NO_VALUES' }] },
          },
        },
      },
    },
  };
  await open([shown({ metric }), answer], member);
  const sheet = await screen.findByRole('region', { name: 'Promises to change' });
  expect(within(sheet).getByRole('link', { name: 'Recommendation' })).toHaveAttribute(
    'href',
    '/meridian/metrics/recommendation',
  );
  expect(await within(sheet).findByText(/from 368 answers/)).toBeVisible();
});

const reasonsToMeasure: MockLink.MockedResponse = {
  request: { query: ReasonsToMeasureDocument },
  maxUsageCount: Number.POSITIVE_INFINITY,
  result: {
    data: {
      contactReasons: {
        __typename: 'ContactReasons',
        reasons: [
          { __typename: 'ContactReason', id: 'transfer', name: 'Money transfer', parentId: null },
          { __typename: 'ContactReason', id: 'late', name: 'Late transfer', parentId: 'transfer' },
          { __typename: 'ContactReason', id: 'cards', name: 'Cards', parentId: null },
        ],
      },
    },
  },
};
const noMetrics: MockLink.MockedResponse = {
  request: { query: MetricsToMeasureDocument },
  result: { data: { metrics: [] } },
};

test('fewer contacts about a reason can be what shows a project, in percent, against other reasons', async () => {
  const user = userEvent.setup();
  const contactReason = { __typename: 'ReasonLink', id: 'transfer', name: 'Money transfer' };
  await open([shown({ contactReason }), reasonsToMeasure, noMetrics], clara);
  const promised = await screen.findByRole('region', { name: 'Promises to change' });
  expect(promised).toHaveTextContent('How often customers get in touch about “Money transfer”');
  await user.click(await screen.findByRole('button', { name: 'Plan the effect' }));
  const panel = await screen.findByRole('dialog', { name: 'Plan the effect' });
  expect(within(panel).getByRole('radio', { name: 'Contacts' })).toBeChecked();
  expect(within(panel).getByRole('radio', { name: 'Fall' })).toBeChecked();
  expect(within(panel).getByRole('textbox', { name: /^By at least/ })).toHaveValue('10');
  expect(await within(panel).findByDisplayValue('Money transfer')).toBeVisible();
  expect(within(panel).getByText('Contact reasons it leaves alone')).toBeVisible();
  await user.click(within(panel).getByRole('radio', { name: 'A metric' }));
  expect(within(panel).getByRole('radio', { name: 'Rise' })).toBeChecked();
  expect(within(panel).getByText('Contacts that should become fewer too')).toBeVisible();
});

test('a project whose owner has left asks for another one', async () => {
  await open([shown({ owner: { ...olga, active: false } })], member);
  expect(await screen.findByText(/^Olga Owner no longer works here/)).toBeVisible();
});

test('what a chartered project still needs before it starts is named', async () => {
  await open([shown({ stage: 'CHARTERED', problem: '' })], member);
  expect(
    await screen.findByText(
      /^To be said before it starts: the problem, what it promises customers, the metric that will show it, or why none can,? and the review date$/,
    ),
  ).toBeVisible();
});

test('a chair names the metric and a contact; a draft metric is not offered, a single department is asked about', async () => {
  const user = userEvent.setup();
  const input = {
    ...{ projectId: 'p7', expectedVersion: 3, title: 'Refunds in five days', problem: 'Customers wait 19 days.' },
    ...{ ownerId: 'olga', coOwnerId: null, departmentIds: ['d1'], reviewOn: null, notMeasurableBecause: '' },
    ...{ scope: '', solution: '', dueOn: null, sponsorId: null, promiseId: 'open', promiseInWords: '' },
    singleDepartmentBecause: 'Only bills are late.',
    contacts: [{ departmentId: 'd1', contactId: 'pete' }],
    ...{ metricId: 'nps', reasonId: null },
  };
  const metric = { __typename: 'MetricLink', id: 'nps', slug: 'recommendation', name: 'Recommendation' };
  const contacts = [{ __typename: 'ProjectContact', departmentId: 'd1', person: person('pete', 'Pete Payer') }];
  const saved: MockLink.MockedResponse = {
    request: { query: EditProjectDocument, variables: { input } },
    result: { data: { editProject: project({ version: 4, metric, contacts }) } },
  };
  await open([shown(), saved], clara);
  await user.click(await screen.findByRole('button', { name: 'Edit' }));
  const panel = await screen.findByRole('dialog', { name: 'Edit project' });
  expect(within(panel).getByText(/^Only one\?/)).toBeVisible();
  await user.type(within(panel).getByRole('textbox', { name: /^Why this department alone/ }), 'Only bills are late.');
  const promise = within(panel).getByRole('combobox', { name: 'What it promises customers' });
  await user.selectOptions(promise, 'We say what happens next.');
  await user.click(within(panel).getByRole('radio', { name: 'A metric' }));
  await user.click(within(panel).getByRole('button', { name: 'Save' }));
  const choice = within(panel).getByRole('combobox', { name: /^Metric/ });
  await waitFor(() => expect(choice).toHaveAccessibleDescription('Choose the metric it promises to change.'));
  await user.click(choice);
  expect(screen.queryByRole('option', { name: 'Trust' })).toBeNull();
  await user.click(await screen.findByRole('option', { name: 'Recommendation' }));
  await user.click(within(panel).getByRole('combobox', { name: /^Contact in Billing/ }));
  await user.click(await screen.findByRole('option', { name: /Pete Payer/ }));
  await expectAccessible(panel);
  await user.click(within(panel).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.getByText('Pete Payer')).toBeVisible();
});

test('before a vision is ratified, starting what nobody nominated asks why, and the reason stands among the stages', async () => {
  const user = userEvent.setup();
  const chartered = { stage: 'CHARTERED', isBeforeVision: true };
  const start = { projectId: 'p7', expectedVersion: 3, to: 'ACTIVE', because: '' };
  const sent = (overrideBecause: string, changeStage: object): MockLink.MockedResponse => ({
    request: { query: ChangeStageDocument, variables: { input: { ...start, overrideBecause } } },
    result: { data: { changeStage } },
  });
  const why = 'Customers wait today.';
  const change = {
    ...{ __typename: 'StageChange', id: 'c', from: 'CHARTERED', to: 'ACTIVE', because: '', overrideBecause: why },
    ...{ changedAt: '2026-11-12T09:00:00.000Z', changedBy: olga },
  };
  const begun = project({ version: 4, stageChanges: [change] });
  await open([shown(chartered), sent('', { __typename: 'VisionNotRatified' }), sent(why, begun)]);
  expect(await screen.findByText(/No vision is ratified yet: whoever starts it says why/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Change stage' }));
  await user.click(screen.getByRole('menuitem', { name: 'Start work' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Start work' }));
  await expectAccessible();
  await user.click(dialog.getByRole('button', { name: 'Start work' }));
  const early = dialog.getByRole('textbox', { name: 'Why start it before a vision is ratified?' });
  await waitFor(() => expect(early).toHaveAccessibleDescription(/Say why it does not wait for the vision/));
  await user.type(early, why);
  await user.click(dialog.getByRole('button', { name: 'Start work' }));
  expect(await screen.findByText(`Started although no vision was ratified: ${why}`)).toBeVisible();
  expect(screen.queryByText(/No vision is ratified yet/)).toBeNull();
});
