import type { MockLink } from '@apollo/client/testing';
import { expect, jest, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { clara, renderAt } from '../../../testing/render-at.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import { CreateMetricDocument, MetricOwnersDocument } from './create-metric.generated.ts';
import { MetricsDocument } from './metric.generated.ts';
import { metricsRoutes } from './routes.ts';

// The page is loaded lazily: the first test compiles it.
jest.setTimeout(30_000);

const none: MockLink.MockedResponse = {
  request: { query: MetricsDocument, variables: {} },
  maxUsageCount: 3,
  result: { data: { metrics: [] } },
};
const people: MockLink.MockedResponse = {
  request: { query: MetricOwnersDocument, variables: () => true },
  maxUsageCount: 5,
  result: { data: { people: [{ __typename: 'PersonCard', id: 'otto', name: 'Otto Kern', jobTitle: null }] } },
};

test('a metric without a file is made with its owner and whether the board can influence it', async () => {
  const user = userEvent.setup();
  const asked = jest.fn();
  const create = (createMetric: object): MockLink.MockedResponse => ({
    request: { query: CreateMetricDocument, variables: ({ input }) => (asked(input), true) },
    result: { data: { createMetric } },
  });
  const gone = create({ __typename: 'PersonInactive', message: 'Gone.' });
  await renderAt('/meridian/metrics', { routes: metricsRoutes, answers: [none, people, gone], viewer: clara });
  await user.click(await screen.findByRole('button', { name: 'Metric by hand' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Make a metric of values by hand' }));
  await expectAccessible();
  await user.click(dialog.getByRole('button', { name: 'Make the metric' }));
  expect((await dialog.findAllByText('Give the metric a name.')).length).toBeGreaterThan(0);
  await user.type(dialog.getByRole('textbox', { name: 'Name' }), 'Interest rate');
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Scale' }), '0-1');
  expect(dialog.getByRole('combobox', { name: 'Counted as' })).toHaveValue('SHARE');
  await user.type(dialog.getByRole('textbox', { name: 'Question as customers read it' }), 'Rate of the central bank');
  await user.type(dialog.getByRole('textbox', { name: 'Who was asked' }), 'Nobody');
  await user.click(dialog.getByRole('combobox', { name: /^Who answers for it/ }));
  await user.click(await screen.findByRole('option', { name: 'Otto Kern' }));
  await user.click(dialog.getByRole('checkbox', { name: /^The board can influence it/ }));
  await user.click(dialog.getByRole('button', { name: 'Make the metric' }));
  expect((await dialog.findAllByText(/^This person no longer works here/)).length).toBeGreaterThan(0);
  expect(asked).toHaveBeenCalledWith(
    expect.objectContaining({
      ...{ name: 'Interest rate', rule: 'SHARE', scaleMin: 0, scaleMax: 1, ownerId: 'otto', influenceable: false },
    }),
  );
});
