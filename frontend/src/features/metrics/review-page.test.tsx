import { type CountedContacts, reviewContacts } from '@cxboard/domain/monthly-review/contact-review.rules';
import { expect, jest, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderAt } from '../../../testing/render-at.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import { PutMetricOnAgendaDocument } from '../../session/put-on-agenda.generated.ts';
import { FrozenReviewPageDocument, type Review_wholeFragment, ReviewPageDocument } from './review.generated.ts';
import { metricsRoutes } from './routes.ts';

// The page is loaded lazily: the first test compiles it.
jest.setTimeout(30_000);

// A picture is drawn as wide as its place, and in here nothing has a width of its own.
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 760 });

const period = { grain: 'MONTH', from: '2026-10-01', to: '2026-10-31' } as const;
const counted = (nth: number, reason: string, channel: string, contacts: number): CountedContacts => ({
  ...{ nth, reasonId: reason, reason, isResidual: false, channel, contacts },
  ...{ handlingSeconds: null, costInCents: null },
});
/** Limits rise in the month that is reviewed. */
const rows = Array.from({ length: 8 }, (_, nth) => [
  counted(nth, 'Limits', 'Phone', nth === 0 ? 320 : 100 + (nth % 3)),
  counted(nth, 'Loans', 'Chat', 200 + nth),
]).flat();
const contacts = reviewContacts({ period, rows, firstOn: '2026-03-01', lastOn: '2026-10-31' });

const review: Review_wholeFragment = {
  ...{ __typename: 'MonthlyReview', name: '2026-10', period, before: '2026-09', after: null, frozenAt: null, contacts },
  plan: { __typename: 'ReviewPlan', version: 0, title: '', metricIds: [] },
  ...{ emotions: [], reasonProjects: [], kpis: [], comments: [], meetings: [] },
  quotes: { __typename: 'ReviewQuotes', comments: 0, coded: 0, shown: [] },
  voice: { __typename: 'Voice', counts: [], turnOffs: [] },
  changes: { __typename: 'ReviewChanges', since: null, decisions: [], projects: [] },
};
const shown = {
  request: { query: ReviewPageDocument, variables: { period: '2026-10' } },
  maxUsageCount: Number.POSITIVE_INFINITY,
  result: { data: { monthlyReview: review } },
};
const costs = 'Reasons: volume, emotion, time and cost';
const sheets = ['Top 10 contact reasons', 'Run-ups', 'Contacts by channel', costs];

test('each chart of the review goes before the board as it stands for its period', async () => {
  const user = userEvent.setup();
  const sent: unknown[] = [];
  const put = {
    request: {
      query: PutMetricOnAgendaDocument,
      variables: (variables: Record<string, unknown>) => {
        sent.push(variables['input']);
        return true;
      },
    },
    maxUsageCount: Number.POSITIVE_INFINITY,
    result: { data: { putOnAgenda: { __typename: 'Backlog', id: 'b' } } },
  };
  await renderAt('/meridian/metrics/review?period=2026-10', { routes: metricsRoutes, answers: [shown, put] });
  expect(await screen.findByRole('region', { name: 'Run-ups' })).toHaveTextContent('Limits rises beyond its own noise');
  await expectAccessible();
  for (const name of sheets) {
    const sheet = within(screen.getByRole('region', { name }));
    await user.click(sheet.getByRole('button', { name: 'Put on agenda' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Put on agenda' }));
    expect(dialog.getByRole('textbox', { name: 'Title' })).toHaveValue(name);
    await user.click(dialog.getByRole('radio', { name: /^Backlog/ }));
    await user.click(dialog.getByRole('button', { name: 'Put on agenda' }));
    await screen.findByText(/^Waits in the/);
    await screen.findByRole('region', { name });
  }
  const asked = { page: 'REVIEW', from: '2026-10-01', to: '2026-10-31' };
  expect(sent).toEqual(
    [
      ['Top 10 contact reasons', 'top-reasons-2026-10'],
      ['Run-ups', 'run-ups-2026-10'],
      ['Contacts by channel', 'contacts-2026-10'],
      [costs, 'reasons-2026-10'],
    ].map(([title, name]) => ({
      ...{ boardId: 'board', place: 'BACKLOG', title, minutes: 15 },
      figure: { ...asked, name },
    })),
  );
});

test('what a meeting froze is not frozen again from what is live', async () => {
  const frozen = '01a203c6-0860-76bc-8f4e-46dff8f10d3b';
  await renderAt(`/meridian/metrics/review?frozen=${frozen}`, {
    routes: metricsRoutes,
    answers: [
      {
        request: { query: FrozenReviewPageDocument, variables: { snapshotId: frozen } },
        result: { data: { frozenReview: { ...review, frozenAt: '2026-11-05T12:00:00Z' } } },
      },
    ],
  });
  expect(await screen.findByRole('region', { name: 'Top 10 contact reasons' })).toHaveTextContent('Limits leads now');
  expect(screen.queryByRole('button', { name: 'Put on agenda' })).toBeNull();
});
