import { expect, jest, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { clara, renderAt } from '../../../testing/render-at.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import { AccessTokensDocument, MakeAccessTokenDocument, RevokeAccessTokenDocument } from './access-tokens.generated.ts';
import { accessTokensRoutes } from './routes.ts';

// The page is loaded lazily: the first test compiles it.
jest.setTimeout(30_000);

const token = {
  ...{ __typename: 'AccessToken', id: 'one', name: 'Nightly export', sourceName: 'Passenger survey', state: 'OPEN' },
  ...{ expiresAt: '2027-01-01T00:00:00Z', usedAt: null },
  madeBy: { __typename: 'PersonCard', id: 'ana', name: 'Ana Analyst' },
};
const sources = [{ __typename: 'TokenSource', id: 'survey', name: 'Passenger survey' }];
const all = (tokens: unknown[], known: unknown[] = sources) => ({
  ...{ __typename: 'AccessTokens', id: 'o', tokens, sources: known },
});
const asked = (accessTokens: unknown) => ({
  request: { query: AccessTokensDocument, variables: {} },
  result: { data: { accessTokens } },
});
const analyst: typeof clara = { ...clara, roles: ['ANALYST'], boards: [] };
const open = (answers: Parameters<typeof renderAt>[1]['answers'], viewer: typeof clara = analyst) =>
  renderAt('/meridian/metrics/import/tokens', { routes: accessTokensRoutes, answers, viewer });

test('a token is made for one survey, and its secret stands in the line that sends a file', async () => {
  const secret = `cxb_${'a'.repeat(43)}`;
  const input = { name: 'Nightly export', sourceId: 'survey', days: 90 };
  const made = {
    request: { query: MakeAccessTokenDocument, variables: { input } },
    result: { data: { makeAccessToken: { __typename: 'AccessTokenMade', secret, tokens: all([token]) } } },
  };
  await open([asked(all([])), made]);
  await userEvent.type(await screen.findByRole('textbox', { name: /Program/ }), 'Nightly export');
  await userEvent.click(screen.getByRole('button', { name: 'Make a token' }));
  expect(await screen.findByText(/curl --fail-with-body/)).toHaveTextContent(
    `Authorization: Bearer ${secret}' -H`.replace(' -H', ' \\ -H'),
  );
  expect(screen.getByText('in the name of Ana Analyst')).toBeVisible();
  await expectAccessible();
});

test('a token is taken back', async () => {
  const revoked = {
    request: { query: RevokeAccessTokenDocument, variables: { input: { accessTokenId: 'one' } } },
    result: { data: { revokeAccessToken: all([{ ...token, state: 'REVOKED' }]) } },
  };
  await open([asked(all([token])), revoked]);
  await userEvent.click(await screen.findByRole('button', { name: 'Take back the token “Nightly export”' }));
  expect(await screen.findByText('Taken back')).toBeVisible();
});

test('without a survey there is nothing to send, and others are told who keeps tokens', async () => {
  await open([asked(all([], []))]);
  expect(await screen.findByText(/Import the first file of a survey by hand/)).toBeVisible();
});

test('whoever may not keep tokens is told who does', async () => {
  await open([], clara);
  expect(await screen.findByText(/kept by analysts and administrators/)).toBeVisible();
});
