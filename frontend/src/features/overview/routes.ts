import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { activityViewIn } from './activity-view.ts';
import { HomeSkeleton } from './home-skeleton.tsx';
import { neglectViewIn } from './neglect-view.ts';
import { lookedForIn } from './search-filter.ts';

/** `/{organization}`: my turn, the next meeting, what changed; and the overviews of everything. */
export const overviewRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: '/',
      validateSearch: ({ all }: Record<string, unknown>): { all?: true } => (all === true ? { all } : {}),
      component: lazyRouteComponent(() => import('./home-page.tsx'), 'HomePage'),
      pendingComponent: HomeSkeleton,
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'search',
      validateSearch: lookedForIn,
      component: lazyRouteComponent(() => import('./search-page.tsx'), 'SearchPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'activity',
      validateSearch: activityViewIn,
      component: lazyRouteComponent(() => import('./activity-page.tsx'), 'ActivityPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'neglect',
      validateSearch: neglectViewIn,
      component: lazyRouteComponent(() => import('./neglect-page.tsx'), 'NeglectPage'),
    }),
  ] as const;
