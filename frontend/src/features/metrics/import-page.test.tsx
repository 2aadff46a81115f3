import { guessShapes } from '@cxboard/domain/imports/shape-guess.rules';
import { expect, jest, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderAt } from '../../../testing/render-at.tsx';
import { CreateMetricDocument } from './create-metric.generated.ts';
import {
  DoubtImportDocument,
  ImportPageDocument,
  ImportPreviewDocument,
  type ImportPreviewQuery,
  type Import_wholeFragment,
  SayHowSureDocument,
  TrustImportDocument,
} from './imports.generated.ts';
import { metricsRoutes } from './routes.ts';

// The page is loaded lazily: the first test compiles it.
jest.setTimeout(30_000);

const file: Import_wholeFragment = {
  __typename: 'Import',
  id: 'one',
  version: 4,
  fileName: 'spring.csv',
  bytes: 1_048_576,
  state: 'COMMITTED',
  createdAt: '2026-11-20T09:00:00Z',
  committedAt: '2026-11-20T09:05:00Z',
  rolledBackAt: null,
  mapping: null,
  takeOver: 'BY_HAND',
  difference: null,
  quality: 'FINAL',
  doubt: null,
  refusal: null,
  source: { __typename: 'Source', id: 'source', name: 'Passenger survey', questions: [] },
  counts: {
    __typename: 'ImportCounts',
    ...{
      rows: 2831,
      goodRows: 2831,
      badRows: 0,
      leftOut: 0,
      duplicates: 0,
      erased: null,
      past: null,
      firstDay: '2017-05-01',
      lastDay: '2017-05-01',
    },
    questions: [],
    ...{ contacts: null, cases: null, customers: null, observations: null },
  },
  progress: null,
};

const open = (changes: Partial<Import_wholeFragment>, acts: Parameters<typeof renderAt>[1]['answers'] = []) =>
  renderAt('/meridian/metrics/import/one', {
    routes: metricsRoutes,
    answers: [
      {
        request: { query: ImportPageDocument, variables: { id: 'one' } },
        result: { data: { import: { ...file, ...changes } } },
      },
      {
        request: { query: ImportPreviewDocument, variables: { id: 'one' } },
        result: { data: { import: { __typename: 'Import', id: 'one', preview: null } } },
      },
      ...acts,
    ],
  });

test('a roll-back under way says so and offers nothing else meanwhile', async () => {
  await open({ state: 'ROLLING_BACK' });
  expect(await screen.findByText(/rows of this file are leaving every metric/)).toBeVisible();
  expect(screen.getByText('being rolled back')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Roll back this import' })).toBeNull();
});

test('a roll-back that was given up says that every row still counts, and can be tried again', async () => {
  await open({ refusal: { __typename: 'RollBackGivenUp' } });
  expect(await screen.findByText(/could not be rolled back, and all its rows still count/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Roll back this import' })).toBeVisible();
});

test('a file that the server gave up says that nothing was added', async () => {
  await open({ state: 'FAILED', refusal: { __typename: 'GivenUp' } });
  expect(await screen.findByText(/could not finish this file, and nothing was added/)).toBeVisible();
});

test('from the check one comes back to the columns, and the step stands in the address', async () => {
  const { address } = await open({ state: 'READY', committedAt: null });
  await userEvent.click(await screen.findByRole('button', { name: 'Back to the columns' }));
  await waitFor(() => expect(address()).toMatch(/step=COLUMNS/));
  expect(await screen.findByText(/its columns cannot be set any more/)).toBeVisible();
});

test('questions that can be a Net Promoter Score come first, and one of many is found by its letters', async () => {
  const question = (name: string, scaleMax: number) => ({
    ...{ __typename: 'Question' as const, id: name, name, scaleMin: scaleMax === 10 ? 0 : 1, scaleMax, metrics: [] },
  });
  const names = ['Signs', 'Food', 'Shops', 'Wifi', 'Roads', 'Parking', 'Staff', 'Toilets'];
  const questions = [...names.map((name) => question(name, 5)), question('Recommend', 10)];
  const counts = { answers: 1, blank: 0, outOfRange: 0, notInteger: 0, __typename: 'QuestionCounts' as const };
  await open({
    source: { __typename: 'Source', id: 'source', name: 'Survey', questions },
    ...(file.counts && {
      counts: { ...file.counts, questions: questions.map(({ name }) => ({ ...counts, question: name })) },
    }),
  });
  const made = await screen.findAllByRole('button', { name: /^Make a metric of/ });
  expect([made.length, made[0]?.getAttribute('aria-label')]).toEqual([9, 'Make a metric of “Recommend”']);
  await userEvent.type(screen.getByRole('searchbox', { name: 'Find a question' }), 'park');
  expect(screen.getAllByRole('button', { name: /^Make a metric of/ })).toHaveLength(1);
});

test('before a file counts it is compared with the one before', async () => {
  const difference = {
    ...{ __typename: 'FileDifference' as const, rowsBefore: 2400, newHeaders: ['Region'], goneHeaders: ['Gate'] },
    ...{ firstDayBefore: '2017-04-01', lastDayBefore: '2017-04-30' },
    before: {
      ...{ __typename: 'FileBefore' as const, id: 'zero', fileName: 'april.csv', committedAt: '2026-10-20T09:05:00Z' },
    },
    newValues: [{ __typename: 'NewValues' as const, column: 'Area', values: ['South', 'West'], more: 3 }],
  };
  await open({ state: 'READY', committedAt: null, difference });
  expect(await screen.findByRole('heading', { name: 'Compared with the file before' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'april.csv' })).toHaveAttribute('href', '/meridian/metrics/import/zero');
  expect(screen.getByText('2,831, before 2,400')).toBeVisible();
  expect(screen.getByText('1 May 2017, before 1 Apr 2017 to 30 Apr 2017')).toBeVisible();
  expect(screen.getByText('South and West and 3 more')).toBeVisible();
  expect([screen.getByText('Region'), screen.getByText('Gate')].length).toBe(2);
});

test('a file can be flagged as doubtful with a reason, which stands on its page, and the flag comes off again', async () => {
  const because = 'The agency counted twice';
  const by = { __typename: 'Person' as const, id: 'clara', name: 'Clara Chair' };
  const doubt = { __typename: 'ImportDoubt' as const, because, at: '2026-11-21T09:00:00Z', by };
  await open({}, [
    {
      request: { query: DoubtImportDocument, variables: { input: { importId: 'one', because } } },
      result: { data: { doubtImport: { ...file, doubt } } },
    },
    {
      request: { query: TrustImportDocument, variables: { input: { importId: 'one' } } },
      result: { data: { trustImport: file } },
    },
  ]);
  await userEvent.click(await screen.findByRole('button', { name: 'Flag as doubtful' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Flag it' }));
  expect((await screen.findAllByText('Say what is doubtful about it.')).length).toBeGreaterThan(0);
  await userEvent.type(screen.getByRole('textbox', { name: 'What is doubtful' }), because);
  await userEvent.click(screen.getByRole('button', { name: 'Flag it' }));
  const doubted = /Doubted by Clara Chair on .*: The agency counted twice/;
  await waitFor(() => expect(document.body).toHaveTextContent(doubted), { timeout: 5_000 });
  await userEvent.click(screen.getByRole('button', { name: 'Take the flag off' }));
  expect(await screen.findByRole('button', { name: 'Flag as doubtful' })).toBeVisible();
});

test('an analyst says that the answers of a file are provisional', async () => {
  const input = { importId: 'one', quality: 'PROVISIONAL' as const };
  await open({}, [
    {
      request: { query: SayHowSureDocument, variables: { input } },
      result: { data: { sayHowSure: { ...file, quality: 'PROVISIONAL' } } },
    },
  ]);
  const choice = await screen.findByLabelText('How sure its answers are');
  expect(choice).toHaveValue('FINAL');
  await userEvent.selectOptions(choice, 'provisional');
  await waitFor(() => expect(choice).toHaveValue('PROVISIONAL'));
});

/** A file of a hospital: who waited too long, of all who came. */
const late = {
  ...{ __typename: 'Question' as const, id: 'late', name: 'Waited over four hours', metrics: [] },
  ...{ scaleMin: 0, scaleMax: 1 },
};
const wait = { ...late, id: 'wait', name: 'Wait in minutes', scaleMax: 600 };
const observed: Partial<Import_wholeFragment> = {
  source: { __typename: 'Source', id: 'source', name: 'Emergency rooms', questions: [late, wait] },
  ...(file.counts && {
    counts: {
      ...file.counts,
      questions: [late, wait].map(({ name }) => ({
        ...{ __typename: 'QuestionCounts' as const, question: name, answers: 12_000 },
        ...{ blank: 0, outOfRange: 0, notInteger: 0 },
      })),
      observations: {
        ...{ __typename: 'ObservationTotals' as const, total: 12_000 },
        counted: [{ __typename: 'CountedTotal' as const, question: late.name, hits: 1_500 }],
        means: [{ __typename: 'MeanTotal' as const, question: wait.name, mean: 23.46 }],
      },
    },
  }),
};

test('a file of observations says how many of how many, and nothing of answers', async () => {
  await open(observed);
  const totals = within(await screen.findByRole('region', { name: 'Observations in the file' }));
  expect(totals.getByText('In all')).toBeVisible();
  expect(totals.getByText('12,000')).toBeVisible();
  expect(totals.getByText(late.name)).toBeVisible();
  expect(totals.getByText('1,500')).toBeVisible();
  expect(totals.getByText('12.5%')).toBeVisible();
  expect(totals.getByText(wait.name)).toBeVisible();
  expect(totals.getByText('23.5')).toBeVisible();
  expect(screen.queryByRole('table', { name: 'Answers by question' })).toBeNull();
});

test('of what was measured only a mean is made, and which way is better is asked, not presumed', async () => {
  const user = userEvent.setup();
  await open(observed);
  await user.click(await screen.findByRole('button', { name: `Make a metric of “${wait.name}”` }));
  const dialog = within(await screen.findByRole('dialog', { name: `Make a metric of “${wait.name}”` }));
  const rule = dialog.getByRole('combobox', { name: 'Counted as' });
  expect(rule).toHaveValue('MEAN');
  expect(within(rule).getAllByRole('option')).toHaveLength(1);
  expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue(wait.name);
  for (const way of ['More', 'Less']) expect(dialog.getByRole('radio', { name: way })).not.toBeChecked();
  expect(dialog.getByRole('textbox', { name: 'Of whom or what' })).toHaveAttribute(
    'placeholder',
    'Visits to our branches',
  );
  await user.click(dialog.getByRole('button', { name: 'Make the metric' }));
  expect((await dialog.findAllByText('Say which way is better.')).length).toBeGreaterThan(0);
  expect(dialog.getAllByText('Say of what.').length).toBeGreaterThan(0);
  expect(dialog.queryByText('Say who was asked.')).toBeNull();
});

test('of what was counted a share is made, with the way that is better; the other rules cannot be chosen', async () => {
  const user = userEvent.setup();
  const sent: unknown[] = [];
  const { address } = await open(observed, [
    {
      request: {
        query: CreateMetricDocument,
        variables: (variables) => {
          sent.push(variables['input']);
          return true;
        },
      },
      result: {
        data: { createMetric: { __typename: 'Metric', id: 'm', slug: 'waited-too-long', name: 'Waited too long' } },
      },
    },
  ]);
  await user.click(await screen.findByRole('button', { name: `Make a metric of “${late.name}”` }));
  const dialog = within(await screen.findByRole('dialog', { name: `Make a metric of “${late.name}”` }));
  const rule = within(dialog.getByRole('combobox', { name: 'Counted as' }));
  expect(dialog.getByRole('combobox', { name: 'Counted as' })).toHaveValue('SHARE');
  expect(rule.getByRole('option', { name: /^Net Promoter Score/ })).toBeDisabled();
  expect(rule.getByRole('option', { name: /^Satisfaction/ })).toBeDisabled();
  expect(dialog.getByRole('radio', { name: 'Fewer' })).toBeChecked();
  await user.type(dialog.getByRole('textbox', { name: 'Name' }), 'Waited too long');
  await user.type(dialog.getByRole('textbox', { name: 'Of all' }), 'People who came');
  await user.click(dialog.getByRole('button', { name: 'Make the metric' }));
  await waitFor(() => expect(address()).toBe('/meridian/metrics/waited-too-long'));
  expect(sent[0]).toEqual({
    influenceable: true,
    ...{ name: 'Waited too long', rule: 'SHARE', direction: 'LOWER_IS_BETTER', programme: 'OPERATIONS' },
    ...{ question: late.name, population: 'People who came', validFrom: '2017-05-01', layer: 'DESCRIPTIVE' },
    ...{ questionId: 'late', scaleMin: 0, scaleMax: 1 },
  });
});

/** The preview of a file of means whose scale nobody has said. */
function previewOfMeans(): ImportPreviewQuery['import'] {
  const headers = ['day', 'label', 'mean', 'n', 'sd'];
  const rows = ['App', 'Branch', 'App', 'Branch'].map((label, day) => [`2026-03-2${day}`, label, '7.5', '120', '1.5']);
  const { holds, ...as } = guessShapes(headers, rows);
  const columns = headers.flatMap((header, place) => {
    const [guess, asContacts, asCases] = [
      as.asAnswers.columns[place],
      as.asContacts.columns[place],
      as.asCases.columns[place],
    ];
    const [asCustomers, asObservations] = [as.asCustomers.columns[place], as.asObservations.columns[place]];
    if (!guess || !asContacts || !asCases || !asCustomers || !asObservations) return [];
    const guesses = { guess, asContacts, asCases, asCustomers, asObservations };
    return [{ __typename: 'ImportColumn' as const, header, ...guesses, distinct: 2, values: [] }];
  });
  const format = {
    ...{ encoding: 'UTF_8' as const, delimiter: ',' as const, endsLinesByReturn: false, sheet: null },
    ...{ headerLine: 1, headerRows: 1 },
  };
  const preview = { __typename: 'ImportPreview' as const, columns, rows, holds, format, sheets: [], sampleRows: 4 };
  const rest = { known: null, leaveOut: [], remembered: null, askPeriod: false };
  return { __typename: 'Import', id: 'one', preview: { ...preview, ...rest } };
}

test('a file that lacks an answer opens the column that asks for it, with the keyboard in the first missing place', async () => {
  const user = userEvent.setup();
  const means = {
    request: { query: ImportPreviewDocument, variables: { id: 'one' } },
    result: { data: { import: previewOfMeans() } },
  };
  await renderAt('/meridian/metrics/import/one', {
    routes: metricsRoutes,
    answers: [
      {
        request: { query: ImportPageDocument, variables: { id: 'one' } },
        result: { data: { import: { ...file, state: 'UPLOADED', committedAt: null, counts: null, source: null } } },
      },
      means,
    ],
  });
  expect(await screen.findByRole('group', { name: 'Column day' })).toBeVisible();
  const check = screen.getByRole('button', { name: 'Check the file' });
  await user.click(check);
  const panel = within(await screen.findByRole('group', { name: 'Column mean' }));
  await waitFor(() => expect(panel.getByRole('textbox', { name: 'Possible from' })).toHaveFocus());
  expect(screen.getByRole('alert')).toBeVisible();
  // And again from where the button stands.
  await user.click(check);
  await waitFor(() => expect(panel.getByRole('textbox', { name: 'Possible from' })).toHaveFocus());
  await user.clear(screen.getByRole('textbox', { name: 'Name of the report' }));
  await user.click(check);
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Name of the report' })).toHaveFocus());
});
