import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { projectFilterIn } from './project-filter.ts';

/** `/{organization}/{board}/projects`: the projects of a board. */
export const projectsRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: '$board/projects',
      validateSearch: projectFilterIn,
      component: lazyRouteComponent(() => import('./projects-page.tsx'), 'ProjectsPage'),
    }),
  ] as const;
