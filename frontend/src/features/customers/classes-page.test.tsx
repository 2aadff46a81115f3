import type { MockLink } from '@apollo/client/testing';
import { type CustomerClassesDocument, quartersOfClasses } from '@cxboard/domain/customers/class-history.rules';
import { churnBySegment } from '@cxboard/domain/customers/churn.rules';
import { expect, jest, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { clara, renderAt } from '../../../testing/render-at.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import { CustomerClassesPageDocument } from './customers.generated.ts';
import { customersRoutes } from './routes.ts';

// The page is loaded lazily: the first test compiles it.
jest.setTimeout(30_000);

const marks = (goodScore: boolean | null, goodRevenue: boolean | null) => ({
  goodScore,
  goodRevenue,
  goodPotential: null,
});
const group = (quarter: string, customers: number, revenueInCents: number, now: ReturnType<typeof marks> | null) => ({
  ...{ quarter, customers, revenueInCents, now, before: null },
});
const facts = (quarter: string, lost: number) => ({
  ...{ quarter, goodScore: 9, goodRevenueInCents: 66_000, churn: { atStart: 1000, lost } },
});

const document: CustomerClassesDocument = {
  currency: 'EUR',
  metric: { slug: 'recommendation', name: 'Recommendation' },
  quarters: quartersOfClasses(
    [facts('2026-04-01', 80), facts('2026-07-01', 120)],
    [
      group('2026-04-01', 400, 60_000_000, marks(true, true)),
      group('2026-04-01', 100, 20_000_000, marks(false, true)),
      { ...group('2026-07-01', 300, 48_000_000, marks(true, true)), before: marks(true, true) },
      { ...group('2026-07-01', 150, 30_000_000, marks(false, true)), before: marks(true, true) },
      { ...group('2026-07-01', 40, 2_000_000, marks(true, false)), before: null },
      { ...group('2026-07-01', 12, 0, null), before: marks(false, true) },
      { ...group('2026-07-01', 3, 10_000, marks(false, false)), before: marks(false, true) },
    ],
  ),
  churn: {
    quarter: '2026-07-01',
    dimensions: [
      {
        name: 'Contract',
        segments: churnBySegment(
          new Map([
            ['Monthly', { atStart: 500, lost: 110 }],
            ['Yearly', { atStart: 500, lost: 10 }],
          ]),
        ),
      },
    ],
  },
};

const open = (shown: CustomerClassesDocument) => {
  const answer: MockLink.MockedResponse = {
    request: { query: CustomerClassesPageDocument },
    maxUsageCount: Number.POSITIVE_INFINITY,
    result: { data: { customerClasses: { __typename: 'CustomerClasses', document: shown } } },
  };
  return renderAt('/meridian/metrics/customers', { routes: customersRoutes, answers: [answer], viewer: clara });
};

test('the newest quarter says what stands with customers at risk, who moved there and who left', async () => {
  await open(document);
  const grid = await screen.findByRole('region', {
    name: 'How content customers are against what they bring, Q3 2026',
  });
  expect(grid).toHaveTextContent('150 customers are at risk, and with them 37 % of the revenue');
  expect(grid).toHaveTextContent('Content from 9 up; good revenue from €660 a year');
  expect(grid).toHaveTextContent('the score is that of the newest definition');
  expect(grid).not.toHaveTextContent('€100');
  const moves = screen.getByRole('region', { name: 'How customers moved into Q3 2026' });
  expect(moves).toHaveTextContent('Turned discontent: 150; turned content: 0; no longer listed: some');
  const churn = screen.getByRole('region', { name: 'Customers who left by Contract, Q3 2026' });
  expect(churn).toHaveTextContent('12.0 % of the customers left');
  expect(churn).toHaveTextContent('Monthly: leave more often than the others');
  await expectAccessible();
});

test('an earlier quarter is chosen, and the moves can be read as a table', async () => {
  const user = userEvent.setup();
  await open(document);
  const moves = await screen.findByRole('region', { name: 'How customers moved into Q3 2026' });
  await user.click(within(moves).getByRole('button', { name: 'Show as table' }));
  expect(within(moves).getByRole('row', { name: /^Model/ })).toHaveTextContent('Model30001500');
  await user.selectOptions(screen.getByLabelText('Quarter'), 'Q2 2026');
  await screen.findByRole('region', { name: 'How content customers are against what they bring, Q2 2026' });
  expect(screen.queryByRole('region', { name: /How customers moved/ })).toBeNull();
});

test('without customers the page says what is missing', async () => {
  await open({ ...document, quarters: [], churn: null });
  expect(await screen.findByText(/Nobody has said yet what customers bring/)).toBeVisible();
});
