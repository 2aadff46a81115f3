import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { linksView } from './links-view.ts';

/** `/{organization}/metrics/links`: what goes together with what. */
export const linksRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: 'metrics/links',
      validateSearch: linksView,
      component: lazyRouteComponent(() => import('./links-page.tsx'), 'LinksPage'),
    }),
  ] as const;
