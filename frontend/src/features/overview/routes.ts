import { HomeSkeleton } from './home-skeleton.tsx';
import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** `/{organization}`: my turn, the next meeting, what changed. */
export const overviewRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: '/',
      component: lazyRouteComponent(() => import('./home-page.tsx'), 'HomePage'),
      pendingComponent: HomeSkeleton,
    }),
  ] as const;
