import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** `/{organization}/{board}/backlog`: what waits for a meeting. The page of a meeting is put together in the app. */
export const agendaRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: '$board/backlog',
      component: lazyRouteComponent(() => import('./backlog-page.tsx'), 'BacklogPage'),
    }),
  ] as const;
