import { type AlikeCases, readCases } from '@cxboard/domain/contact-reasons/cases.rules';
import { expect, jest, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { clara, renderAt } from '../../../testing/render-at.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import { CasesPageDocument } from './cases.generated.ts';
import { casesRoutes } from './routes.ts';

// The page is loaded lazily: the first test compiles it.
jest.setTimeout(30_000);

const alike = (reason: string, hours: number, cases: number, closed = true): AlikeCases => ({
  ...{ month: '2026-09-01', reason, hours, cases, closed },
});
const slow = [20, 60, 90, 120, 150].map((hours) => alike('Lost card', hours, 12));
const quick = [2, 4, 6, 9, 12].map((hours) => alike('Transfer', hours, 20));

const open = (document: ReturnType<typeof readCases>) =>
  renderAt('/meridian/metrics/cases', {
    routes: casesRoutes,
    viewer: clara,
    answers: [
      {
        request: { query: CasesPageDocument },
        maxUsageCount: Number.POSITIVE_INFINITY,
        result: { data: { cases: { __typename: 'Cases', document } } },
      },
    ],
  });

test('half of the cases, nine in ten, and what takes longest; open ones are not forgotten', async () => {
  const user = userEvent.setup();
  await open(readCases('2026-09-30T12:00', [...slow, ...quick, alike('Lost card', 400, 10, false)]));
  const whole = await screen.findByRole('region', { name: 'How long a case takes' });
  expect(whole).toHaveTextContent('Half of the cases are closed within 12 hours');
  expect(whole).toHaveTextContent('10 of them are still open and counted so');
  const reasons = screen.getByRole('region', { name: 'How long cases take, by contact reason' });
  expect(reasons).toHaveTextContent('“Lost card” takes longest: half of its cases are closed within 3.8 days');
  await user.click(within(reasons).getByRole('button', { name: 'Show as table' }));
  expect(within(reasons).getByRole('row', { name: /^Transfer/ })).toHaveTextContent('faster than the others');
  expect(within(reasons).getByRole('button', { name: 'Put on agenda' })).toBeVisible();
  expect(screen.getAllByRole('button', { name: 'Put on agenda' })).toHaveLength(1);
  await expectAccessible();
});

test('while most cases are open nobody claims a middle, and without any the page says what is missing', async () => {
  await open(readCases('2026-09-30T12:00', [alike('Lost card', 3, 10), alike('Lost card', 5, 30, false)]));
  expect(await screen.findByText(/More than half of the cases are still open: 10 closed, 30 open/)).toBeVisible();
});

test('while nine in ten or half of a reason are out of sight, no sentence names a time for them', async () => {
  const waiting = [alike('Lost card', 300, 40), alike('Lost card', 500, 50, false)];
  await open(readCases('2026-09-30T12:00', [...quick, alike('Transfer', 20, 200), ...waiting]));
  const whole = await screen.findByRole('region', { name: 'How long a case takes' });
  expect(whole).toHaveTextContent('when nine in ten are closed nobody can say yet: 50 of them are still open');
  const reasons = screen.getByRole('region', { name: 'How long cases take, by contact reason' });
  expect(reasons).toHaveTextContent('“Lost card” takes longest: more than half of its cases are still open');
});

test('without cases the page says what would show them', async () => {
  await open(readCases(null, []));
  expect(await screen.findByText(/No case is known yet/)).toBeVisible();
});
