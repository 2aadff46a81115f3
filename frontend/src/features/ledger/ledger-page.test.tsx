import type { MockLink } from '@apollo/client/testing';
import type { LedgerDocument } from '@cxboard/domain/ledger/ledger.rules';
import { expect, jest, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { clara, renderAt } from '../../../testing/render-at.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import type { SessionViewer } from '../../session/viewer-context.ts';
import { LedgerPageDocument, ProjectClosingDocument } from './ledger.generated.ts';
import { PrintQuarterlyReportDocument, QuarterlyReportPageDocument } from './quarterly-report.generated.ts';
import { ledgerRoutes } from './routes.ts';

// jsdom lays nothing out: a picture has room when it is told so.
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 760 });
// The pages are loaded lazily: the first test compiles them.
jest.setTimeout(30_000);

const member: SessionViewer = { ...clara, personId: 'mona', boards: [{ boardId: 'board', role: 'MEMBER' }] };
const band = (value: number, low: number, high: number) => ({ value, low, high });
const named = (number: number, title: string) => ({
  id: `p${number}`,
  number,
  title,
  ownerId: 'olga',
  coOwnerId: null,
});

const about = { metric: { slug: 'ease', name: 'Ease' }, verdict: 'IMPROVED', grade: 'A', modelNumber: 1 } as const;
const books = { cost: 38_000, ownerDays: 46, customers: 24_000, return: null };
const counted = { basis: 'MODELLED', promoters: 60, uncounted: null, countedWith: null } as const;

const ledger: LedgerDocument = {
  currency: 'EUR',
  models: [],
  entries: [
    {
      ...{ ...about, ...books, project: named(1, 'Transfers that arrive'), acceptedOn: '2026-08-24' },
      lines: [
        { ...counted, kind: 'RECOMMENDATION', amount: band(100, 40, 160), money: band(135_600, 90_000, 181_000) },
        {
          ...{ ...counted, kind: 'RETENTION', basis: 'ENTERED', source: 'Churn report of finance', promoters: null },
          ...{ amount: null, money: null, uncounted: 'NOT_PLANNED' },
        },
      ],
      money: band(135_600, 90_000, 181_000),
    },
    {
      ...{ ...about, ...books, project: named(2, 'One question less'), acceptedOn: '2026-09-07' },
      ...{ verdict: 'NO_DETECTABLE_CHANGE', cost: null, ownerDays: null, lines: [], money: null },
    },
  ],
  total: {
    ...{ money: band(135_600, 90_000, 181_000), return: null, withCost: 1, projects: 2, priced: 1 },
    byKind: [{ kind: 'RECOMMENDATION', money: band(135_600, 90_000, 181_000) }],
  },
  stretches: {
    toDecision: { projects: 2, medianDays: 17 },
    toDelivery: { projects: 0, medianDays: null },
    toEffect: { projects: 0, medianDays: null },
  },
  ...{ sources: [], promises: [], unpromised: [], waiting: [named(3, 'Limits in the app')] },
};

const open = (answers: MockLink.MockedResponse[], viewer: SessionViewer = clara, address = 'ledger') =>
  renderAt(`/meridian/cx/${address}`, { routes: ledgerRoutes, answers, viewer });
const ledgerOf = (document: LedgerDocument): MockLink.MockedResponse => ({
  request: { query: LedgerPageDocument, variables: { board: 'cx' } },
  maxUsageCount: Number.POSITIVE_INFINITY,
  result: { data: { ledger: { __typename: 'Ledger', id: 'board', document } } },
});

test('the ledger says what is worth how much, which effect has no value, and how each part moved', async () => {
  await open([ledgerOf(ledger)], member);
  const worth = await screen.findByRole('region', { name: 'Worth in a year' });
  expect(worth).toHaveTextContent('One of 2 accepted effects is worth about €136,000 a year');
  expect(worth).toHaveTextContent('Without a value in money: One question less');
  const entries = screen.getByRole('region', { name: 'Accepted effects' });
  expect(entries).toHaveTextContent('60 promoters more and 40 detractors fewer (together 100 won, 40 to 160)');
  expect(entries).toHaveTextContent('Customers retained enteredSource: Churn report of finance');
  expect(entries).toHaveTextContent('the plan named no customers it should keep, so no money');
  expect(entries).toHaveTextContent('This metric has no price');
  expect(screen.queryByRole('button', { name: 'Cost and reach' })).toBeNull();
  await expectAccessible();
});

test('how the portfolio shares out over the promises, what serves none, and which source keeps what it plans', async () => {
  const sources = [
    { source: 'DATA' as const, projects: 3, accepted: 2, improved: 1, medianOfPlan: 0.85 },
    { source: 'EMPLOYEE' as const, projects: 1, accepted: 0, improved: 0, medianOfPlan: null },
  ];
  const promise = (id: string, text: string, projects: number[]) => ({
    ...{ id, text, metric: null },
    projects: projects.map((number) => named(number, `Project ${String(number)}`)),
  });
  const promises = [promise('v1', 'You never ask twice', [1, 2]), promise('v2', 'We say what it costs', [])];
  await open([ledgerOf({ ...ledger, sources, promises, unpromised: [named(7, 'Quiet letters')] })], member);
  const shares = await screen.findByRole('region', { name: 'Projects by promise' });
  expect(within(shares).getByText(/^2 of 3 projects, 67/)).toBeVisible();
  expect(shares).toHaveTextContent('You never ask twiceNo metric: Project 1 and Project 2');
  expect(shares).toHaveTextContent('We say what it costsNo metricNo project');
  expect(shares).toHaveTextContent('Serving no promise, 1 of 3 projects: Quiet letters');
  const table = screen.getByRole('table', { name: 'Planned against measured, by source of nomination' });
  const rows = within(table)
    .getAllByRole('row')
    .map(({ textContent }) => textContent?.replaceAll(/\s/g, ' '));
  expect(rows.slice(1)).toEqual(['Data2 measured, 1 improved32185 %', 'Employees0 measured, 0 improved100–']);
  await expectAccessible();
});

test('the ledger leaves as a table: every line with its figures, an effect without a price with the reason', async () => {
  const user = userEvent.setup();
  let saved: Blob | null = null;
  URL.createObjectURL = (blob) => {
    saved = blob as Blob;
    return 'blob:ledger';
  };
  URL.revokeObjectURL = () => {};
  await open([ledgerOf(ledger)], member);
  await user.click(await screen.findByRole('button', { name: 'CSV' }));
  const text = await new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.readAsText(saved!);
  });
  const [head = [], first = [], , second = []] = text
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  expect([first.length, second.length]).toEqual([head.length, head.length]);
  expect(head.slice(0, 5)).toEqual(['Project', 'Title', 'Verdict', 'Grade', 'Accepted']);
  expect(first.slice(0, 5)).toEqual(['1', 'Transfers that arrive', 'Improved', 'A', '2026-08-24']);
  expect(first.slice(7, 14)).toEqual(['100', '40', '160', '135600', '90000', '181000', 'EUR']);
  expect(first.slice(-2)).toEqual(['38000', '46']);
  expect(second.slice(-4)).toEqual(['EUR', 'This metric has no price', '', '']);
});

test('nothing accepted says what waits for a metrics session, and never a figure', async () => {
  const total = { money: null, byKind: [], return: null, withCost: 0, projects: 0, priced: 0 };
  await open([ledgerOf({ ...ledger, entries: [], total })]);
  expect(await screen.findByText(/Measured and waiting for a metrics session: Limits in the app/)).toBeVisible();
  expect(screen.queryByText(/€/)).toBeNull();
});

test('cost and reach are asked for one named project, and can be left as they are', async () => {
  const user = userEvent.setup();
  const closing = { __typename: 'ProjectClosing', id: 'p1', version: 1, churn: null };
  const told: MockLink.MockedResponse = {
    request: { query: ProjectClosingDocument, variables: { projectId: 'p1' } },
    result: {
      data: {
        projectClosing: { ...closing, cost: 38_000, ownerDays: 46, customers: 24_000 },
      },
    },
  };
  await open([ledgerOf(ledger), told]);
  const [first] = await screen.findAllByRole('button', { name: 'Cost and reach' });
  await user.click(first!);
  const dialog = await screen.findByRole('dialog', { name: 'Cost and reach of “Transfers that arrive”' });
  expect(await within(dialog).findByRole('textbox', { name: /Owner-days/ })).toHaveValue('46');
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

const facts = {
  ...{ quarter: '2026-Q3', from: '2026-07-01', to: '2026-09-30', currency: 'EUR', delivered: [], changed: [] },
  decided: Array.from({ length: 12 }, (_, nth) => ({ number: nth, text: `Decision ${nth}`, decidedOn: '2026-08-03' })),
  total: ledger.total,
};
const paper = (form: 'PDF' | 'PPTX', state: 'MAKING' | 'READY' | 'FAILED') => ({
  ...{ __typename: 'QuarterlyReportPaper', id: form, form, state, bytes: state === 'READY' ? 20_480 : null },
});
const frozen = (papers: readonly object[]) => ({
  ...{ __typename: 'QuarterlyReport', id: 'r1', version: 3, boardId: 'board', quarter: '2026-Q3', facts, papers },
  ...{ summary: 'It works.', asks: 'Two developers.', digest: 'ab12', frozenAt: '2026-10-02T09:00:00.000Z' },
  frozenBy: { __typename: 'PersonCard', id: 'clara', name: 'Clara Chair' },
});
const reportOf = (report: object): MockLink.MockedResponse => ({
  request: { query: QuarterlyReportPageDocument, variables: { board: 'cx', quarter: '2026-Q3' } },
  maxUsageCount: Number.POSITIVE_INFINITY,
  result: { data: { quarterlyReport: report } },
});

test('a frozen report holds every decision; its files open when they are printed, and what failed is printed again', async () => {
  const user = userEvent.setup();
  const again: MockLink.MockedResponse = {
    request: { query: PrintQuarterlyReportDocument, variables: { input: { reportId: 'r1' } } },
    result: { data: { printQuarterlyReport: frozen([paper('PDF', 'READY'), paper('PPTX', 'MAKING')]) } },
  };
  const first = reportOf(frozen([paper('PDF', 'READY'), paper('PPTX', 'FAILED')]));
  await open([first, again], clara, 'quarterly-report?quarter=2026-Q3');
  expect(await screen.findByText(/^Frozen by Clara Chair/)).toHaveTextContent('Seal ab12');
  expect(screen.getAllByText(/^Decision \d+$/)).toHaveLength(12);
  expect(screen.getByRole('link', { name: 'Open as PDF' })).toHaveAttribute(
    'href',
    '/api/meridian/quarterly-reports/r1.pdf',
  );
  expect(screen.queryByRole('button', { name: 'Freeze the report' })).toBeNull();
  expect(await screen.findByRole('img', { name: /worth about/ })).toHaveTextContent(/€0.*Recommendation/);
  expect(screen.getByText(/It could not be printed/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Print as PowerPoint' }));
  expect(await screen.findByText('It is being printed.')).toBeVisible();
});
