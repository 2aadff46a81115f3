import type { MockLink } from '@apollo/client/testing';
import { breakDown } from '@cxboard/domain/metrics/breakdown.rules';
import { definitionFacts, type MetricDefinition } from '@cxboard/domain/metrics/definition.rules';
import { readSeries } from '@cxboard/domain/metrics/finding.rules';
import type { Measurement } from '@cxboard/domain/metrics/measure.rules';
import { buildSeries } from '@cxboard/domain/metrics/series.rules';
import { expect, jest, test } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { clara, renderAt } from '../../../testing/render-at.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import type { SessionViewer } from '../../session/viewer-context.ts';
import { AddBenchmarkDocument } from './benchmarks.generated.ts';
import { DefineMetricDocument, EditMetricDocument, MetricOwnersDocument } from './create-metric.generated.ts';
import { MetricPageDocument, MetricsDocument, PublishMetricDocument } from './metric.generated.ts';
import { ComingMetricsSessionsDocument, PutMetricOnAgendaDocument } from '../../session/put-on-agenda.generated.ts';
import { metricsRoutes } from './routes.ts';
import { StateValueDocument, WithdrawValueDocument } from './stated.generated.ts';
import { CorrectTargetDocument, SetTargetDocument } from './targets.generated.ts';

// The page is loaded lazily: the first test compiles it.
jest.setTimeout(30_000);

// A picture is drawn as wide as its place, and in here nothing has a width of its own.
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 760 });

const employee: SessionViewer = { ...clara, boards: [] };

const nps: MetricDefinition = {
  ...{ rule: 'NPS', scale: { min: 0, max: 10 }, direction: 'HIGHER_IS_BETTER', leads: 'UNWEIGHTED', version: 1 },
  ...{ validFrom: '2020-01-01', programme: 'PULSE', population: 'customers', question: 'Recommend?' },
};
const bar = (day: string, score: number, n: number) => ({ day, score, n, sumW: n, sumW2: n });
const cells = [
  ...[bar('2026-08-10', 10, 60), bar('2026-08-10', 0, 40)],
  ...[bar('2026-09-10', 10, 60), bar('2026-09-10', 0, 40)],
  ...[bar('2026-10-10', 10, 40), bar('2026-10-10', 0, 60)],
];
const series = buildSeries({
  ...{ grain: 'MONTH', from: '2026-08-01', to: '2026-10-31', today: '2026-11-22' },
  ...{ definitions: [nps], cells },
});
const branch = [bar('2026-10-10', 10, 35), bar('2026-10-10', 0, 15)];
const phone = [bar('2026-10-10', 10, 5), bar('2026-10-10', 0, 45)];
const rows = breakDown(
  nps,
  [
    { label: 'Branch', cells: branch },
    { label: 'Phone', cells: phone },
  ],
  { aboutPeople: false },
);

interface Shown {
  state?: string;
  by?: string;
  grain?: string;
  measurement?: Measurement | undefined;
  restated?: readonly object[];
  series?: typeof series;
  benchmarks?: readonly object[];
  sayings?: readonly object[];
  targets?: readonly object[];
  history?: readonly object[];
  definitions?: readonly MetricDefinition[];
  version?: number;
  owner?: object;
  influenceable?: boolean;
  regions?: readonly string[];
}

const metric = (more: Shown = {}) => ({
  __typename: 'Metric',
  ...{ id: 'nps', version: more.version ?? 1, slug: 'recommendation', name: 'Recommendation', layer: 'PERCEPTION' },
  ...{
    state: more.state ?? 'PUBLISHED',
    target: null,
    targets: more.targets ?? [],
    targetHistory: more.history ?? more.targets ?? [],
    owner: more.owner ?? null,
    influenceable: more.influenceable ?? true,
    retired: null,
    definition: nps,
    definitions: (more.definitions ?? [nps]).map(definitionFacts),
    questionId: 'question',
  },
  dimensions: [
    { __typename: 'MetricDimension', name: 'Channel', aboutPeople: false, labels: ['Branch', 'Phone'] },
    ...(more.regions
      ? [{ __typename: 'MetricDimension', name: 'Region', aboutPeople: false, labels: more.regions }]
      : []),
  ],
  benchmarks: more.benchmarks ?? [],
  sayings: more.sayings ?? [],
  figures: {
    __typename: 'MetricFigures',
    period: { __typename: 'MetricPeriod', grain: 'MONTH', from: '2026-10-01', to: '2026-10-31' },
    measurement: more.measurement ?? series.points.at(-1)?.measurement,
    blankCodes: [],
    series: more.series ?? series,
    reading: readSeries(more.series ?? series),
    breakdown: more.by ? { __typename: 'MetricBreakdown', dimension: more.by, aboutPeople: false, rows } : null,
    restated: more.restated ?? [],
    batches: [],
  },
});

const run = { kind: 'RUN', side: 'ABOVE', length: 8, centre: 20, lasts: true } as const;
const point = (name: string) => ({ name, from: `${name}-01`, to: `${name}-28`, value: 30, n: 100 });
const signal = {
  ...{ __typename: 'Signal', id: 'signal', state: 'NEW', periodFrom: '2026-10-01' },
  facts: { rule: 'RUN', unit: 'POINTS', finding: { ...run, first: point('2026-03'), last: point('2026-10') } },
};
const shown = (more: Shown = {}): MockLink.MockedResponse => ({
  request: {
    query: MetricPageDocument,
    variables: ({ slug, grain, by }) =>
      slug === 'recommendation' && grain === (more.grain ?? 'MONTH') && by === more.by,
  },
  result: {
    data: {
      metric: metric(more),
      contextEvents: { __typename: 'ContextEventConnection', nodes: [] },
      signals: { __typename: 'SignalConnection', totalCount: 1, nodes: [signal] },
    },
  },
});
const sessions: MockLink.MockedResponse = {
  request: { query: ComingMetricsSessionsDocument, variables: () => true },
  result: { data: { meetings: [] } },
};

const open = (answers: MockLink.MockedResponse[], viewer: SessionViewer = clara, search = '') =>
  renderAt(`/meridian/metrics/recommendation${search}`, {
    routes: metricsRoutes,
    answers: [...answers, sessions],
    viewer,
  });

test('a metric says its value with interval and answers, what was left out, and how it is counted', async () => {
  await open([shown()], employee);
  expect(await screen.findByRole('heading', { level: 1, name: 'Recommendation' })).toBeVisible();
  const value = within(screen.getByRole('region', { name: 'Value' }));
  expect(value.getByText('−20.0')).toBeVisible();
  expect(value.getByText(/95 % interval\), from 100 answers/)).toBeVisible();
  expect(value.getByText('All 100 rows count.')).toBeVisible();
  expect(screen.getByText(/Percent of answers 9 and 10 less percent of answers 0 to 6/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Put on agenda' })).toBeNull();
  await expectAccessible();
});

test('the chart is also a table, with the finding over both', async () => {
  await open([shown()]);
  const sheet = within(await screen.findByRole('region', { name: 'Over time' }));
  expect(sheet.getByText(/^Worse than in Sept? 2026: −40\.0 points/)).toBeVisible();
  await userEvent.click(sheet.getByRole('button', { name: 'Show as table' }));
  const october = within(sheet.getByRole('row', { name: /^Oct 2026/ })).getAllByRole('cell');
  expect(october.map(({ textContent }) => textContent)).toEqual(['−20.0', '−38.2', '−0.6', '100', 'worse']);
});

test('Enter on a mark opens the numbers behind it; the arrows go from mark to mark', async () => {
  const user = userEvent.setup();
  await open([shown()], employee);
  const marks = within(await screen.findByRole('group', { name: 'The numbers behind each period' }));
  const [august, , october] = await marks.findAllByRole('button');
  expect(october).toHaveAccessibleName(/^Oct 2026: −20\.0 points, between .* from 100 answers$/);
  october?.focus();
  await user.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(august).toHaveFocus();
  await user.keyboard('{Enter}');
  const dialog = within(await screen.findByRole('dialog', { name: 'Aug 2026' }));
  expect(dialog.getByText('20.0 points')).toBeVisible();
  expect(dialog.getByText('95 % interval').nextSibling).toHaveTextContent(/^\d+\.\d to \d+\.\d$/);
  expect(dialog.getByText('Answers').nextSibling).toHaveTextContent('100');
  expect(dialog.getByText('Period').nextSibling).toHaveTextContent(/^Aug 1.+31, 2026$/);
  expect(dialog.getByText('How it is counted').nextSibling).toHaveTextContent(/^Percent of answers 9 and 10/);
  expect(dialog.queryByRole('button', { name: 'Put on agenda' })).toBeNull();
});

test('a click on a mark leads to the agenda with the figures of that period', async () => {
  const user = userEvent.setup();
  const input = {
    ...{ boardId: 'board', place: 'BACKLOG', title: 'Recommendation, Sept 2026', minutes: 15 },
    metric: { metricId: 'nps', grain: 'MONTH', from: '2026-09-01', to: '2026-09-30', filter: [] },
  };
  const put: MockLink.MockedResponse = {
    request: {
      query: PutMetricOnAgendaDocument,
      variables: (sent) => {
        expect(sent).toEqual({ input: { ...input, title: expect.stringMatching(/^Recommendation, Sept? 2026$/) } });
        return true;
      },
    },
    result: { data: { putOnAgenda: { __typename: 'Backlog', id: 'b' } } },
  };
  await open([shown(), put]);
  const marks = within(await screen.findByRole('group', { name: 'The numbers behind each period' }));
  await user.click(await marks.findByRole('button', { name: /^Sept? 2026/ }));
  const numbers = within(await screen.findByRole('dialog', { name: /^Sept? 2026/ }));
  await expectAccessible();
  await user.click(numbers.getByRole('button', { name: 'Put on agenda' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Put on agenda' }));
  await user.click(dialog.getByRole('radio', { name: /^Backlog/ }));
  await user.click(dialog.getByRole('button', { name: 'Put on agenda' }));
  expect(await screen.findByText(/^Waits in the/)).toBeVisible();
});

test('a row of the breakdown opens too, and goes before the board narrowed to its label', async () => {
  const user = userEvent.setup();
  await open([shown({ by: 'Channel' })], clara, '?by=Channel');
  const marks = within(await screen.findByRole('group', { name: 'The numbers behind each row' }));
  await user.click(await marks.findByRole('button', { name: /^Phone/ }));
  const numbers = within(await screen.findByRole('dialog', { name: 'Channel: Phone' }));
  expect(numbers.getByText('−80.0 points')).toBeVisible();
  expect(numbers.getByText('Against the rest').nextSibling).toHaveTextContent('worse');
  await user.click(numbers.getByRole('button', { name: 'Put on agenda' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Put on agenda' }));
  expect(dialog.getByRole('textbox', { name: 'Title' })).toHaveValue('Recommendation, Channel: Phone');
});

test('steps and breakdown stand in the address', async () => {
  const user = userEvent.setup();
  const weeks = shown({ by: 'Channel', grain: 'WEEK' });
  const { address } = await open([shown({ by: 'Channel' }), weeks], clara, '?by=Channel');
  expect(await screen.findByText(/^Worse than the rest: Phone\. Better: Branch/)).toBeVisible();
  await user.click(screen.getByRole('radio', { name: 'Weeks' }));
  await waitFor(() => expect(address()).toMatch(/by=Channel&grain=WEEK/));
});

test('who puts a draft on an agenda is told that members cannot open it, and may publish it there', async () => {
  const user = userEvent.setup();
  const published: MockLink.MockedResponse = {
    request: { query: PublishMetricDocument, variables: { input: { metricId: 'nps' } } },
    result: { data: { publishMetric: { __typename: 'Metric', id: 'nps', state: 'PUBLISHED' } } },
  };
  await open([shown({ state: 'DRAFT' }), published]);
  await user.click(await screen.findByRole('button', { name: 'Put on agenda' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Put on agenda' }));
  expect(dialog.getByText(/cannot open the metric until it is published/)).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Publish it for every employee' }));
  await waitFor(() => expect(dialog.queryByText(/cannot open the metric/)).toBeNull());
});

test('moving one end of the period leaves the other where it is', async () => {
  const { address } = await open([shown(), shown(), shown()]);
  fireEvent.change(await screen.findByLabelText('To'), { target: { value: '0002-12-31' } });
  expect(address()).not.toMatch(/to=/);
  fireEvent.change(screen.getByLabelText('To'), { target: { value: '2026-12-31' } });
  await waitFor(() => expect(address()).toMatch(/from=2026-10-01.*to=2026-12-31/));
  fireEvent.change(screen.getByLabelText('From'), { target: { value: '2026-08-01' } });
  await waitFor(() => expect(address()).toMatch(/from=2026-08-01.*to=2026-12-31/));
});

test('the parts of the value are drawn again once there are answers again', async () => {
  const none = buildSeries({
    ...{ grain: 'MONTH', from: '2026-11-01', to: '2026-11-22', today: '2026-11-22', definitions: [nps], cells: [] },
  });
  const without = shown({ measurement: none.points[0]?.measurement });
  await open([without, shown()], clara, '?from=2026-11-01&to=2026-11-30');
  expect(await screen.findByText('No answers yet.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Newest period' }));
  expect(await screen.findByRole('img', { name: /Detractors 60\s% \(60\)/ })).toBeVisible();
});

test('a draft says so and is published for every employee', async () => {
  const user = userEvent.setup();
  const published: MockLink.MockedResponse = {
    request: { query: PublishMetricDocument, variables: { input: { metricId: 'nps' } } },
    result: { data: { publishMetric: { __typename: 'Metric', id: 'nps', state: 'PUBLISHED' } } },
  };
  await open([shown({ state: 'DRAFT' }), published, shown()]);
  expect(await screen.findByText('draft, not yet shown to employees')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Publish' }));
  const question = within(await screen.findByRole('dialog', { name: 'Publish “Recommendation” for every employee?' }));
  expect(question.getByText(/Publishing is not taken back/)).toBeVisible();
  await user.click(question.getByRole('button', { name: 'Publish for everyone' }));
  expect(await screen.findByText('Published “Recommendation” for every employee')).toBeVisible();
});

test('what the rules found stands on the page for those who judge it', async () => {
  await open([shown()]);
  const signals = within(await screen.findByRole('list', { name: 'Signals' }));
  expect(signals.getByText('8 months in a row above the usual level of 20.0 points, since Mar 2026')).toBeVisible();
  expect(signals.getByText('New')).toBeVisible();
  await expectAccessible();
});

test('a score is shown with the groups it is made of, period by period', async () => {
  await open([shown()], employee);
  const sheet = within(await screen.findByRole('region', { name: 'Promoters, passives and detractors' }));
  await userEvent.click(sheet.getByRole('button', { name: 'Show as table' }));
  const october = within(sheet.getByRole('row', { name: /^Oct 2026/ })).getAllByRole('cell');
  const [promoters = 0, passives = 0, detractors = 0] = october.map(({ textContent }) =>
    Number.parseInt(textContent ?? '', 10),
  );
  expect([promoters - detractors, promoters + passives + detractors]).toEqual([-20, 100]);
});

test('a metric is counted differently from a day on; a definition added meanwhile is shown beside what was read', async () => {
  const user = userEvent.setup();
  const asked = jest.fn();
  const answer = (defineMetric: object): MockLink.MockedResponse => ({
    request: { query: DefineMetricDocument, variables: ({ input }) => (asked(input), true) },
    result: { data: { defineMetric } },
  });
  const movedOn = answer({ __typename: 'DefinitionMovedOn', newest: 2 });
  const defined = answer({ __typename: 'Metric', id: 'nps', version: 1 });
  const theirs = { ...nps, version: 2, validFrom: '2026-11-01', population: 'private customers' };
  await open([shown(), movedOn, shown({ definitions: [nps, theirs] }), defined, shown()]);
  await user.click(await screen.findByRole('button', { name: 'Count it differently' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Count “Recommendation” differently' }));
  fireEvent.change(dialog.getByLabelText('Counts from'), { target: { value: '2026-12-01' } });
  await user.selectOptions(dialog.getByLabelText('Counted as'), 'CSAT');
  await user.click(dialog.getByRole('button', { name: 'Add the definition' }));
  expect(await dialog.findByText(/Somebody else changed the definition while you were writing/)).toBeVisible();
  expect(dialog.getByText(/^Theirs: .*private customers/)).toBeVisible();
  expect(dialog.getByText(/^As you read it: (?!.*private).*customers/)).toBeVisible();
  // However often it is pressed: nothing is put over what was not chosen to be.
  expect(dialog.getByLabelText('Counted as')).toHaveValue('CSAT');
  await user.click(dialog.getByRole('button', { name: 'Add mine after theirs' }));
  await user.click(dialog.getByRole('button', { name: 'Add the definition' }));
  expect(await screen.findByText('“Recommendation” is counted anew from that day on')).toBeVisible();
  const sent = {
    ...{ metricId: 'nps', questionId: 'question', rule: 'CSAT', question: 'Recommend?', validFrom: '2026-12-01' },
    ...{ programme: 'PULSE', population: 'customers', scaleMin: 0, scaleMax: 10 },
    ...{ direction: 'HIGHER_IS_BETTER', leads: 'UNWEIGHTED' },
  };
  expect(asked.mock.calls).toEqual([[{ ...sent, seenVersion: 1 }], [{ ...sent, seenVersion: 2 }]]);
});

test('who answers for a metric is chosen by name; what somebody else saved meanwhile is shown first', async () => {
  const user = userEvent.setup();
  const asked = jest.fn();
  const person = { __typename: 'PersonCard', id: 'otto', name: 'Otto Kern' };
  const people: MockLink.MockedResponse = {
    request: { query: MetricOwnersDocument, variables: () => true },
    result: { data: { people: [{ ...person, jobTitle: 'Head of service' }] } },
    maxUsageCount: 5,
  };
  const edit = (result: object): MockLink.MockedResponse => ({
    request: { query: EditMetricDocument, variables: ({ input }) => (asked(input), true) },
    ...result,
  });
  const stale = edit({ result: { errors: [{ message: 'Stale.', extensions: { code: 'STALE' } }] } });
  const owner = { ...person, id: 'eva', name: 'Eva Novak' };
  const moved = shown({ owner, influenceable: false, version: 2 });
  const saved = { __typename: 'Metric', id: 'nps', version: 3, influenceable: true, owner: person };
  await open([shown(), people, stale, moved, edit({ result: { data: { editMetric: saved } } }), moved]);
  await user.click(await screen.findByRole('button', { name: 'Owner and influence' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Owner and influence of “Recommendation”' }));
  await user.click(dialog.getByRole('combobox', { name: /^Who answers for it/ }));
  await user.click(await screen.findByRole('option', { name: /^Otto Kern/ }));
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(await dialog.findByText('Theirs: answered for by Eva Novak; the board cannot influence it.')).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('“Recommendation” is saved')).toBeVisible();
  const sent = { metricId: 'nps', ownerId: 'otto', influenceable: true };
  expect(asked.mock.calls).toEqual([...[[{ ...sent, expectedVersion: 1 }], [{ ...sent, expectedVersion: 2 }]]]);
  await waitFor(() => expect(screen.getByText('the board cannot influence it')).toBeVisible());
});

test('a month that later data changed says what it was before', async () => {
  const month = { __typename: 'Restatement', month: '2026-09-01', was: 17.5, wasN: 80, now: 20, nowN: 100 };
  await open([shown({ restated: [{ ...month, changedAt: '2026-10-12T09:00:00Z' }] })], employee);
  await userEvent.click(await screen.findByText('1 value was restated by later data'));
  expect(
    screen.getByText(
      /^Sept? 2026 was 17\.5.points until .*12.*2026, from 80 answers; it is 20\.0.points now, from 100\.$/,
    ),
  ).toBeVisible();
});

const estimate = series.points.at(-1)?.measurement?.unweighted;
const card = (name: string, more: object = {}) => ({
  __typename: 'MetricCard',
  ...{ id: name, slug: name.toLowerCase(), name, layer: 'PERCEPTION', state: 'PUBLISHED', isRetired: false },
  ...{ target: null, unit: 'POINTS', owner: null, headline: estimate, sparkline: [10, 20, -20], finding: 'Worse' },
  period: { __typename: 'MetricPeriod', grain: 'MONTH', from: '2026-10-01', to: '2026-10-31' },
  ...more,
});
const listed = (metrics: object[]): MockLink.MockedResponse => ({
  request: { query: MetricsDocument },
  result: { data: { metrics } },
});
const openList = (metrics: object[], viewer: SessionViewer = clara) =>
  renderAt('/meridian/metrics', { routes: metricsRoutes, answers: [listed(metrics)], viewer });

test('everything measured stands by its layer with value, interval and target; drafts and the retired are told apart', async () => {
  await openList([
    card('Churn', { layer: 'OUTCOME', isRetired: true }),
    card('Complaints', {
      layer: 'DESCRIPTIVE',
      state: 'DRAFT',
      headline: null,
      period: null,
      finding: 'Too little to say',
    }),
    card('Recommendation', { target: 30 }),
  ]);
  const titles = await screen.findAllByRole('heading', { level: 2 });
  expect(titles.map(({ textContent }) => textContent)).toEqual([
    ...['What happened', 'What customers felt', 'Retired', 'Look deeper'],
  ]);
  const felt = within(screen.getByRole('region', { name: 'What customers felt' }));
  expect(felt.getByRole('link', { name: 'Recommendation' })).toHaveAttribute(
    'href',
    '/meridian/metrics/recommendation',
  );
  expect(felt.getByText(/^−20\.0/)).toBeVisible();
  expect(felt.getByText('−38.2 to −0.6, n = 100')).toBeVisible();
  expect(felt.getByText('Target 30.0 points: below it')).toBeVisible();
  const happened = within(screen.getByRole('region', { name: 'What happened' }));
  expect(happened.getByText('draft')).toBeVisible();
  expect(happened.getByText('No answers yet')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Import data' })).toBeVisible();
  await expectAccessible();
});

test('where nothing is measured, whoever may import is led there, and others are told', async () => {
  await openList([]);
  expect(await screen.findByText(/^Nothing is measured yet\./)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Import data' })).toHaveAttribute('href', '/meridian/metrics/import');
  cleanup();
  await openList([], employee);
  expect(await screen.findByText(/^Nothing is measured yet\./)).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Import data' })).toBeNull();
});

test('what is provisional is drawn hollow, says so in words and in the table', async () => {
  const unsure = buildSeries({
    ...{ grain: 'MONTH', from: '2026-08-01', to: '2026-10-31', today: '2026-11-22', definitions: [nps], cells },
    unsure: [{ day: '2026-10-01', quality: 'PROVISIONAL' }],
  });
  await open([shown({ series: unsure })]);
  const sheet = within(await screen.findByRole('region', { name: 'Over time' }));
  expect(sheet.getByText('Hollow dots, dashed: provisional, more answers are expected.')).toBeVisible();
  await userEvent.click(sheet.getByRole('button', { name: 'Show as table' }));
  const standing = (row: RegExp) =>
    within(sheet.getByRole('row', { name: row }))
      .getAllByRole('cell')
      .at(-1);
  expect(standing(/^Oct 2026/)).toHaveTextContent('provisional');
  expect(standing(/^Sept? 2026/)).toHaveTextContent('final');
});

const study = {
  ...{ __typename: 'Benchmark', id: 'study', value: 42, source: 'Study of banks', sector: 'Retail banks', n: null },
  ...{ measuredOn: '2026-03-31', comparability: 'WITH_CARE' },
};

test('what others measured is listed with where it is from and drawn beside the series', async () => {
  await open([shown({ benchmarks: [study] })], employee);
  const listed = within(await screen.findByRole('region', { name: 'What others measured' }));
  const row = listed.getByRole('row', { name: /^Study of banks/ });
  expect(row).toHaveTextContent('Study of banks42.0Retail banksnot saidMarch 31, 2026with care');
  expect(listed.queryByRole('button')).toBeNull();
  const sheet = within(screen.getByRole('region', { name: 'Over time' }));
  expect(await sheet.findByText('Study of banks 42.0')).toBeInTheDocument();
  await expectAccessible();
});

test('an analyst adds a benchmark; a value that cannot be is refused in the dialog', async () => {
  const user = userEvent.setup();
  const refused = { __typename: 'BenchmarkOutOfReach', least: -100, most: 100 };
  await open(
    [
      shown(),
      {
        request: { query: AddBenchmarkDocument, variables: ({ input }) => input.value === 420 && input.n === null },
        result: { data: { addBenchmark: refused } },
      },
    ],
    { ...employee, roles: ['ANALYST'] },
  );
  await user.click(await screen.findByRole('button', { name: 'Add a benchmark' }));
  await user.type(screen.getByLabelText('Source'), 'Study of banks');
  await user.type(screen.getByLabelText('Sector'), 'Retail banks');
  await user.type(screen.getByRole('textbox', { name: 'Value' }), '420');
  await user.click(screen.getByRole('button', { name: 'Add it' }));
  expect((await screen.findAllByText('Such a value lies between -100 and 100.')).length).toBeGreaterThan(0);
});

const said = (id: string, value: number | null, more: object = {}) => ({
  ...{ __typename: 'Saying', id, month: '2026-11-01', value, n: null, low: null, high: null, quality: 'ESTIMATE' },
  ...{ source: 'Head of service', note: null, saidAt: '2026-11-20T09:00:00.000Z' },
  saidBy: { __typename: 'PersonCard', id: 'otto', name: 'Otto Kern' },
  ...more,
});
const withEstimate = buildSeries({
  ...{ grain: 'MONTH', from: '2026-08-01', to: '2026-11-22', today: '2026-12-02' },
  ...{ definitions: [nps], cells },
  stated: [{ month: '2026-11-01', value: 44, n: null, low: null, high: null, quality: 'ESTIMATE' }],
});
const analyst: SessionViewer = { ...employee, roles: ['ANALYST'] };

test('a value by hand is said to be one, drawn as sure as it is, and keeps what was said before', async () => {
  const sayings = [said('2', 44), said('1', 41)];
  const measurement = withEstimate.points.at(-1)?.measurement;
  await open([shown({ series: withEstimate, measurement, sayings })], employee);
  const value = within(await screen.findByRole('region', { name: 'Value' }));
  expect(value.getByText('44.0 points, given by hand without saying of how many')).toBeVisible();
  expect(value.getByText('Given by hand: no rows stand behind it.')).toBeVisible();
  const sheet = within(screen.getByRole('region', { name: 'Values given by hand' }));
  expect(sheet.getByRole('row', { name: /^Nov 2026/ })).toHaveTextContent(
    '44.0not knownnot knownestimateHead of service',
  );
  expect(sheet.queryByRole('button')).toBeNull();
  await userEvent.click(sheet.getByText('2 things were said, and by whom'));
  expect(sheet.getByText(/^Nov 2026: was 41\.0 points, now 44\.0 points, estimate, said by Otto Kern/)).toBeVisible();
  const trend = within(screen.getByRole('region', { name: 'Over time' }));
  expect(trend.getByText(/^\+64\.0 points since Oct 2026; a value was given by hand/)).toBeVisible();
  await userEvent.click(trend.getByRole('button', { name: 'Show as table' }));
  const cellsOf = within(trend.getByRole('row', { name: /^Nov 2026/ })).getAllByRole('cell');
  expect(cellsOf.map(({ textContent }) => textContent)).toEqual([
    ...['44.0', '', '', 'not known', 'not enough data', 'estimate, by hand'],
  ]);
  await expectAccessible();
});

test('an analyst gives an estimate by hand; what cannot be is refused at its field', async () => {
  const user = userEvent.setup();
  const refused = { __typename: 'StatedValueDoesNotFit', problem: 'VALUE_OUTSIDE_INTERVAL', least: -100, most: 100 };
  const asked = jest.fn();
  await open(
    [
      shown(),
      {
        request: { query: StateValueDocument, variables: ({ input }) => (asked(input), true) },
        result: { data: { stateValue: refused } },
      },
    ],
    analyst,
  );
  await user.click(await screen.findByRole('button', { name: 'Add a value' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Add a value' }));
  await user.type(dialog.getByRole('textbox', { name: 'Value' }), '41');
  await user.type(dialog.getByRole('textbox', { name: 'Source' }), 'Head of service');
  await user.type(dialog.getByRole('textbox', { name: /^95 % interval from/ }), '50');
  await user.type(dialog.getByRole('textbox', { name: /^to/ }), '60');
  await user.click(dialog.getByRole('button', { name: 'Add it' }));
  expect((await dialog.findAllByText('The value lies within its interval.')).length).toBeGreaterThan(0);
  expect(asked).toHaveBeenCalledWith(
    expect.objectContaining({ metricId: 'nps', value: 41, quality: 'ESTIMATE', low: 50, n: null, seenId: null }),
  );
  await expectAccessible();
});

test('a value is corrected by who has read it; what somebody else said meanwhile is not overwritten, however often it is pressed', async () => {
  const user = userEvent.setup();
  const asked = jest.fn();
  const moved = shown({ sayings: [said('2', 47), said('1', 44)] });
  const answer: MockLink.MockedResponse = {
    request: { query: StateValueDocument, variables: ({ input }) => (asked(input), true) },
    result: { data: { stateValue: { __typename: 'StatedValueMovedOn', message: 'Moved on.' } } },
  };
  await open([shown({ sayings: [said('1', 44)] }), answer, moved, answer, moved], analyst);
  await user.click(await screen.findByRole('button', { name: 'Correct Nov 2026' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Correct a value' }));
  await user.click(dialog.getByRole('button', { name: 'Correct it' }));
  expect((await dialog.findAllByText(/^Somebody else has said something/)).length).toBeGreaterThan(0);
  await waitFor(() => expect(screen.getAllByText('47.0').length).toBeGreaterThan(0));
  await user.click(dialog.getByRole('button', { name: 'Correct it' }));
  await waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
  const sent = { metricId: 'nps', value: 44, seenId: '1' };
  expect(asked.mock.calls).toEqual([[expect.objectContaining(sent)], [expect.objectContaining(sent)]]);
});

type SaidAgain = { readonly stateValue: object };

/** Withdrawn by one press, and taken back while the toast still offers it. */
async function withdrawnAndTakenBack(answered: SaidAgain) {
  const user = userEvent.setup();
  const again = jest.fn();
  const answer = { __typename: 'Metric', id: 'nps', sayings: [said('2', null), said('1', 44)] };
  await open(
    [
      shown({ sayings: [said('1', 44)] }),
      {
        request: { query: WithdrawValueDocument, variables: ({ input }) => input.seenId === '1' },
        result: { data: { withdrawValue: answer } },
      },
      shown({ sayings: [said('2', null), said('1', 44)] }),
      {
        request: { query: StateValueDocument, variables: ({ input }) => (again(input), true) },
        result: { data: answered },
      },
      shown({ sayings: [said('1', 44)] }),
    ],
    analyst,
  );
  await user.click(await screen.findByRole('button', { name: 'Withdraw Nov 2026' }));
  expect(await screen.findByText('No value given by hand stands any more.')).toBeVisible();
  await user.click(await screen.findByRole('button', { name: /^Undo/ }));
  await waitFor(() => expect(again).toHaveBeenCalledWith(expect.objectContaining({ value: 44, seenId: '2' })));
}

test('what was said is withdrawn by one press and may be taken back', async () => {
  await withdrawnAndTakenBack({ stateValue: { __typename: 'Metric', id: 'nps' } });
  expect(screen.queryByText(/^Not taken back/)).toBeNull();
});

test.each([
  ['StatedValueMovedOn', {}, 'Not taken back: somebody else has said something of Nov 2026 meanwhile.'],
  [
    'StatedValueDoesNotFit',
    { problem: 'OUT_OF_REACH', least: -100, most: 100 },
    'Not taken back: the value of Nov 2026 cannot stand any more.',
  ],
])('what cannot be taken back says so: %s', async (__typename, more, words) => {
  await withdrawnAndTakenBack({ stateValue: { __typename, message: '', ...more } });
  expect(await screen.findByText(words)).toBeVisible();
});

const target = (id: string, value: number | null, more: object = {}) => ({
  ...{ __typename: 'MetricTarget', id, value, dimension: null, label: null, since: '2026-10-01' },
  ...{ unit: 'POINTS', versions: [1], correctsId: null, isWithdrawn: false },
  ...{ setAt: '2026-11-20T09:00:00.000Z', setBy: { __typename: 'PersonCard', id: 'otto', name: 'Otto Kern' } },
  ...more,
});
const ofPhone = { dimension: 'Channel', label: 'Phone' };

test('a target is said under the value and listed with what it was before, since when and by whom', async () => {
  const targets = [target('3', -30, ofPhone), target('2', 30), target('1', 25, { setBy: null })];
  await open([shown({ targets })], employee);
  const value = within(await screen.findByRole('region', { name: 'Value' }));
  expect(value.getByText('Target 30.0 points: below it.')).toBeVisible();
  const sheet = within(screen.getByRole('region', { name: 'Targets' }));
  const rowsShown = sheet.getAllByRole('row').map(({ textContent }) => textContent);
  expect(rowsShown).toEqual([
    'OfTargetSinceSet by',
    expect.stringMatching(/^All answers30\.0 points.*2026Otto Kern$/),
    expect.stringMatching(/^Channel: Phone−30\.0 points.*2026Otto Kern$/),
  ]);
  expect(sheet.queryByRole('button')).toBeNull();
  await userEvent.click(sheet.getByText('3 targets were set, by whom and since when'));
  expect(
    sheet.getByText(/^All answers: was 25\.0 points, now 30\.0 points since .*2026, set by Otto Kern, /),
  ).toBeVisible();
  expect(
    sheet.getByText(/^All answers: 25\.0 points since .*2026, set by somebody whose name was not kept, /),
  ).toBeVisible();
  await expectAccessible();
});

test('the breakdown holds each label against its own target, in words', async () => {
  const targets = [target('4', 10, { ...ofPhone, label: 'Branch' }), target('3', -30, ofPhone), target('2', 30)];
  await open([shown({ by: 'Channel', targets })], employee, '?by=Channel');
  const sheet = within(await screen.findByRole('region', { name: 'By Channel' }));
  const table = within(sheet.getByRole('table', { name: 'Channel against its targets' }));
  expect(table.getAllByRole('row').map(({ textContent }) => textContent)).toEqual([
    'ChannelValue95 % intervalTargetAgainst the target',
    expect.stringMatching(/^Branchabove40\.0.* – .*10\.0above$/),
    expect.stringMatching(/^Phonebelow−80\.0.* – .*−30\.0below$/),
  ]);
  await userEvent.click(sheet.getByRole('button', { name: 'Show as table' }));
  const cellsOf = within(sheet.getAllByRole('row', { name: /^Phone/ })[0]!).getAllByRole('cell');
  expect(cellsOf.map(({ textContent }) => textContent).slice(-2)).toEqual(['−30.0', 'below']);
});

test('narrowed to one label the page holds the value against the target of that label', async () => {
  const targets = [target('3', -30, ofPhone), target('2', 30)];
  const filter = encodeURIComponent(JSON.stringify({ Channel: ['Phone'] }));
  await open([shown({ targets })], employee, `?filter=${filter}`);
  expect(await screen.findByText('Target of Phone −30.0 points: too close to tell.')).toBeVisible();
  cleanup();
  const branch = encodeURIComponent(JSON.stringify({ Channel: ['Branch'] }));
  await open([shown({ targets })], employee, `?filter=${branch}`);
  expect(await screen.findByText('Target of all answers 30.0 points: below it.')).toBeVisible();
});

test('an analyst sets the target of a label; what cannot be is refused at its field', async () => {
  const user = userEvent.setup();
  const asked = jest.fn();
  const refused = { __typename: 'TargetDoesNotFit', problem: 'OUT_OF_REACH', least: -100, most: 100 };
  await open(
    [
      shown({ targets: [target('3', -30, ofPhone)] }),
      {
        request: { query: SetTargetDocument, variables: ({ input }) => (asked(input), true) },
        result: { data: { setTarget: refused } },
      },
    ],
    analyst,
  );
  await user.click(await screen.findByRole('button', { name: 'Set a target' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Set a target' }));
  await user.click(dialog.getByRole('button', { name: 'Set it' }));
  expect((await dialog.findAllByText('Write the value to reach.')).length).toBeGreaterThan(0);
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Of which answers' }), 'Channel');
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Channel' }), 'Phone');
  await user.type(dialog.getByRole('textbox', { name: 'Target' }), '120');
  await user.click(dialog.getByRole('button', { name: 'Set it' }));
  expect((await dialog.findAllByText('A target of this metric lies between -100 and 100.')).length).toBeGreaterThan(0);
  expect(asked).toHaveBeenCalledWith(
    expect.objectContaining({ ...ofPhone, metricId: 'nps', value: 120, seenTargetId: '3' }),
  );
  await expectAccessible();
});

test('a label that was chosen of one dimension is none of another', async () => {
  const user = userEvent.setup();
  await open([shown({ regions: ['North'] })], analyst);
  await user.click(await screen.findByRole('button', { name: 'Set a target' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Set a target' }));
  const dimension = dialog.getByRole('combobox', { name: 'Of which answers' });
  await user.selectOptions(dimension, 'Channel');
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Channel' }), 'Phone');
  await user.selectOptions(dimension, 'Region');
  await user.type(dialog.getByRole('textbox', { name: 'Target' }), '20');
  await user.click(dialog.getByRole('button', { name: 'Set it' }));
  expect((await dialog.findAllByText('Choose one.')).length).toBeGreaterThan(0);
});

test('a target is changed by who has read it; that somebody else changed it meanwhile is said, however often it is pressed', async () => {
  const user = userEvent.setup();
  const asked = jest.fn();
  const moved = shown({ targets: [target('3', 35), target('2', 30)] });
  const answer: MockLink.MockedResponse = {
    request: { query: SetTargetDocument, variables: ({ input }) => (asked(input), true) },
    result: { data: { setTarget: { __typename: 'TargetMovedOn', message: 'Moved on.' } } },
  };
  await open([shown({ targets: [target('2', 30)] }), answer, moved, answer, moved], analyst);
  await user.click(await screen.findByRole('button', { name: 'Change the target of All answers' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Change the target of All answers' }));
  await user.clear(dialog.getByRole('textbox', { name: /^Target/ }));
  await user.click(dialog.getByRole('button', { name: 'Change it' }));
  expect((await dialog.findAllByText(/^Somebody else has changed this target meanwhile/)).length).toBeGreaterThan(0);
  // The page behind shows it by now; whoever looks at the dialog has not read it.
  expect(await screen.findByText(/^2 targets were set/)).toBeInTheDocument();
  await user.click(dialog.getByRole('button', { name: 'Change it' }));
  await waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
  const sent = { metricId: 'nps', dimension: null, label: null, value: null, seenTargetId: '2' };
  expect(asked.mock.calls).toEqual([[expect.objectContaining(sent)], [expect.objectContaining(sent)]]);
});

test('a target begun after the period, or set for another way of counting, is named and compared with nothing', async () => {
  await open([shown({ targets: [target('2', 30, { since: '2026-11-01' })] })], employee);
  expect(await screen.findByText(/^Target 30\.0 points, only from November 1, 2026 on\.$/)).toBeVisible();
  cleanup();
  const share = { unit: 'PERCENT', versions: [2] };
  await open([shown({ targets: [target('2', 80, share)] })], employee);
  expect(await screen.findByText(/^Target 80\.0.%, set for another way of counting\.$/)).toBeVisible();
  const table = within(screen.getByRole('table', { name: 'Targets that count' }));
  expect(table.getByText('set for the former way of counting')).toBeVisible();
});

test('what was set wrongly is put right in the history', async () => {
  const user = userEvent.setup();
  const asked = jest.fn();
  const answer: MockLink.MockedResponse = {
    request: { query: CorrectTargetDocument, variables: ({ input }) => (asked(input), true) },
    result: { data: { correctTarget: { __typename: 'Metric', id: 'nps' } } },
  };
  const right = target('3', 35, { correctsId: '2' });
  const after = shown({ targets: [right], history: [right, target('2', 30)] });
  await open([shown({ targets: [target('2', 30)] }), answer, after], analyst);
  await user.click(await screen.findByText('1 target was set, by whom and since when'));
  await user.click(screen.getByRole('button', { name: /^Put right the target of All answers since/ }));
  const dialog = within(screen.getByRole('dialog', { name: 'Put right the target of All answers' }));
  const value = dialog.getByRole('textbox', { name: /^Target/ });
  await user.clear(value);
  await user.type(value, '35');
  await user.click(dialog.getByRole('button', { name: 'Put it right' }));
  expect(await screen.findByText('The target is put right')).toBeVisible();
  expect(asked).toHaveBeenCalledWith({ targetId: '2', value: 35, since: '2026-10-01' });
  expect(
    await screen.findByText(/^All answers: put right by Otto Kern, .*: 35\.0.points since .*, not 30\.0.points since/),
  ).toBeVisible();
});
