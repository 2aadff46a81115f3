import { linksBetween, type MeasuredByMonth } from '@cxboard/domain/links/metric-links.rules';
import { expect, jest, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { clara, renderAt } from '../../../testing/render-at.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import { LinksPageDocument } from './links.generated.ts';
import { linksRoutes } from './routes.ts';

// The page is loaded lazily: the first test compiles it.
jest.setTimeout(30_000);

const months = Array.from({ length: 30 }, (_, nth) => [2024 + Math.floor(nth / 12), (nth % 12) + 1] as const);
const jumps = months.map((_, nth) => 50 + ((nth * 37) % 23));
const noise = [...'519228473619582663917428551937'].map(Number);
const measured = (more: Partial<MeasuredByMonth>, values: readonly number[]): MeasuredByMonth => ({
  ...{ id: 'id', kind: 'METRIC', name: '', slug: null, layer: 'DESCRIPTIVE', direction: 'LOWER_IS_BETTER', madeOf: [] },
  ...more,
  months: new Map(months.map(([year, month], nth) => [`${year}-${String(month).padStart(2, '0')}-01`, values[nth]!])),
});
const links = linksBetween([
  measured({ id: 'wait', kind: 'CONTACTS', name: 'Money transfer' }, jumps),
  measured({ id: 'noise', kind: 'ALL_CONTACTS' }, noise),
  measured(
    { id: 'nps', name: 'Recommendation', slug: 'recommendation', layer: 'PERCEPTION', direction: 'HIGHER_IS_BETTER' },
    months.map((_, nth) => 90 - (jumps[nth - 1] ?? 60)),
  ),
]);

test('the surest pair comes first with its months later, and another one opens by its name', async () => {
  const user = userEvent.setup();
  await renderAt('/meridian/metrics/links', {
    routes: linksRoutes,
    viewer: clara,
    answers: [
      {
        request: { query: LinksPageDocument },
        maxUsageCount: Number.POSITIVE_INFINITY,
        result: { data: { metricLinks: { __typename: 'MetricLinks', document: { links } } } },
      },
    ],
  });
  const pair = await screen.findByRole('region', { name: 'Contacts about Money transfer and Recommendation' });
  expect(pair).toHaveTextContent(
    'When Contacts about Money transfer rises, Recommendation tends to fall one month later: they go together',
  );
  expect(screen.getByText(/1 of 2 pairs go together beyond what chance would show/)).toBeVisible();
  expect(document.body).not.toHaveTextContent(/causes\b/);
  const list = screen.getByRole('region', { name: 'All pairs' });
  await user.click(within(list).getByRole('button', { name: 'Contacts in all and Recommendation' }));
  const other = await screen.findByRole('region', { name: 'Contacts in all and Recommendation' });
  expect(other).toHaveTextContent('do not clearly go together');
  await user.click(within(other).getByRole('button', { name: 'Show as table' }));
  expect(within(other).getAllByRole('row')).toHaveLength(31);
  await expectAccessible();
});
