import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** `/{organization}/metrics/import/tokens`: which programs send files. */
export const accessTokensRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: 'metrics/import/tokens',
      component: lazyRouteComponent(() => import('./access-tokens-page.tsx'), 'AccessTokensPage'),
    }),
  ] as const;
