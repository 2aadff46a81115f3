import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** `/{organization}/{board}/adopt`: what already runs on day one comes in. */
export const adoptionRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: '$board/adopt',
      component: lazyRouteComponent(() => import('./adoption-page.tsx'), 'AdoptionPage'),
    }),
  ] as const;
