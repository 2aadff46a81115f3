import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** `/{organization}/{board}/projects/{number}`: one project, with how it was revised. */
export const projectRoute = <Parent extends AnyRoute>(parent: Parent) =>
  createRoute({
    getParentRoute: () => parent,
    path: '$board/projects/$number',
    component: lazyRouteComponent(() => import('./project-page.tsx'), 'ProjectWithRevisions'),
  });
