import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { nominatedFromIn } from './nominated-from.ts';
import { nominationFilterIn } from './nomination-filter.ts';

/** `/{organization}/{board}/nominations`: what asks to become a project, and one of them by its number. */
export const nominationsRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: '$board/nominations',
      validateSearch: nominationFilterIn,
      component: lazyRouteComponent(() => import('./nominations-page.tsx'), 'NominationsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '$board/nominations/new',
      validateSearch: nominatedFromIn,
      component: lazyRouteComponent(() => import('./nominate-page.tsx'), 'NominatePage'),
    }),
  ] as const;
