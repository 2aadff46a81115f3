import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** `/{organization}/{board}/topics`: questions to the data and to processes. */
export const topicsRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: '$board/topics',
      component: lazyRouteComponent(() => import('./topics-page.tsx'), 'TopicsPage'),
    }),
  ] as const;
