import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** `/{organization}/new-board` and `/{organization}/{board}`: a board begins, what it is for, and who sits on it. */
export const boardRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: 'new-board',
      component: lazyRouteComponent(() => import('./new-board-page.tsx'), 'NewBoardPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '$board',
      component: lazyRouteComponent(() => import('./board-page.tsx'), 'BoardPage'),
    }),
  ] as const;
