import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/**
 * `/{organization}/{board}/backlog`: what waits for a meeting. `…/meetings/{number}/print`: the board pack as a page.
 * The page of a meeting itself is put together in the app.
 */
export const agendaRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: '$board/backlog',
      component: lazyRouteComponent(() => import('./backlog-page.tsx'), 'BacklogPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '$board/meetings/$number/print',
      component: lazyRouteComponent(() => import('./board-paper-page.tsx'), 'BoardPaperPage'),
    }),
  ] as const;
