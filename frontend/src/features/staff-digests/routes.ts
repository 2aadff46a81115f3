import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** `/{organization}/{board}/meetings/{number}/digest` */
export const staffDigestsRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: '$board/meetings/$number/digest',
      component: lazyRouteComponent(() => import('./digest-page.tsx'), 'DigestPage'),
    }),
  ] as const;
