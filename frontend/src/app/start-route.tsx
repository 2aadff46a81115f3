import { createRoute, redirect } from '@tanstack/react-router';
import { rememberedClient } from './client.ts';
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

function startOf(organizations: readonly { slug: string }[] | undefined): string {
  if (!organizations) return '/sign-in';
  const [first] = organizations;
  return first ? `/${first.slug}` : '/account';
}
