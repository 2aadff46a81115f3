import { createRoute, redirect } from '@tanstack/react-router';
import { rememberedClient } from './client.ts';
import { wayInto } from '../session/addresses.ts';
import { root } from './root-route.tsx';
import { StartPageDocument } from './start-page.generated.ts';

/** `/`: to one's organization, or to signing in. */
export const startRoute = createRoute({
  getParentRoute: () => root,
  path: '/',
  loader: async () => {
    const { data } = await rememberedClient(null).query({ query: StartPageDocument, fetchPolicy: 'network-only' });
    redirect({ href: startOf(data?.me?.organizations), replace: true, throw: true });
  },
});

function startOf(organizations: readonly { slug: string; opensElsewhere: boolean }[] | undefined): string {
  if (!organizations) return '/sign-in';
  const first = organizations.find((one) => !one.opensElsewhere) ?? organizations[0];
  return first ? wayInto(first) : '/account';
}
