import type { MonthlyReviewed } from '@cxboard/domain/drafting/reason-facts';
import { afterEach, expect, test } from '@jest/globals';
import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { cleanup, screen, within } from '@testing-library/react';
import { renderAt } from '../../../testing/render-at.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import { ItemPapersDocument } from './agenda.generated.ts';
import { ItemPapers } from './item-papers.tsx';
import { PublishedAgenda } from './published-agenda.tsx';

afterEach(cleanup);

const item = (id: string, more: object) => ({
  ...{ __typename: 'AgendaItem', id, lateVersion: null, reporting: null, reason: null, ...more },
});
const review: MonthlyReviewed = {
  name: 'MONTHLY_REVIEW',
  period: { grain: 'MONTH', from: '2026-10-01', to: '2026-10-31' },
  isReady: true,
  metrics: [
    { metric: 'Ease', unit: 'PERCENT', estimate: { value: 70, low: 68, high: 72, n: 900 }, finding: 'Rises since May' },
  ],
  contacts: {
    ...{ total: 2000, totalBefore: null, vitalFew: 1, rising: [] },
    top: [{ reason: 'Money transfer', rank: 1, previousRank: 2, count: 1700, share: 85 }],
  },
};
const items = [
  item('late', { lateVersion: 2, reporting: { __typename: 'ItemReporting', standing: 'LATE', dueOn: '2026-11-20' } }),
  item('missing', { reporting: { __typename: 'ItemReporting', standing: 'NOT_REPORTED', dueOn: '2026-11-20' } }),
  item('review', { reason: review }),
  item('plain', {}),
  item('waits', {
    reason: {
      ...{ name: 'DATA_MISSING', period: review.period, sources: [] },
      metrics: [{ metric: 'Ease', newestOn: null }],
    },
  }),
  item('silent', { reason: { name: 'NEVER_REPORTED', charteredOn: '2026-10-05' } }),
];
const agendaVersion = { __typename: 'PublishedAgenda', version: { __typename: 'AgendaVersion', id: 'v2' }, items };

/** What stands under the title of one item, in a meeting that talks about version 2. */
async function under(itemId: string, version: number | null = 2) {
  const routes = (parent: AnyRoute) => [
    createRoute({
      ...{ getParentRoute: () => parent, path: '/' },
      component: () => (
        <section aria-label="Item">
          <ItemPapers meetingId="m23" version={version} itemId={itemId} />
          <p>Shown</p>
        </section>
      ),
    }),
  ];
  const request = { query: ItemPapersDocument, variables: { meetingId: 'm23', number: 2 } };
  await renderAt('/meridian', { routes, answers: [{ request, result: { data: { agendaVersion } } }] });
  return within(await screen.findByRole('region', { name: 'Item' }));
}

test('papers that came after their deadline say so in the meeting, and so does a report that is not there', async () => {
  const late = await under('late');
  expect(await late.findByText(/^Version 2, after the deadline/)).toBeVisible();
  expect(late.getByText(/^Reported after the deadline of/)).toBeVisible();
  cleanup();
  expect(await (await under('missing')).findByText(/^Not reported by/)).toBeVisible();
});

test('the monthly review lies there whole: each metric with its trend, and the reasons as they were ranked', async () => {
  const shown = await under('review');
  expect(await shown.findByRole('row', { name: /Ease 70.*Rises since May/ })).toBeVisible();
  expect(shown.getByRole('row', { name: /1\. Money transfer 1,700/ })).toBeVisible();
  await expectAccessible();
});

test('what was missing when the agenda was published is said as of then: by now it may be there', async () => {
  const waits = await under('waits');
  expect(await waits.findByText(/^When the agenda was published: No answers of .*2026 yet: Ease/)).toBeVisible();
});

test('nothing is said where nothing is late, nor while no version is published', async () => {
  for (const [id, version] of [
    ['plain', 2],
    ['silent', 2],
    ['late', null],
  ] as const) {
    expect((await under(id, version)).getByText('Shown').parentElement).toHaveTextContent(/^Shown$/);
    cleanup();
  }
});

test('a period that is not over lays no empty sheet on the published agenda; one that is lies there whole', async () => {
  const topic = { kind: 'TOPIC', presenter: null, guest: null, minutes: 20, startsClock: '10:30', questions: null };
  const about = { snapshot: null, project: null, topic: null, subject: null, isConfidential: false, why: null };
  const published = [
    { ...item('later', { reason: { ...review, overAfter: '2026-11-30' } }), ...topic, ...about, title: 'Next month' },
    { ...item('over', { reason: review }), ...topic, ...about, title: 'This month' },
  ];
  const page = () => <PublishedAgenda items={published as never} board="cx" empty="" />;
  const routes = (parent: AnyRoute) => [createRoute({ getParentRoute: () => parent, path: '/', component: page })];
  await renderAt('/meridian', { routes, answers: [] });
  expect(screen.getAllByText('Next month')).toHaveLength(1);
  expect(screen.queryByRole('region', { name: 'Next month' })).toBeNull();
  expect(screen.getByRole('region', { name: 'This month' })).toBeVisible();
});
