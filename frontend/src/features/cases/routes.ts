import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** `/{organization}/metrics/cases`: how long cases take, those still open included. */
export const casesRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: 'metrics/cases',
      component: lazyRouteComponent(() => import('./cases-page.tsx'), 'CasesPage'),
    }),
  ] as const;
