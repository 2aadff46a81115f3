import { ApolloClient, InMemoryCache } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { MockLink } from '@apollo/client/testing';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import {
  type AnyRoute,
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Link,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { expect } from '@jest/globals';
import { act, render, waitFor } from '@testing-library/react';
import { Suspense } from 'react';
import { possibleTypes } from '../src/app/possible-types.generated.ts';
import { Changes, LiveProvider } from '../src/session/live.ts';
import { type SessionViewer, ViewerProvider } from '../src/session/viewer-context.ts';
import { LocaleProvider } from '../src/ui/format.tsx';
import { LinkProvider, type LinkProps } from '../src/ui/link.tsx';
import { ToastProvider } from '../src/ui/toast.tsx';

/** The chair of the board `cx` of the organization `meridian`. */
export const clara: SessionViewer = {
  organizationId: 'o',
  personId: 'clara',
  name: 'Clara Chair',
  roles: [],
  boards: [{ boardId: 'board', role: 'CHAIR' }],
  organization: {
    id: 'o',
    slug: 'meridian',
    name: 'Meridian Bank',
    timeZone: 'Europe/Prague',
    locale: 'en-GB',
    currency: 'EUR',
    isDemo: true,
  },
  boardsHere: [{ id: 'board', slug: 'cx', name: 'CX Board' }],
};

interface Scene {
  readonly routes: (parent: AnyRoute) => readonly AnyRoute[];
  readonly answers: MockLink.MockedResponse[];
  readonly viewer?: SessionViewer;
}

// jsdom has no window to scroll.
window.scrollTo = () => {};
// Nor does anything in it change its size: what is measured once stays so.
window.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

const RouterLink = ({ href, ...rest }: LinkProps) => <Link {...rest} to={href} />;

/** Opens an address the way the app does, with the answers the server would give. */
export async function renderAt(address: string, { routes, answers, viewer = clara }: Scene) {
  i18n.load('en', {});
  i18n.activate('en');
  const link = new MockLink(answers, { defaultOptions: { delay: 0 } });
  const client = new ApolloClient({ link, cache: new InMemoryCache({ possibleTypes }), dataMasking: true });
  const changes = new Changes();
  const live = { changes, subscribe: () => () => {} };
  const root = createRootRoute({
    component: () => (
      <I18nProvider i18n={i18n}>
        <ApolloProvider client={client}>
          <LiveProvider value={live}>
            <ViewerProvider value={viewer}>
              <LocaleProvider {...viewer.organization}>
                <LinkProvider value={RouterLink}>
                  <ToastProvider>
                    <main>
                      <Suspense fallback="…">
                        <Outlet />
                      </Suspense>
                    </main>
                  </ToastProvider>
                </LinkProvider>
              </LocaleProvider>
            </ViewerProvider>
          </LiveProvider>
        </ApolloProvider>
      </I18nProvider>
    ),
  });
  const organization = createRoute({ getParentRoute: () => root, path: '$organization' });
  const history = createMemoryHistory({ initialEntries: [address] });
  const routeTree = root.addChildren([organization.addChildren(routes(organization))]);
  const router = createRouter({ routeTree, history });
  await act(async () => {
    render(<RouterProvider router={router} />);
    await router.load();
  });
  // A page that asks several questions one after the other stands when all are answered; one that never does fails its test.
  await waitFor(() => expect(document.querySelector('main')?.textContent).not.toMatch(/^…?$/)).catch(() => {});
  return { changes, address: () => history.location.href, client };
}
