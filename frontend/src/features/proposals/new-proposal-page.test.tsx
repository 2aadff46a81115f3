import type { MockLink } from '@apollo/client/testing';
import { beforeEach, expect, jest, test } from '@jest/globals';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { clara, renderAt } from '../../../testing/render-at.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import { ProposalTopicsDocument, SimilarProposalsDocument } from './proposals.generated.ts';
import { proposalsRoutes } from './routes.ts';

// The page is loaded lazily: the first test compiles it.
jest.setTimeout(30_000);
beforeEach(() => localStorage.clear());

const topic = (kind: string, name: string, words: string) => ({
  __typename: 'LearnedTopic',
  ...{ id: name, kind, name, words, learned: [] },
});
const topics: MockLink.MockedResponse = {
  request: { query: ProposalTopicsDocument },
  result: {
    data: {
      proposalTopics: [
        topic('CONTACT_REASON', 'Money transfer', 'payment IBAN'),
        topic('CONTACT_REASON', 'Loan application', 'mortgage'),
        topic('TOUCH_POINT', 'Mobile app', 'app screen'),
      ],
    },
  },
  maxUsageCount: Number.POSITIVE_INFINITY,
};
const found = {
  __typename: 'ProposalCard',
  ...{ id: 'one', number: 7, title: 'Transfers fail', word: 'IN_REVIEW', supporters: 3 },
  ...{ isSupported: false, isOwn: false, acts: ['SUPPORT', 'COMMENT'] },
};
const similar: MockLink.MockedResponse = {
  request: { query: SimilarProposalsDocument, variables: () => true },
  result: { data: { similarProposals: [found] } },
  maxUsageCount: Number.POSITIVE_INFINITY,
};

const open = () =>
  renderAt('/meridian/proposals/new', { routes: proposalsRoutes, answers: [topics, similar], viewer: clara });
const field = () => screen.findByRole('textbox', { name: "What gets in the customer's way?" });

test('the words give away what it is about; a guess is pressed off and stays off', async () => {
  await open();
  await userEvent.type(await field(), 'The app loses a money transfer');
  const guess = await screen.findByRole('button', { name: 'Money transfer' });
  expect(guess).toHaveAttribute('aria-pressed', 'true');
  expect(screen.queryByRole('button', { name: 'Loan application' })).toBeNull();
  await userEvent.click(guess);
  expect(guess).toHaveAttribute('aria-pressed', 'false');
  await expectAccessible();
});

test('a guess from one word is offered and not pressed', async () => {
  await open();
  await userEvent.type(await field(), 'A payment was told twice');
  expect(await screen.findByRole('button', { name: 'Money transfer' })).toHaveAttribute('aria-pressed', 'false');
});

test('a file that cannot be attached is not ignored: what can be is said', async () => {
  await open();
  const user = userEvent.setup({ applyAccept: false });
  const csv = new File(['a;b'], 'numbers.csv', { type: 'text/csv' });
  await user.upload(await screen.findByLabelText(/Add a photo/), csv);
  expect(await screen.findByText('This is neither a JPEG or PNG picture nor a PDF.')).toBeVisible();
});

test('what is written while a picture is being sent stays, with the picture', async () => {
  let arrive = () => {};
  const answer = { json: () => Promise.resolve({ fileId: 'picture' }) } as Response;
  const fetch = jest.fn(() => new Promise<Response>((resolve) => (arrive = () => resolve(answer))));
  const before = globalThis.fetch;
  globalThis.fetch = fetch;
  await open();
  await userEvent.type(await field(), 'The machine');
  await userEvent.upload(
    await screen.findByLabelText(/Add a photo/),
    new File(['…'], 'ticket.png', { type: 'image/png' }),
  );
  expect(await screen.findByText('Sending…')).toBeVisible();
  await userEvent.type(await field(), ' prints yesterday');
  arrive();
  expect(await screen.findByText('ticket.png')).toBeVisible();
  expect(await field()).toHaveValue('The machine prints yesterday');
  expect(fetch).toHaveBeenCalledTimes(1);
  globalThis.fetch = before;
});

test('whoever has had the idea before is shown while typing', async () => {
  await open();
  await userEvent.type(await field(), 'Transfers fail again');
  expect(await screen.findByRole('link', { name: 'Transfers fail' })).toHaveAttribute('href', '/meridian/proposals/7');
  expect(screen.getByRole('button', { name: 'Me too' })).toBeEnabled();
});

test('nothing is sent without words, and what was written is there again', async () => {
  await open();
  expect(await screen.findByRole('button', { name: 'Send' })).toBeDisabled();
  await userEvent.type(await field(), 'Letters nobody reads');
  expect(screen.getByRole('button', { name: 'Send' })).toBeEnabled();
  cleanup();
  await open();
  await waitFor(async () => expect(await field()).toHaveValue('Letters nobody reads'));
});
