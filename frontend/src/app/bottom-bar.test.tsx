import { ApolloClient, InMemoryCache } from '@apollo/client';
import { MockLink } from '@apollo/client/testing';
import { expect, jest, test } from '@jest/globals';
import { createRoute, type AnyRoute } from '@tanstack/react-router';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { clara, renderAt } from '../../testing/render-at.tsx';
import { expectAccessible } from '../../testing/render-part.tsx';
import { UnreadNoticesDocument } from '../features/notifications/notices.generated.ts';
import { AccountProvider } from '../session/account.ts';
import { BottomBar } from './bottom-bar.tsx';
import { OrganizationSwitchDocument } from './organization-switch.generated.ts';
import { usePlaces } from './places.ts';
import { SignOutDocument } from './sign-out.generated.ts';

const organization = (name: string) => ({
  __typename: 'MyOrganization',
  id: name,
  slug: name.toLowerCase(),
  name,
  opensElsewhere: false,
});
const me = { __typename: 'Me', id: 'me', organizations: [organization('Meridian'), organization('Aurora')] };
const unread = { __typename: 'NoticeBox', id: 'box', unread: 3 };

async function open() {
  const answers = [
    { request: { query: OrganizationSwitchDocument }, result: { data: { me } } },
    { request: { query: SignOutDocument }, result: { data: { signOut: true } } },
  ];
  const link = new MockLink(answers, { defaultOptions: { delay: 0 } });
  const startAfresh = jest.fn<(href: string) => Promise<void>>(() => Promise.resolve());
  const account = { client: new ApolloClient({ link, cache: new InMemoryCache() }), startAfresh, leaveFor: () => {} };
  const search = jest.fn();
  const Bar = () => (
    <AccountProvider value={account}>
      <BottomBar places={usePlaces()} onSearch={search} />
    </AccountProvider>
  );
  const routes = (getParentRoute: AnyRoute) => [
    createRoute({ getParentRoute: () => getParentRoute, path: '/', component: Bar }),
  ];
  const notices = { request: { query: UnreadNoticesDocument }, result: { data: { noticeBox: unread } } };
  await renderAt('/meridian', { routes, answers: [notices], viewer: { ...clara, roles: ['ADMINISTRATOR'] } });
  await userEvent.click(screen.getByRole('button', { name: 'More' }));
  return { startAfresh, search };
}
const linksOf = (group: string) =>
  within(screen.getByRole('region', { name: group }))
    .getAllByRole('link')
    .map((one) => one.getAttribute('href'));

test('behind "More" a phone finds every other place, its person and its organizations', async () => {
  await open();
  const panel = within(screen.getByRole('dialog', { name: 'More' }));
  expect(await panel.findByRole('link', { name: 'Aurora' })).toHaveAttribute('href', '/aurora');
  expect(linksOf('Other places')).toEqual([
    ...['/meridian/signals', '/meridian/cx/decisions', '/meridian/cx', '/meridian/cx/health', '/meridian/cx/ledger'],
    ...[
      '/meridian/cx/topics',
      '/meridian/deep-dives',
      '/meridian/cx/nominations',
      '/meridian/vision',
      '/meridian/neglect',
      '/meridian/members',
      '/meridian/notices',
    ],
  ]);
  expect(linksOf('Clara Chair')).toEqual(['/meridian/me', '/meridian/people/clara', '/account']);
  expect(await panel.findByRole('link', { name: /Notices.*3/ })).toBeVisible();
  await userEvent.click(panel.getByRole('button', { name: 'Dark' }));
  expect(panel.getByRole('button', { name: 'Dark' })).toHaveAttribute('aria-pressed', 'true');
  expect(document.documentElement.dataset['theme']).toBe('dark');
  await expectAccessible();
});

test('one signs out there, leaving no typed word behind, and searches', async () => {
  const words = ['cx-board.results.clara.m23', 'proposal:o:clara', 'import-columns:i1', 'cxboard.theme'];
  for (const key of words) localStorage.setItem(key, 'dark');
  sessionStorage.setItem('draft:status:p7', 'dark');
  const { startAfresh, search } = await open();
  await userEvent.click(screen.getByRole('button', { name: 'Search or do…' }));
  expect(search).toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'More' }));
  await userEvent.click(screen.getByRole('button', { name: 'Sign out' }));
  expect(startAfresh).toHaveBeenCalledWith('/sign-in');
  expect([...Object.keys(localStorage), ...Object.keys(sessionStorage)]).toEqual(['cxboard.theme']);
});
