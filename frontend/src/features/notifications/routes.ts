import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** `/{organization}/notices`, what I am told, and `/{organization}/me`, how I am told of it. */
export const notificationsRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: 'notices',
      component: lazyRouteComponent(() => import('./notices-page.tsx'), 'NoticesPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'me',
      component: lazyRouteComponent(() => import('./me-page.tsx'), 'MePage'),
    }),
  ] as const;
