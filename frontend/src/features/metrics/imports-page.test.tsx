import { expect, jest, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { clara, renderAt } from '../../../testing/render-at.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import {
  DataSourcesDocument,
  ExpectDataDocument,
  KeepRowsDocument,
  ImportsDocument,
  RemoveImportDocument,
} from './imports.generated.ts';
import { EraseCustomerDocument } from './erase-customer.generated.ts';
import { metricsRoutes } from './routes.ts';

// The page is loaded lazily: the first test compiles it.
jest.setTimeout(30_000);

const card = {
  __typename: 'ImportCard',
  id: 'one',
  fileName: 'spring.csv',
  state: 'COMMITTED',
  sourceName: 'Passenger survey',
  createdAt: '2026-11-20T09:00:00Z',
  committedAt: '2026-11-20T09:05:00Z',
  goodRows: 2831,
  badRows: 3,
  quality: 'FINAL',
  doubtedBecause: null,
};
const source = {
  __typename: 'DataSource' as const,
  ...{
    id: 's1',
    name: 'Passenger survey',
    dataUntil: '2026-09-30',
    expectedWithinDays: null,
    keepsRows: true,
    keepDays: null,
    erasedUntil: null,
    awaited: null,
  },
};
const sourcesNow = (dataSources: unknown[] = []) => ({
  request: { query: DataSourcesDocument, variables: {} },
  result: { data: { dataSources } },
});
const answers = [
  sourcesNow(),
  {
    request: { query: ImportsDocument, variables: {} },
    result: { data: { imports: { __typename: 'ImportCards', nodes: [card], next: null } } },
  },
];

test('a chair sees the earlier imports with their counts and is asked before one is rolled back', async () => {
  await renderAt('/meridian/metrics/import', { routes: metricsRoutes, answers });
  expect(await screen.findByRole('heading', { name: 'Import data' })).toBeVisible();
  expect(await screen.findByRole('link', { name: 'spring.csv' })).toHaveAttribute(
    'href',
    '/meridian/metrics/import/one',
  );
  expect(screen.getByText('2,831 rows, 3 not usable')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Roll back “spring.csv”' }));
  expect(await screen.findByRole('dialog', { name: 'Roll back this import?' })).toHaveTextContent(
    /2,831 rows of “spring.csv” leave every metric/,
  );
  await expectAccessible();
});

test('a file that was sent and left is removed from the list, after a question', async () => {
  const left = { ...card, id: 'two', fileName: 'left.csv', state: 'READY', committedAt: null };
  const listing = (nodes: unknown[]) => ({
    request: { query: ImportsDocument, variables: {} },
    result: { data: { imports: { __typename: 'ImportCards', nodes, next: null } } },
  });
  const removed = {
    request: { query: RemoveImportDocument, variables: { input: { importId: 'two' } } },
    result: { data: { removeImport: { __typename: 'ImportRemoved', id: 'two' } } },
  };
  await renderAt('/meridian/metrics/import', {
    routes: metricsRoutes,
    answers: [sourcesNow(), listing([left, card]), removed, listing([card])],
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Remove “left.csv”' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Remove this file?' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Remove' }));
  expect(await screen.findByText('Removed “left.csv”')).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('link', { name: 'left.csv' })).toBeNull());
});

test('who may not import is told who can help', async () => {
  await renderAt('/meridian/metrics/import', {
    routes: metricsRoutes,
    answers: [],
    viewer: { ...clara, boards: [] },
  });
  expect(await screen.findByText(/for analysts and board chairs/)).toBeVisible();
  expect(screen.queryByText('Choose a file')).toBeNull();
});

test('whoever brings data says by when the data of a month are expected', async () => {
  const awaited = { __typename: 'AwaitedData', from: '2026-10-01', to: '2026-10-31', expectedOn: '2026-11-10' };
  const said = {
    request: { query: ExpectDataDocument, variables: { input: { sourceId: 's1', withinDays: 10 } } },
    result: { data: { expectData: [{ ...source, expectedWithinDays: 10, awaited }] } },
  };
  await renderAt('/meridian/metrics/import', {
    routes: metricsRoutes,
    answers: [sourcesNow([source]), ...answers.slice(1), said],
  });
  expect(await screen.findByText('data until 30 Sept 2026')).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Let a program send files' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Expect data of “Passenger survey”' }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('each month within 10 days')).toBeVisible();
  expect(screen.getByText(/expected (on|by) 10 Nov 2026/)).toBeVisible();
});

test('a customer is erased by the key of the files, and what was known of them is said', async () => {
  const erased = {
    request: { query: EraseCustomerDocument, variables: { input: { key: 'C10042' } } },
    result: { data: { eraseCustomer: { __typename: 'CustomerErased', responses: 2, quarters: 4 } } },
  };
  await renderAt('/meridian/metrics/import', {
    routes: metricsRoutes,
    answers: [...answers, erased],
    viewer: { ...clara, roles: ['ANALYST'] },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Erase a customer' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('Key of the customer'), ' C10042 ');
  await userEvent.click(dialog.getByRole('button', { name: 'Erase for good' }));
  expect(await dialog.findByText(/2 questionnaires were erased/)).toHaveTextContent('and the revenue of 4 quarters.');
});

test('an analyst says how long the rows of a survey are kept, and reads what is erased', async () => {
  const erased = { ...source, keepDays: 365, erasedUntil: '2025-11-23' };
  const said = {
    request: { query: KeepRowsDocument, variables: { input: { sourceId: 's1', days: 365 } } },
    result: { data: { keepRows: [erased] } },
  };
  await renderAt('/meridian/metrics/import', {
    routes: metricsRoutes,
    answers: [sourcesNow([source]), ...answers.slice(1), said],
    viewer: { ...clara, boards: [], roles: ['ANALYST'] },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'How long rows of “Passenger survey” are kept' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/Of answers the sums by day stay, so the series of metrics go on/)).toBeVisible();
  const days = dialog.getByRole('textbox', { name: /Rows are kept for/ });
  await userEvent.clear(days);
  await userEvent.type(days, '365');
  await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('rows kept for 365 days')).toBeVisible();
  expect(screen.getByText('rows before 23 Nov 2025 are erased')).toBeVisible();
  await expectAccessible();
});
