import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { HomeSkeleton } from './home-skeleton.tsx';

/** `/{organization}`: my turn, the next meeting, what changed. */
export const overviewRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: '/',
      validateSearch: ({ all }: Record<string, unknown>): { all?: true } => (all === true ? { all } : {}),
      component: lazyRouteComponent(() => import('./home-page.tsx'), 'HomePage'),
      pendingComponent: HomeSkeleton,
    }),
  ] as const;
