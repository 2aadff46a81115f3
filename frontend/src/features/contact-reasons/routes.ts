import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** `/{organization}/metrics/contact-reasons`: why customers get in touch, and what files call it. */
export const contactReasonsRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: 'metrics/contact-reasons',
      component: lazyRouteComponent(() => import('./contact-reasons-page.tsx'), 'ContactReasonsPage'),
    }),
  ] as const;
