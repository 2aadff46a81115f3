import { expect, jest, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderAt } from '../../../testing/render-at.tsx';
import { ImportPageDocument, ImportPreviewDocument, type Import_wholeFragment } from './imports.generated.ts';
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
  refusal: null,
  source: { __typename: 'Source', id: 'source', name: 'Passenger survey', questions: [] },
  counts: {
    __typename: 'ImportCounts',
    ...{ rows: 2831, goodRows: 2831, badRows: 0, duplicates: 0, firstDay: '2017-05-01', lastDay: '2017-05-01' },
    questions: [],
    contacts: null,
  },
  progress: null,
};

const open = (changes: Partial<Import_wholeFragment>) =>
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
