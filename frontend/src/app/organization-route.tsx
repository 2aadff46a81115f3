import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { isBoardRole, organizationRoles, type SessionViewer } from '../session/viewer-context.ts';
import { SkeletonPage } from '../ui/skeleton.tsx';
import { rememberedClient } from './client.ts';
import { writeDatesAsIn } from './messages.ts';
import { OrganizationFailure } from './organization-failure.tsx';
import { root } from './root-route.tsx';
import { ViewerDocument, type ViewerQuery } from './viewer.generated.ts';

/** Everything below `/{organization}`: one client, one viewer, one frame around the pages. */
export const organizationRoute = createRoute({
  getParentRoute: () => root,
  path: '$organization',
  loader: async ({ params: { organization }, location }) => {
    const client = rememberedClient(organization);
    try {
      const { data } = await client.query({ query: ViewerDocument, fetchPolicy: 'network-only' });
      const viewer = viewerFrom(data);
      writeDatesAsIn(viewer.organization.locale);
      return { client, viewer };
    } catch (error) {
      throw isSignedOut(error) ? redirect({ href: `/sign-in?next=${encodeURIComponent(location.href)}` }) : error;
    }
  },
  staleTime: 60_000,
  // With its menus and dialogs: whoever signs in has no use for them yet.
  component: lazyRouteComponent(() => import('./organization-layout.tsx'), 'OrganizationLayout'),
  pendingComponent: SkeletonPage,
  errorComponent: OrganizationFailure,
});

function viewerFrom(data: ViewerQuery | undefined): SessionViewer {
  if (!data) throw new Error('The server said nothing about who is looking.');
  const { viewer, boardsHere } = data;
  const { standsInFor } = viewer;
  const lent = standsInFor && { ...standsInFor, ...rightsOf(standsInFor) };
  return { ...viewer, ...rightsOf(viewer), standsInFor: lent, boardsHere };
}

type Rights = Pick<ViewerQuery['viewer'], 'roles' | 'boards'>;

const rightsOf = ({ roles, boards }: Rights) => ({
  roles: organizationRoles(roles),
  boards: boards.flatMap(({ boardId, role }) => (isBoardRole(role) ? [{ boardId, role }] : [])),
});

const isSignedOut = (error: unknown) =>
  CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED');
