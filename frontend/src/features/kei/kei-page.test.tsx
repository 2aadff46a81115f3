import type { MockLink } from '@apollo/client/testing';
import { type KeiDocument, type KeiFacts, readKei, type ScoredContacts } from '@cxboard/domain/kei/kei-page.rules';
import { expect, jest, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { clara, renderAt } from '../../../testing/render-at.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import type { SessionViewer } from '../../session/viewer-context.ts';
import { DefineKeiDocument, KeiPageDocument, KeiQuestionsDocument } from './kei.generated.ts';
import { keiRoutes } from './routes.ts';

// The page is loaded lazily: the first test compiles it.
jest.setTimeout(30_000);

// A picture is drawn as wide as its place, and in here nothing has a width of its own.
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 760 });

const analyst: SessionViewer = { ...clara, roles: ['ANALYST'] };
const third = 1 / 3;
const ends = (question: string) => ({ kind: 'SURVEY' as const, question, min: 1, max: 5 });
const contacts = (
  reason: string,
  phase: string,
  scores: readonly [number, number, number],
  n: number,
): ScoredContacts => ({
  ...{ reason, phase, contacts: n },
  scores: { EFFECTIVENESS: scores[0], EASE: scores[1], EMOTION: scores[2] },
});
const facts: KeiFacts = {
  definition: {
    ...{ number: 1, definedAt: '2026-10-01T09:00:00Z' },
    sources: { EFFECTIVENESS: ends('Solved'), EASE: ends('Easy'), EMOTION: ends('Felt') },
    weights: { EFFECTIVENESS: third, EASE: third, EMOTION: third },
  },
  contacts: [
    contacts('Transfer', 'Phone', [1, 2, 2], 60),
    contacts('Transfer', 'Phone', [4, 3, 3], 20),
    contacts('Loan', 'Branch', [5, 4, 5], 100),
    contacts('Loan', 'Branch', [3, 3, 2], 20),
  ],
  months: ['2026-05-01', '2026-08-01'].flatMap((month, nth) =>
    (['EFFECTIVENESS', 'EASE', 'EMOTION'] as const).map((component) => ({
      ...{ month, component, cells: [{ score: 4 - nth, n: 10, sumW: 10, sumW2: 10 }] },
    })),
  ),
  dimensions: [{ name: 'Channel', aboutPeople: false }],
};
const asked = {
  ...{ currency: 'EUR', period: { from: '2026-08-01', to: '2026-10-31' }, by: null },
  volumes: [{ reason: 'Transfer', contactsPerMonth: 1000, costPerContact: 6, cheapestChannel: 1 }],
};
const whole = readKei(facts, asked);
const answerOf = (document: KeiDocument, variables: Record<string, unknown> = {}): MockLink.MockedResponse => ({
  request: { query: KeiPageDocument, variables },
  maxUsageCount: Number.POSITIVE_INFINITY,
  result: { data: { kei: { __typename: 'Kei', document } } },
});
const open = (answers: MockLink.MockedResponse[], search = '', viewer: SessionViewer = clara) =>
  renderAt(`/meridian/metrics/kei${search}`, { routes: keiRoutes, answers, viewer });

test('the index says what is weakest, how sure it is and how it is made', async () => {
  await open([answerOf(whole)]);
  const index = await screen.findByRole('region', { name: 'The index and what it is made of' });
  expect(index).toHaveTextContent('The index is 20.0 (');
  expect(index).toHaveTextContent('is weakest');
  const months = screen.getByRole('region', { name: 'The index month by month' });
  expect(months).toHaveTextContent('The index of August 2026 is 0.0; 3 months before it was 100.0');
  for (const name of ['Index', 'Effectiveness', 'Ease', 'Emotion'])
    expect(await within(months).findByText(name)).toBeInTheDocument();
  const made = screen.getByRole('region', { name: 'How it is made' });
  expect(made).toHaveTextContent('“Solved”, 1 to 5, 33 % of the index');
  expect(made).toHaveTextContent('All 600 marks come from survey answers');
  await expectAccessible();
});

test('the reason that pulls the index down carries the same number against what it costs', async () => {
  const user = userEvent.setup();
  await open([answerOf(whole)], '?view=feedback');
  const drivers = await screen.findByRole('region', { name: 'What contact reasons do to the index' });
  expect(drivers).toHaveTextContent('“Transfer” pulls the index down most');
  await user.click(within(drivers).getByRole('button', { name: 'Show as table' }));
  expect(within(drivers).getByRole('row', { name: /^Transfer/ })).toHaveTextContent('improve');
  await user.click(screen.getByRole('radio', { name: 'Value' }));
  const matrix = await screen.findByRole('region', { name: 'Customer value against business value' });
  expect(matrix).toHaveTextContent('“Transfer” hurts customers and could save €60,000 a year at most');
  expect(matrix).toHaveTextContent('1 reason has no cost and stands in the table only.');
  await expectAccessible();
});

test('phases are told apart by what the reader chooses', async () => {
  const user = userEvent.setup();
  const phased = readKei(facts, { ...asked, by: 'Channel' });
  await open([answerOf(whole), answerOf(phased, { by: 'Channel' })], '?view=lifecycle');
  await user.selectOptions(await screen.findByLabelText('Phases are told apart by'), 'Channel');
  const phases = await screen.findByRole('region', { name: 'The index by Channel' });
  expect(phases).toHaveTextContent('Customers fare worst at “Phone”');
});

test('an analyst says which answers make the index; a refusal is said in the dialog', async () => {
  const user = userEvent.setup();
  const none = readKei({ ...facts, definition: null }, asked);
  const question = (id: string, name: string) => ({ __typename: 'Question', id, name, scaleMin: 1, scaleMax: 5 });
  const sources = [
    {
      ...{ __typename: 'Source', id: 'survey', name: 'Contact survey' },
      questions: [question('q1', 'Solved'), question('q2', 'Easy'), question('q3', 'Felt')],
      dimensions: [{ __typename: 'Dimension', name: 'Reason', aboutPeople: false }],
    },
  ];
  const refused = { __typename: 'KeiUnclear', problem: 'SAME_QUESTION' };
  await open(
    [
      answerOf(none),
      { request: { query: KeiQuestionsDocument }, result: { data: { sources } } },
      {
        request: { query: DefineKeiDocument, variables: () => true },
        result: { data: { defineKei: refused } },
      },
    ],
    '',
    analyst,
  );
  await user.click(await screen.findByRole('button', { name: 'Say how it is made' }));
  await user.selectOptions(await screen.findByLabelText('Survey'), 'Contact survey');
  await user.selectOptions(screen.getByLabelText('Effectiveness: was it solved?'), 'Solved (1 to 5)');
  await user.selectOptions(screen.getByLabelText('Ease: was it easy?'), 'Solved (1 to 5)');
  expect(screen.getByRole('button', { name: 'Make the index so' })).toBeDisabled();
  await user.selectOptions(screen.getByLabelText('What the contact was about'), 'Reason');
  await user.click(screen.getByRole('button', { name: 'Make the index so' }));
  expect(await screen.findByText('Each component needs a question of its own.')).toBeVisible();
});
