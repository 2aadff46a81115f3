import { createRootRoute, Link, Outlet, useLocation, useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import { AccountProvider } from '../session/account.ts';
import { LinkProvider, type LinkProps } from '../ui/link.tsx';
import { ToastProvider } from '../ui/toast.tsx';
import { forgetClients, rememberedClient } from './client.ts';

/** How the kit follows an address without loading the page again; a file the server sends is no page of ours. */
function RouterLink({ href, ...rest }: LinkProps) {
  if (href.startsWith('/api/')) return <a {...rest} href={href} />;
  const [to, hash] = href.split('#');
  return <Link {...rest} to={to} {...(hash && { hash })} />;
}

function useAccountOfBrowser() {
  const router = useRouter();
  return useMemo(
    () => ({
      client: rememberedClient(null),
      startAfresh: async (href: string) => {
        await forgetClients();
        router.clearCache();
        await router.navigate({ href });
        router.clearCache();
      },
      leaveFor: (address: string) => window.location.assign(address),
    }),
    [router],
  );
}

function Root() {
  const page = useLocation({ select: ({ pathname }) => pathname });
  return (
    <AccountProvider value={useAccountOfBrowser()}>
      <LinkProvider value={RouterLink}>
        <ToastProvider page={page}>
          <Outlet />
        </ToastProvider>
      </LinkProvider>
    </AccountProvider>
  );
}

export const root = createRootRoute({ component: Root });
