import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** `/{organization}/{board}/meetings/{number}/minutes` */
export const minutesRoute = <Parent extends AnyRoute>(parent: Parent) =>
  createRoute({
    getParentRoute: () => parent,
    path: '$board/meetings/$number/minutes',
    component: lazyRouteComponent(() => import('./minutes-page.tsx'), 'MinutesPage'),
  });
