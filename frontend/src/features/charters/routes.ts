import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** `/{organization}/{board}/projects/{number}/charter`: a project on one page, to be printed. */
export const chartersRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: '$board/projects/$number/charter',
      component: lazyRouteComponent(() => import('./charter-page.tsx'), 'CharterPage'),
    }),
  ] as const;
