import { ApolloClient, InMemoryCache } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { MockLink } from '@apollo/client/testing';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import {
  type AnyRoute,
  createMemoryHistory,
  createRootRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { act, render } from '@testing-library/react';
import { possibleTypes } from '../src/app/possible-types.generated.ts';
import { AccountProvider } from '../src/session/account.ts';
import { ToastProvider } from '../src/ui/toast.tsx';

// jsdom has no window to scroll.
window.scrollTo = () => {};

interface Scene {
  readonly routes: (parent: AnyRoute) => readonly AnyRoute[];
  readonly answers: MockLink.MockedResponse[];
}

/** Opens an address outside every organization; `went` are the places to which the page began afresh. */
export async function renderOutside(address: string, { routes, answers }: Scene) {
  i18n.load('en', {});
  i18n.activate('en');
  const link = new MockLink(answers, { defaultOptions: { delay: 0 } });
  const client = new ApolloClient({ link, cache: new InMemoryCache({ possibleTypes }), dataMasking: true });
  const went: string[] = [];
  const account = {
    client,
    startAfresh: (href: string) => Promise.resolve(void went.push(href)),
    leaveFor: (address: string) => void went.push(address),
  };
  const root = createRootRoute({
    component: () => (
      <I18nProvider i18n={i18n}>
        <ApolloProvider client={client}>
          <AccountProvider value={account}>
            <ToastProvider>
              <Outlet />
            </ToastProvider>
          </AccountProvider>
        </ApolloProvider>
      </I18nProvider>
    ),
  });
  const history = createMemoryHistory({ initialEntries: [address] });
  const router = createRouter({ routeTree: root.addChildren([...routes(root)]), history });
  await act(async () => {
    render(<RouterProvider router={router} />);
    await router.load();
  });
  return { went, address: () => history.location.href };
}
